# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Who may see what: public, anyone with the link, password, only me; by metadata, files, pages, feeds and search."""

import re

import pytest

PASSWORD = "open sesame"
KINDS = ("public", "unlisted", "password", "private")


@pytest.fixture(scope="module")
def videos(node, short_clip):
    """One of each kind; every address that belongs to it, read while it was public."""
    node.owner("PATCH", "/settings", {"webVideos": True})
    caption = short_clip.parent / "caption.vtt"
    caption.write_text("WEBVTT\n\n00:00.000 --> 00:01.000\nHush\n")
    found = {}
    for kind in KINDS:
        owned = node.publish(short_clip, "--title", f"Matrix {kind}", "--caption", f"en={caption}")
        rest = node.api(f"/videos/{owned['uuid']}")
        playlist = rest["streamingPlaylists"][0]
        files = [playlist["playlistUrl"], playlist["segmentsSha256Url"], node.url + rest["thumbnailPath"], node.url + rest["previewPath"],
                 owned["captions"][0]["url"]]
        for file in playlist["files"] + rest["files"]:
            files += [file["fileUrl"], file["fileDownloadUrl"]]
        for file in playlist["files"]:
            files.append(file["fileUrl"].replace("-fragmented.mp4", ".m3u8"))
        # The names with and without PeerTube's folder for protected files.
        files += [url.replace("/hls/", "/hls/private/") for url in files if "/static/streaming-playlists/hls/" in url]
        files += [url.replace("/web-videos/", "/web-videos/private/") for url in files if "/static/web-videos/" in url]
        assert [url for url in files if node.get(url, method="HEAD").status_code != 200] == []
        found[kind] = {"id": rest["id"], "uuid": owned["uuid"], "short": owned["shortUuid"], "files": files}
    for kind in KINDS[1:]:
        options = ["--password", PASSWORD] if kind == "password" else []
        node.ctl("update", found[kind]["uuid"], "--privacy", kind, *options)
    for kind in KINDS:
        # Torrents name their web seed only while the video is open: a change of who may watch makes new ones.
        for file in node.wait_idle(found[kind]["uuid"])["files"]:
            found[kind]["files"] += [file["torrentUrl"], file["torrentUrl"].replace("/lazy-static/", "/download/")]
    return found


def metadata_paths(video):
    base = f"/api/v1/videos/{video['uuid']}"
    return [base, base + "/description", base + "/captions", base + "/chapters", base + "/storyboards"]


def listed(node):
    """Everything that lists: names of the videos in each."""
    yield from ([row["name"] for row in node.api(path)["data"]] for path in (
        "/videos?nsfw=both", "/search/videos?search=Matrix", "/video-channels/owner_channel/videos", "/accounts/owner/videos"))
    for path in ("/", "/search?q=Matrix", "/c/owner_channel", "/a/owner", "/feeds/videos.xml", "/feeds/videos.atom",
                 "/feeds/videos.xml?videoChannelName=owner_channel"):
        yield sorted(set(re.findall(r"Matrix \w+", node.get(path, headers={"Accept": "text/html"}).text)))


def test_only_public_ones_are_listed(node, videos):
    for names in listed(node):
        assert names == ["Matrix public"]


def test_related_videos_are_public_ones(node, videos):
    page = node.get(f"/w/{videos['unlisted']['short']}").text
    assert "Matrix private" not in page and "Matrix password" not in page


def test_links_open_public_and_unlisted(node, videos):
    for kind in ("public", "unlisted"):
        video = videos[kind]
        for path in metadata_paths(video):
            assert node.get(path).status_code == 200, (kind, path)
        for url in video["files"]:
            assert node.get(url, method="HEAD").status_code == 200, (kind, url)
        for path in (f"/w/{video['short']}", f"/videos/watch/{video['uuid']}", f"/videos/embed/{video['uuid']}"):
            assert f"Matrix {kind}" in node.get(path).text
    media = [url for url in videos["unlisted"]["files"] if url.endswith("-fragmented.mp4") and "/static/" in url][0]
    assert node.get(media, method="HEAD").headers["Cache-Control"].startswith("private")


def test_search_engines_are_told_not_to_list_unlisted_ones(node, videos):
    assert "noindex" in node.get(f"/w/{videos['unlisted']['short']}").text
    assert "noindex" not in node.get(f"/w/{videos['public']['short']}").text


