#!/usr/bin/env bash
# Sets up, builds and runs every test. Arguments go to ctest: ./test.sh -R search
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")"

packaging/install-dependencies.sh test
packaging/build.sh build/test -DCMAKE_BUILD_TYPE=RelWithDebInfo -DBUILD_TESTING=ON -DCDP_WARNINGS_AS_ERRORS=ON
export QT_QPA_PLATFORM=offscreen
ctest --test-dir build/test --output-on-failure --parallel "$(nproc)" "$@"
