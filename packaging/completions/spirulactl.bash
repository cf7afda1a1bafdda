# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Made by "spirulactl completion"; a test compares.

_spirulactl()
{
    # shellcheck disable=SC2034 # split belongs to _init_completion
    local cur prev words cword split command='' candidates='' options='' files='' i
    _init_completion -s || return
    for ((i = 1; i < cword; i++)); do
        case ${words[i]} in
        --data-dir | -D) ((i++)) ;;
        -*) ;;
        *) command=${words[i]}; break ;;
        esac
    done
    case $prev in
        --data-dir|-D) _filedir; return ;;
    esac
    candidates='publish list show update delete restore replace captions chapters prepare jobs settings profile status check storage encoders stop completion help'
    case $command in
    publish)
        case $prev in
        --title|-t|--description|-d|--support|--tag|--category|--licence|--language|--password|--originally-published|--chapter|--thumbnail-at|--resolution|--publish-at) return ;;
        --description-file|--password-file|--thumbnail|--caption) _filedir; return ;;
        --privacy|-p) mapfile -t COMPREPLY < <(compgen -W 'public unlisted password private' -- "$cur"); return ;;
        --comments) mapfile -t COMPREPLY < <(compgen -W 'enabled disabled approval' -- "$cur"); return ;;
        --nsfw|--downloads) mapfile -t COMPREPLY < <(compgen -W 'yes no' -- "$cur"); return ;;
        esac
        candidates=''
        options=' --title --description --description-file --support --tag --category --licence --language --privacy --password --password-file --comments --nsfw --downloads --originally-published --chapter --thumbnail --thumbnail-at --caption --resolution --draft --publish-at --wait --wait-watchable'
        files=1 ;;
    list)
        case $prev in
        --search|-s|--start|--count|-n) return ;;
        --sort) mapfile -t COMPREPLY < <(compgen -W 'name -name duration -duration createdAt -createdAt publishedAt -publishedAt views -views match -match' -- "$cur"); return ;;
        esac
        candidates=''
        options=' --search --sort --start --count'
        ;;
    show)
        candidates=''
        options=''
        ;;
    update)
        case $prev in
        --title|-t|--description|-d|--support|--tag|--category|--licence|--language|--password|--originally-published|--chapter|--thumbnail-at|--publish-at) return ;;
        --description-file|--password-file|--thumbnail) _filedir; return ;;
        --privacy|-p) mapfile -t COMPREPLY < <(compgen -W 'public unlisted password private' -- "$cur"); return ;;
        --comments) mapfile -t COMPREPLY < <(compgen -W 'enabled disabled approval' -- "$cur"); return ;;
        --nsfw|--downloads) mapfile -t COMPREPLY < <(compgen -W 'yes no' -- "$cur"); return ;;
        esac
        candidates=''
        options=' --title --description --description-file --support --tag --category --licence --language --privacy --password --password-file --comments --nsfw --downloads --originally-published --chapter --thumbnail --thumbnail-at --no-tags --publish --draft --publish-at'
        ;;
    delete)
        case $prev in
        --undo) return ;;
        esac
        candidates=''
        options=' --yes --undo'
        ;;
    restore)
        candidates=''
        options=''
        ;;
    replace)
        candidates=''
        options=''
        files=1 ;;
    captions)
        case $prev in
        --set) _filedir; return ;;
        --remove) return ;;
        esac
        candidates=''
        options=' --set --remove'
        ;;
    chapters)
        case $prev in
        --set) return ;;
        esac
        candidates=''
        options=' --set --clear'
        ;;
    prepare)
        case $prev in
        --resolution) return ;;
        esac
        candidates=''
        options=' --resolution --wait'
        ;;
    jobs)
        candidates='list pause resume cancel retry'
        options=''
        ;;
    settings)
        candidates='list get set'
        options=''
        ;;
    profile)
        case $prev in
        --name|--handle|--description|--support) return ;;
        --description-file|--picture) _filedir; return ;;
        esac
        candidates='channel account'
        options=' --name --handle --description --description-file --support --picture'
        ;;
    status)
        candidates=''
        options=''
        ;;
    check)
        candidates=''
        options=''
        ;;
    storage)
        candidates=''
        options=''
        ;;
    encoders)
        candidates=''
        options=''
        ;;
    stop)
        candidates=''
        options=''
        ;;
    completion)
        candidates='bash zsh fish'
        options=''
        ;;
    help)
        candidates=''
        options=''
        ;;
    esac
    if [[ $cur == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options --data-dir --json --help --version" -- "$cur")
        return
    fi
    if [[ $files ]]; then
        _filedir
        return
    fi
    mapfile -t COMPREPLY < <(compgen -W "$candidates" -- "$cur")
}
complete -F _spirulactl spirulactl
