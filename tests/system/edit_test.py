# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""After publishing: texts, captions, chapters, further qualities, jobs, and deleting until no file is left."""

import json
import subprocess
import time

import pytest


@pytest.fixture(scope="module")
def video(node, clip):
    node.owner("PATCH", "/settings", {"resolutions": [360], "audioOnly": False})
    return node.publish(clip, "--title", "Before", "--tag", "old")["uuid"]


def stored(node):
    return sorted(path for path in (node.data / "media").rglob("*") if path.is_file())


def test_update(node, video):
    node.ctl("update", video, "--title", "After", "--description", "00:00 One\n00:02 Two", "--category", "music", "--tag", "new",
             "--tag", "fresh", "--language", "fr", "--comments", "disabled", "--nsfw", "yes", "--originally-published", "2001-02-03")
    rest = node.api(f"/videos/{video}")
    assert rest["name"] == "After" and rest["category"]["label"] == "Music" and sorted(rest["tags"]) == ["fresh", "new"]
    assert rest["language"]["id"] == "fr" and rest["nsfw"] and rest["commentsPolicy"]["id"] == 2
    assert rest["originallyPublishedAt"].startswith("2001-02-03")
    node.ctl("update", video, "--category", "none", "--language", "none", "--originally-published", "none", "--no-tags", "--nsfw", "no")
    rest = node.api(f"/videos/{video}")
    assert rest["category"]["id"] is None and rest["language"]["id"] is None and rest["tags"] == []
    assert rest["originallyPublishedAt"] is None and rest["name"] == "After"
    node.ctl("update", video, code=64)
    node.ctl("update", video, "--title", "x", code=64)
    node.ctl("update", video, "--category", "no such", code=64)
    node.ctl("update", "00000000-0000-4000-8000-000000000000", "--title", "Nobody's", code=66)


def test_password_from_a_file_or_standard_input(node, video, tmp_path):
    (tmp_path / "secret").write_text("from a file\n")
    node.ctl("update", video, "--password-file", tmp_path / "secret")
    path = f"/api/v1/videos/{video}"
    assert node.get(path, headers={"x-peertube-video-password": "from a file"}).status_code == 200
    node.ctl("update", video, "--password-file", "-", stdin=None, input="from the input")
    assert node.get(path, headers={"x-peertube-video-password": "from the input"}).status_code == 200
    node.ctl("update", video, "--privacy", "public")
    assert node.get(path).status_code == 200


def test_captions(node, video, tmp_path):
    vtt, srt, wrong = tmp_path / "a.vtt", tmp_path / "b.srt", tmp_path / "c.vtt"
    vtt.write_text("WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n")
    srt.write_text("1\n00:00:00,000 --> 00:00:01,000\nBonjour\n")
    wrong.write_text("nothing of the kind")
    node.ctl("captions", video, "--set", f"en={vtt}", "--set", f"fr={srt}")
    listed = node.api(f"/videos/{video}/captions")["data"]
    assert [caption["language"]["id"] for caption in listed] == ["en", "fr"]
    assert "Bonjour" in node.get(listed[1]["captionPath"]).text
    old = listed[0]["captionPath"]
    vtt.write_text("WEBVTT\n\n00:00.000 --> 00:01.000\nHello again\n")
    node.ctl("captions", video, "--set", f"en={vtt}")
    fresh = node.api(f"/videos/{video}/captions")["data"][0]["captionPath"]
    assert fresh != old and "again" in node.get(fresh).text, "a changed file has another name"
    node.ctl("captions", video, "--remove", "fr")
    assert [caption["language"]["id"] for caption in node.api(f"/videos/{video}/captions")["data"]] == ["en"]
    node.ctl("captions", video, "--remove", "fr", code=66)
    assert node.ctl("captions", video, "--set", f"de={wrong}", code=None).returncode in (64, 65)
    assert node.ctl("captions", video, "--set", f"zz-nope={vtt}", code=None).returncode == 64
    assert "en" in node.ctl("captions", video).stdout


def test_chapters(node, video):
    node.ctl("chapters", video, "--set", "0=One", "--set", "0:03=Two")
    assert node.api(f"/videos/{video}/chapters")["chapters"] == [{"timecode": 0, "title": "One"}, {"timecode": 3, "title": "Two"}]
    assert "0:03" in node.ctl("chapters", video).stdout
    node.ctl("chapters", video, "--set", "0=One", "--set", "0=Again", code=None)
    node.ctl("chapters", video, "--clear")
    assert node.api(f"/videos/{video}/chapters")["chapters"] == []
    node.ctl("chapters", video, "--set", "later=Never", code=64)


