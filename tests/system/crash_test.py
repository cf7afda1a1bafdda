# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""kill -9 at every named step of a publish and at 50 moments spread over one; after each the node comes back whole."""

import collections
import hashlib
import json
import os
import signal
import sqlite3
import subprocess
import time
import urllib.error
import urllib.request

import pytest

from support import BIN, free_port, make_clip

MOMENTS = 50
pytestmark = pytest.mark.timeout(1500)
UNSETTLED = "SELECT count(*) FROM job WHERE state IN (1, 2) AND type IN (1, 2, 3, 5)"
FAILED = "SELECT type, errorCode, errorDetail FROM job WHERE state = 5"
NAMED = """SELECT name FROM videoFileName UNION SELECT sourceFile FROM video UNION SELECT fileName FROM actorImage
           UNION SELECT replace(path, rtrim(path, replace(path, '/', '')), '') FROM pendingUnlink"""
TWICE = "SELECT videoId, kind, resolution, count(*) FROM videoFile GROUP BY 1, 2, 3 HAVING count(*) > 1"


class Victim:
    """A node that gets killed and started again on the same data folder."""

    def __init__(self, folder):
        self.data = folder / "data"
        self.port = free_port()
        self.log = open(folder / "node.log", "ab")
        self.process = None

    def start(self, **environment):
        (self.data / "run" / "home.json").unlink(missing_ok=True)  # a killed node leaves it behind
        self.process = subprocess.Popen(
            [BIN / "spirula-node", "--data-dir", self.data, "--public-listen", f"127.0.0.1:{self.port}"],
            stdout=subprocess.DEVNULL, stderr=self.log, env={**os.environ, **environment})

    def home(self, method, path, body=None):
        """An answer of the home API; None when the node is not there (any more)."""
        try:
            door = json.loads((self.data / "run" / "home.json").read_text())
            request = urllib.request.Request(f"http://127.0.0.1:{door['port']}/api/home/v1{path}", method=method,
                                             data=json.dumps(body).encode() if body is not None else None,
                                             headers={"Authorization": f"Bearer {door['token']}", "Content-Type": "application/json"})
            with urllib.request.urlopen(request, timeout=10) as answer:
                return json.loads(answer.read() or b"{}")
        except urllib.error.HTTPError as error:
            raise AssertionError(error.read().decode()) from error
        except (OSError, ValueError):
            return None

    def wait_ready(self):
        """False when it dies before it answers."""
        for _ in range(3000):
            if self.process.poll() is not None:
                return False
            if self.home("GET", "/status"):
                return True
            time.sleep(0.01)
        raise AssertionError("the node does not answer")

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)

    def stop(self):
        self.process.terminate()
        assert self.process.wait(10) == 0

    def query(self, sql):
        with sqlite3.connect(f"file:{self.data}/spirula.db?mode=ro", uri=True, timeout=10) as database:
            return database.execute(sql).fetchall()

    def settle(self):
        """Waits until every preparing job is over."""
        for _ in range(6000):
            if self.query(UNSETTLED) == [(0,)]:
                return
            assert self.process.poll() is None, "the node died"
            time.sleep(0.02)
        raise AssertionError(f"jobs do not end: {self.query('SELECT type, state, errorCode, errorDetail FROM job')}")


def fetch(url):
    with urllib.request.urlopen(url, timeout=10) as answer:
        return answer.read()


def check_plays(victim, uuid):
    """Every quality of a video: playlists, ranges and hashes agree, and ffprobe reads the files."""
    video = json.loads(fetch(f"http://127.0.0.1:{victim.port}/api/v1/videos/{uuid}"))
    playlist = video["streamingPlaylists"][0]
    hashes = json.loads(fetch(playlist["segmentsSha256Url"]))
    master = fetch(playlist["playlistUrl"]).decode()
    assert {file["resolution"]["id"] for file in playlist["files"]} >= {360, 240}
    for file in playlist["files"]:
        name = file["fileUrl"].rsplit("/", 1)[1]
        content = fetch(file["fileUrl"])
        assert len(content) == file["size"]
        assert file["resolution"]["id"] == 0 or name.replace("-fragmented.mp4", ".m3u8") in master
        for span, expected in hashes[name].items():
            first, last = map(int, span.split("-"))
            assert hashlib.sha256(content[first:last + 1]).hexdigest() == expected
        assert fetch(file["torrentUrl"]).startswith(b"d8:announce")
    fetch(f"http://127.0.0.1:{victim.port}{video['thumbnailPath']}")


