# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A home network of the test's own: this computer, a phone beside it, a router, and a stranger on the street behind that."""

import contextlib
import os
import subprocess
import sys
import time

SITE, PHONE, ROUTER, STREET = "10.77.0.2", "10.77.0.3", "10.77.0.1", "44.7.7.9"
PUBLIC = "44.8.8.2"  # an address of this computer that the whole world knows, as long as it has it
HOME_HARDWARE, CAFE_HARDWARE = "02:00:00:00:00:01", "02:00:00:00:00:99"
NETWORKS_OF_PROCESS = "/proc/thread-self/ns/net"

FETCH = """
import sys, urllib.request
opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
try:
    answer = opener.open(urllib.request.Request(sys.argv[1], headers={"Accept": "text/html"}), timeout=3)
    sys.stdout.buffer.write(b"%d\\n" % answer.status + answer.read())
except urllib.error.HTTPError as error:
    print(error.code)
except OSError as error:
    print(0, error)
"""


def run(*command):
    subprocess.run(command, check=True, timeout=20, capture_output=True)


class Lan:
    """While it lives, the thread that made it (and what that starts) is on a computer of this network."""

    def __init__(self):
        self.name = f"reach{os.getpid()}"
        self.before = os.open(NETWORKS_OF_PROCESS, os.O_RDONLY)
        os.unshare(os.CLONE_NEWNET)
        self.made = []
        try:
            self._build()
        except BaseException:
            self.close()
            raise

    def _build(self):
        run("ip", "link", "set", "lo", "up")
        for other in ("router", "phone", "street"):
            run("ip", "netns", "add", f"{self.name}{other}")
            self.made.append(other)
        self.inside("router", "ip", "link", "add", "lan", "type", "bridge")
        self.inside("router", "ip", "link", "set", "lan", "address", HOME_HARDWARE, "up")
        self.inside("router", "ip", "address", "add", f"{ROUTER}/24", "dev", "lan")
        self.inside("router", "sysctl", "-qw", "net.ipv4.ip_forward=1")
        run("ip", "link", "add", "wlan", "type", "veth", "peer", "name", "tosite", "netns", f"{self.name}router")
        self.inside("phone", "ip", "link", "add", "wlan", "type", "veth", "peer", "name", "tophone", "netns", f"{self.name}router")
        self.inside("street", "ip", "link", "add", "line", "type", "veth", "peer", "name", "tostreet", "netns", f"{self.name}router")
        for port in ("tosite", "tophone"):
            self.inside("router", "ip", "link", "set", port, "master", "lan", "up")
        self.inside("router", "ip", "address", "add", "44.7.7.1/24", "dev", "tostreet")
        self.inside("router", "ip", "link", "set", "tostreet", "up")
        for other, device, address, way in (("phone", "wlan", f"{PHONE}/24", ROUTER), ("street", "line", f"{STREET}/24", "44.7.7.1")):
            self.inside(other, "ip", "address", "add", address, "dev", device)
            self.inside(other, "ip", "link", "set", device, "up")
            self.inside(other, "ip", "route", "add", "default", "via", way)
        self.connect()
        self.inside("router", "ip", "route", "add", "unreachable", f"{PUBLIC}/32")

    def inside(self, other, *command):
        run("ip", "netns", "exec", f"{self.name}{other}", *command)

    def connect(self):
        run("ip", "address", "add", f"{SITE}/24", "dev", "wlan")
        run("ip", "link", "set", "wlan", "up")
        run("ip", "route", "add", "default", "via", ROUTER)

    def disconnect(self):
        run("ip", "link", "set", "wlan", "down")
        run("ip", "address", "flush", "dev", "wlan")

    def move_to(self, hardware):
        """Another network whose addresses are the same, as those of most routers are."""
        self.disconnect()
        self.inside("router", "ip", "link", "set", "lan", "address", hardware)
        self.connect()

    def have_public_address(self):
        run("ip", "address", "add", f"{PUBLIC}/32", "dev", "wlan")
        self.inside("router", "ip", "route", "replace", f"{PUBLIC}/32", "via", SITE)

    def lose_public_address(self):
        self.inside("router", "ip", "route", "replace", "unreachable", f"{PUBLIC}/32")
        run("ip", "address", "del", f"{PUBLIC}/32", "dev", "wlan")

    def fetch(self, other, url):
        """(status, body) as the phone or the street sees it; status 0 when nothing answers."""
        done = subprocess.run(["ip", "netns", "exec", f"{self.name}{other}", sys.executable, "-c", FETCH, url],
                              check=True, timeout=20, capture_output=True)
        head, _, body = done.stdout.partition(b"\n")
        return int(head.split()[0]), body

    def close(self):
        os.setns(self.before, os.CLONE_NEWNET)
        os.close(self.before)
        for other in self.made:
            with contextlib.suppress(subprocess.CalledProcessError):
                run("ip", "netns", "delete", f"{self.name}{other}")


def eventually(ask, patience=30):
    """The first true answer."""
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        if answer := ask():
            return answer
        time.sleep(0.1)
    raise AssertionError("it does not happen")
