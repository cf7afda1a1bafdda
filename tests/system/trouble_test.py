# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""When the machine does not play along: a full disk, encoders that fail, files that are broken."""

import os
import subprocess
import time

import pytest

from support import Node, make_clip

DISK_FULL_RETRY = 10  # seconds until a job that found the disk full looks again


@pytest.fixture
def small_disk(tmp_path):
    """A folder on a file system of its own; `resize` makes it larger."""
    folder = tmp_path / "small"
    folder.mkdir()
    if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", folder], check=False).returncode != 0:
        pytest.skip("mounting needs root")
    yield folder, lambda size: subprocess.run(["mount", "-o", f"remount,size={size}", folder], check=True)
    subprocess.run(["umount", "--lazy", folder], check=True)


def test_a_full_disk_holds_preparing_back_and_lets_it_go_on(small_disk, tmp_path):
    folder, resize = small_disk
    clip = make_clip(tmp_path / "big.mp4", seconds=8, size="1280x720", rate=30, arguments=["-b:v", "8M", "-minrate", "8M", "-bufsize", "1M"])
    assert 6_000_000 < clip.stat().st_size < 10_000_000
    node = Node(tmp_path, data=folder / "data").start()
    try:
        video = node.publish(clip, "--title", "Too big", wait=False)
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            jobs = [job for job in node.owner("GET", f"/videos/{video['uuid']}")["jobs"] if job["error"]]
            if jobs:
                break
            time.sleep(0.1)
        assert jobs and jobs[0]["error"]["code"] == "diskFull" and jobs[0]["state"] == "waiting", jobs
        assert clip.exists()
        assert node.api("/config")["instance"]["name"], "the site lives on"
        resize("200m")
        deadline = time.monotonic() + DISK_FULL_RETRY + 90
        while node.owner("GET", f"/videos/{video['uuid']}")["jobs"]:
            assert time.monotonic() < deadline, node.log()
            time.sleep(0.5)
        files = node.api(f"/videos/{video['uuid']}")["streamingPlaylists"][0]["files"]
        assert {file["resolution"]["id"] for file in files} >= {720, 480, 360, 240}
        assert node.stop() == 0
    finally:
        node.close()


def fill(path, leave=0):
    """Takes all the space of a file system but `leave` bytes."""
    with open(path, "wb", buffering=0) as filler:
        try:
            while True:
                filler.write(bytes(1 << 16))
        except OSError:
            pass
    os.truncate(path, max(0, path.stat().st_size - leave))


def disk_full_job(node, uuid, parameter):
    """The job that found the disk full, once its error has the parameter."""
    deadline = time.monotonic() + 2 * DISK_FULL_RETRY + 60
    while time.monotonic() < deadline:
        for job in node.owner("GET", f"/videos/{uuid}")["jobs"]:
            if job["state"] == "waiting" and job["error"] and parameter in job["error"]["parameters"]:
                assert job["error"]["code"] == "diskFull", job
                return job
        time.sleep(0.1)
    raise AssertionError(node.log())


def test_what_is_finished_outlasts_a_full_disk_and_room_is_waited_for(small_disk, tmp_path):
    folder, resize = small_disk
    resize("300m")
    clip = make_clip(tmp_path / "long.mp4", seconds=130, size="426x240", rate=10)  # two chunks
    node = Node(tmp_path, data=folder / "data").start(SPIRULA_FAILPOINTS="media.chunkkept=sleep:3000")
    try:
        node.owner("PATCH", "/settings", {"resolutions": [144, 240]})
        uuid = node.publish(clip, "--title", "Long", wait=False)["uuid"]
        deadline = time.monotonic() + 120
        while not (chunks := list((folder / "data" / "jobs").glob("*/chunk-*.mp4"))):
            assert time.monotonic() < deadline, node.log()
            time.sleep(0.02)
        fill(folder / "filler", leave=200_000)  # what the database needs to write down that the rest is missing
        disk_full_job(node, uuid, "free")
        kept = {chunk: chunk.stat().st_mtime_ns for chunk in chunks}
        assert [path.name for path in chunks[0].parent.glob("*.part")] == [], "what is half made has gone"

        (folder / "filler").unlink()
        fill(folder / "filler", leave=500_000)
        error = disk_full_job(node, uuid, "needed")["error"]
        assert int(error["parameters"]["needed"]) > int(error["parameters"]["free"]), error
        assert {chunk: chunk.stat().st_mtime_ns for chunk in chunks} == kept

        (folder / "filler").unlink()
        deadline = time.monotonic() + DISK_FULL_RETRY + 60
        while len(list(chunks[0].parent.glob("chunk-*.mp4"))) == len(chunks):
            assert time.monotonic() < deadline, node.log()
            assert {chunk: chunk.stat().st_mtime_ns for chunk in chunks} == kept, "no chunk is made twice"
            time.sleep(0.1)
        video = node.wait_idle(uuid)
        assert {file["resolution"] for file in video["files"]} >= {144, 240}
        assert node.stop() == 0
    finally:
        node.close()


