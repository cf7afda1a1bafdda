# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Where the tools are: here already, on the host, or in the private root.

# Prints inside, host or root.
tools_place() {
    if [[ -n ${SPIRULA_PRIVATE_ROOT:-} ]]; then
        printf root
    elif [[ -e /etc/spirula-packages ]]; then
        printf inside
    elif host_is_new_enough; then
        printf host
    else
        printf root
    fi
}

# Installs what is missing there.
set_up_tools() {
    case $(tools_place) in
        host) ensure_host_packages ;;
        root) ensure_root ;;
    esac
}
