#!/bin/bash
# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# shelltest.sh again as an ordinary user, whom dev/shell lets in by a user namespace. The user exists only in this
# test: its lines of /etc/passwd and /etc/sub[ug]id are seen in a mount namespace alone.
set -euo pipefail
# shellcheck source=tests/setup/support.sh
. "$(dirname "${BASH_SOURCE[0]}")/support.sh"

((EUID == 0)) || skip "shelltest.sh ran as an ordinary user already"
can_mount || skip "mounts are not allowed here"
command -v newuidmap >/dev/null || skip "there is no newuidmap"

copy_project "$scratch/project"
mkdir -p "$scratch/project/tests/setup" "$scratch/etc"
cp "$project"/tests/setup/{support,shelltest}.sh "$scratch/project/tests/setup/"
for file in passwd group subuid subgid; do
    if [[ -e /etc/$file ]]; then cp "/etc/$file" "$scratch/etc/"; else touch "$scratch/etc/$file"; fi
done
echo "shelltester:x:4242:4242::$scratch:/bin/bash" >>"$scratch/etc/passwd"
echo "shelltester:x:4242:" >>"$scratch/etc/group"
for file in subuid subgid; do echo "shelltester:20000:10000" >"$scratch/etc/$file"; done

in_scratch() {
    for file in passwd group subuid subgid; do
        if [[ -e /etc/$file ]]; then mount --bind "$scratch/etc/$file" "/etc/$file"; fi
    done
    setpriv --reuid 4242 --regid 4242 --clear-groups --inh-caps=-all --bounding-set=-all env -u XDG_RUNTIME_DIR \
        HOME="$scratch" unshare --user true || skip "user namespaces are not allowed here"
    exec setpriv --reuid 4242 --regid 4242 --clear-groups env -u XDG_RUNTIME_DIR -u XDG_DATA_HOME \
        HOME="$scratch" "$scratch/project/tests/setup/shelltest.sh"
}
export -f in_scratch skip
export scratch
unshare --mount --propagation private -- bash -euc in_scratch
