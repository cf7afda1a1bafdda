#!/bin/bash
# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# enter.sh <root> <project> <command...>: called by dev/shell inside a private mount namespace. Mounts what the
# command needs into the root, makes it the file system and becomes the command. All mounts end with the namespace.
set -euo pipefail

root=$1
project=$2
shift 2
here=$PWD

# The root is put together on a folder which neither the project nor the home folder is in, so that no mount is
# ever seen below the cache folder, where a clean-up could follow it.
stage=
for place in /mnt /media /srv /opt; do
    [[ -d $place && $project/ != $place/* && $HOME/ != $place/* && $root/ != $place/* ]] || continue
    stage=$place
    break
done
[[ -n $stage ]] || { echo "Spirula: no folder to put the root together on" >&2; exit 1; }

show() { # show <folder>: the same folder inside
    mkdir -p "$stage$1"
    mount --rbind "$1" "$stage$1"
}

mount --bind "$root" "$stage"
for system in /proc /sys /dev /tmp; do
    show "$system"
done
show "$HOME"
parent=${project%/*}
case $parent in
    '' | /usr | /etc | /var | /opt | /lib* | /bin | /sbin) show "$project" ;;
    *) show "$parent" ;;
esac

take() { # take <file> [its name inside]: a copy that is made again when the host's changes
    local target=$stage${2:-$1}
    [[ -f $1 ]] && ! cmp -s "$1" "$target" || return 0
    mkdir -p "${target%/*}"
    cp -L "$1" "$target.$$"
    mv -T "$target.$$" "$target"
}

take /etc/resolv.conf
take /etc/hosts
take /etc/ssl/certs/ca-certificates.crt
for name in SSL_CERT_FILE CURL_CA_BUNDLE NODE_EXTRA_CA_CERTS REQUESTS_CA_BUNDLE GIT_SSL_CAINFO; do
    [[ -n ${!name:-} ]] && take "${!name}"
done
for settings in /usr/etc/npmrc /usr/local/etc/npmrc /etc/npmrc; do
    [[ -f $settings ]] || continue
    take "$settings" /etc/npmrc
    export NPM_CONFIG_GLOBALCONFIG=/etc/npmrc
done

# Settings that point into the host's own tools mean nothing in here.
unset LD_LIBRARY_PATH LD_PRELOAD LIBRARY_PATH CPATH C_INCLUDE_PATH CPLUS_INCLUDE_PATH CMAKE_PREFIX_PATH \
    PKG_CONFIG_PATH PYTHONPATH PYTHONHOME VIRTUAL_ENV PERL5LIB NODE_PATH CC CXX CFLAGS CXXFLAGS LDFLAGS
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
export LANG=C.UTF-8 LC_ALL=C.UTF-8 SHELL=/bin/bash

cd "$stage"
pivot_root . mnt
cd "$here" 2>/dev/null || cd "$project"
umount -l /mnt
exec "$@"
