# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What all system tests share: the built programs, a node of one's own, made clips, the public API as a stranger sees it."""

import json
import os
import pathlib
import signal
import socket
import subprocess
import time

import requests
import websocket

from homeproxy import HomeProxy
from openapi import Contract

BIN = pathlib.Path(os.environ["SPIRULA_BIN_DIR"])
FIXTURES = pathlib.Path(__file__).resolve().parents[1] / "fixtures"
START_TIME = 60  # on a loaded machine
WORK_TIME = 240


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def make_clip(path, seconds=4, size="640x360", rate=25, audio=True, arguments=()):
    """An H.264/AAC clip with a moving pattern and a tone; a key frame every two seconds."""
    command = ["ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", f"testsrc2=size={size}:rate={rate}:duration={seconds}"]
    if audio:
        command += ["-f", "lavfi", "-i", f"sine=frequency=440:duration={seconds}", "-c:a", "aac", "-b:a", "96k"]
    command += ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-g", str(2 * rate), *arguments, str(path)]
    subprocess.run(command, check=True, timeout=120)
    return path


def probe(path):
    """What ffprobe says of a file or a URL."""
    command = ["ffprobe", "-v", "error", "-of", "json", "-show_format", "-show_streams", "-count_packets", str(path)]
    done = subprocess.run(command, check=True, capture_output=True, timeout=120)
    return json.loads(done.stdout)


class FromAddress(requests.adapters.HTTPAdapter):
    """Connections from one of the loopback's many addresses."""

    def __init__(self, address):
        self.address = address
        super().__init__()

    def init_poolmanager(self, *arguments, **more):
        super().init_poolmanager(*arguments, source_address=(self.address, 0), **more)


def stranger(number):
    session = requests.Session()
    session.trust_env = False
    session.mount("http://", FromAddress(f"127.0.{number // 250}.{number % 250 + 1}"))
    return session


class Node:
    """spirula-node on a data folder and ports of its own. Everything said to its home API passes the contract."""

    def __init__(self, folder, port=None, data=None):
        self.folder = folder
        self.data = data or folder / "data"
        self.port = port or free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.process = None
        self.home = None
        self.proxy = HomeProxy(folder / "seen", Contract())
        self.stranger = stranger(1)
        self.strangers = 1

    def command(self, *more):
        return [str(BIN / "spirula-node"), "--data-dir", str(self.data), "--public-listen", f"127.0.0.1:{self.port}",
                "--public-url", self.url, "--allow-private-network", *more]

    def start(self, *more, **environment):
        log = open(self.folder / "node.log", "ab")
        self.process = subprocess.Popen(self.command(*more), stdout=log, stderr=log, env={**os.environ, **environment})
        log.close()
        deadline = time.monotonic() + START_TIME
        while time.monotonic() < deadline:
            assert self.process.poll() is None, f"the node ended: {self.log()}"
            try:
                self.home = json.loads((self.data / "run" / "home.json").read_text(encoding="utf-8"))
                if self.home["pid"] == self.process.pid:
                    self.proxy.lead_to(self.home)
                    return self
            except (OSError, ValueError):
                pass
            time.sleep(0.02)
        raise AssertionError(f"the node does not start: {self.log()}")

    def log(self):
        return (self.folder / "node.log").read_text(encoding="utf-8", errors="replace")[-4000:]

    def stop(self, patience=30):
        """SIGTERM; the exit code."""
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(patience)
        self.process = None
        return code

    def close(self):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait(10)
        self.proxy.close()
        failures = self.proxy.take_failures()
        assert not failures, f"not as docs/openapi-home.yaml says: {failures[:10]}"

    # --- as its owner ---

    def ask(self, method, path, body=None, wrong=False, **more):
        """A request to the home API. `wrong`: it breaks the contract on purpose."""
        headers = {"Authorization": f"Bearer {self.home['token']}", **more.pop("headers", {})}
        if wrong:
            headers["X-Test-Wrong"] = "1"
        data = None if body is None else json.dumps(body).encode()
        if data is not None:
            headers.setdefault("Content-Type", "application/json")
        with requests.Session() as session:
            session.trust_env = False
            return session.request(method, f"http://127.0.0.1:{self.proxy.port}/api/home/v1{path}", data=data, headers=headers,
                                   timeout=120, **more)

    def owner(self, method, path, body=None, **more):
        """The same, and it must work; the answer's JSON."""
        answer = self.ask(method, path, body, **more)
        assert answer.status_code < 300, f"{method} {path}: {answer.status_code} {answer.text}"
        return answer.json() if answer.content else None

    def events(self, after=None):
        query = "" if after is None else f"?after={after}"
        return websocket.create_connection(f"ws://127.0.0.1:{self.proxy.port}/api/home/v1/events{query}", timeout=60,
                                           header=[f"Authorization: Bearer {self.home['token']}"], suppress_origin=True)

    def ctl(self, *arguments, code=0, **more):
        """spirulactl, with this node; its completed process."""
        command = [str(BIN / "spirulactl"), "--data-dir", str(self.proxy.folder), *map(str, arguments)]
        more.setdefault("stdin", subprocess.DEVNULL)
        done = subprocess.run(command, capture_output=True, text=True, timeout=WORK_TIME, check=False, **more)
        assert code is None or done.returncode == code, f"{arguments}: {done.returncode}\n{done.stdout}\n{done.stderr}"
        return done

    def publish(self, clip, *options, wait=True):
        """By spirulactl; the video as the owner sees it."""
        words = ["--json", "publish", clip, *options] + (["--wait"] if wait else [])
        return json.loads(self.ctl(*words).stdout)

    def wait_idle(self, uuid):
        """Until no work on the video is left; the video."""
        deadline = time.monotonic() + WORK_TIME
        while time.monotonic() < deadline:
            video = self.owner("GET", f"/videos/{uuid}")
            if not [job for job in video["jobs"] if job["state"] in ("waiting", "running")]:
                return video
            time.sleep(0.1)
        raise AssertionError(f"the work does not end: {video['jobs']}")

    # --- as a stranger ---

    def get(self, path, method="GET", **more):
        """A request to the public listener; when it asks to slow down, somebody else with another address asks."""
        url = path if path.startswith("http") else self.url + path
        answer = self.stranger.request(method, url, timeout=60, allow_redirects=False, **more)
        if answer.status_code == 429:
            self.strangers += 1
            self.stranger = stranger(self.strangers)
            answer = self.stranger.request(method, url, timeout=60, allow_redirects=False, **more)
        return answer

    def api(self, path, **more):
        answer = self.get("/api/v1" + path, **more)
        assert answer.status_code == 200, f"{path}: {answer.status_code} {answer.text}"
        return answer.json()
