# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The read side of PeerTube's REST API, held against answers of a real PeerTube 6.3: same members, same types."""

import json

import pytest

from support import FIXTURES

@pytest.fixture(scope="module")
def video(node, clip):
    node.owner("PATCH", "/settings", {"webVideos": True, "resolutions": [240, 360]})
    caption = clip.parent / "en.vtt"
    caption.write_text("WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n")
    return node.publish(clip, "--title", "Test pattern", "--description", "About", "--support", "Thanks", "--tag", "testpattern",
                        "--category", "15", "--licence", "1", "--language", "en", "--caption", f"en={caption}",
                        "--chapter", "0=Intro", "--chapter", "2=End", "--originally-published", "2020-02-29")


def captured(name):
    return json.loads((FIXTURES / "wire" / f"{name}.json").read_text(encoding="utf-8"))


def kind(value):
    if isinstance(value, bool) or value is None:
        return type(value).__name__
    return "number" if isinstance(value, (int, float)) else type(value).__name__


def differences(ours, theirs, path=""):
    """Members that a client of PeerTube would miss or stumble over. null is as good as any type on either side."""
    if theirs is None or ours is None:
        return []
    if kind(ours) != kind(theirs):
        return [f"{path}: {kind(ours)} instead of {kind(theirs)}"]
    found = []
    if isinstance(theirs, dict):
        for name, value in theirs.items():
            if name not in ours:
                found.append(f"{path}.{name} is missing")
            else:
                found += differences(ours[name], value, f"{path}.{name}")
    elif isinstance(theirs, list) and theirs and ours:
        found += differences(ours[0], theirs[0], f"{path}[]")
    return found


@pytest.mark.parametrize("path, capture", [
    ("/config", "api-config"),
    ("/config/about", "api-config-about"),
    ("/videos", "api-videos"),
    ("/videos/{uuid}", "api-video"),
    ("/videos/{uuid}/description", "api-video-description"),
    ("/videos/{uuid}/captions", "api-video-captions"),
    ("/videos/{uuid}/chapters", "api-video-chapters"),
    ("/videos/{uuid}/storyboards", "api-video-storyboards"),
    ("/videos/categories", "api-videos-categories"),
    ("/videos/licences", "api-videos-licences"),
    ("/videos/languages", "api-videos-languages"),
    ("/videos/privacies", "api-videos-privacies"),
    ("/video-channels", "api-video-channels"),
    ("/video-channels/owner_channel", "api-video-channel"),
    ("/video-channels/owner_channel/videos", "api-video-channel-videos"),
    ("/accounts/owner", "api-account"),
    ("/accounts/owner/video-channels", "api-account-video-channels"),
    ("/search/videos?search=pattern", "api-search-videos"),
])
def test_shape(node, video, path, capture):
    assert differences(node.api(path.format(**video)), captured(capture)) == []


def test_lists_are_pages(node, video):
    for path in ("/videos", "/search/videos", "/video-channels/owner_channel/videos", "/accounts/owner/videos", "/video-channels", "/accounts",
                 "/accounts/owner/video-channels"):
        page = node.api(path + "?start=0&count=5")
        assert page["total"] == len(page["data"]) == 1, path
        assert node.api(path + "?start=5")["data"] == []
        assert node.get(f"/api/v1{path}?count=101").status_code == 400
        assert node.get(f"/api/v1{path}?start=-1").status_code == 400
    assert node.api("/videos?tagsOneOf[]=testpattern&languageOneOf=en")["total"] == 1
    assert node.api("/videos?tagsOneOf=other")["total"] == 0
    assert node.api("/videos?isLive=true")["total"] == 0
    assert node.api("/search/videos?search=nothingofthekind")["total"] == 0
    assert node.api(f"/search/videos?search={video['pageUrl']}")["data"][0]["uuid"] == video["uuid"]


def test_handles_with_host(node, video):
    host = f"127.0.0.1:{node.port}"
    assert node.api(f"/accounts/owner@{host}")["name"] == "owner"
    assert node.api(f"/video-channels/owner_channel@{host}/videos")["total"] == 1
    assert node.get("/api/v1/accounts/owner@elsewhere.example").status_code == 404
    assert node.get("/api/v1/video-channels/nobody").status_code == 404


@pytest.mark.parametrize("path, status, capture", [
    ("/videos/00000000-0000-4000-8000-000000000000", 404, "api-video-404"),
    ("/videos/notanid", 400, "api-video-400"),
    ("/videos?sort=bogus", 400, "api-videos-bad-sort-400"),
    ("/video-channels/nobody", 404, "api-video-channel-404"),
])
def test_errors_are_problems(node, video, path, status, capture):
    answer = node.get("/api/v1" + path)
    assert answer.status_code == status
    assert answer.headers["Content-Type"].startswith("application/problem+json")
    assert differences(answer.json(), captured(capture)) == []
    assert answer.json()["status"] == status


def test_unknown_path_as_peertube(node):
    answer = node.get("/api/v1/nothing-here")
    assert answer.status_code == 400 and answer.content == b""


def test_paths_with_a_slash_at_the_end(node, video):
    """yt-dlp asks so."""
    assert node.api(f"/videos/{video['uuid']}/")["uuid"] == video["uuid"]


def test_words_for_other_clients(node, video):
    assert node.get("/api/v1/ping").text == "pong"
    rest = node.api(f"/videos/{video['uuid']}")
    assert rest["streamingPlaylists"][0]["playlistUrl"].endswith("-master.m3u8")
    assert {file["resolution"]["label"] for file in rest["files"]} >= {"360p", "240p"}
    robots = node.get("/robots.txt")
    assert robots.headers["Content-Type"].startswith("text/plain") and "User-agent: *" in robots.text
    security = node.get("/.well-known/security.txt").text
    assert security.startswith("Contact: " + node.url) and "Expires: " in security
