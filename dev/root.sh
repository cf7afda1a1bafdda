# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154
#
# The private Debian 13 root: made once by mmdebstrap in the user's cache folder, kept up to dev/packages. It is
# owned by whoever made it: root as it is, an ordinary user through a user namespace in which that user is root.

suite=trixie
root=$cache/$suite
root_log=$cache/root.log

# Runs a command as root in mount (and, for ordinary users, user) namespaces of its own: mounts end with it.
in_namespace() {
    namespace_command
    "${namespace[@]}" "$@"
}

namespace_command() {
    namespace=(unshare --mount --propagation private --)
    ((EUID == 0)) || namespace=(unshare --user --map-auto --map-root-user --mount --propagation private --)
}

# Becomes the command inside the root.
enter_root() {
    namespace_command
    exec "${namespace[@]}" "$project/dev/enter.sh" "$root" "$project" "$@"
}

# Names in dev/packages that the root does not have. The stamp is written when all of them are installed.
missing_in_root() {
    LC_ALL=C comm -13 "$root/etc/spirula-packages" <(package_names | LC_ALL=C sort -u)
}

# Makes or completes the root. A lock keeps a second caller waiting until the first is done.
ensure_root() {
    [[ -e $root/etc/spirula-packages && -z $(missing_in_root) ]] && return
    mkdir -p "$cache" || die "cannot write $cache: set XDG_CACHE_HOME to a folder of yours"
    (
        clean_up_at_exit
        flock -n 9 || { say "Another set-up is running; waiting for it."; flock 9; }
        if [[ ! -e $root/etc/spirula-packages ]]; then
            ensure_tools
            check_namespaces
            make_root
        elif [[ -n $(missing_in_root) ]]; then
            add_packages
        fi
    ) 9>"$cache/lock"
}

remove_root() {
    [[ -e $root ]] || return 0
    (
        flock 9
        in_namespace rm -rf --one-file-system "$root"
    ) 9>"$cache/lock"
}

# Where the host gets Debian from, so that a mirror nearby is used for the root too.
debian_mirror() {
    local mirror=
    if [[ $(host_value ID) == debian ]]; then
        # shellcheck disable=SC2016
        mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
            grep -m1 -E '/debian/?$' || true)
    fi
    printf '%s' "${mirror:-http://deb.debian.org/debian}"
}

sources_list() {
    local mirror security
    mirror=$(debian_mirror)
    security=${mirror%/}
    security=${security%/debian}/debian-security
    printf 'deb %s %s main\n' "$mirror" "$suite" "$mirror" "$suite-updates" "$security" "$suite-security"
}

# The host's ways to its mirror (proxies, certificates, clock checks), as apt configuration.
apt_options() {
    apt-config dump | grep -E '^Acquire::(Check-|https?::|Retries|ForceIPv)' || true
    printf '%s\n' 'APT::Install-Recommends "false";' 'Acquire::Languages "none";'
}

# Makes the root in a folder beside its place and moves it there when it is whole.
make_root() {
    local work free
    free=$(df --output=avail -B1M "$cache" | tail -n 1)
    ((free > 3500)) || die "the build tools need 3.5 GB in $cache, $free MB are free. Make room or set XDG_CACHE_HOME."
    say "Spirula builds with Debian 13's tools. They go into $root (once; about 400 MB to fetch, 2.4 GB on disk)."
    rm -rf --one-file-system "$cache"/.new-* 2>/dev/null || in_namespace rm -rf --one-file-system "$cache"/.new-*
    work=$(mktemp -d "$cache/.new-$suite-XXXXXX")
    # shellcheck disable=SC2064
    trap "stop_monitor; in_namespace rm -rf --one-file-system '$work' '$work.apt'" EXIT
    chmod 0755 "$work"
    apt_options >"$work.apt"
    run_step "Fetching the build tools" "$root_log" count_packages bootstrap "$work" ||
        { explain_failure "$root_log" "the build tools could not be set up"; exit 1; }
    package_names | LC_ALL=C sort -u >"$work/etc/spirula-packages"
    mv -T "$work" "$root"
}

# shellcheck disable=SC2016
bootstrap() {
    sources_list | in_namespace mmdebstrap --mode=root --variant=apt --format=directory --verbose \
        --include="$(package_names | paste -sd,)" --aptopt="$1.apt" \
        --dpkgopt=force-unsafe-io --dpkgopt='path-exclude=/usr/share/man/*' \
        --dpkgopt='path-exclude=/usr/share/locale/*/LC_MESSAGES/*' \
        --customize-hook='printf "#!/bin/sh\nexit 101\n" >"$1/usr/sbin/policy-rc.d"' \
        --customize-hook='chmod 0755 "$1/usr/sbin/policy-rc.d"' \
        "$suite" "$1" -
}

add_packages() {
    local names
    mapfile -t names < <(missing_in_root)
    say "Adding to the build tools: ${names[*]}"
    # shellcheck disable=SC2016
    run_step "Fetching packages" "$root_log" count_packages in_namespace \
        "$project/dev/enter.sh" "$root" "$project" bash -ec 'export DEBIAN_FRONTEND=noninteractive
            apt-get update && dpkg --configure -a && apt-get install -y "$@"' add "${names[@]}" ||
        { explain_failure "$root_log" "packages could not be added (dev/shell --remove starts afresh)"; exit 1; }
    package_names | LC_ALL=C sort -u - "$root/etc/spirula-packages" >"$cache/packages.new"
    mv "$cache/packages.new" "$root/etc/spirula-packages"
}

# What making a root takes on this host.
ensure_tools() {
    local missing=()
    command -v mmdebstrap >/dev/null || missing+=(mmdebstrap)
    ((EUID == 0)) || command -v newuidmap >/dev/null || missing+=(uidmap)
    ((${#missing[@]} == 0)) && return
    command -v apt-get >/dev/null || die "this system is not Debian or Ubuntu; install ${missing[*]} and apt first"
    apt_install "${missing[@]}"
}

# Says what to change where namespaces are not allowed.
check_namespaces() {
    in_namespace true 2>/dev/null && return
    ((EUID == 0)) && die "this container may not mount; start it with --cap-add SYS_ADMIN"
    unshare --help | grep -q -- --map-auto || die "needs util-linux 2.38 or newer, or run it as root"
    grep -q "^$(id -un):" /etc/subuid ||
        die "you have no sub-ids: sudo usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $(id -un)"
    die "user namespaces are off: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0 (or run it as root)"
}
