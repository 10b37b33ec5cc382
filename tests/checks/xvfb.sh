#!/usr/bin/env bash
# Runs window tests on a real X display with a window manager. Usage: xvfb.sh GUI_TESTS FILTER
set -euo pipefail
command -v Xvfb >/dev/null && command -v openbox >/dev/null || { echo "xvfb.sh: Xvfb or openbox is missing; packaging/install-dependencies.sh test installs them" >&2; exit 1; }
# xvfb-run chooses a free display and cleans up after itself.
exec xvfb-run -a -s "-screen 0 1600x1000x24" bash -c '
  openbox & manager=$!
  sleep 1
  QT_QPA_PLATFORM=xcb "$0" --gtest_filter="$1" --gtest_brief=1
  status=$?
  kill $manager
  exit $status' "$1" "$2"
