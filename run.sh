#!/usr/bin/env bash
# Sets up, builds and starts CDP Atlas. Arguments go to the program: ./run.sh --page pattern:scale-out --lang en
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")"

packaging/install-dependencies.sh build
packaging/build.sh build/release -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF

program=build/release/bin/cdp-atlas
if [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ] || [ -n "${QT_QPA_PLATFORM:-}" ] || [[ " $* " == *" --screenshot "* || " $* " == *" --help "* || " $* " == *" --version "* || " $* " == *" -h "* ]]; then
  exec "$program" "$@"
fi

# Nobody can see a window here: show what it looks like instead.
echo "There is no display here, so no window can open. Writing a picture tour to build/tour/ instead."
mkdir -p build/tour
shoot() { QT_QPA_PLATFORM=offscreen "$program" --screenshot "build/tour/$1.png" "${@:2}" && echo "  build/tour/$1.png"; }
for lang in ja en; do
  for theme in light dark; do
    shoot "home-$lang-$theme" --page home --lang "$lang" --theme "$theme"
    shoot "pattern-$lang-$theme" --page pattern:scale-out --lang "$lang" --theme "$theme"
  done
done
echo "Start it in a graphical session to use it, or use build/release/bin/cdp, which needs no display."