def test_private_is_as_if_it_were_not_there(node, videos):
    video = videos["private"]
    for path in metadata_paths(video):
        assert node.get(path).status_code == 404, path
        assert node.get(path, headers={"x-peertube-video-password": PASSWORD}).status_code == 404
    for url in video["files"]:
        assert node.get(url).status_code == 404, url
        assert node.get(url + "?videoFileToken=0123456789abcdef").status_code == 404, url
    for path in (f"/w/{video['short']}", f"/videos/watch/{video['uuid']}", f"/videos/embed/{video['uuid']}"):
        page = node.get(path, headers={"Accept": "text/html"})
        assert page.status_code == 404 and "Matrix" not in page.text
    assert node.get("/services/oembed", params={"url": f"{node.url}/w/{video['short']}"}).status_code == 404
    assert node.get(f"/api/v1/videos/{video['uuid']}/token", method="POST").status_code == 404
    assert node.get(f"/api/v1/videos/{video['uuid']}/views", method="POST", json={"currentTime": 1}).status_code == 404


def test_numbers_find_public_ones_only(node, videos):
    """Whoever counts through them learns no more than the lists tell."""
    for kind in KINDS:
        number, expected = videos[kind]["id"], 200 if kind == "public" else 404
        base = f"/api/v1/videos/{number}"
        pages = (f"/w/{number}", f"/videos/watch/{number}", f"/videos/embed/{number}")
        for path in (base, base + "/description", base + "/captions", base + "/chapters", base + "/storyboards", *pages):
            answer = node.get(path, headers={"Accept": "text/html", "x-peertube-video-password": PASSWORD})
            assert answer.status_code == expected, (kind, path)
            if kind != "public":
                assert "Matrix" not in answer.text and videos[kind]["uuid"] not in answer.text and videos[kind]["short"] not in answer.text
        if kind != "public":
            assert node.get(base + "/token", method="POST").status_code == 404
            assert node.get(base + "/views", method="POST", json={"currentTime": 0}).status_code == 404
            assert node.get(base + "/metadata/1").status_code == 404
            assert node.get(pages[0], method="POST", data={"password": PASSWORD}).status_code == 404


def test_password_none_wrong_right(node, videos):
    video = videos["password"]
    for path in metadata_paths(video):
        closed = node.get(path)
        assert closed.status_code == 401 and closed.json()["code"] == "video_requires_password"
        wrong = node.get(path, headers={"x-peertube-video-password": "wrong"})
        assert wrong.status_code in (403, 429), path
        if wrong.status_code == 403:
            assert wrong.json()["code"] == "incorrect_video_password"
    for path in metadata_paths(video):
        assert node.get(path, headers={"x-peertube-video-password": PASSWORD}).status_code == 200
    for url in video["files"]:
        closed = node.get(url)
        assert closed.status_code == 401, url
        assert b"Matrix" not in closed.content
        opened = node.get(url, method="HEAD", headers={"x-peertube-video-password": PASSWORD})
        assert opened.status_code == 200 and "no-store" in opened.headers["Cache-Control"], url


def test_password_page_asks_and_opens(node, videos):
    video = videos["password"]
    for path in (f"/w/{video['short']}", f"/videos/embed/{video['uuid']}"):
        asked = node.get(path)
        assert asked.status_code == 200 and "Matrix" not in asked.text and 'type="password"' in asked.text
        assert "no-store" in asked.headers["Cache-Control"]
        opened = node.get(path, method="POST", data={"password": PASSWORD})
        assert opened.status_code == 200 and "Matrix password" in opened.text and "no-store" in opened.headers["Cache-Control"]


def test_token_opens_files_and_only_files(node, videos):
    video = videos["password"]
    base = f"/api/v1/videos/{video['uuid']}"
    assert node.get(base + "/token", method="POST").status_code == 401
    answer = node.get(base + "/token", method="POST", headers={"x-peertube-video-password": PASSWORD}).json()["files"]
    token = answer["token"]
    assert answer["expires"].endswith("Z")
    for url in video["files"]:
        assert node.get(url + f"?videoFileToken={token}", method="HEAD").status_code == 200, url
        assert node.get(url + "?videoFileToken=wrong").status_code == 401, url
    assert node.get(base + f"?videoFileToken={token}").status_code == 401
    for other in ("private",):
        for url in videos[other]["files"]:
            assert node.get(url + f"?videoFileToken={token}").status_code == 404


