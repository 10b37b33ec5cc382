#!/usr/bin/env bash
# The projection on two real X displays, one of which is unplugged and plugged in again. Usage: two_displays.sh GUI_TESTS
set -euo pipefail
for program in Xvfb xrandr openbox; do
  command -v $program >/dev/null || { echo "two_displays.sh: $program is missing; packaging/install-dependencies.sh test installs it" >&2; exit 1; }
done
# One screen cut into two monitors (RandR 1.5); -noreset keeps them when no client is left.
exec xvfb-run -a -s "-noreset -screen 0 3200x1080x24" bash -c '
  xrandr --setmonitor Desk 1280/340x800/210+0+0 screen >/dev/null
  xrandr --setmonitor Projector 1920/500x1080/280+1280+0 none >/dev/null
  openbox & manager=$!
  sleep 1
  QT_QPA_PLATFORM=xcb "$0" --gtest_filter="ProjectionDisplays.*:Projection.Laser*:Projection.Spotlight*:Projection.Pen*:Projection.Frozen*:Projection.Zooms*:Projection.Breaks*" --gtest_brief=1
  status=$?
  kill $manager
  exit $status' "$1"
