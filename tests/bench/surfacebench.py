# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""CPU of the player's own picture with a bar on it, beside QVideoWidget on the same file in the same run."""

import subprocess
import sys

from benchlib import BIN, Folder, Screen, Verdicts, make_clip

SECONDS = 8
LEAST_FRAMES = 27  # of 30 a second: who shows less has no right to be cheap


def play(kind, clip, screen):
    done = subprocess.run([BIN / "bench-surface", kind, clip, str(SECONDS)], check=True, capture_output=True, text=True, env=screen.environment)
    cpu, frames = (float(number) for number in done.stdout.split())
    assert frames >= LEAST_FRAMES, f"{kind}: {frames} frames a second"
    return cpu


def main(rounds):
    verdicts = Verdicts()
    figures = {"qt": [], "own": [], "overlay": [], "card": []}
    with Folder() as folder, Screen("1280x800") as screen:
        clip = folder / "clip.mp4"
        make_clip(clip, SECONDS + 4, "1280x720")
        for _ in range(rounds):
            for kind, seconds in figures.items():
                seconds.append(play(kind, clip, screen))
    for kind, name in {"qt": "QVideoWidget", "own": "own picture", "overlay": "own picture with a bar", "card": "by OpenGL, with a bar"}.items():
        verdicts.report(f"{SECONDS} s of 720p: {name}", figures[kind], "CPU s")
    for kind, name, goal in [("own", "own picture", None), ("card", "OpenGL with a bar", None), ("overlay", "own picture with a bar", 1.3)]:
        verdicts.report(f"{name} / QVideoWidget", [own / qt for own, qt in zip(figures[kind], figures["qt"])], "", goal)
    return verdicts.exit_code()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 5))
