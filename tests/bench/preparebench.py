# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""CPU of our ladder and storyboard beside PeerTube's way, one ffmpeg run per resolution and a full decode, on the same clip."""

import json
import os
import subprocess
import sys

from benchlib import BIN, Folder, Verdicts, make_clip

# height: PeerTube's target bit rate for 16:9 at 30 fps, bits/s (docs: protocol of media, transcoding defaults)
LADDER = {1080: 6_220_000, 720: 3_041_000, 480: 1_474_000, 360: 1_036_000, 240: 522_000}


def children_cpu(command):
    """User and system seconds of one command."""
    before = os.times()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def their_ladder(clip, folder):
    """One run per resolution with PeerTube's options, each decoding the source anew."""
    costs = {}
    for height, rate in LADDER.items():
        costs[height] = children_cpu(
            ["ffmpeg", "-v", "error", "-y", "-i", clip, "-threads", "1", "-vf", f"fps=30,scale=w=-2:h={height}", "-c:v", "libx264",
             "-preset", "veryfast", "-maxrate", str(rate), "-bufsize", str(2 * rate), "-b_strategy", "1", "-bf", "16", "-g", "60",
             "-pix_fmt", "yuv420p", "-map_metadata", "-1", "-max_muxing_queue_size", "1024", "-c:a", "copy", "-f", "hls",
             "-hls_time", "4", "-hls_list_size", "0", "-hls_playlist_type", "vod", "-hls_segment_type", "fmp4", "-hls_flags", "single_file",
             "-hls_segment_filename", folder / f"{height}.mp4", folder / f"{height}.m3u8"])
    return costs


def their_storyboard(clip, folder, seconds):
    interval = max(1, -(-seconds // 121))
    return children_cpu(["ffmpeg", "-v", "error", "-y", "-i", clip, "-filter:v", f"fps=1/{interval},scale=192:-2,tile=8x8", "-frames:v", "1",
                         "-q:v", "2", folder / "theirs.jpg"])


def ours(clip, folder):
    folder.mkdir()
    done = subprocess.run([BIN / "bench-prepare", clip, folder], check=True, capture_output=True, text=True)
    return {part["part"]: part["cpu"] for part in map(json.loads, done.stdout.splitlines())}


def main(rounds, seconds):
    verdicts = Verdicts()
    whole, copied, boards = [], [], []
    with Folder() as folder:
        fits, heavy = folder / "fits.mp4", folder / "heavy.mp4"
        make_clip(fits, seconds, "1920x1080", gop=250, bit_rate="6M")
        make_clip(heavy, seconds, "1920x1080", gop=250, bit_rate="20M")  # above the limit: the top is encoded too
        for number in range(rounds):
            theirs_heavy = sum(their_ladder(heavy, folder).values())
            mine_heavy = ours(heavy, folder / f"heavy-{number}")
            theirs_fits = sum(their_ladder(fits, folder).values())
            mine_fits = ours(fits, folder / f"fits-{number}")
            whole.append((mine_heavy["first"] + mine_heavy["qualities"]) / theirs_heavy)
            copied.append((mine_fits["first"] + mine_fits["qualities"]) / theirs_fits)
            theirs_board = their_storyboard(fits, folder, seconds)
            boards.append(mine_fits["storyboard"] / theirs_board)
            print(f"round {number + 1}: theirs {theirs_heavy:.1f} / {theirs_fits:.1f} / {theirs_board:.1f} CPU s, ours {mine_heavy} {mine_fits}", flush=True)
    verdicts.report(f"ladder of {seconds} s 1080p: ours / PeerTube's way", whole, "", 0.75)
    verdicts.report("the same with the top copied", copied, "", 0.45)
    verdicts.report("storyboard: ours / full decode", boards, "", 1 / 15)
    return verdicts.exit_code()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 5, int(sys.argv[2]) if len(sys.argv) > 2 else 60))
