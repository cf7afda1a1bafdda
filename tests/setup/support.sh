# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What the tests of the set-up scripts share: a scratch folder, expectations, and a tiny root in the place of the
# real one. A test is a script of functions test_<what>; `run_tests` at its end calls each in a shell of its own.

project=$(cd "${BASH_SOURCE[0]%/*}/../.." && pwd)
export LC_ALL=C.UTF-8
scratch=$(mktemp -d /tmp/spirula-setup-XXXXXX)
trap 'rm -rf --one-file-system "$scratch"' EXIT
chmod 0755 "$scratch"

skip() {
    echo "skipped: $*"
    exit 77
}

fail() {
    echo "  $*"
    exit 1
}

expect_equal() { # expect_equal <expected> <found>
    [[ $1 == "$2" ]] || fail "expected: «$1», found: «$2»"
}

expect_contains() { # expect_contains <text> <part>
    [[ $1 == *"$2"* ]] || fail "expected «$2» in: «$1»"
}

expect_missing() { # expect_missing <path>
    [[ ! -e $1 ]] || fail "$1 should not be there"
}

# A program of the given text that this test finds before the real one.
shim() { # shim <name> <<<body
    mkdir -p "$shims"
    { printf '#!/bin/bash\n'; cat; } >"$shims/$1"
    chmod +x "$shims/$1"
    PATH=$shims:$PATH
}

# The set-up scripts with a package list of their own, so that a test changes nothing of the checkout.
copy_project() { # copy_project <folder>
    mkdir -p "$1"
    cp -r "$project/dev" "$project/run" "$project/test" "$1"
}

# A root with the few programs that the tests call inside, and the stamp which says that it is complete.
tiny_root() { # tiny_root <root> <project>
    local program file
    mkdir -p "$1"/{boot,dev,etc/ssl/certs,proc,sys,tmp,usr/bin,usr/sbin}
    ln -s usr/bin "$1/bin"
    ln -s usr/sbin "$1/sbin"
    ln -s usr/lib "$1/lib"
    ln -s usr/lib64 "$1/lib64"
    for program in bash cat dirname id mkdir readlink rm sh sleep touch true umount unshare; do
        file=$(type -P "$program")
        cp -L "$file" "$1/usr/bin/"
        ldd "$file" | grep -oE '/[^ ]+' | while read -r file; do
            mkdir -p "$1/usr/${file%/*}"
            cp -Ln "$file" "$1/usr/${file#/usr}"
        done
    done
    if [[ -d /usr/lib/locale/C.utf8 ]]; then
        mkdir -p "$1/usr/lib/locale"
        cp -r /usr/lib/locale/C.utf8 "$1/usr/lib/locale"
    fi
    sed -E 's/#.*//; s/[[:space:]]+//g; /^$/d' "$2/dev/packages" | LC_ALL=C sort -u >"$1/etc/spirula-packages"
}

can_mount() { unshare --mount --propagation private -- mount --bind /tmp /tmp 2>/dev/null; }

run_tests() {
    local name failed=0 count=0
    for name in $(compgen -A function test_); do
        count=$((count + 1))
        printf '%s\n' "$name"
        # A shell of its own: a test may change folder, variables and PATH. In the background, because bash ignores
        # `set -e` in a command whose status is asked for.
        (
            trap - EXIT
            shims=$scratch/shims-$name
            "$name"
        ) &
        wait $! || { failed=$((failed + 1)); echo "  FAILED: $name"; }
    done
    echo "$((count - failed)) of $count passed"
    ((failed == 0))
}
