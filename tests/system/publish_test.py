# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""From a file on the disk to a stranger's bytes: spirulactl publishes, the world fetches by ranges and verifies."""

import hashlib
import re
import subprocess
import xml.etree.ElementTree

import pytest

from support import make_clip, probe


@pytest.fixture(scope="module")
def published(node, clip):
    """(what the owner sees, what the REST API says) of a clip with everything on it."""
    captions = clip.parent / "talk.srt"
    captions.write_text("1\n00:00:00,500 --> 00:00:02,000\nHello <b>world</b>\n\n2\n00:00:02,000 --> 00:00:03,500\nBye\n")
    node.owner("PATCH", "/settings", {"webVideos": True, "resolutions": [240, 360, 480, 720]})
    done = node.ctl("publish", clip, "--title", "Ebb & <flow>", "--description", "Water.\n\nhttps://example.org", "--tag", "sea",
                    "--tag", "tide", "--category", "Science & Technology", "--licence", "1", "--language", "en", "--caption",
                    f"en={captions}", "--chapter", "0=Ebb", "--chapter", "0:02=Flow", "--wait")
    video_id = re.search(r"^Id: +(\S+)$", done.stdout, re.MULTILINE).group(1)
    assert f"{node.url}/w/{video_id}" in done.stdout
    assert "It can be watched now" in done.stdout
    return node.owner("GET", f"/videos/{video_id}"), node.api(f"/videos/{video_id}")


