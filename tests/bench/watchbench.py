# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""From the click on a video to its first picture, and seeks in it, on a running node."""

import subprocess
import sys

from benchlib import BIN, Folder, Node, Screen, Verdicts, make_clip

OPENINGS = 12


def run(data, folder, seeks, screen):
    environment = screen.environment | {f"XDG_{name}_HOME": str(folder / name) for name in ("CONFIG", "DATA", "CACHE", "STATE")}
    done = subprocess.run([BIN / "bench-watch", data, str(seeks)], check=True, stdout=subprocess.PIPE, text=True, env=environment, timeout=200)
    figures = {"open": [], "seek": [], "hang": [], "gap": []}
    for line in done.stdout.splitlines():
        kind, value = line.split()
        figures[kind].append(float(value))
    return figures


def play(gop, openings, seeks, screen):
    with Folder() as folder:
        short, long = folder / "short.mp4", folder / "long.mp4"
        make_clip(short, 10, "1280x720", gop=gop)
        make_clip(long, 64, "1280x720", gop=gop)
        with Node(folder / "data") as node:
            node.wait_ready()
            node.ctl("settings", "set", "resolutions", "720")  # the copied top
            for number in range(openings - 1):
                node.publish(short, f"Short {number}")
            node.publish(long, "Long")
            node.wait_idle()
            figures = run(node.data, folder, seeks, screen)
    assert len(figures["open"]) == openings and len(figures["seek"]) + len(figures["hang"]) == seeks
    return figures


def main(seeks):
    verdicts = Verdicts()
    with Screen() as screen:
        figures = play(60, OPENINGS, seeks, screen)
        opening, seeking = figures["gap"]
        verdicts.report("click to the first picture", figures["open"], "ms", 300)
        verdicts.report("seek to its picture", figures["seek"] + figures["hang"], "ms", 150)
        verdicts.report("seeks that were given up", [len(figures["hang"])], "", 0)
        verdicts.report("longest freeze while opening", [opening], "ms", 100)
        verdicts.report("longest freeze while seeking", [seeking], "ms", 100)
        # Two: the long one is opened twice, and what is open already brings no new picture.
        rare = play(250, 2, max(seeks // 4, 1), screen)
        verdicts.report("seek to its picture, a key frame in 250", rare["seek"] + rare["hang"], "ms")
        verdicts.report("longest freeze while seeking there", [rare["gap"][1]], "ms", 100)
    return verdicts.exit_code()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100))
