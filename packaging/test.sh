#!/usr/bin/env bash
# Sets up whatever is missing, builds everything and runs every fast test. See tests/thorough.sh for the slow ones.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

install_packages "${build_packages[@]}" "${test_packages[@]}"
PYTHONPATH="$(install_openraster_reader)${PYTHONPATH:+:$PYTHONPATH}"
export PYTHONPATH
# The build that run.sh starts programs from is the one that is tested; 'dev' differs in its warnings only.
configure release -DDAUB_TESTS=ON
say "Building the programs and tests"
cmake --build "$checkout/build/release"
ctest --test-dir "$checkout/build/release" --output-on-failure

configure minimal -DDAUB_CUDA=OFF
say "Building and testing the tensor part alone"
cmake --build "$checkout/build/minimal"
ctest --test-dir "$checkout/build/minimal" --output-on-failure
