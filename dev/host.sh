# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154
#
# Installing on the host itself with apt, after saying what and how much.

# Names in dev/packages that the host does not have.
missing_on_host() {
    local names
    mapfile -t names < <(package_names | LC_ALL=C sort -u)
    LC_ALL=C comm -23 <(printf '%s\n' "${names[@]}") <(
        dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${names[@]}" 2>/dev/null |
            sed -n 's/^installed //p' | LC_ALL=C sort -u
    )
}

ensure_host_packages() {
    local names
    mapfile -t names < <(missing_on_host)
    ((${#names[@]} == 0)) || apt_install "${names[@]}"
}

as_root() {
    if ((EUID == 0)); then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        die "there is no sudo; as root: apt-get install --no-install-recommends ${*: -1}"
    fi
}

# apt_sizes <name...>: what apt says about sizes; nothing when it does not know. Answering no is a failure to apt.
apt_sizes() {
    { LC_ALL=C apt-get install --no-install-recommends --assume-no "$@" 2>/dev/null || true; } |
        sed -nE 's/^Need to get (.*) of archives\.$/\1 to fetch/p
                 s/^After this operation, (.*) of additional disk space will be used\.$/\1 on disk/p' |
        paste -sd';' | sed 's/;/, /'
}

apt_install() {
    local log=$cache/apt.log sizes
    mkdir -p "$cache"
    sizes=$(apt_sizes "$@")
    say "Spirula installs with apt${sizes:+ ($sizes)}: $*"
    # sudo asks for its password here and not behind the status line.
    as_root true
    run_step "Installing packages" "$log" count_packages install_packages "$@" ||
        { explain_failure "$log" "packages could not be installed"; exit 1; }
}

install_packages() {
    as_root apt-get update &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}
