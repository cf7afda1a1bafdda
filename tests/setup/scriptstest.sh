#!/bin/bash
# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# ./run, ./test and dev/fuzz in a project whose dev/shell runs commands as they are and whose CMake is a shim.
# shellcheck disable=SC2016
set -euo pipefail
# shellcheck source=tests/setup/support.sh
. "$(dirname "${BASH_SOURCE[0]}")/support.sh"

copy=$scratch/project
copy_project "$copy"
export XDG_CACHE_HOME=$scratch/cache
touch "$copy/CMakePresets.json"
printf '#!/bin/bash\nexec "$@"\n' >"$copy/dev/shell"
# Setting up is what the other tests are about.
printf 'set_up_tools() { :; }\n' >"$copy/dev/tools.sh"

cmake_works() {
    shim cmake <<<'echo "cmake $*" >>"'"$scratch"'/calls"; echo "[2/2] Linking CXX executable a"'
}

failing_tests() {
    cat <<'END'
      Start  1: base.fast
1/3 Test  #1: base.fast ........   Passed    0.02 sec
      Start  2: net.slow
2/3 Test  #2: net.slow .........***Failed    7.51 sec
expected 1, found 2

      Start  3: lint.rooms
3/3 Test  #3: lint.rooms .......   Passed    1.20 sec
4/4 Test  #4: setup.slow .......***Skipped   0.01 sec

67% tests passed, 1 tests failed out of 3

Total Test time (real) =   8.73 sec

The following tests FAILED:
	  2 - net.slow (Failed)
END
}

# ctest_gives <status>: with the output of a function ctest_output
ctest_gives() {
    failing_tests >"$scratch/ctest.out"
    shim ctest <<<'echo "ctest $*" >>"'"$scratch"'/calls"; cat "'"$scratch"'/ctest.out"; exit '"$1"
}

test_test_shows_what_failed_and_ctests_closing_lines() {
    local said status=0
    cmake_works
    ctest_gives 8
    said=$("$copy/test" -R net 2>/dev/null) || status=$?
    expect_equal 8 "$status"
    expect_equal "$(cat <<'END'
2/3 Test  #2: net.slow .........***Failed    7.51 sec
expected 1, found 2

Longest tests:
     7.51 s  net.slow
     1.20 s  lint.rooms
     0.02 s  base.fast
     0.01 s  setup.slow
67% tests passed, 1 tests failed out of 3
Total Test time (real) =   8.73 sec
The following tests FAILED:
	  2 - net.slow (Failed)
END
    )" "$said"
    expect_contains "$(tail -n 1 "$scratch/calls")" "ctest --preset dev --parallel"
    expect_contains "$(tail -n 1 "$scratch/calls")" "-R net"
}

test_test_passes() {
    cmake_works
    shim ctest <<<'echo "100% tests passed, 0 tests failed out of 3"'
    expect_equal $'Longest tests:\n100% tests passed, 0 tests failed out of 3' "$("$copy/test" 2>/dev/null)"
}

test_the_steps_are_numbered() {
    cmake_works
    shim ctest <<<'echo "100% tests passed, 0 tests failed out of 3"'
    rm -rf "$copy/build"
    expect_equal $'2/4 Configuring\n3/4 Building\n4/4 Testing' "$("$copy/test" 2>&1 >/dev/null)"
}

test_configures_only_when_needed() {
    cmake_works
    shim ctest <<<'exit 0'
    mkdir -p "$copy/build/dev"
    touch "$copy/build/dev/build.ninja"
    : >"$scratch/calls"
    "$copy/test" >/dev/null 2>&1
    expect_equal 1 "$(grep -c '^cmake' "$scratch/calls")"
    expect_contains "$(cat "$scratch/calls")" "cmake --build --preset dev"
}

