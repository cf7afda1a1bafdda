# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# The private Debian 13 root: made once by mmdebstrap in the user's cache folder, kept up to dev/packages.

suite=trixie
root=$cache/$suite

# Runs a command as root in mount (and, for ordinary users, user) namespaces of its own: mounts end with it.
in_namespace() {
    if ((EUID == 0)); then
        unshare --mount --propagation private -- "$@"
    else
        unshare --user --map-auto --map-root-user --mount --propagation private -- "$@"
    fi
}

# Where the host gets Debian from, so that a local mirror is used here too.
debian_mirror() {
    local mirror=
    # shellcheck source=/dev/null
    if [[ $(. /etc/os-release && printf '%s' "$ID") == debian ]]; then
        mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
            grep -m1 -E '/debian/?$' || true)
    fi
    printf '%s' "${mirror:-http://deb.debian.org/debian}"
}

# The host's ways to reach its mirror (proxies, certificates, clock checks) as apt configuration.
host_apt_options() {
    apt-config dump | grep -E '^Acquire::(Check-|https?::|Retries|ForceIPv)' || true
}

# Makes the root in a folder beside its place and moves it there when it is whole.
make_root() {
    local mirror security work
    mirror=$(debian_mirror)
    security=${mirror%/}
    security=${security%/debian}/debian-security
    work=$(mktemp -d "$cache/.new-$suite-XXXXXX")
    chmod 0755 "$work"
    {
        host_apt_options
        printf '%s\n' 'APT::Install-Recommends "false";' 'Acquire::Languages "none";'
    } >"$work.apt"
    in_namespace mmdebstrap --mode=root --variant=apt --format=directory \
        --include="$(package_names | paste -sd,)" --aptopt="$work.apt" \
        --dpkgopt=force-unsafe-io --dpkgopt='path-exclude=/usr/share/man/*' \
        --dpkgopt='path-exclude=/usr/share/locale/*/LC_MESSAGES/*' \
        "$suite" "$work" - >"$cache/root.log" 2>&1 <<END || return 1
deb $mirror $suite main
deb $mirror $suite-updates main
deb $security $suite-security main
END
    rm -f "$work.apt"
    packages_hash >"$work/etc/spirula-packages"
    mv -T "$work" "$root"
}

root_is_current() { [[ -e $root/etc/spirula-packages && $(<"$root/etc/spirula-packages") == "$(packages_hash)" ]]; }

# Makes the root if there is none. A lock keeps a second caller waiting until the first is done.
ensure_root() {
    root_is_current && return
    mkdir -p "$cache"
    (
        flock 9
        root_is_current && exit
        make_root || die "no root; see $cache/root.log"
    ) 9>"$cache/lock"
}

enter_root() {
    if ((EUID == 0)); then
        exec unshare --mount --propagation private -- "$project/dev/enter.sh" "$root" "$project" "$@"
    fi
    exec unshare --user --map-auto --map-root-user --mount --propagation private -- \
        "$project/dev/enter.sh" "$root" "$project" "$@"
}
