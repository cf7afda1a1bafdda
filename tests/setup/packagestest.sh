#!/bin/bash
# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Which packages are needed, which hosts have them, and what is said before apt is called.
# shellcheck disable=SC2016
set -euo pipefail
# shellcheck source=tests/setup/support.sh
. "$(dirname "${BASH_SOURCE[0]}")/support.sh"

checkout=$project
copy=$scratch/project
copy_project "$copy"
export XDG_CACHE_HOME=$scratch/cache
cat >"$copy/dev/packages" <<'END'
# A comment
beta       # second

alpha      # first
gamma
END
for part in lib progress host root tools; do
    # shellcheck source=/dev/null
    . "$copy/dev/$part.sh"
done

host_is() { # host_is <ID> <VERSION_ID>
    printf 'ID=%s\n' "$1" >"$scratch/os-release"
    [[ -z $2 ]] || printf 'VERSION_ID="%s"\n' "$2" >>"$scratch/os-release"
    # shellcheck disable=SC2034
    os_release=$scratch/os-release
    if host_is_new_enough; then echo new; else echo old; fi
}

test_names_without_comments() {
    expect_equal $'beta\nalpha\ngamma' "$(package_names)"
}

test_hosts_that_are_new_enough() {
    expect_equal "new new new new new" \
        "$(host_is debian 13) $(host_is debian 14) $(host_is debian "") $(host_is ubuntu 25.04) $(host_is ubuntu 26.04)"
    expect_equal "old old old old" \
        "$(host_is debian 12) $(host_is ubuntu 24.04) $(host_is fedora 42) $(host_is linuxmint 22)"
}

test_the_root_lacks_what_is_not_in_its_stamp() {
    # shellcheck disable=SC2154
    mkdir -p "$root/etc"
    printf 'alpha\ndelta\n' >"$root/etc/spirula-packages"
    expect_equal $'beta\ngamma' "$(missing_in_root)"
}

test_the_host_lacks_what_dpkg_does_not_know_or_has_removed() {
    shim dpkg-query <<<'printf "installed alpha\nconfig-files beta\n"; exit 1'
    expect_equal $'beta\ngamma' "$(missing_on_host)"
}

test_says_what_and_how_much_before_asking_for_a_password() {
    shim dpkg-query <<<'echo "installed alpha"'
    shim apt-get <<<'echo "apt-get $*" >>"'"$scratch"'/calls"; echo "Need to get 1,234 kB of archives."
        echo "After this operation, 5,678 kB of additional disk space will be used."
        [[ $* != *--assume-no* ]]'
    shim sudo <<<'echo "sudo" >>"'"$scratch"'/calls"; exec "$@"'
    shim env <<<'shift; exec "$@"'
    expect_contains "$(ensure_host_packages 2>&1)" \
        "installs with apt (1,234 kB to fetch, 5,678 kB on disk): beta gamma"
    expect_contains "$(head -n 1 "$scratch/calls")" "apt-get install --no-install-recommends --assume-no beta gamma"
    expect_contains "$(tail -n 1 "$scratch/calls")" "apt-get install -y --no-install-recommends beta gamma"
}

test_nothing_missing_calls_nothing() {
    shim dpkg-query <<<'printf "installed %s\n" alpha beta gamma'
    shim apt-get <<<'touch "'"$scratch"'/called"'
    expect_equal "" "$(ensure_host_packages 2>&1)"
    expect_missing "$scratch/called"
}

test_the_project_s_own_list_is_well_formed() {
    local names
    names=$(sed -E 's/#.*//; s/[[:space:]]+//g; /^$/d' "$checkout/dev/packages")
    expect_equal "" "$(grep -vxE '[a-z0-9][a-z0-9.+-]+' <<<"$names" || true)"
    expect_equal "" "$(sort <<<"$names" | uniq -d)"
    expect_equal "" "$(grep -E '^[^#]' "$checkout/dev/packages" | grep -vE '^\S+ +# \S' || true)"
}

run_tests
