# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Memory and CPU of the desktop and its node while they play a video, beside headless Chromium with the same video of
the same node on its public page."""

import json
import os
import pathlib
import subprocess
import sys
import time

from benchlib import BIN, Folder, Node, Screen, Verdicts, cpu_seconds, make_clip, pss_mib

SECONDS = 15
WARM_UP = 4
LEAST_FRAMES = 25  # of 30 a second, on both sides


def tree(root):
    """A process and all that came from it."""
    children = {}
    for entry in filter(str.isdigit, os.listdir("/proc")):
        try:
            parent = int(pathlib.Path(f"/proc/{entry}/stat").read_text().rsplit(")", 1)[1].split()[1])
        except OSError:
            continue  # it has just ended
        children.setdefault(parent, []).append(int(entry))
    found = [root]
    for pid in found:
        found.extend(children.get(pid, []))
    return found


def measure(pids):
    """CPU seconds of the processes during the time, and their PSS at its end."""
    before = sum(cpu_seconds(pid) for pid in pids())
    time.sleep(SECONDS)
    return sum(cpu_seconds(pid) for pid in pids()) - before, sum(pss_mib(pid) for pid in pids())


def play_here(node, uuid, folder, screen):
    environment = screen.environment | {f"XDG_{name}_HOME": str(folder / name) for name in ("CONFIG", "DATA", "CACHE", "STATE")}
    settings = folder / "CONFIG" / "spirula" / "desktop.ini"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text("[desktop]\nwelcomed=true\n")
    # From the start each time, as in the browser.
    (folder / "STATE" / "spirula" / "watched.ini").unlink(missing_ok=True)
    program = subprocess.Popen([BIN / "spirula", "--data-dir", node.data, f"spirula:watch/{uuid}"], env=environment,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        time.sleep(WARM_UP)
        figures = measure(lambda: tree(program.pid) + tree(node.process.pid))
        frames = screen.changes_per_second()
        assert frames >= LEAST_FRAMES, f"the window shows {frames} pictures a second"
        return figures
    finally:
        program.terminate()
        program.wait(20)


def play_there(node, uuid):
    environment = os.environ | {"SPIRULA_BASE_URL": node.url, "SPIRULA_VIDEO": uuid}
    script = BIN.parent / "tests" / "browser" / "playing.mjs"
    program = subprocess.Popen(["node", script], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask():
        program.stdin.write("state\n")
        program.stdin.flush()
        return json.loads(program.stdout.readline().rsplit(" ", 1)[0])

    try:
        assert program.stdout.readline().strip() == "plays"
        time.sleep(WARM_UP - 1)
        before = ask()
        figures = measure(lambda: tree(program.pid)[1:])
        after = ask()
        assert after["height"] == 720 and after["time"] - before["time"] > SECONDS * 0.9, f"{before} {after}"
        assert after["frames"] - before["frames"] >= LEAST_FRAMES * SECONDS, f"{before} {after}"
        return figures
    finally:
        program.stdin.close()
        program.wait(30)


def main(rounds):
    verdicts = Verdicts()
    here, there = [], []
    with Folder() as folder, Screen() as screen:
        clip = folder / "clip.mp4"
        make_clip(clip, 60, "1280x720", gop=250)
        with Node(folder / "data") as node:
            node.wait_ready()
            node.ctl("settings", "set", "resolutions", "720")
            uuid = node.publish(clip, "Bench clip")
            node.wait_idle()
            for _ in range(rounds):
                here.append(play_here(node, uuid, folder, screen))
                there.append(play_there(node, uuid))
    for index, (what, unit, goal) in enumerate([("CPU", "CPU s", 0.85), ("PSS", "MiB", 0.6)]):
        verdicts.report(f"{what}, {SECONDS} s of 720p: Spirula and its node", [one[index] for one in here], unit)
        verdicts.report(f"{what}, {SECONDS} s of 720p: Chromium", [one[index] for one in there], unit)
        verdicts.report(f"{what}: ours / Chromium's", [own[index] / other[index] for own, other in zip(here, there)], "", goal)
    return verdicts.exit_code()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 3))