def test_playlists_carry_the_token_on(node, videos):
    video = videos["password"]
    token = node.get(f"/api/v1/videos/{video['uuid']}/token", method="POST",
                     headers={"x-peertube-video-password": PASSWORD}).json()["files"]["token"]
    master = video["files"][0] + f"?videoFileToken={token}&reinjectVideoFileToken=true"
    folder = video["files"][0].rsplit("/", 1)[0]
    child = [line for line in node.get(master).text.splitlines() if line and not line.startswith("#")][0]
    assert child.endswith(f".m3u8?videoFileToken={token}&reinjectVideoFileToken=true")
    media = node.get(f"{folder}/{child}")
    assert media.status_code == 200 and media.headers["Content-Type"] == "application/vnd.apple.mpegurl"
    segment = [line for line in media.text.splitlines() if line and not line.startswith("#")][0]
    assert segment.endswith(f"-fragmented.mp4?videoFileToken={token}")
    assert f'?videoFileToken={token}"' in re.search(r"#EXT-X-MAP:.*", media.text).group(0)
    assert node.get(f"{folder}/{segment}", headers={"Range": "bytes=0-9"}).status_code == 206


def test_a_new_password_ends_the_old_one_and_its_tokens(node, videos):
    video = videos["password"]
    file = video["files"][0]
    token = node.get(f"/api/v1/videos/{video['uuid']}/token", method="POST",
                     headers={"x-peertube-video-password": PASSWORD}).json()["files"]["token"]
    assert node.get(f"{file}?videoFileToken={token}").status_code == 200
    node.owner("PATCH", f"/videos/{video['uuid']}", {"password": "another one"})
    assert node.get(f"{file}?videoFileToken={token}").status_code == 401
    assert node.get(file, headers={"x-peertube-video-password": "another one"}).status_code == 200
    assert node.get(file, headers={"x-peertube-video-password": PASSWORD}).status_code == 403
    node.owner("PATCH", f"/videos/{video['uuid']}", {"password": PASSWORD})


def test_tokens_end_when_who_may_watch_changes(node, videos):
    video = videos["password"]
    file = video["files"][0]
    token = node.get(f"/api/v1/videos/{video['uuid']}/token", method="POST",
                     headers={"x-peertube-video-password": PASSWORD}).json()["files"]["token"]
    assert node.get(f"{file}?videoFileToken={token}").status_code == 200
    node.owner("PATCH", f"/videos/{video['uuid']}", {"privacy": "private"})
    assert node.get(f"{file}?videoFileToken={token}").status_code == 404
    node.owner("PATCH", f"/videos/{video['uuid']}", {"privacy": "password"})
    assert node.get(f"{file}?videoFileToken={token}").status_code == 401
    assert node.get(file, headers={"x-peertube-video-password": PASSWORD}).status_code == 200


def test_a_change_holds_with_its_answer(node, videos):
    """What the gate and a connection remember never outlives the acknowledgement."""
    video = videos["public"]
    media = [url for url in video["files"] if url.endswith("-fragmented.mp4") and "/static/" in url][0]

    def answers(count):
        """Of ranges on one connection: only the first one asks the gate."""
        return [node.get(media, headers={"Range": f"bytes={first}-{first + 9}"}).status_code for first in range(count)]

    for _ in range(20):
        node.owner("PATCH", f"/videos/{video['uuid']}", {"privacy": "private"})
        assert node.get(media, method="HEAD").status_code == 404
        assert answers(2) == [404, 404]
        node.owner("PATCH", f"/videos/{video['uuid']}", {"privacy": "public"})
        assert node.get(media, method="HEAD").status_code == 200
        assert answers(3) == [206, 206, 206]


def test_downloads_can_be_forbidden(node, videos):
    video = videos["public"]
    node.ctl("update", video["uuid"], "--downloads", "no")
    for url in (url for url in video["files"] if "/torrents/" not in url):
        expected = 403 if "/download/" in url else 200
        assert node.get(url, method="HEAD").status_code == expected, url
    node.ctl("update", video["uuid"], "--downloads", "yes")


def test_guessing_is_slowed_down(node, videos):
    """Last: it uses up this address' guesses."""
    path = f"/api/v1/videos/{videos['password']['uuid']}"
    statuses = [node.stranger.get(node.url + path, headers={"x-peertube-video-password": f"guess {number}"}, timeout=60)
                for number in range(15)]
    assert [answer.status_code for answer in statuses].count(403) <= 10
    assert statuses[-1].status_code == 429 and int(statuses[-1].headers["Retry-After"]) > 0
    # Who was let in before stays in.
    assert node.get(path, headers={"x-peertube-video-password": PASSWORD}).status_code == 200
