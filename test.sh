#!/usr/bin/env bash
# Sets up, builds and runs every test. Arguments go to ctest: ./test.sh -R search
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")"

packaging/install-dependencies.sh test
# Optimised a little and without debugging information: quick to build on two cores, with all assertions.
packaging/build.sh build/test -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_FLAGS_RELEASE=-O1 -DBUILD_TESTING=ON -DCDP_WARNINGS_AS_ERRORS=ON
export QT_QPA_PLATFORM=offscreen
ctest --test-dir build/test --output-on-failure --parallel "$(nproc)" "$@"
