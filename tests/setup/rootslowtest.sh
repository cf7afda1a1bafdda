#!/bin/bash
# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes a real root with one package, adds another, removes it. Fetches from the network, so it runs only when asked:
# SPIRULA_SLOW_TESTS=1.
# shellcheck disable=SC2016
set -euo pipefail
# shellcheck source=tests/setup/support.sh
. "$(dirname "${BASH_SOURCE[0]}")/support.sh"

[[ -n ${SPIRULA_SLOW_TESTS:-} ]] || skip "SPIRULA_SLOW_TESTS is not set"
((EUID != 0)) || can_mount || skip "mounts are not allowed here"
command -v mmdebstrap >/dev/null || skip "there is no mmdebstrap"

copy=$scratch/project
copy_project "$copy"
export XDG_CACHE_HOME=$scratch/cache
export SPIRULA_PRIVATE_ROOT=1

test_making_completing_and_removing() {
    printf "%s\n" "mount  # entering" "sqlite3  # one" >"$copy/dev/packages"
    expect_contains "$("$copy/dev/shell" sh -c '. /etc/os-release; echo $VERSION_CODENAME; sqlite3 --version')" \
        trixie
    expect_missing "$XDG_CACHE_HOME/spirula/trixie/usr/bin/strace"
    echo "strace  # another" >>"$copy/dev/packages"
    expect_contains "$("$copy/dev/shell" strace --version)" "strace -- version"
    expect_equal $'mount\nsqlite3\nstrace' "$("$copy/dev/shell" cat /etc/spirula-packages)"
    "$copy/dev/shell" --remove
    expect_missing "$XDG_CACHE_HOME/spirula/trixie"
}

run_tests
