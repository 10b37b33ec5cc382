#!/usr/bin/env bash
# The catalog as a person with sqlite3 finds it. Usage: catalog_views.sh CATALOG
set -euo pipefail
catalog=$1
for lang in en ja; do
  rows=$(sqlite3 -readonly "$catalog" "select count(*) from pattern_$lang where length(name) > 0 and length(problem) > 50 and length(caveats) > 50")
  [ "$rows" = 50 ] || { echo "pattern_$lang: $rows of 50 patterns read well" >&2; exit 1; }
done
[ "$(sqlite3 -readonly "$catalog" 'pragma integrity_check')" = ok ]
[ -z "$(sqlite3 -readonly "$catalog" 'pragma foreign_key_check')" ]
