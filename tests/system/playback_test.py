# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the desktop's player reads: the virtual file of a real node, by ranges, in every quality."""

import random
import subprocess
import uuid

import pytest
import requests

from support import make_clip, probe


@pytest.fixture(scope="module")
def video(node, tmp_path_factory):
    """Twelve seconds whose copied best quality has other boundaries than the encoded ones."""
    clip = make_clip(tmp_path_factory.mktemp("playback") / "film.mp4", seconds=12,
                     arguments=("-g", "125", "-keyint_min", "125", "-sc_threshold", "0", "-crf", "34"))
    node.owner("PATCH", "/settings", {"resolutions": [144, 240, 360]})
    found = node.publish(clip)
    node.wait_idle(found["uuid"])
    return found["uuid"]


def play(node, playback, method="GET", **headers):
    with requests.Session() as session:
        session.trust_env = False
        headers = {"Authorization": f"Bearer {node.home['token']}", **headers}
        return session.request(method, f"http://127.0.0.1:{node.home['port']}{playback['path']}", headers=headers, timeout=60)


def groups(playback):
    """The resolutions of each group."""
    found = {}
    for quality in playback["resolutions"]:
        found.setdefault(quality["group"], []).append(quality["resolution"])
    return found


def ffmpeg(node, playback, *options, output=("-f", "null", "-")):
    """(standard output, complaints) of ffmpeg that reads over HTTP."""
    command = ["ffmpeg", "-v", "error", "-headers", f"Authorization: Bearer {node.home['token']}\r\n", *options, "-i",
               f"http://127.0.0.1:{node.home['port']}{playback['path']}", *output]
    done = subprocess.run(command, capture_output=True, check=True, timeout=120)
    return done.stdout, done.stderr.decode()


def test_it_opens_in_the_best_quality_and_decodes(node, video):
    playback = node.owner("POST", "/playback", {"video": video})
    assert playback["resolution"] is None and playback["hasVideo"] and playback["hasAudio"]
    assert playback["durationMs"] == pytest.approx(12_000, abs=60)
    assert [quality["resolution"] for quality in playback["resolutions"]][:3] == [360, 240, 144]
    assert groups(playback)[0] == [360] and groups(playback)[1] == [240, 144]
    frames, complaints = ffmpeg(node, playback, output=("-map", "0:v", "-f", "framecrc", "-"))
    assert complaints == ""
    assert len([line for line in frames.splitlines() if not line.startswith(b"#")]) == 300


def test_seeking_over_http(node, video):
    playback = node.owner("POST", "/playback", {"video": video, "resolution": 240})
    there, complaints = ffmpeg(node, playback, "-ss", "9.2", output=("-map", "0:v", "-frames:v", "1", "-f", "md5", "-"))
    assert complaints == ""
    slow, _ = ffmpeg(node, playback, output=("-map", "0:v", "-ss", "9.2", "-frames:v", "1", "-f", "md5", "-"))
    assert there == slow


def test_ranges_are_parts_of_one_file(node, video):
    playback = node.owner("POST", "/playback", {"video": video, "resolution": 240})
    size = playback["size"]
    head = play(node, playback, "HEAD")
    assert head.status_code == 200 and int(head.headers["Content-Length"]) == size and head.content == b""
    assert head.headers["Accept-Ranges"] == "bytes" and head.headers["Content-Type"] == "video/mp4"
    chance = random.Random(5)
    parts = []
    for _ in range(40):
        first = chance.randrange(size)
        last = min(size - 1, first + chance.randrange(300_000))
        answer = play(node, playback, Range=f"bytes={first}-{last}")
        assert answer.status_code == 206
        assert answer.headers["Content-Range"] == f"bytes {first}-{last}/{size}"
        parts.append((first, last, answer.content))
    whole = play(node, playback).content
    assert len(whole) == size
    assert all(content == whole[first:last + 1] for first, last, content in parts)
    assert play(node, playback).content == whole
    assert play(node, playback, Range=f"bytes={size}-").status_code == 416


def test_another_quality_comes_with_the_next_slot(node, video, tmp_path):
    playback = node.owner("POST", "/playback", {"video": video, "resolution": 240})
    size = playback["size"]
    before = play(node, playback, Range=f"bytes=0-{size // 6}").content
    changed = node.owner("PATCH", f"/playback/{playback['id']}", {"resolution": 144})
    assert changed["size"] == size and changed["resolution"] == 144
    whole = play(node, playback).content
    assert whole.startswith(before)
    file = tmp_path / "mixed.mp4"
    file.write_bytes(whole)
    command = ["ffprobe", "-v", "error", "-select_streams", "v", "-show_entries", "frame=height", "-of", "csv=p=0", str(file)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
    heights = [line.strip(",") for line in done.stdout.split()]
    assert done.stderr == "" and len(heights) == 300
    assert heights == sorted(heights, reverse=True) and set(heights) == {"240", "144"}
    assert node.owner("PATCH", f"/playback/{playback['id']}", {"resolution": None})["resolution"] is None


def test_another_group_is_a_conflict(node, video):
    playback = node.owner("POST", "/playback", {"video": video, "resolution": 240})
    refused = node.ask("PATCH", f"/playback/{playback['id']}", {"resolution": 360})
    assert refused.status_code == 409 and refused.json()["error"]["code"] == "conflict"
    unknown = node.ask("PATCH", f"/playback/{playback['id']}", {"resolution": 1080})
    assert unknown.status_code == 400 and unknown.json()["error"]["parameters"]["field"] == "resolution"
    assert node.ask("POST", "/playback", {"video": video, "resolution": 1080}).status_code == 400


def test_nothing_is_left_after_its_end(node, video):
    playback = node.owner("POST", "/playback", {"video": video})
    assert play(node, playback, Range="bytes=0-99").status_code == 206
    assert node.ask("DELETE", f"/playback/{playback['id']}").status_code == 204
    assert play(node, playback).status_code == 404
    assert node.ask("DELETE", f"/playback/{playback['id']}").status_code == 404
    assert node.ask("PATCH", f"/playback/{playback['id']}", {"resolution": None}).status_code == 404
    assert node.ask("POST", "/playback", {"video": str(uuid.uuid4())}).status_code == 404


def test_strangers_cannot_watch_this_way(node, video):
    playback = node.owner("POST", "/playback", {"video": video})
    assert play(node, playback, Authorization="Bearer wrong").status_code == 401
    assert node.get(playback["path"]).status_code == 404


def test_sound_alone(node, tmp_path):
    """A file of sound is published with a still picture; its sound alone is a quality of its own."""
    sound = tmp_path / "song.mp3"
    subprocess.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "sine=duration=9", str(sound)], check=True, timeout=60)
    found = node.publish(sound)
    node.wait_idle(found["uuid"])
    playback = node.owner("POST", "/playback", {"video": found["uuid"], "resolution": 0})
    assert playback["hasAudio"] and playback["resolution"] == 0
    file = tmp_path / "virtual.mp4"
    file.write_bytes(play(node, playback).content)
    seen = probe(file)
    assert [stream["codec_type"] for stream in seen["streams"]] == ["audio"]
    assert float(seen["format"]["duration"]) == pytest.approx(9, abs=0.2)
