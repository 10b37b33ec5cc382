#!/usr/bin/env bash
# Every kind of page comes out as a picture, without a display. Usage: screenshots.sh CDP_ATLAS
set -euo pipefail
program=$1
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
unset DISPLAY WAYLAND_DISPLAY
for page in home pattern:scale-out scenario:e-commerce#4 service:ec2 services scenarios principles reference:vpc-endpoint-kinds map pattern:none; do
  name=$(tr ':#' '__' <<<"$page")
  "$program" --screenshot "$dir/$name.png" --page "$page" --lang ja --theme dark --size 1024x768
  [ "$(head -c 4 "$dir/$name.png" | tail -c 3)" = PNG ] || { echo "no picture of $page" >&2; exit 1; }
done
# A catalog that cannot be opened is told with its path, and there is no picture.
if "$program" --catalog /nonexistent.sqlite --screenshot "$dir/none.png" 2>"$dir/error"; then exit 1; fi
grep -q /nonexistent.sqlite "$dir/error"
[ ! -e "$dir/none.png" ]
