# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A node's life: start, stop, restart, and what it refuses with one clear line and an exit code."""

import contextlib
import json
import os
import signal
import socket
import sqlite3
import stat
import subprocess
import time

import pytest

from support import Node, free_port

USAGE, UNAVAILABLE, TEMP_FAIL, CONFIG = 64, 69, 75, 78


@pytest.fixture
def own_node(tmp_path):
    """A node that the test starts and stops itself."""
    one = Node(tmp_path)
    yield one
    one.close()


def run_node(node, **more):
    """A node that must not start; its process."""
    return subprocess.run(node.command(), capture_output=True, text=True, timeout=60, check=False, **more)


def one_line(text):
    lines = [line for line in text.splitlines() if line.startswith("spirula-node: ")]
    assert len(lines) == 1, text
    return lines[0]


def test_first_start_makes_the_owner_and_is_private(own_node):
    own_node.start()
    status = own_node.owner("GET", "/status")
    assert status["account"] == "owner" and status["channel"] == "owner_channel"
    assert status["publicUrl"] == own_node.url and status["pid"] == own_node.process.pid
    assert status["videos"] == 0 and not status["identityLocked"]
    assert stat.S_IMODE((own_node.data / "run" / "home.json").stat().st_mode) == 0o600
    keys = list((own_node.data / "keys").iterdir())
    assert keys and all(stat.S_IMODE(key.stat().st_mode) == 0o600 for key in keys)
    assert own_node.get("/api/v1/ping").text == "pong"
    assert own_node.stop() == 0
    assert not (own_node.data / "run" / "home.json").exists()


def test_restart_keeps_everything(own_node, short_clip):
    own_node.start()
    own_node.owner("PATCH", "/settings", {"instanceName": "Tide pool"})
    before = own_node.publish(short_clip, "--title", "Stays")
    token = own_node.home["token"]
    assert own_node.stop() == 0
    own_node.start()
    assert own_node.home["token"] != token, "a token lives as long as its process"
    after = own_node.owner("GET", f"/videos/{before['uuid']}")
    assert after == before
    assert own_node.owner("GET", "/settings")["instanceName"] == "Tide pool"
    assert own_node.get(after["playlistUrl"]).status_code == 200


def test_videos_are_kept_where_the_owner_says(own_node, short_clip, tmp_path):
    node, disk = own_node, tmp_path / "disk"
    node.start()
    node.owner("PATCH", "/settings", {"mediaFolder": str(disk)})
    refused = node.ask("POST", "/videos", {"path": str(short_clip)})
    assert refused.status_code == 409, "it would be lost at the next start"
    node.stop()
    node.start()
    video = node.publish(short_clip)
    assert list(disk.glob("media/streaming-playlists/hls/*/*.mp4"))
    assert not (node.data / "media").exists() or not list((node.data / "media").rglob("*.mp4"))
    assert node.ask("PATCH", "/settings", {"mediaFolder": ""}).status_code == 409, "nothing is moved"
    assert node.get(video["files"][0]["url"]).status_code == 200
    node.stop()
    disk.rename(tmp_path / "unplugged")
    refused = run_node(node)
    assert refused.returncode != 0 and "connect its disk" in one_line(refused.stderr)
    assert not disk.exists(), "nothing is made in the place of a disk"


def test_terminates_within_five_seconds_in_the_middle_of_work(own_node, clip):
    own_node.start()
    own_node.publish(clip, wait=False)
    with socket.create_connection(("127.0.0.1", own_node.port)) as idle, contextlib.closing(own_node.events()):
        idle.sendall(b"GET / HTTP/1.1\r\nHost: half\r\n")
        began = time.monotonic()
        assert own_node.stop(20) == 0
        assert time.monotonic() - began < 5
    own_node.start()
    uuid = own_node.owner("GET", "/videos")["data"][0]["uuid"]
    assert own_node.wait_idle(uuid)["state"] == "published"


def test_stops_when_its_owner_asks(own_node):
    own_node.start()
    own_node.ctl("stop")
    assert own_node.process.wait(20) == 0
    own_node.ctl("status", code=UNAVAILABLE)


def test_two_nodes_side_by_side(tmp_path, short_clip):
    nodes = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        nodes.append(Node(tmp_path / name).start())
    try:
        found = [node.publish(short_clip, "--title", f"Of {node.port}") for node in nodes]
        for node, video, other in zip(nodes, found, reversed(found)):
            assert node.api(f"/videos/{video['uuid']}")["name"] == f"Of {node.port}"
            assert node.get(f"/api/v1/videos/{other['uuid']}").status_code == 404
    finally:
        for node in nodes:
            node.close()


