#!/usr/bin/env bash
# Installs what building, running and testing CDP Atlas needs, and nothing that is there already.
# Usage: packaging/install-dependencies.sh [build|test|ci]   (each set holds the one before it)
set -euo pipefail

set_name=${1:-build}

build=(
  cmake ninja-build g++ pkg-config
  qt6-base-dev qt6-base-dev-tools qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libqt6svg6 qt6-translations-l10n
  libgl-dev libxkbcommon-dev
  libgraphviz-dev libgvc6 libsqlite3-dev libicu-dev libmd4c-dev libstemmer-dev libzip-dev libqpdf-dev
  libtomlplusplus-dev libcli11-dev nlohmann-json3-dev
  fonts-noto-cjk
)
test=(
  libgtest-dev libgmock-dev libbenchmark-dev
  graphviz librsvg2-bin poppler-utils libxml2-utils unzip sqlite3
  xvfb xauth openbox x11-xserver-utils dbus-daemon python3
)
# The programs that judge what is exported.
ci=(clang-format clang-tidy dpkg-dev file desktop-file-utils appstream chromium libreoffice-impress plantuml)
# A Node from elsewhere brings its own npm, and Debian's cannot stand beside it.
command -v npm >/dev/null || ci+=(nodejs npm)

case "$set_name" in
  build) wanted=("${build[@]}") ;;
  test) wanted=("${build[@]}" "${test[@]}") ;;
  ci) wanted=("${build[@]}" "${test[@]}" "${ci[@]}") ;;
  *) echo "install-dependencies.sh: the sets are build, test and ci, not \"$set_name\"" >&2; exit 2 ;;
esac

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  cat >&2 <<EOF
CDP Atlas sets itself up on Debian 12 and Ubuntu 24.04 or later. On another system, install these (names as in Debian):
  ${wanted[*]}
then build with:
  cmake --preset release && cmake --build --preset release
EOF
  exit 1
fi

# One query for all; a package counts as there when it is installed, whatever its version.
installed=$(dpkg-query -W -f='${db:Status-Abbrev} ${Package}\n' 2>/dev/null | awk '$1 == "ii" {print $2}' | sort -u)
missing=()
for package in "${wanted[@]}"; do
  grep -qxF "$package" <<<"$installed" || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "CDP Atlas needs these packages: ${missing[*]}" >&2
    echo "Install them as root (apt-get install ${missing[*]}), or install sudo, then start again." >&2
    exit 1
  fi
  root=(sudo)
fi
echo "Installing: ${missing[*]}" >&2
export DEBIAN_FRONTEND=noninteractive
"${root[@]}" apt-get update -qq || echo "The package lists could not be renewed; trying with the ones at hand." >&2
if ! "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null; then
  echo "Some packages could not be installed. Check the network, then start again." >&2
  exit 1
fi
