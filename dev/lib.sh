# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034
#
# Shared by dev/* scripts, ./run and ./test: places, packages, and words for what went wrong.

project=$(cd "${BASH_SOURCE[0]%/*}/.." && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/spirula
os_release=/etc/os-release

say() { printf '%s\n' "$*" >&2; }
die() {
    say "Spirula: $*"
    exit 1
}

# Names in dev/packages, one per line.
package_names() {
    sed -E 's/#.*//; s/[[:space:]]+//g; /^$/d' "$project/dev/packages"
}

# host_value <key>: a value of /etc/os-release.
host_value() {
    # shellcheck source=/dev/null
    (. "$os_release" && printf '%s' "${!1:-}")
}

# True on Debian 13, Ubuntu 25.04 and whatever is newer: the host's own packages will do. Debian's testing and
# unstable have no version number.
host_is_new_enough() {
    local version
    version=$(host_value VERSION_ID)
    case $(host_value ID) in
        debian) [[ -z $version || ${version%%.*} -ge 13 ]] ;;
        ubuntu) [[ ${version/./} -ge 2504 ]] ;;
        *) return 1 ;;
    esac
}

# explain_failure <log> <what failed>: one line that says what is wrong and what to do about it.
explain_failure() {
    local log=$1 what=$2
    if grep -qE 'No space left on device|ENOSPC|not enough free space' "$log"; then
        say "Spirula: $what: the disk is full ($(free_space "$project") free). Make room and run it again."
    elif grep -qE "^(W|E|Err|curl|fatal|npm (ERR!|error)).*($no_network)" "$log"; then
        say "Spirula: $what: no connection to the packages' servers. Check the network (or the proxy) and run it again."
    elif grep -qE 'Killed signal|fatal error: Killed|cc1plus: out of memory|virtual memory exhausted' "$log"; then
        say "Spirula: $what: out of memory. Close other programs, or run it with fewer jobs: SPIRULA_JOBS=1."
    elif grep -qE ': (Permission denied|Operation not permitted)|EACCES' "$log"; then
        say "Spirula: $what: no permission: $(grep -m1 -E ': (Permission denied|Operation not permitted)|EACCES' "$log")"
    else
        say "Spirula: $what."
    fi
    say "All of it: $log"
}
no_network='Temporary failure resolving|[Cc]ould not resolve|Unable to connect|Failed to connect|Connection timed out'
no_network+='|Network is unreachable|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|Could not connect|getaddrinfo'

# free_space <folder>: for people, as 3.1G.
free_space() { df -h --output=avail "$1" | tail -n 1 | tr -d ' '; }

# Builds and tests run this many jobs at once.
jobs_at_once() { printf '%s' "${SPIRULA_JOBS:-$(nproc)}"; }
