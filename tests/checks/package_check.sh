#!/usr/bin/env bash
# Looks into the Debian package that was just made: what must be in it, and that its programs start from where it puts them.
set -euo pipefail
folder=$1
package=$(ls "$folder"/cdp-atlas*.deb)
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
dpkg-deb -x "$package" "$root"
for file in usr/bin/cdp usr/bin/cdp-atlas usr/bin/catalogc usr/share/cdp-atlas/catalog.sqlite usr/share/applications/cdp-atlas.desktop \
  usr/share/metainfo/cdp-atlas.metainfo.xml usr/share/man/man1/cdp.1 usr/share/icons/hicolor/scalable/apps/cdp-atlas.svg; do
  [ -e "$root/$file" ] || { echo "package_check: $file is missing from the package" >&2; exit 1; }
done
desktop-file-validate "$root/usr/share/applications/cdp-atlas.desktop"
"$root/usr/bin/cdp" list --json | grep -q '"scale-out"'
"$root/usr/bin/cdp-atlas" --screenshot "$root/home.png" --page home --lang ja
file "$root/home.png" | grep -q '1280 x 800'
echo "package_check: $(basename "$package") is in order"