def test_a_file_larger_than_the_disk_is_refused_at_once(small_disk, tmp_path):
    folder, _ = small_disk
    huge = tmp_path / "huge.mp4"
    with open(huge, "wb") as file:
        file.truncate(200_000_000)
    node = Node(tmp_path, data=folder / "data").start()
    try:
        refused = node.ask("POST", "/videos", {"path": str(huge)})
        assert refused.status_code == 507 and refused.json()["error"]["code"] == "diskFull"
        assert int(refused.json()["error"]["parameters"]["needed"]) == 200_000_000
    finally:
        node.close()


def test_a_start_on_a_full_disk_says_so_in_one_line(small_disk, tmp_path):
    folder, _ = small_disk
    with open(folder / "filler", "wb") as filler:
        with pytest.raises(OSError):
            while True:
                filler.write(bytes(1 << 20))
                filler.flush()
    node = Node(tmp_path, data=folder / "data")
    try:
        ended = subprocess.run(node.command(), capture_output=True, text=True, timeout=60, check=False)
        assert ended.returncode == 74, ended.stderr
        said = [line for line in ended.stderr.splitlines() if line.startswith("spirula-node:")]
        assert len(said) == 1 and "space" in said[0], ended.stderr
    finally:
        node.close()


@pytest.mark.parametrize("profile", ["h264-vaapi", "h264-nvenc", "h264-qsv"])
def test_a_profile_without_its_hardware_falls_back_to_the_processor(node, short_clip, profile):
    node.ctl("settings", "set", "profile", profile)
    try:
        video = node.wait_idle(node.publish(short_clip, "--title", profile)["uuid"])
        assert not [job for job in video["jobs"] if job["state"] == "failed"]
        assert {file["codecs"].split(".")[0] for file in video["files"] if file["hasVideo"]} == {"avc1"}
    finally:
        node.ctl("settings", "set", "profile", "h264")


def test_encoders_are_known_by_a_test_and_not_by_a_list(node):
    encoders = {encoder["name"]: encoder for encoder in node.owner("GET", "/encoders")["encoders"]}
    assert {"h264_vaapi", "h264_nvenc", "h264_qsv"} <= set(encoders)
    for encoder in encoders.values():
        assert encoder["works"] or encoder["reason"]


@pytest.mark.parametrize("name,content", [
    ("empty.mp4", b""),
    ("text.mp4", b"This is no video, whatever its name says.\n" * 100),
    ("list.mp4", b"#EXTM3U\n#EXTINF:4,\nfile:///etc/passwd\n"),
    ("concat.mkv", b"ffconcat version 1.0\nfile '/etc/passwd'\n"),
    ("noise.webm", bytes(range(256)) * 400),
], ids=["empty", "text", "playlist", "list of files", "noise"])
def test_what_is_no_video_says_so_and_the_original_stays(node, tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    answer = node.ask("POST", "/videos", {"path": str(path)})
    if answer.status_code < 300:
        video = node.wait_idle(answer.json()["uuid"])
        failed = [job for job in video["jobs"] if job["state"] == "failed"]
        assert failed and failed[0]["error"]["code"] in ("notAVideo", "brokenMedia"), video["jobs"]
        assert video["state"] == "failed"
        assert node.get(f"/api/v1/videos/{video['uuid']}").status_code == 404
        node.owner("DELETE", f"/videos/{video['uuid']}")
    else:
        assert answer.json()["error"]["code"] == "notAVideo"
    assert path.read_bytes() == content


def test_a_truncated_file_is_named_as_broken_or_plays_as_far_as_it_goes(node, clip, tmp_path):
    cut = tmp_path / "cut.mp4"
    cut.write_bytes(clip.read_bytes()[:clip.stat().st_size // 2])  # its index stood at the end
    video = node.wait_idle(node.owner("POST", "/videos", {"path": str(cut)})["uuid"])
    error = next(job["error"] for job in video["jobs"] if job["state"] == "failed")
    assert error["code"] in ("brokenMedia", "notAVideo") and "cut.mp4" in error["message"]
