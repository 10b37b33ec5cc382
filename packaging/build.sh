#!/usr/bin/env bash
# Configures a build folder if need be and builds it. Usage: packaging/build.sh FOLDER [cmake options…] [-- TARGET…]
set -euo pipefail
folder=$1
shift
options=()
targets=()
while [ $# -gt 0 ]; do
  if [ "$1" = -- ]; then
    shift
    targets=("$@")
    break
  fi
  options+=("$1")
  shift
done
# A compiler cache makes the second build quick; without one everything works as well.
if command -v ccache >/dev/null; then options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache); fi
mkdir -p "$folder"
if ! cmake -S . -B "$folder" -G Ninja "${options[@]}" >"$folder/configure.log" 2>&1; then
  cat "$folder/configure.log" >&2
  exit 1
fi
args=()
for target in "${targets[@]}"; do args+=(--target "$target"); done
cmake --build "$folder" "${args[@]}"