test_a_compile_error_is_shown_with_its_log() {
    local said status=0
    shim cmake <<<'[[ $1 == --build ]] || exit 0
        echo "[1/2] Building CXX object a.o"; echo "a.cpp:3:1: error: expected something"; echo "    3 | oops"; exit 1'
    said=$("$copy/test" 2>&1) || status=$?
    expect_equal 1 "$status"
    expect_contains "$said" $'a.cpp:3:1: error: expected something\n    3 | oops'
    expect_contains "$said" "building failed."
    expect_contains "$said" "All of it: $copy/build/dev/build.log"
}

test_run_builds_and_becomes_the_node() {
    cmake_works
    mkdir -p "$copy/build/release/bin"
    printf '#!/bin/bash\nprintf "<%%s>" "$PWD" "$@"\nexit 5\n' >"$copy/build/release/bin/spirula-node"
    chmod +x "$copy/build/release/bin/spirula-node"
    local said status=0
    cd "$scratch"
    unset DISPLAY WAYLAND_DISPLAY
    said=$("$copy/run" --owner "a b" 2>/dev/null) || status=$?
    expect_equal 5 "$status"
    expect_equal "<$scratch><--owner><a b>" "$said"
    expect_contains "$(tail -n 1 "$scratch/calls")" "--target spirula-node-program spirula-media-program spirulactl-program"
    status=0
    said=$(DISPLAY=:1 "$copy/run" --node --owner "a b" 2>/dev/null) || status=$?
    expect_equal "<$scratch><--owner><a b>" "$said"
}

test_run_becomes_the_desktop_where_a_display_is() {
    cmake_works
    mkdir -p "$copy/build/release/bin"
    printf '#!/bin/bash\nprintf "<%%s>" "$PWD" "$@"\nexit 5\n' >"$copy/build/release/bin/spirula"
    chmod +x "$copy/build/release/bin/spirula"
    local said status=0 name
    cd "$scratch"
    for name in DISPLAY WAYLAND_DISPLAY; do
        status=0
        said=$(unset DISPLAY WAYLAND_DISPLAY; export "$name=x"; "$copy/run" --demo "a b" 2>/dev/null) || status=$?
        expect_equal 5 "$status"
        expect_equal "<$scratch><--demo><a b>" "$said"
        expect_contains "$(tail -n 1 "$scratch/calls")" "spirulactl-program spirula-program"
    done
}

fuzz_target() { # fuzz_target <name> <<<body
    mkdir -p "$copy/build/fuzz/bin" "$copy/tests/fuzz/corpus/$1"
    { printf '#!/bin/bash\n'; cat; } >"$copy/build/fuzz/bin/fuzz-$1"
    chmod +x "$copy/build/fuzz/bin/fuzz-$1"
}

test_fuzz_runs_every_target_with_its_seeds() {
    cmake_works
    rm -rf "$copy/build/fuzz"
    fuzz_target one <<<'echo "$*" >"'"$scratch"'/one"; echo "stat::number_of_executed_units: 1234"'
    fuzz_target two <<<'echo "stat::number_of_executed_units: 5678"'
    local said
    said=$("$copy/dev/fuzz" 3 2>/dev/null)
    expect_equal $'one: 1234 runs\ntwo: 5678 runs' "$(sort <<<"$said")"
    expect_contains "$(cat "$scratch/one")" "-max_total_time=3"
    expect_contains "$(cat "$scratch/one")" "build/fuzz/corpus/one tests/fuzz/corpus/one"
}

test_fuzz_fails_when_a_target_crashes() {
    cmake_works
    rm -rf "$copy/build/fuzz"
    fuzz_target good <<<'true'
    fuzz_target bad <<<'echo "==1==ERROR: AddressSanitizer: heap-buffer-overflow"; exit 77'
    local said status=0
    said=$("$copy/dev/fuzz" 3 2>&1) || status=$?
    expect_equal 1 "$status"
    expect_contains "$said" "heap-buffer-overflow"
    expect_contains "$said" "bad: FAILED"
}

test_fuzz_fails_when_there_is_none() {
    cmake_works
    rm -rf "$copy/build/fuzz"
    local said status=0
    said=$("$copy/dev/fuzz" 3 2>&1) || status=$?
    expect_equal 1 "$status"
    expect_contains "$said" "no fuzz targets were built"
}

run_tests