def check_whole(victim, acknowledged):
    """What must hold after every crash, once the node is back and its jobs are over."""
    assert victim.query("PRAGMA integrity_check") == [("ok",)]
    assert victim.query("PRAGMA foreign_key_check") == []
    assert victim.query(FAILED) == []
    assert victim.query(TWICE) == []
    for uuid in acknowledged:
        check_plays(victim, uuid)
    named = {row[0] for row in victim.query(NAMED)}
    lying = [path for path in (victim.data / "media").rglob("*") if path.is_file()]
    assert [str(path) for path in lying if path.name not in named] == []
    for _ in range(500):  # a job's folder goes a moment after the commit that ended it
        if not list((victim.data / "jobs").iterdir()):
            break
        time.sleep(0.01)
    assert sorted(path.name for path in (victim.data / "jobs").iterdir()) == []


def publish(victim, clip):
    """The UUID when the node has acknowledged it, else None."""
    answer = victim.home("POST", "/videos", {"path": str(clip), "name": "Crash clip"})
    return answer["uuid"] if answer else None


def died_at_its_step(victim):
    """False when all jobs ended and the node lives on."""
    settled = 0
    while victim.process.poll() is None and settled < 50:
        settled = settled + 1 if victim.query(UNSETTLED) == [(0,)] else 0
        time.sleep(0.01)
    return victim.process.poll() is not None


def crash_and_recover(victim, clip, environment, kill_after=None):
    """One publish that is cut short, by a fail point or after some seconds, and the life after it."""
    victim.start(**environment)
    acknowledged = publish(victim, clip) if victim.wait_ready() else None
    if kill_after is not None:
        time.sleep(kill_after)
        victim.kill()
    else:
        assert died_at_its_step(victim), f"{environment} was never reached"
    victim.start()
    assert victim.wait_ready()
    victim.settle()
    check_whole(victim, [acknowledged] if acknowledged else [])
    for (uuid,) in victim.query("SELECT uuid FROM video"):
        victim.home("DELETE", f"/videos/{uuid}")
    victim.stop()


@pytest.fixture(scope="module")
def clip(tmp_path_factory):
    return make_clip(tmp_path_factory.mktemp("clip") / "clip.mp4", seconds=3, size="640x360")


@pytest.fixture
def victim(tmp_path):
    one = Victim(tmp_path)
    yield one
    if one.process and one.process.poll() is None:
        one.kill()


def passed_steps(victim, clip, log):
    """How often each fail point is passed until the node is ready, and until a publish is over; not at a first start, which makes the owner."""
    victim.start()
    assert victim.wait_ready()
    victim.settle()
    victim.stop()
    victim.start(SPIRULA_FAILPOINT_LOG=str(log))
    assert victim.wait_ready()
    started = len(log.read_text().split()) if log.exists() else 0
    assert publish(victim, clip)
    victim.settle()
    time.sleep(0.5)
    names = log.read_text().split()
    victim.stop()
    return collections.Counter(names[:started]), collections.Counter(names)


def test_killed_at_every_named_step(victim, clip, tmp_path):
    before, passed = passed_steps(victim, clip, tmp_path / "steps.log")
    assert {"source.copied", "source.moved", "source.noted", "first.probed", "first.made", "shelve.media", "shelve.master",
            "store.commit.before", "store.commit.after", "first.committed", "qualities.committed", "storyboard.committed"} <= set(passed)
    killed = 0
    for name, count in sorted(passed.items()):
        # Not those of the node's start, which is the same every time: the first and a middle one of the publish.
        first = before[name] + 1
        for passing in sorted({first, (first + count) // 2} if first <= count else set()):
            crash_and_recover(victim, clip, {"SPIRULA_FAILPOINTS": f"{name}=kill@{passing}"})
            killed += 1
    assert killed >= len(passed) // 2


def test_killed_at_moments_spread_over_a_publish(victim, clip):
    victim.start()
    assert victim.wait_ready()
    ready = time.monotonic()
    assert publish(victim, clip)
    victim.settle()
    whole = time.monotonic() - ready
    victim.stop()
    for moment in range(MOMENTS):
        crash_and_recover(victim, clip, {}, kill_after=whole * moment / MOMENTS)
