# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

complete -c spirula -l data-dir -x -a '(__fish_complete_directories)' -d 'where videos, database and keys live'
complete -c spirula -l public-listen -x -d 'address and port of the site, for this start'
complete -c spirula -l demo -d 'a site with made-up videos in a temporary folder'
complete -c spirula -l hidden -d 'no window until it is asked for'
complete -c spirula -l help -d 'show the help'
complete -c spirula -l version -d 'show the version'
