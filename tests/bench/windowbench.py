# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""How long the desktop's window takes until it can be used, on a node with 1,000 videos that runs already."""

import os
import subprocess
import sys

from benchlib import BIN, Folder, Node, Verdicts

VIDEOS = 1000


def main(rounds):
    verdicts = Verdicts()
    painted, usable = [], []
    with Folder() as folder:
        data = folder / "data"
        node = Node(data)
        subprocess.run([BIN / "bench-fill", data, node.url, str(VIDEOS), "0"], check=True)
        with Node(data, node.port) as running:
            running.wait_ready()
            environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
            for _ in range(rounds + 1):  # the first one finds cold caches and is not counted
                done = subprocess.run([BIN / "bench-window", data], check=True, capture_output=True, text=True, env=environment)
                first, videos = (int(number) / 1000 for number in done.stdout.split())
                painted.append(first)
                usable.append(videos)
    verdicts.report("start until the window is painted", painted[1:], "s")
    verdicts.report("start until it shows the videos", usable[1:], "s", 1)
    return verdicts.exit_code()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 5))
