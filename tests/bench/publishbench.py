# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""From `publish` to the first bytes that a stranger can watch: a 30 s 720p H.264 clip that can be copied."""

import sys
import time
import urllib.request

from benchlib import Folder, Node, Verdicts, make_clip


def first_segment(node, uuid):
    """Fetches what a player does first: the video, its master, a playlist and the first segment's start."""
    video = node.get(f"/api/v1/videos/{uuid}")
    playlists = video["streamingPlaylists"]
    master_url = playlists[0]["playlistUrl"]
    master = urllib.request.urlopen(master_url, timeout=10).read().decode()
    media_url = master_url.rsplit("/", 1)[0] + "/" + next(line for line in master.splitlines() if line.endswith(".m3u8"))
    media = urllib.request.urlopen(media_url, timeout=10).read().decode()
    file_url = media_url.rsplit("/", 1)[0] + "/" + next(line for line in media.splitlines() if line.endswith(".mp4"))
    request = urllib.request.Request(file_url, headers={"Range": "bytes=0-65535"})
    with urllib.request.urlopen(request, timeout=10) as answer:
        return answer.status == 206 and len(answer.read()) == 65536


def watchable_after(node, clip):
    """The owner sees when it is published, asking often; then a stranger must be able to fetch it at once."""
    started = time.monotonic()
    uuid = node.publish(clip, "Bench clip")
    assert first_segment(node, uuid)
    return time.monotonic() - started, uuid


def main(rounds):
    verdicts = Verdicts()
    with Folder() as folder:
        clip = folder / "clip.mp4"
        make_clip(clip, 30, "1280x720", gop=250, bit_rate="3M")
        times = []
        with Node(folder / "data") as node:
            node.wait_ready()
            node.ctl("settings", "set", "resolutions", "720")  # only what makes it watchable is measured
            for _ in range(rounds):
                seconds, uuid = watchable_after(node, clip)
                times.append(seconds)
                time.sleep(2)
                node.ctl("delete", uuid, "--yes")
        verdicts.report("publish to watchable, 30 s 720p H.264", times, "s", 2.0)
    return verdicts.exit_code()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 5))