def fetch_by_ranges(node, url, size):
    """The whole file in four uneven pieces."""
    content = b""
    for first, last in ((0, 0), (1, size // 3), (size // 3 + 1, size - 2), (size - 1, None)):
        answer = node.get(url, headers={"Range": f"bytes={first}-{'' if last is None else last}"})
        assert answer.status_code == 206
        assert answer.headers["Content-Range"] == f"bytes {first}-{size - 1 if last is None else last}/{size}"
        assert answer.headers["Content-Type"] == "video/mp4"
        content += answer.content
    return content


def test_what_was_said_is_what_strangers_read(node, published):
    owned, video = published
    assert owned["state"] == "published" and owned["privacy"] == "public" and owned["jobs"] == []
    assert video["name"] == "Ebb & <flow>"
    assert video["description"] == "Water.\n\nhttps://example.org"
    assert sorted(video["tags"]) == ["sea", "tide"]
    assert video["category"] == {"id": 15, "label": "Science & Technology"}
    assert video["licence"] == {"id": 1, "label": "Attribution"}
    assert video["language"] == {"id": "en", "label": "English"}
    assert video["duration"] == 4 and video["isLocal"] and video["state"]["id"] == 1
    assert video["url"] == f"{node.url}/videos/watch/{video['uuid']}"
    for key in (video["id"], video["uuid"], video["shortUUID"]):
        assert node.api(f"/videos/{key}")["uuid"] == video["uuid"]
    assert video["uuid"] in [row["uuid"] for row in node.api("/videos")["data"]]


def test_every_quality_is_whole(node, published, tmp_path):
    _, video = published
    playlist = video["streamingPlaylists"][0]
    hashes = node.get(playlist["segmentsSha256Url"]).json()
    master = node.get(playlist["playlistUrl"]).text
    assert {file["resolution"]["id"] for file in playlist["files"]} == {0, 240, 360}
    for file in playlist["files"]:
        name = file["fileUrl"].rsplit("/", 1)[1]
        content = fetch_by_ranges(node, file["fileUrl"], file["size"])
        spans = hashes[name]
        assert spans
        end = None
        for span, digest in spans.items():
            first, last = map(int, span.split("-"))
            assert end is None or first == end, "segments touch each other"
            end = last + 1
            assert hashlib.sha256(content[first:end]).hexdigest() == digest
        assert end == file["size"]
        (tmp_path / name).write_bytes(content)
        report = probe(tmp_path / name)
        kinds = sorted(stream["codec_type"] for stream in report["streams"])
        assert kinds == (["audio"] if file["resolution"]["id"] == 0 else ["audio", "video"])
        assert abs(float(report["format"]["duration"]) - 4) < 0.3
        if file["resolution"]["id"]:
            stream = next(stream for stream in report["streams"] if stream["codec_type"] == "video")
            assert (stream["codec_name"], stream["width"], stream["height"]) == ("h264", file["width"], file["height"])
            assert int(stream["nb_read_packets"]) == pytest.approx(100, abs=2)
            assert name.replace("-fragmented.mp4", ".m3u8") in master


def test_players_can_read_the_playlist(published):
    report = probe(published[1]["streamingPlaylists"][0]["playlistUrl"])
    assert {stream["codec_type"] for stream in report["streams"]} == {"audio", "video"}


def test_web_videos_and_downloads(node, published):
    _, video = published
    assert {file["resolution"]["id"] for file in video["files"]} >= {240, 360}
    for file in video["files"] + video["streamingPlaylists"][0]["files"]:
        answer = node.get(file["fileDownloadUrl"], method="HEAD")
        assert answer.status_code == 200 and int(answer.headers["Content-Length"]) == file["size"]
        disposition = answer.headers["Content-Disposition"]
        assert disposition.startswith('attachment; filename="Ebb & -flow-') and "filename*=UTF-8''Ebb%20%26" in disposition
    for file in video["files"]:
        content = fetch_by_ranges(node, file["fileUrl"], file["size"])
        assert content[4:8] == b"ftyp"
        assert content.find(b"moov") < content.find(b"mdat"), "plays before it is whole"


def test_torrents_name_the_web_seed(node, published):
    for file in published[1]["streamingPlaylists"][0]["files"]:
        answer = node.get(file["torrentUrl"])
        assert answer.headers["Content-Type"] == "application/x-bittorrent"
        assert file["fileUrl"].encode() in answer.content
        assert node.get(file["torrentDownloadUrl"]).content == answer.content
        assert file["magnetUri"].startswith("magnet:?")


def test_pictures_storyboard_captions_chapters(node, published):
    owned, video = published
    for path in (video["thumbnailPath"], video["previewPath"]):
        answer = node.get(path)
        assert answer.headers["Content-Type"] == "image/jpeg" and answer.content[:3] == b"\xff\xd8\xff"
        assert "immutable" in answer.headers["Cache-Control"]
    boards = node.api(f"/videos/{video['uuid']}/storyboards")["storyboards"]
    assert len(boards) == 1 and node.get(boards[0]["storyboardPath"]).content[:3] == b"\xff\xd8\xff"
    captions = node.api(f"/videos/{video['uuid']}/captions")
    assert captions["total"] == 1 and captions["data"][0]["language"] == {"id": "en", "label": "English"}
    text = node.get(captions["data"][0]["captionPath"])
    assert text.headers["Content-Type"].startswith("text/vtt") and text.text.startswith("WEBVTT")
    assert "00:00:00.500 --> 00:00:02.000" in text.text and "Hello" in text.text
    assert node.api(f"/videos/{video['uuid']}/chapters") == {
        "chapters": [{"timecode": 0, "title": "Ebb"}, {"timecode": 2, "title": "Flow"}]}
    assert len(owned["captions"]) == 1


def test_metadata_of_files(node, published):
    for file in published[1]["files"]:
        path = file["metadataUrl"].removeprefix(node.url + "/api/v1")
        assert node.api(path)["format"]["nb_streams"] == len(node.api(path)["streams"])
    assert node.get(f"/api/v1/videos/{published[1]['uuid']}/metadata/999999").status_code == 404


def test_pages_show_it_escaped(node, published):
    _, video = published
    for path in (f"/w/{video['shortUUID']}", f"/videos/watch/{video['uuid']}", f"/videos/embed/{video['uuid']}", "/",
                 "/search?q=flow", "/c/owner_channel", "/a/owner"):
        page = node.get(path, headers={"Accept": "text/html"})
        assert page.status_code == 200, path
        assert "Ebb &amp; &lt;flow&gt;" in page.text and "<flow>" not in page.text, path
        policy = page.headers["Content-Security-Policy"]
        assert "script-src 'self'" in policy and "unsafe" not in policy
        assert ("X-Frame-Options" in page.headers) == ("embed" not in path)
        assert page.headers["X-Content-Type-Options"] == "nosniff"
        for asset in re.findall(r'(?:src|href)="(/assets/[^"]+)"', page.text):
            found = node.get(asset)
            assert found.status_code == 200 and "immutable" in found.headers["Cache-Control"], asset
            assert node.get(asset, headers={"If-None-Match": found.headers["ETag"]}).status_code == 304


def test_feeds_and_oembed(node, published):
    _, video = published
    for path, item in (("/feeds/videos.xml", "channel/item/title"), ("/feeds/videos.rss?videoChannelName=owner_channel", "channel/item/title"),
                       ("/feeds/videos.xml?accountName=owner", "channel/item/title"),
                       ("/feeds/videos.atom", "{http://www.w3.org/2005/Atom}entry/{http://www.w3.org/2005/Atom}title")):
        answer = node.get(path)
        assert answer.status_code == 200, path
        assert [found.text for found in xml.etree.ElementTree.fromstring(answer.content).findall(item)] == ["Ebb & <flow>"], path
    assert node.get("/feeds/videos.xml?videoChannelName=nobody").status_code == 404
    page = f"{node.url}/w/{video['shortUUID']}"
    answer = node.get("/services/oembed", params={"url": page, "format": "json"}).json()
    assert answer["title"] == "Ebb & <flow>" and f"/videos/embed/{video['uuid']}" in answer["html"]
    assert node.get("/services/oembed", params={"url": "https://example.org/w/x"}).status_code == 400


def test_views_count_after_ten_seconds_or_a_whole_short_video(node, published):
    _, video = published
    path = f"/api/v1/videos/{video['uuid']}/views"
    for position in (0, 1, 3, 4, 4):
        assert node.get(path, method="POST", json={"currentTime": position}).status_code == 204
    assert node.get(path, method="POST", json={"currentTime": 60}).status_code == 400
    assert node.get(path, method="POST", json={}).status_code == 400
    with_word = node.get("/api/v1/videos/notanid/views", method="POST", json={"currentTime": 1})
    assert with_word.status_code == 400


def test_odd_shapes_become_watchable(node, tmp_path):
    """Audio only, without sound, portrait."""
    tone = tmp_path / "tone.mp3"
    make_clip(tmp_path / "silent.mp4", seconds=2, size="320x180", audio=False)
    make_clip(tmp_path / "portrait.mp4", seconds=2, size="180x320")
    subprocess.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "sine=duration=2", str(tone)], check=True, timeout=60)
    for name in ("silent.mp4", "portrait.mp4", "tone.mp3"):
        owned = node.publish(tmp_path / name)
        assert owned["state"] == "published", name
        video = node.api(f"/videos/{owned['uuid']}")
        assert probe(video["streamingPlaylists"][0]["playlistUrl"])["streams"], name
        assert node.get(video["thumbnailPath"]).status_code == 200
        node.owner("DELETE", f"/videos/{owned['uuid']}")
