#!/bin/bash
# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The status line: what it reads from logs and how it says it.
# shellcheck disable=SC2016
set -euo pipefail
# shellcheck source=tests/setup/support.sh
. "$(dirname "${BASH_SOURCE[0]}")/support.sh"
# shellcheck source=dev/lib.sh
. "$project/dev/lib.sh"
# shellcheck source=dev/progress.sh
. "$project/dev/progress.sh"

log=$scratch/log

test_numbers_have_commas() {
    expect_equal "0 999 1,180 12,345 1,234,567" \
        "$(with_commas 0) $(with_commas 999) $(with_commas 1180) $(with_commas 12345) $(with_commas 1234567)"
}

test_the_line_says_step_count_and_remaining_time() {
    step_number=3
    step_count=5
    expect_equal "3/5 Building · 412 of 1,180 · about 6 min" "$(status_line Building 200 412 1180)"
    expect_equal "3/5 Building · 1,100 of 1,180 · about 20 s" "$(status_line Building 200 1100 1180)"
    expect_equal "3/5 Building · 2 of 1,180" "$(status_line Building 200 2 1180)"
    expect_equal "3/5 Building · 412 of 1,180" "$(status_line Building 1 412 1180)"
    expect_equal "3/5 Building" "$(status_line Building 200)"
}

test_reads_ninja() {
    printf '%s\n' '[1/2] Re-running CMake...' '[411/1180] Building CXX object a.o' '[412/1180] Building CXX object b.o' \
        'b.cpp:1: warning: [7/8] is no count' >"$log"
    expect_equal "412 1180" "$(count_ninja "$log")"
    : >"$log"
    expect_equal "" "$(count_ninja "$log")"
}

test_reads_ctest() {
    printf '%s\n' '        Start   9: lint.rooms' ' 9/120 Test   #9: lint.rooms ....   Passed    0.10 sec' \
        '        Start  10: base.x' >"$log"
    expect_equal "9 120" "$(count_ctest "$log")"
}

test_reads_apt() {
    printf '%s\n' '0 upgraded, 2 newly installed, 0 to remove' 'Get:1 http://deb.debian.org/debian trixie/main a' \
        'Get:2 http://deb.debian.org/debian trixie/main b' 'Unpacking a (1) ...' 'Unpacking b (1) ...' \
        'Setting up a (1) ...' 'Setting up b (1) ...' >"$log"
    expect_equal "2 2" "$(count_packages "$log")"
    sed -i '/Unpacking b/d; /Setting/d' "$log"
    expect_equal "1 2" "$(count_packages "$log")"
    : >"$log"
    expect_equal "" "$(count_packages "$log")"
}

test_a_step_keeps_output_in_its_log_and_returns_the_status() {
    local status=0 shown
    clean_up_at_exit
    step_count=2
    shown=$(run_step Trying "$scratch/new folder/step.log" count_nothing sh -c 'echo out; echo err >&2; exit 3' 2>&1) ||
        status=$?
    expect_equal 3 "$status"
    expect_equal $'out\nerr' "$(cat "$scratch/new folder/step.log")"
    expect_equal "1/2 Trying" "$shown"
}

test_without_a_terminal_lines_are_rare() {
    local shown
    clean_up_at_exit
    shown=$(run_step Trying "$log" count_nothing sleep 2.5 2>&1)
    expect_equal 1 "$(wc -l <<<"$shown")"
}

test_on_a_terminal_one_line_is_rewritten() {
    local shown
    shown=$(cd "$project" && script -qec "bash -c '. dev/lib.sh; . dev/progress.sh; clean_up_at_exit
        run_step Trying $log count_nothing sleep 1.5'" /dev/null </dev/null)
    expect_equal "" "${shown//[^$'\n']/}"
    expect_contains "$shown" $'\r\e[K1/1 Trying'
    expect_equal $'\r\e[K' "${shown: -4}"
}

run_tests
