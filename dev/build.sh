# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154,SC2034
#
# Setting up, configuring and building with a status line: what ./run, ./test and .ci/run share.

here=${BASH_SOURCE[0]%/*}
# shellcheck source=dev/lib.sh
. "$here/lib.sh"
# shellcheck source=dev/progress.sh
. "$here/progress.sh"
# shellcheck source=dev/host.sh
. "$here/host.sh"
# shellcheck source=dev/root.sh
. "$here/root.sh"
# shellcheck source=dev/tools.sh
. "$here/tools.sh"

cd "$project" || exit
clean_up_at_exit
export NINJA_STATUS='[%f/%t] '

in_tools() { "$project/dev/shell" "$@"; }

# prepare <preset>: steps "setting up" and "configuring". Ninja configures again when a CMake file has changed.
prepare() {
    local preset=$1 log=$project/build/$1/configure.log
    set_up_tools
    step_number=1
    if [[ build/$preset/build.ninja -nt CMakePresets.json ]]; then
        step_number=2
        return
    fi
    run_step "Configuring" "$log" count_nothing in_tools cmake --preset "$preset" ||
        fail "$log" "configuring failed" 'CMake Error|Could NOT|not found'
}

# build <preset> [target...]
build() {
    local preset=$1 log=$project/build/$1/build.log
    shift
    run_step "Building" "$log" count_ninja \
        in_tools cmake --build --preset "$preset" --parallel "$(jobs_at_once)" ${1:+--target "$@"} ||
        fail "$log" "building failed" '(error|fatal error|Error):|undefined reference|CMake Error|npm (ERR!|error)|ninja: error'
}

# fail <log> <what failed> <pattern>: the log's lines that tell why, then what it means.
fail() {
    grep -E -A 2 "$3" "$1" | cut -c 1-300 | tail -n 24 >&2 || true
    explain_failure "$1" "$2"
    exit 1
}
