#!/usr/bin/env bash
# The same content gives the same bytes, wherever the heap happens to be and whatever is in it. Usage: reproducible.sh CATALOGC CONTENT
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$1" "$2" -o "$work/first.sqlite"
for setting in MALLOC_PERTURB_=85 GLIBC_TUNABLES=glibc.malloc.tcache_count=0 GLIBC_TUNABLES=glibc.malloc.mxfast=0; do
  env "$setting" "$1" "$2" -o "$work/again.sqlite"
  cmp "$work/first.sqlite" "$work/again.sqlite" || { echo "reproducible.sh: with $setting the catalog is another one" >&2; exit 1; }
done
