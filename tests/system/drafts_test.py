# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Drafts, publishing at a time, deleting with undo, another file, test clips: on the home API and at every public door."""

import datetime
import signal
import sqlite3
import time

import pytest

from support import Node, make_clip, probe


def doors(node, video):
    """Every public address of a video that can be watched."""
    uuid, short = video["uuid"], video["shortUuid"]
    api = f"/api/v1/videos/{uuid}"
    yield from (api, api + "/description", api + "/captions", api + "/chapters", api + "/storyboards", f"/api/v1/videos/{short}",
                f"/w/{short}", f"/videos/watch/{uuid}", f"/videos/embed/{uuid}", video["thumbnailUrl"], video["previewUrl"],
                video["playlistUrl"], f"/services/oembed?url={node.url}/w/{short}")
    for file in video["files"]:
        yield from (file["url"], file["downloadUrl"], file["torrentUrl"])


def lists(node, name):
    """Where it stands of everything that lists."""
    found = [path for path in ("/videos?nsfw=both", f"/search/videos?search={name}", "/video-channels/owner_channel/videos",
                               "/accounts/owner/videos") if name in [row["name"] for row in node.api(path)["data"]]]
    return found + [path for path in ("/", f"/search?q={name}", "/c/owner_channel", "/a/owner", "/feeds/videos.xml")
                    if f">{name}<" in node.get(path, headers={"Accept": "text/html"}).text]


def later(seconds):
    moment = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=seconds)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def wait_for(check, seconds=60):
    deadline = time.monotonic() + seconds
    while not check():
        assert time.monotonic() < deadline
        time.sleep(0.1)


def files_of(node):
    return sorted(path.name for path in (node.data / "media").rglob("*") if path.is_file())


def test_a_draft_is_seen_by_nobody_else(node, short_clip):
    video = node.publish(short_clip, "--title", "Unseen", "--draft")
    assert video["draft"] and video["state"] == "published" and video["publishedAt"] is None and video["bytes"] > 10000
    assert [door for door in doors(node, video) if node.get(door).status_code != 404] == []
    assert lists(node, "Unseen") == []
    for url in (video["thumbnailUrl"], video["previewUrl"]):
        picture = node.ask("GET", f"/videos/{video['uuid']}/files/{url.rsplit('/', 1)[1]}")
        assert picture.content.startswith(b"\xff\xd8") and picture.headers["Cache-Control"].startswith("private")
        assert "immutable" in picture.headers["Cache-Control"]
    assert node.ask("GET", f"/videos/{video['uuid']}/files/nobody.jpg").status_code == 404
    assert [row["name"] for row in node.owner("GET", "/videos?draft=true")["data"]] == ["Unseen"]
    assert node.owner("GET", "/videos?draft=false&privacyOneOf=private")["total"] == 0
    assert node.owner("GET", "/videos?sort=-size")["data"][0]["name"] == "Unseen"

    assert "Unseen" in node.ctl("update", video["uuid"], "--publish").stdout
    video = node.owner("GET", f"/videos/{video['uuid']}")
    assert not video["draft"] and video["publishedAt"]
    assert [door for door in doors(node, video) if node.get(door).status_code != 200] == []
    assert len(lists(node, "Unseen")) == 9

    node.owner("PATCH", f"/videos/{video['uuid']}", {"draft": True})
    assert [door for door in doors(node, video) if node.get(door).status_code != 404] == []
    assert lists(node, "Unseen") == [] and node.owner("GET", f"/videos/{video['uuid']}")["publishedAt"] is None


def test_a_time_to_publish_lies_ahead_and_needs_a_draft(node, short_clip):
    for body in ({"draft": True, "publishAt": "2001-01-01T00:00:00Z"}, {"publishAt": later(60)}):
        answer = node.ask("POST", "/videos", {"path": str(short_clip), **body})
        assert answer.status_code == 400 and answer.json()["error"]["parameters"]["field"] == "publishAt"
    uuid = node.publish(short_clip, "--title", "Some day", "--publish-at", later(3600), wait=False)["uuid"]
    assert node.owner("PATCH", f"/videos/{uuid}", {"publishAt": None})["publishAt"] is None
    assert node.owner("PATCH", f"/videos/{uuid}", {"publishAt": later(3600)})["publishAt"]
    assert node.owner("PATCH", f"/videos/{uuid}", {"draft": False})["publishAt"] is None
    node.wait_idle(uuid)
    waiting = node.owner("GET", "/jobs?state=waiting&count=100")["data"]
    assert "publishVideo" not in [job["type"] for job in waiting]


