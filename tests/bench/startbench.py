# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""How long a node with 1,000 videos takes until its API answers, and what it weighs when idle."""

import subprocess
import sys
import time

from benchlib import BIN, Folder, Node, Verdicts, pss_mib

VIDEOS = 1000
IDLE_SECONDS = 5


def main(rounds):
    verdicts = Verdicts()
    starts, weights = [], []
    with Folder() as folder:
        data = folder / "data"
        node = Node(data)
        subprocess.run([BIN / "bench-fill", data, node.url, str(VIDEOS), "0"], check=True)
        for _ in range(rounds):
            with Node(data, node.port) as running:
                starts.append(running.wait_ready("/api/v1/videos?count=1"))
                assert running.get("/api/v1/videos?count=1")["total"] == VIDEOS
                time.sleep(IDLE_SECONDS)
                weights.append(pss_mib(running.process.pid))
    verdicts.report("start until the API answers, 1,000 videos", starts, "s", 0.25)
    verdicts.report("idle PSS of the node then", weights, "MiB", 30)
    return verdicts.exit_code()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 5))
