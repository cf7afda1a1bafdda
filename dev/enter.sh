#!/bin/bash
# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# enter.sh <root> <project> <command...>: called by dev/shell inside a private mount namespace. Mounts into the root
# what the command needs, makes it the file system and becomes the command. All mounts end with the namespace.
set -euo pipefail

root=$1
project=$2
shift 2
here=$PWD

# The root is put together on a folder that holds nothing of the user's: so no mount is ever seen below the cache
# folder, where a clean-up could follow it.
stage=/boot
mount --bind "$root" "$stage"

shown=()
is_shown() {
    local folder
    for folder in "${shown[@]}"; do
        [[ $1/ == "$folder"/* ]] && return
    done
    return 1
}

show() { # show <folder>: the same folder inside
    is_shown "$1" && return
    [[ -d $stage$1 ]] || mkdir -p "$stage$1"
    mount --rbind "$1" "$stage$1"
    shown+=("$1")
}

# Everything of the host is shown but the folders that hold its system.
for folder in /*; do
    [[ -d $folder && ! -L $folder ]] || continue
    case ${folder#/} in
        bin | boot | etc | lib* | lost+found | opt | root | run | sbin | snap | usr | var) ;;
        *) show "$folder" ;;
    esac
done
for folder in "$HOME" "$project" "${XDG_CACHE_HOME:-}" "${XDG_DATA_HOME:-}" "${XDG_RUNTIME_DIR:-}"; do
    [[ -n $folder && -d $folder ]] && show "$folder"
done

take() { # take <file> [its name inside]: a copy that is made again when the host's changes
    local target=$stage${2:-$1}
    [[ -f $1 ]] && ! cmp -s "$1" "$target" || return 0
    is_shown "${2:-$1}" && return
    [[ -d ${target%/*} ]] || mkdir -p "${target%/*}"
    cp -L "$1" "$target.$$"
    mv -T "$target.$$" "$target"
}

take /etc/resolv.conf
take /etc/hosts
take /etc/ssl/certs/ca-certificates.crt
for name in SSL_CERT_FILE CURL_CA_BUNDLE NODE_EXTRA_CA_CERTS REQUESTS_CA_BUNDLE GIT_SSL_CAINFO; do
    [[ -n ${!name:-} ]] && take "${!name}"
done
for settings in /etc/npmrc /usr/local/etc/npmrc /usr/etc/npmrc; do
    [[ -f $settings ]] || continue
    take "$settings" /etc/npmrc
    export NPM_CONFIG_GLOBALCONFIG=/etc/npmrc
done
while read -r file; do
    take "$file"
done < <(sed -nE 's/^ *cafile *= *"?([^"]+)"? *$/\1/p' "$HOME/.npmrc" "$stage/etc/npmrc" 2>/dev/null || true)

# Settings that point into the host's own tools mean nothing in here.
unset SPIRULA_PRIVATE_ROOT LD_LIBRARY_PATH LD_PRELOAD LIBRARY_PATH CPATH C_INCLUDE_PATH CPLUS_INCLUDE_PATH \
    CMAKE_PREFIX_PATH PKG_CONFIG_PATH PYTHONPATH PYTHONHOME VIRTUAL_ENV PERL5LIB NODE_PATH CC CXX CFLAGS CXXFLAGS LDFLAGS
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
export LANG=C.UTF-8 LC_ALL=C.UTF-8 SHELL=/bin/bash

cd "$stage"
pivot_root . boot
umount -l /boot
[[ -d ${TMPDIR:-/tmp} ]] || unset TMPDIR
if ! cd "$here" 2>/dev/null; then
    echo "dev/shell: $here cannot be seen in here; going on in $project" >&2
    cd "$project"
fi
exec "$@"