def test_second_node_on_the_same_folder(own_node, tmp_path):
    own_node.start()
    (tmp_path / "second").mkdir()
    second = Node(tmp_path / "second", data=own_node.data)
    home = (own_node.data / "run" / "home.json").read_bytes()
    refused = run_node(second)
    assert refused.returncode == TEMP_FAIL
    assert str(own_node.data) in one_line(refused.stderr)
    assert (own_node.data / "run" / "home.json").read_bytes() == home
    own_node.owner("GET", "/status")
    second.close()


def test_taken_port(own_node):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", own_node.port))
        taken.listen()
        refused = run_node(own_node)
    assert refused.returncode == UNAVAILABLE
    assert str(own_node.port) in one_line(refused.stderr)
    assert not own_node.data.exists(), "nothing was touched"


def test_newer_database_is_not_touched(own_node):
    own_node.start()
    assert own_node.stop() == 0
    path = own_node.data / "spirula.db"
    with sqlite3.connect(path) as database:
        known = database.execute("PRAGMA user_version").fetchone()[0]
        database.execute(f"PRAGMA user_version = {known + 1}")
        database.execute("PRAGMA journal_mode = DELETE")
    database.close()
    before = path.read_bytes()
    refused = run_node(own_node)
    assert refused.returncode == CONFIG
    assert str(known + 1) in one_line(refused.stderr)
    assert path.read_bytes() == before


def test_broken_database(own_node):
    own_node.data.mkdir()
    (own_node.data / "spirula.db").write_bytes(b"this is no database, whatever its name says" * 100)
    refused = run_node(own_node)
    assert refused.returncode == CONFIG and one_line(refused.stderr)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_folder_without_permission(own_node):
    own_node.data.mkdir(mode=0o500)
    refused = run_node(own_node)
    assert refused.returncode == 77 and one_line(refused.stderr)


@pytest.mark.parametrize("arguments", [["--no-such-option"], ["--public-listen", "nonsense"], ["--public-url", "ftp://x"],
                                       ["--public-url", "http://127.0.0.1:1/path"]])
def test_wrong_arguments(own_node, arguments):
    done = subprocess.run([own_node.command()[0], "--data-dir", str(own_node.data), *arguments], capture_output=True, text=True,
                          timeout=60, check=False)
    assert done.returncode == USAGE and done.stderr
    assert not own_node.data.exists()


def test_another_address_is_taken_over_until_something_federates(own_node, short_clip):
    own_node.start()
    uuid = own_node.publish(short_clip)["uuid"]
    assert own_node.stop() == 0
    own_node.port = free_port()
    own_node.url = f"http://127.0.0.1:{own_node.port}"
    own_node.start()
    video = own_node.wait_idle(uuid)
    assert video["pageUrl"].startswith(own_node.url)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        file = own_node.api(f"/videos/{uuid}")["streamingPlaylists"][0]["files"][0]
        torrent = own_node.get(file["torrentUrl"])
        if torrent.status_code == 200 and own_node.url.encode() in torrent.content:
            return
        time.sleep(0.2)
    raise AssertionError("torrents still name the old address")


def test_urls_never_come_from_the_host_field(own_node, short_clip):
    own_node.start("--public-url", "https://videos.example")
    video = own_node.publish(short_clip)
    for path in (f"/api/v1/videos/{video['uuid']}", f"/w/{video['shortUuid']}", "/feeds/videos.xml", "/.well-known/security.txt"):
        answer = own_node.get(path, headers={"Host": "evil.example", "X-Forwarded-Host": "evil.example"})
        assert answer.status_code == 200 and "evil.example" not in answer.text, path


def test_signals_to_a_node_that_ends_change_nothing(own_node):
    own_node.start()
    with socket.create_connection(("127.0.0.1", own_node.port)) as idle:
        idle.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n")  # it is given time to say the rest
        own_node.process.send_signal(signal.SIGTERM)
        deadline = time.monotonic() + 20
        while own_node.process.poll() is None and time.monotonic() < deadline:
            own_node.process.send_signal(signal.SIGHUP)
            own_node.process.send_signal(signal.SIGTERM)
            time.sleep(0.001)
    assert own_node.process.wait(1) == 0


def test_sighup_reads_the_certificate_anew(own_node):
    own_node.start()
    own_node.process.send_signal(signal.SIGHUP)
    time.sleep(0.3)
    assert own_node.process.poll() is None
    assert own_node.get("/api/v1/ping").text == "pong"
    assert json.loads((own_node.data / "run" / "home.json").read_text())["port"] == own_node.home["port"]
