# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What all benchmarks share: programs, a running node, CPU and memory of processes, medians and verdicts."""

import json
import os
import pathlib
import shutil
import socket
import statistics
import subprocess
import tempfile
import time
import urllib.request

BIN = pathlib.Path(os.environ["SPIRULA_BIN"])
TOLERANCE = 1.15  # a ratio that misses its goal by more than 15 % fails the bench


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def cpu_seconds(pid):
    """Scheduler time of all threads of a process, in seconds."""
    total = 0
    for task in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{task}/schedstat", encoding="ascii") as stat:
            total += int(stat.read().split()[0])
    return total / 1e9


def pss_mib(pid):
    with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as rollup:
        for line in rollup:
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    raise RuntimeError("no Pss line")


class Verdicts:
    """Collects figures; judged ones have a goal that they must not exceed."""

    def __init__(self):
        self.failed = []

    def report(self, name, values, unit, goal=None):
        median = statistics.median(values)
        judged = "" if goal is None else f"  goal <= {goal:g}"
        spread = f"{min(values):.3f} .. {max(values):.3f}"
        mark = ""
        if goal is not None:
            mark = "  ok" if median <= goal * TOLERANCE else "  MISSED"
            if median > goal * TOLERANCE:
                self.failed.append(name)
        print(f"{name:<46} {median:9.3f} {unit:<10} ({spread}){judged}{mark}", flush=True)

    def exit_code(self):
        return 1 if self.failed else 0


class Folder:
    """A temporary folder on the same file system as the build."""

    def __enter__(self):
        self.path = pathlib.Path(tempfile.mkdtemp(prefix="spirula-bench-", dir=BIN.parent))
        return self.path

    def __exit__(self, *_):
        shutil.rmtree(self.path, ignore_errors=True)


class Screen:
    """A screen of its own in memory, until the end of the block; programs get it by `environment`."""

    def __init__(self, size="1280x800"):
        self.size = size

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="spirula-screen-")
        readable, writable = os.pipe()
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writable), "-screen", "0", f"{self.size}x24", "-fbdir", self.folder, "-nolisten", "tcp"],
            pass_fds=[writable], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        os.close(writable)
        with os.fdopen(readable) as answer:
            self.environment = os.environ | {"DISPLAY": ":" + answer.readline().strip(), "QT_QPA_PLATFORM": "xcb"}
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(20)
        shutil.rmtree(self.folder, ignore_errors=True)

    def changes_per_second(self, seconds=2):
        """How often the middle of the screen became another picture: what a person would see move."""
        changes, last = 0, None
        with open(pathlib.Path(self.folder) / "Xvfb_screen0", "rb") as pixels:
            middle = os.path.getsize(pixels.name) // 2
            until = time.monotonic() + seconds
            while time.monotonic() < until:
                pixels.seek(middle)
                now = pixels.read(4 * 1280)
                changes += last is not None and now != last
                last = now
                time.sleep(0.008)
        return changes / seconds


class Node:
    """A node of its own on a data folder, until the end of the block."""

    def __init__(self, data, port=None, url=None):
        self.data = pathlib.Path(data)
        self.port = port or free_port()
        self.url = url or f"http://127.0.0.1:{self.port}"

    def __enter__(self):
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            [BIN / "spirula-node", "--data-dir", self.data, "--public-listen", f"127.0.0.1:{self.port}", "--public-url", self.url],
            stdout=subprocess.DEVNULL,
            stderr=open(self.data.parent / "node.log", "ab"),
        )
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(20)

    def get(self, path):
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=30) as answer:
            return json.load(answer)

    def wait_ready(self, path="/api/v1/config", timeout=30):
        """Seconds from the start of the process to the first answer."""
        while time.monotonic() - self.started < timeout:
            try:
                self.get(path)
                return time.monotonic() - self.started
            except OSError:
                time.sleep(0.002)
        raise RuntimeError("the node did not answer")

    def home(self, method, path, body=None):
        """One request of the home API, as the desktop makes them."""
        home = json.loads((self.data / "run" / "home.json").read_text())
        request = urllib.request.Request(f"http://127.0.0.1:{home['port']}/api/home/v1{path}", method=method,
                                         data=json.dumps(body).encode() if body else None,
                                         headers={"Authorization": f"Bearer {home['token']}", "Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)

    def publish(self, clip, name):
        """Publishes a file; its id once it can be watched, asking often."""
        started = time.monotonic()
        uuid = self.home("POST", "/videos", {"path": str(clip), "name": name})["uuid"]
        while self.home("GET", f"/videos/{uuid}")["state"] != "published":
            assert time.monotonic() - started < 60, "the clip did not become watchable"
            time.sleep(0.01)
        return uuid

    def wait_idle(self):
        """Until no job is left: storyboards and torrents follow after a video can be watched."""
        deadline = time.monotonic() + 60
        while any(job["state"] in ("waiting", "running") for video in self.home("GET", "/videos?count=100")["data"] for job in video["jobs"]):
            assert time.monotonic() < deadline, "jobs do not end"
            time.sleep(0.2)

    def ctl(self, *arguments):
        done = subprocess.run([BIN / "spirulactl", "--data-dir", self.data, "--json", *arguments], check=True, capture_output=True)
        return json.loads(done.stdout) if done.stdout.strip() else None


def make_clip(path, seconds, size, gop=250, bit_rate="3M", rate=30):
    """A moving H.264/AAC clip that compresses like a film rather than like a test card."""
    subprocess.run(
        ["ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", f"mandelbrot=size={size}:rate={rate}", "-f", "lavfi", "-i", "sine=frequency=440",
         "-t", str(seconds), "-vf", "noise=alls=6:allf=t", "-c:v", "libx264", "-preset", "veryfast", "-b:v", bit_rate, "-g", str(gop),
         "-pix_fmt", "yuv420p", "-c:a", "aac", "-b:a", "128k", "-shortest", str(path)],
        check=True,
    )
