# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Shared by dev/* scripts, ./run and ./test: places, and words for what went wrong.

project=$(cd "${BASH_SOURCE[0]%/*}/.." && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/spirula

say() { printf '%s\n' "$*" >&2; }
die() {
    printf 'Spirula: %s\n' "$*" >&2
    exit 1
}

# Names in dev/packages, one per line.
package_names() {
    sed -E 's/#.*//; s/[[:space:]]+//g; /^$/d' "$project/dev/packages"
}

# Changes whenever the set of packages does; comments and order do not count.
packages_hash() {
    package_names | LC_ALL=C sort -u | sha256sum | cut -c1-16
}

# True on Debian 13, Ubuntu 25.04 or anything newer of these two: the packages are the host's own.
host_is_new_enough() {
    local id version
    # shellcheck source=/dev/null
    id=$(. /etc/os-release && printf '%s' "$ID")
    # shellcheck source=/dev/null
    version=$(. /etc/os-release && printf '%s' "${VERSION_ID:-}")
    case $id in
        debian) [[ -z $version || ${version%%.*} -ge 13 ]] ;;
        ubuntu) [[ ${version/./} -ge 2504 ]] ;;
        *) return 1 ;;
    esac
}
