#!/bin/bash
# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# dev/shell with a private root: what goes in, what comes out, what stays behind.
# shellcheck disable=SC2016
set -euo pipefail
# shellcheck source=tests/setup/support.sh
. "$(dirname "${BASH_SOURCE[0]}")/support.sh"

((EUID != 0)) || can_mount || skip "mounts are not allowed here"

home=$scratch/home
copy=$home/src/project
export XDG_CACHE_HOME=$home/.cache
copy_project "$copy"
tiny_root "$XDG_CACHE_HOME/spirula/trixie" "$copy"

shell() { HOME=$home SPIRULA_PRIVATE_ROOT=1 "$copy/dev/shell" "$@"; }

test_runs_in_the_root() {
    expect_equal "$(cat "$XDG_CACHE_HOME/spirula/trixie/etc/spirula-packages")" "$(shell cat /etc/spirula-packages)"
}

test_passes_arguments_as_they_are() {
    expect_equal $'<a b><><*><"\'><$HOME>' "$(shell sh -c 'printf "<%s>" "$@"' x 'a b' '' '*' "\"'" '$HOME')"
}

test_passes_the_exit_status() {
    local status=0
    shell sh -c 'exit 42' || status=$?
    expect_equal 42 "$status"
    status=0
    shell no-such-program 2>/dev/null || status=$?
    expect_equal 127 "$status"
}

test_passes_input_and_output() {
    expect_equal "in and out" "$(echo "in and out" | shell cat)"
    expect_equal "" "$(shell sh -c 'echo error >&2' 2>/dev/null)"
}

test_keeps_the_folder_and_the_home() {
    cd "$copy/dev"
    expect_equal "$copy/dev $home" "$(shell sh -c 'echo "$PWD $HOME"')"
}

test_says_when_the_folder_cannot_be_seen() {
    local folder=/usr/share/misc
    cd "$folder" || skip "no $folder"
    expect_contains "$(shell sh -c 'pwd' 2>&1)" "cannot be seen in here"
}

test_writes_through_to_the_host() {
    shell touch "$copy/made inside"
    [[ -e "$copy/made inside" ]] || fail "the file did not arrive"
    expect_equal "$(id -u)" "$(stat -c %u "$copy/made inside")"
}

test_keeps_variables_but_for_those_of_the_hosts_tools() {
    expect_equal "kept:" "$(MINE=kept CXXFLAGS=-O3 PYTHONPATH=/x shell sh -c 'echo "$MINE:$CXXFLAGS$PYTHONPATH"')"
}

test_takes_over_certificates() {
    echo "a certificate" >"$scratch/bundle.pem"
    expect_equal "a certificate" "$(SSL_CERT_FILE=$scratch/bundle.pem shell cat "$scratch/bundle.pem")"
    expect_equal "$(cat /etc/hosts)" "$(shell cat /etc/hosts)"
}

test_takes_over_the_certificates_of_npm() {
    # Any file of the host's system will do: it is inside only if it was taken over.
    mkdir -p "$home"
    echo "cafile=/etc/os-release" >"$home/.npmrc"
    expect_equal "$(cat /etc/os-release)" "$(shell cat /etc/os-release)"
}

test_leaves_no_mount_behind() {
    local before
    before=$(cat /proc/self/mounts)
    shell true
    expect_equal "$before" "$(cat /proc/self/mounts)"
}

test_a_clean_up_inside_meets_no_mount() {
    local other=$scratch/clean
    copy_project "$other/project"
    tiny_root "$other/home/.cache/spirula/trixie" "$other/project"
    echo precious >"$other/project/precious"
    XDG_CACHE_HOME=$other/home/.cache HOME=$other/home SPIRULA_PRIVATE_ROOT=1 \
        "$other/project/dev/shell" rm -rf "$other/home/.cache/spirula" 2>/dev/null || true
    expect_missing "$other/home/.cache/spirula/trixie/etc"
    expect_equal precious "$(cat "$other/project/precious")"
}

test_a_signal_reaches_the_command() {
    local pid status=0
    # The shell's child is the command itself: nothing stands between that would keep the signal.
    HOME=$home SPIRULA_PRIVATE_ROOT=1 "$copy/dev/shell" sleep 60 &
    pid=$!
    while [[ $(tr '\0' ' ' <"/proc/$pid/cmdline") != "sleep 60 " ]]; do sleep 0.05; done
    kill -TERM "$pid"
    wait "$pid" || status=$?
    expect_equal 143 "$status"
}

test_a_background_child_goes_on() {
    shell sh -c "(sleep 0.3; echo late >'$scratch/late') >/dev/null 2>&1 &"
    expect_missing "$scratch/late"
    sleep 1
    expect_equal late "$(cat "$scratch/late")"
}

test_many_at_once() {
    local i pids=()
    for i in {1..12}; do
        shell sh -c "echo $i >'$scratch/many-$i'" &
        pids+=($!)
    done
    for i in "${pids[@]}"; do wait "$i"; done
    expect_equal 12 "$(cat "$scratch"/many-* | wc -l)"
}

test_a_shell_inside_stays_where_it_is() {
    expect_equal inner "$(shell "$copy/dev/shell" sh -c 'echo inner')"
}

test_enters_a_whole_root_without_setting_up() {
    local name
    for name in apt-get apt-config dpkg dpkg-query flock mmdebstrap; do
        shim "$name" <<<"echo $name >>'$scratch/called'"
    done
    shell true
    expect_missing "$scratch/called"
    cp "$copy/dev/packages" "$scratch/packages"
    echo another-package >>"$copy/dev/packages" # and what is missing does set up
    shell true >/dev/null 2>&1 || true
    mv "$scratch/packages" "$copy/dev/packages"
    expect_contains "$(cat "$scratch/called")" flock
}

run_tests
