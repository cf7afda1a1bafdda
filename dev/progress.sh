# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# One status line for long work: "3/5 Building · 412 of 1,180 · about 6 min". It is rewritten in place on a
# terminal; elsewhere a line comes at most every 15 seconds. The work's own output goes to a log.

step_number=0
step_count=1
monitor=

# 1180 -> 1,180
with_commas() {
    local number=$1 result=
    while ((${#number} > 3)); do
        result=,${number: -3}$result
        number=${number:0:-3}
    done
    printf '%s' "$number$result"
}

# time_left <seconds so far> <done> <total>: nothing while it is too early to tell.
time_left() {
    local elapsed=$1 finished=$2 total=$3 left
    ((elapsed >= 5 && finished * 50 >= total && finished > 0)) || return 0
    left=$((elapsed * (total - finished) / finished))
    if ((left < 55)); then
        printf ' · about %d s' $(((left / 10 + 1) * 10))
    else
        printf ' · about %d min' $(((left + 30) / 60))
    fi
}

# status_line <label> <seconds so far> [<done> <total>]
status_line() {
    local label=$1 elapsed=$2 finished=${3:-0} total=${4:-0}
    printf '%d/%d %s' "$step_number" "$step_count" "$label"
    if ((total > 0)); then
        printf ' · %s of %s' "$(with_commas "$finished")" "$(with_commas "$total")"
        time_left "$elapsed" "$finished" "$total"
    fi
}

# Counters read a log and print "done total", or nothing.
count_nothing() { :; }
count_ninja() { tail -c 20000 "$1" | sed -nE 's|^\[([0-9]+)/([0-9]+)\].*|\1 \2|p' | tail -n 1; }
count_ctest() { tail -c 20000 "$1" | sed -nE 's|^ *([0-9]+)/([0-9]+) Test +#.*|\1 \2|p' | tail -n 1; }
# Each package is fetched, unpacked and set up; the last "newly installed" tells how many are to come.
count_packages() {
    awk '/newly installed/ { total += $3; }
         /^(Get:[0-9]+|Unpacking|Setting up) / { events++ }
         END { if (total) { done = int(events / 3); print (done < total ? done : total), total } }' "$1"
}

show_status() { # show_status <label> <log> <counter>: until it is killed
    local label=$1 log=$2 counter=$3 pause=15 before='' after=$'\n' begun=$SECONDS
    [[ -t 2 ]] && pause=1 before=$'\r\e[K' after=''
    while :; do
        # shellcheck disable=SC2046
        set -- $("$counter" "$log" 2>/dev/null)
        printf '%s%s%s' "$before" "$(status_line "$label" $((SECONDS - begun)) "$@")" "$after" >&2
        # In the background, so that a signal ends this at once.
        sleep "$pause" &
        wait $!
    done
}

# Every shell that calls run_step calls this first: whatever ends it, the status line ends with it.
clean_up_at_exit() {
    trap 'exit 130' INT
    trap 'exit 143' TERM
    trap 'exit 129' HUP
    trap stop_monitor EXIT
}

# Ends the status line's process and takes its line away.
stop_monitor() {
    [[ -n $monitor ]] || return 0
    kill "$monitor" 2>/dev/null || true
    wait "$monitor" 2>/dev/null || true
    monitor=
    if [[ -t 2 ]]; then printf '\r\033[K' >&2; fi
}

# run_step <label> <log> <counter> <command...>: runs the command with its output in the log; its exit status.
run_step() {
    local label=$1 log=$2 counter=$3 status=0
    shift 3
    step_number=$((step_number + 1))
    if ! mkdir -p "${log%/*}" || ! : >"$log"; then
        die "cannot write $log: no permission or no space"
    fi
    [[ -t 2 ]] || say "$(status_line "$label" 0)"
    (
        trap 'kill "$(jobs -p)" 2>/dev/null; exit' TERM
        [[ -t 2 ]] || { sleep 15 & wait $!; }
        show_status "$label" "$log" "$counter"
    ) &
    monitor=$!
    # In a shell of its own: a trap of this one must find its terminal, not the log.
    ("$@") >"$log" 2>&1 || status=$?
    stop_monitor
    return "$status"
}