def test_published_at_its_time_also_after_a_restart(tmp_path, short_clip):
    node = Node(tmp_path).start()
    awake = node.publish(short_clip, "--title", "Awake", "--publish-at", later(12))
    asleep = node.publish(short_clip, "--title", "Asleep", "--draft")
    assert node.api("/videos")["total"] == 0
    wait_for(lambda: node.api("/videos")["total"] == 1)
    assert node.owner("GET", f"/videos/{awake['uuid']}")["publishAt"] is None
    node.owner("PATCH", f"/videos/{asleep['uuid']}", {"publishAt": later(2)})
    assert node.stop() == 0
    time.sleep(2.5)
    node.start()
    wait_for(lambda: node.api("/videos")["total"] == 2)
    node.close()


@pytest.mark.parametrize("restarted", [False, True])
def test_deleting_can_be_undone(tmp_path, short_clip, restarted):
    node = Node(tmp_path).start()
    video = node.publish(short_clip, "--title", "Gone")
    before = files_of(node)
    news = node.events()
    node.ctl("delete", video["uuid"], "--yes", "--undo", 60)
    while '"video.deleted"' not in news.recv():
        pass
    news.close()
    assert [door for door in doors(node, video) if node.get(door).status_code != 404] == []
    assert node.ask("GET", f"/videos/{video['uuid']}").status_code == 404 and node.owner("GET", "/videos")["total"] == 0
    assert node.owner("GET", "/jobs?count=100")["data"][0]["type"] == "removeVideo"
    if restarted:
        node.process.send_signal(signal.SIGKILL)
        node.process.wait(10)
        (node.data / "run" / "home.json").unlink()
        node.start()
    assert "Gone" in node.ctl("restore", video["uuid"]).stdout
    assert set(files_of(node)) <= set(before), "a start sweeps replaced playlists"
    assert [door for door in doors(node, video) if node.get(door).status_code != 200] == []
    assert node.ask("POST", f"/videos/{video['uuid']}/restore").status_code == 404

    node.owner("DELETE", f"/videos/{video['uuid']}?undoSeconds=1")
    wait_for(lambda: files_of(node) == [])
    assert node.ask("POST", f"/videos/{video['uuid']}/restore").status_code == 404
    node.close()


def test_work_on_a_deleted_video_rests_and_goes_on(node, tmp_path):
    clip = make_clip(tmp_path / "long.mp4", seconds=20)
    uuid = node.publish(clip, "--title", "Resting", wait=False)["uuid"]
    node.owner("DELETE", f"/videos/{uuid}?undoSeconds=60")
    assert node.ask("GET", f"/jobs?video={uuid}").status_code == 404
    assert uuid not in [job["video"] for job in node.owner("GET", "/jobs?count=100")["data"]]
    node.owner("POST", f"/videos/{uuid}/restore")
    assert node.wait_idle(uuid)["state"] == "published"


def test_another_file(node, short_clip, tmp_path):
    old = node.publish(short_clip, "--title", "Better", "--chapter", "0:00=One")
    node.ctl("jobs", "pause")
    clip = make_clip(tmp_path / "better.mp4", seconds=3, size="426x240")
    assert "Better" in node.ctl("replace", old["uuid"], clip).stdout
    waiting = node.owner("GET", f"/videos/{old['uuid']}")
    assert waiting["jobs"][0]["type"] == "replaceFile" and waiting["files"] == old["files"]
    assert node.get(old["playlistUrl"]).status_code == 200
    node.ctl("jobs", "resume")
    new = node.wait_idle(old["uuid"])
    assert new["sourceName"] == "better.mp4" and new["durationMs"] >= 2900 and new["height"] == 240
    for same in ("uuid", "pageUrl", "name", "chapters", "publishedAt", "createdAt"):
        assert new[same] == old[same], same
    assert {file["url"] for file in new["files"]}.isdisjoint(file["url"] for file in old["files"])
    assert float(probe(new["playlistUrl"])["format"]["duration"]) >= 2.9
    assert node.get(old["files"][0]["url"], method="HEAD").status_code == 200, "who watches the old one may finish"

    broken = tmp_path / "broken.mkv"
    broken.write_bytes(b"\x1a\x45\xdf\xa3" + bytes(50000))
    node.owner("POST", f"/videos/{old['uuid']}/file", {"path": str(broken)})
    after = node.wait_idle(old["uuid"])
    assert after["state"] == "published" and after["files"] == new["files"]
    error = next(job for job in after["jobs"] if job["state"] == "failed")["error"]
    assert error["parameters"]["name"] == "broken.mkv" and error["code"] in ("brokenMedia", "notAVideo")


