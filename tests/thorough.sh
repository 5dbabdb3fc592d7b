#!/usr/bin/env bash
# What takes longer than packaging/test.sh may: sanitizers, fuzzing, runs that are killed, training rehearsals.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../packaging/setup.sh"
install_packages "${build_packages[@]}" "${test_packages[@]}" clang clang-format libclang-rt-14-dev

say "Format"
(cd "$checkout" && git ls-files "*.h" "*.cpp" "*.cu" | xargs clang-format --dry-run -Werror)

say "Warnings are errors"
configure dev
cmake --build "$checkout/build/dev"

say "AddressSanitizer and UndefinedBehaviorSanitizer: everything"
configure asan
cmake --build "$checkout/build/asan"
ASAN_OPTIONS=detect_leaks=0:detect_odr_violation=0 ctest --test-dir "$checkout/build/asan" --output-on-failure

say "ThreadSanitizer: the targets without torch"
configure tsan
cmake --build "$checkout/build/tsan" --target daub_text_tests daub_scene_tests
export TSAN_OPTIONS="suppressions=$checkout/tests/tsan.supp"
for tests in text scene; do "$checkout/build/tsan/bin/daub_${tests}_tests"; done

say "Fuzzing: a minute for each target"
CC=clang CXX=clang++ configure fuzz -DDAUB_FUZZ=ON
cmake --build "$checkout/build/fuzz" --target daub_fuzz
for target in "$checkout"/build/fuzz/bin/fuzz_*; do
  corpus="$checkout/tests/fuzz/corpus/$(basename "$target" | sed 's/^fuzz_//')"
  work="$(mktemp -d)"
  "$target" -max_total_time=60 -rss_limit_mb=2048 "$work" "$corpus"
  rm -rf "$work"
done

say "A training run killed with SIGKILL and resumed equals the run that was not"
"$checkout/tests/training/kill_and_resume.sh" "$checkout/build/dev/bin/daub-train"

say "A window killed with SIGKILL fifty times, at random moments"
QT_QPA_PLATFORM=offscreen DAUB_KILLS=50 "$checkout/build/dev/bin/daub_ui_tests" --gtest_filter='JournalCrash.*'
