# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

_spirula()
{
    # shellcheck disable=SC2034 # split and words belong to _init_completion
    local cur prev words cword split
    _init_completion -s || return
    case $prev in
        --data-dir) _filedir -d; return ;;
        --public-listen) return ;;
    esac
    if [[ $cur == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W '--data-dir --public-listen --demo --hidden --help --version' -- "$cur")
    else
        _filedir
    fi
}
complete -F _spirula spirula