def test_a_cut_file_says_where_it_ends(node, clip, tmp_path):
    cut = tmp_path / "holiday.mp4"
    whole = make_clip(tmp_path / "whole.mp4", seconds=2, arguments=("-movflags", "+faststart")).read_bytes()
    cut.write_bytes(whole[:-20000])
    node.publish(cut, wait=False)
    video = node.owner("GET", "/videos")["data"][0]
    error = node.wait_idle(video["uuid"])["jobs"][0]["error"]
    assert error["parameters"]["name"] == "holiday.mp4" and error["parameters"]["cause"] == "truncated"
    assert error["parameters"]["bytes"] == str(len(whole) - 20000)


@pytest.mark.parametrize("point", ["replace.ordered", "source.noted", "replace.made", "replace.committed"])
def test_killed_while_the_file_is_replaced(tmp_path, short_clip, point):
    node = Node(tmp_path).start()
    old = node.publish(short_clip, "--title", "Killed")
    assert node.stop() == 0
    clip = make_clip(tmp_path / "next.mp4", seconds=2, size="426x240")
    node.start(SPIRULA_FAILPOINTS=f"{point}=kill")
    try:
        node.ask("POST", f"/videos/{old['uuid']}/file", {"path": str(clip)})
    except OSError:
        pass
    node.process.wait(60)
    (node.data / "run" / "home.json").unlink(missing_ok=True)
    node.start()
    new = node.wait_idle(old["uuid"])
    assert new["sourceName"] == "next.mp4" and new["state"] == "published"
    with sqlite3.connect(f"file:{node.data}/spirula.db?mode=ro", uri=True) as database:
        named = {name for (name,) in database.execute(
            "SELECT name FROM videoFileName UNION SELECT sourceFile FROM video UNION SELECT nextSourceFile FROM video "
            "UNION SELECT replace(path, rtrim(path, replace(path, '/', '')), '') FROM pendingUnlink")}
    assert set(files_of(node)) <= named
    node.close()


def test_frames(node, short_clip):
    video = node.publish(short_clip, "--title", "Frames", "--draft")
    for query, width in (("", 320), ("?atMs=500&width=160", 160), ("?atMs=999999", 320)):
        picture = node.ask("GET", f"/videos/{video['uuid']}/frame{query}")
        assert picture.status_code == 200 and picture.headers["Content-Type"] == "image/jpeg"
        path = short_clip.parent / "frame.jpg"
        path.write_bytes(picture.content)
        assert probe(path)["streams"][0]["width"] == width
    assert node.ask("GET", f"/videos/{video['uuid']}/frame?width=5", wrong=True).status_code == 400


def test_test_clip_and_estimate(node):
    node.ctl("jobs", "pause")
    video = node.owner("POST", "/test-clip", {"seconds": 2, "width": 640, "height": 360, "pattern": 2, "draft": True})
    assert video["tags"] == ["test clip"] and video["draft"]
    node.ctl("jobs", "resume")
    video = node.wait_idle(video["uuid"])
    assert video["state"] == "published" and 1900 <= video["durationMs"] <= 2100
    assert node.owner("GET", f"/videos/{video['uuid']}/estimate")["bytes"] == 0
    node.ctl("jobs", "pause")
    node.ctl("prepare", video["uuid"], "--resolution", "144")
    estimate = node.owner("GET", f"/videos/{video['uuid']}/estimate")
    node.ctl("jobs", "resume")
    assert 1000 < estimate["bytes"] < 5_000_000 and estimate["free"] > 0 and estimate["seconds"] is not None
