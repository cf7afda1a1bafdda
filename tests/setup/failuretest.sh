#!/bin/bash
# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Setting up when something is missing: no network, no space, no permission, interrupted. Programs that would change
# the machine are replaced by shims.
# shellcheck disable=SC2016
set -euo pipefail
# shellcheck source=tests/setup/support.sh
. "$(dirname "${BASH_SOURCE[0]}")/support.sh"

copy=$scratch/project
copy_project "$copy"
export XDG_CACHE_HOME=$scratch/cache
place=$XDG_CACHE_HOME/spirula
export SPIRULA_PRIVATE_ROOT=1

# Runs dev/shell where mmdebstrap and apt are shims; what it says and "status N".
set_up() {
    local status=0
    "$copy/dev/shell" true 2>&1 || status=$?
    echo "status $status"
}

without_apt() {
    shim apt-get <<<'exit 0'
    shim apt-config <<<'exit 0'
    # Namespaces are not what is tested here.
    shim unshare <<<'while [[ $1 != -- ]]; do shift; done; shift; exec "$@"'
}

# mmdebstrap_says <text> <status>
mmdebstrap_says() {
    without_apt
    shim mmdebstrap <<<"cat >/dev/null; echo half >\"\${@: -2:1}/half\"; echo \"$1\"; exit $2"
}

expect_nothing_left() {
    expect_missing "$place/trixie"
    expect_equal "" "$(find "$place" -name '.new-*')"
}

test_no_network() {
    mmdebstrap_says "W: Failed to fetch http://deb.debian.org/x  Temporary failure resolving 'deb.debian.org'" 1
    local said
    said=$(set_up)
    expect_contains "$said" "could not be set up: no connection to the packages' servers. Check the network"
    expect_contains "$said" "status 1"
    expect_nothing_left
}

test_no_space_while_setting_up() {
    mmdebstrap_says "dpkg: error: failed to write: No space left on device" 1
    expect_contains "$(set_up)" "could not be set up: the disk is full"
    expect_nothing_left
}

test_no_space_before_setting_up() {
    mmdebstrap_says "" 0
    shim df <<<'echo Avail; echo 1200'
    local said
    said=$(set_up)
    expect_contains "$said" "need 3.5 GB in $place, 1200 MB are free"
    expect_contains "$said" "status 1"
    expect_nothing_left
}

test_no_permission() {
    ((EUID != 0)) || { echo "  as root everything is permitted"; return; }
    mkdir -p "$scratch/closed"
    chmod 0555 "$scratch/closed"
    XDG_CACHE_HOME=$scratch/closed/cache expect_contains "$(XDG_CACHE_HOME=$scratch/closed/cache set_up)" "cannot write"
}

test_another_failure_names_the_log() {
    mmdebstrap_says "E: something else" 1
    local said
    said=$(set_up)
    expect_contains "$said" "All of it: $place/root.log"
    expect_equal "E: something else" "$(cat "$place/root.log")"
}

test_interrupted() {
    without_apt
    shim mmdebstrap <<<'cat >/dev/null; echo half >"${@: -2:1}/half"; touch "'"$scratch"'/begun"; sleep 60'
    setsid "$copy/dev/shell" true 2>/dev/null &
    local pid=$!
    while [[ ! -e $scratch/begun ]]; do sleep 0.05; done
    kill -TERM -- "-$pid"
    wait "$pid" || true
    while [[ -n $(find "$place" -name '.new-*') ]]; do sleep 0.05; done
    expect_nothing_left
}

test_what_a_crash_left_is_removed() {
    mmdebstrap_says "E: no" 1
    mkdir -p "$place/.new-trixie-old/etc"
    set_up >/dev/null
    expect_nothing_left
}

test_two_at_once_set_up_once() {
    without_apt
    shim mmdebstrap <<<'cat >/dev/null; echo "$$" >>"'"$scratch"'/calls"; sleep 0.5; mkdir -p "${@: -2:1}/etc"'
    # What is tested ends where the root is entered.
    shim unshare <<<'while [[ $1 != -- ]]; do shift; done; shift; [[ $1 == */enter.sh ]] || exec "$@"'
    set_up >"$scratch/first" &
    set_up >"$scratch/second"
    wait
    expect_equal 1 "$(wc -l <"$scratch/calls")"
    expect_contains "$(cat "$scratch/first")$(cat "$scratch/second")" "Another set-up is running"
    rm -rf "$place/trixie"
}

test_the_root_asks_for_all_packages_in_one_run() {
    without_apt
    shim mmdebstrap <<<'cat >"'"$scratch"'/sources"; printf "%s\n" "$@" >"'"$scratch"'/arguments"; exit 1'
    set_up >/dev/null
    expect_contains "$(cat "$scratch/arguments")" "--include=$(sed -E 's/#.*//; s/[[:space:]]+//g; /^$/d' \
        "$copy/dev/packages" | paste -sd,)"
    expect_contains "$(cat "$scratch/sources")" "/debian trixie main"
    expect_contains "$(cat "$scratch/sources")" "/debian-security trixie-security main"
}

test_failures_of_a_build() {
    # shellcheck source=dev/lib.sh
    . "$copy/dev/lib.sh"
    local log=$scratch/build.log
    explained() {
        echo "$1" >"$log"
        explain_failure "$log" "building failed" 2>&1
    }
    expect_contains "$(explained "npm error network request to https://x failed, reason: getaddrinfo ENOTFOUND x")" \
        "no connection"
    expect_contains "$(explained "g++: fatal error: Killed signal terminated program cc1plus")" "SPIRULA_JOBS=1"
    expect_contains "$(explained "a.cpp:3:1: error: expected ';'")" "building failed."
    # Words of the source in a compiler's message are no reason.
    expect_contains "$(explained '   10 |     return "Could not connect: ECONNREFUSED";')" "building failed."
    expect_contains "$(explained "mkdir: cannot create directory 'x': Permission denied")" "no permission: mkdir"
}

run_tests