def test_thumbnail(node, video, tmp_path):
    picture = tmp_path / "picture.png"
    subprocess.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "color=red:size=640x360", "-frames:v", "1", str(picture)], check=True,
                   timeout=60)
    old = node.api(f"/videos/{video}")["thumbnailPath"]
    node.ctl("update", video, "--thumbnail", picture)
    fresh = node.api(f"/videos/{video}")["thumbnailPath"]
    assert fresh != old and node.get(fresh).content[:3] == b"\xff\xd8\xff"
    node.ctl("update", video, "--thumbnail-at", "0:02")
    assert node.api(f"/videos/{video}")["thumbnailPath"] != fresh
    (tmp_path / "no.png").write_bytes(b"no picture")
    assert node.ctl("update", video, "--thumbnail", tmp_path / "no.png", code=None).returncode != 0


def test_further_qualities(node, video):
    done = json.loads(node.ctl("--json", "prepare", video, "--resolution", "240", "--wait").stdout)
    assert {file["resolution"] for file in done["files"]} == {360, 240}
    assert "240" in node.get(done["playlistUrl"]).text


def test_pausing_all_and_one_job(node, clip):
    node.ctl("jobs", "pause")
    assert node.owner("GET", "/status")["preparingPaused"]
    node.owner("PATCH", "/settings", {"resolutions": [240, 360]})
    waiting = node.publish(clip, "--title", "Waits", wait=False)
    assert node.owner("GET", f"/videos/{waiting['uuid']}")["state"] == "preparing"
    page = node.get(f"/w/{waiting['shortUuid']}")
    assert page.status_code == 200 and "Waits" in page.text
    assert node.get(f"/api/v1/videos/{waiting['uuid']}").status_code == 404
    job = node.owner("GET", f"/jobs?video={waiting['uuid']}")["data"][0]
    assert job["state"] in ("waiting", "paused")
    node.ctl("jobs", "cancel", job["id"])
    assert node.owner("GET", f"/jobs/{job['id']}")["state"] == "cancelled"
    node.ctl("jobs", "pause", job["id"], code=1)
    node.ctl("jobs", "retry", job["id"])
    node.ctl("jobs", "resume")
    assert node.wait_idle(waiting["uuid"])["state"] == "published"
    assert "Waits" in node.ctl("jobs").stdout or "No jobs" in node.ctl("jobs").stdout
    node.ctl("jobs", "cancel", 999999, code=66)
    node.ctl("jobs", "sing", code=64)


def test_not_a_video(node, tmp_path):
    wrong = tmp_path / "holiday.mkv"
    wrong.write_bytes(b"no video at all" * 1000)
    failed = node.ctl("publish", wrong, "--wait", code=65)
    assert "holiday.mkv" in failed.stderr
    assert wrong.read_bytes().startswith(b"no video")
    (tmp_path / "empty.mp4").touch()
    node.ctl("publish", tmp_path / "empty.mp4", "--wait", code=65)
    node.ctl("publish", tmp_path / "missing.mp4", code=66)
    node.ctl("publish", tmp_path, code=65)
    for row in node.owner("GET", "/videos")["data"]:
        if row["state"] == "failed":
            node.ctl("delete", row["uuid"], "--yes")


def test_deleting_leaves_no_file(node, clip, video):
    before = stored(node)
    gone = node.publish(clip, "--title", "Gone")
    assert len(stored(node)) > len(before)
    playlist = gone["playlistUrl"]
    assert node.get(playlist).status_code == 200
    node.ctl("delete", gone["shortUuid"], code=1)
    assert node.get(playlist).status_code == 200, "nobody could be asked"
    node.ctl("delete", gone["pageUrl"], "--yes")
    assert node.get(playlist).status_code == 404
    assert node.get(f"/api/v1/videos/{gone['uuid']}").status_code == 404
    node.ctl("delete", gone["uuid"], "--yes", code=66)
    assert clip.exists(), "the original stays"
    for _ in range(300):
        if set(stored(node)) <= set(before):  # what earlier tests left may go meanwhile
            break
        time.sleep(0.1)
    assert set(stored(node)) <= set(before)
    assert list((node.data / "jobs").iterdir()) == []
