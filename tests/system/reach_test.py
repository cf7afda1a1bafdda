# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""How far the site reaches: off, this computer, home network, public; on real sockets between several computers."""

import json
import os
import socket
import subprocess
import threading

import pytest

from lan import CAFE_HARDWARE, HOME_HARDWARE, PUBLIC, SITE, STREET, Lan, eventually
from support import BIN, Node

PORT = 9100  # of a node that nobody tells anything else
HERE = f"http://127.0.0.1:{PORT}"
ON_NETWORK = f"http://{SITE}:{PORT}"
CHECKS = ("resolves", "port", "certificate", "page", "clock")


class PlainNode(Node):
    """A node without --public-listen and --public-url, as people start it."""

    def __init__(self, folder):
        super().__init__(folder, port=PORT)
        self.before = []

    def command(self, *more):
        return [*self.before, str(BIN / "spirula-node"), "--data-dir", str(self.data), *more]

    def reach(self):
        return self.owner("GET", "/reach")

    def set(self, **settings):
        return self.owner("PATCH", "/settings", settings)

    def check(self, check):
        return self.owner("POST", f"/reach/checks/{check}")

    def answers(self):
        try:
            return self.get("/api/v1/ping").text == "pong"
        except OSError:
            return False

    def when(self, **wanted):
        """The first reach that has these values."""
        def look():
            reach = self.reach()
            return reach if all(reach[name] == value for name, value in wanted.items()) else None
        return eventually(look)


@pytest.fixture(scope="module")
def lan():
    if os.geteuid() != 0:
        pytest.skip("making networks needs root")
    one = Lan()
    yield one
    one.close()


@pytest.fixture
def home(lan, tmp_path):
    one = PlainNode(tmp_path)
    one.start()
    yield one
    one.close()


def test_this_computer_at_first(lan, home):
    reach = home.reach()
    assert (reach["state"], reach["siteUrl"], reach["port"]) == ("thisComputer", HERE, PORT)
    assert not reach["addressSet"] and not reach["homeNetwork"] and not reach["fixedByCommandLine"]
    assert reach["networkUrls"] == [] and reach["problem"] == "" and reach["networkName"] == "10.77.0.0/24"
    assert home.owner("GET", "/status")["publicListen"] == f"127.0.0.1:{PORT}"
    assert home.answers()
    assert lan.fetch("phone", ON_NETWORK)[0] == 0
    assert "This computer: others can't reach your site yet" in home.ctl("status").stdout
    for check in CHECKS[:4]:
        assert home.check(check) == {"check": check, "state": "skipped", "reason": "noAddress", "parameters": {}}
    assert home.ask("POST", "/reach/checks/magic", wrong=True).status_code == 404
    assert "Your site has no address" in home.ctl("check", code=None).stdout


def test_off_is_nowhere(home):
    events = home.events()
    home.set(siteOn=False)
    assert not home.answers()
    assert home.reach()["state"] == "off" and home.owner("GET", "/status")["publicListen"] == ""
    told = []
    while not told or told[-1]["type"] != "reach.changed":
        told.append(json.loads(events.recv()))
    events.close()
    assert told[-1]["body"]["state"] == "off" and told[-1]["key"] == "reach"
    assert "Off: nobody can open your site" in home.ctl("status").stdout
    home.stop()
    home.start()
    assert home.reach()["state"] == "off", "it stays off"
    home.ctl("settings", "set", "siteOn", "true")
    assert home.answers() and home.reach()["state"] == "thisComputer"


def test_a_phone_watches_on_the_home_network(lan, home, short_clip):
    video = home.publish(short_clip, "--title", "On my phone")
    home.set(homeNetwork=True)
    reach = home.when(state="homeNetwork")
    assert reach["homeNetwork"] and reach["networkUrls"] == [ON_NETWORK] and reach["watchers"] == 0
    assert home.answers(), "and on this computer as before"
    status, page = lan.fetch("phone", ON_NETWORK + "/")
    assert status == 200 and b"On my phone" in page
    assert lan.fetch("street", ON_NETWORK)[0] == 0, "only who is on the network"
    file = home.api(f"/videos/{video['uuid']}")["streamingPlaylists"][0]["files"][0]["fileUrl"]
    status, media = lan.fetch("phone", file.replace(HERE, ON_NETWORK))
    assert status == 200 and b"ftyp" in media[:64]
    assert home.when(watchers=1)["lastOutsideVisitor"] is None
    said = home.ctl("status").stdout
    assert "Home network: everyone on your network can watch" in said and ON_NETWORK in said
    home.set(homeNetwork=False)
    assert lan.fetch("phone", ON_NETWORK)[0] == 0
    assert home.answers() and home.reach()["state"] == "thisComputer"


def test_a_download_here_is_not_disturbed_by_the_network(lan, home):
    with socket.create_connection(("127.0.0.1", PORT)) as visitor:
        for on in (True, False):
            home.set(homeNetwork=on)
            visitor.sendall(b"GET /api/v1/ping HTTP/1.1\r\nHost: localhost\r\n\r\n")
            assert b"pong" in visitor.recv(65536), "the same connection goes on"


def test_a_new_network_turns_it_off(lan, home):
    home.set(homeNetwork=True)
    home.when(state="homeNetwork")
    lan.disconnect()
    assert home.when(state="thisComputer")["networkName"] == ""
    assert home.owner("GET", "/settings")["homeNetwork"], "no network is no new network"
    lan.connect()
    home.when(state="homeNetwork")
    try:
        lan.move_to(CAFE_HARDWARE)
        reach = home.when(problem="newNetwork")
        assert reach["state"] == "thisComputer" and not reach["homeNetwork"] and reach["networkName"] == "10.77.0.0/24"
        assert not home.owner("GET", "/settings")["homeNetwork"]
        assert lan.fetch("phone", ON_NETWORK)[0] == 0
        assert "turned itself off: 10.77.0.0/24 is new" in home.ctl("status").stdout
        home.set(homeNetwork=True)
        assert home.when(state="homeNetwork")["problem"] == "", "what the owner opens is known"
        assert lan.fetch("phone", ON_NETWORK + "/")[0] == 200
    finally:
        lan.move_to(HOME_HARDWARE)
    home.when(state="homeNetwork")
    assert home.owner("GET", "/settings")["homeNetwork"], "it was opened here before"
    home.stop()
    home.start()
    home.when(state="homeNetwork")
    home.stop()
    try:
        lan.move_to("02:00:00:00:00:77")
        home.start()
        home.when(problem="newNetwork")
        assert lan.fetch("phone", ON_NETWORK)[0] == 0
    finally:
        lan.move_to(HOME_HARDWARE)


def test_a_taken_port_is_told_and_heals(lan, home):
    home.stop()
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        other.bind(("127.0.0.1", PORT))
        other.listen()
        home.start()
        reach = home.reach()
        assert reach["portTaken"] and reach["problem"] == "portTaken" and reach["state"] == "off"
        assert (reach["port"], reach["freePort"]) == (PORT, PORT + 1)
        assert "spirulactl settings set publicPort 9101" in home.ctl("status").stdout
        home.set(publicPort=PORT + 1)
        reach = home.reach()
        assert (reach["state"], reach["problem"], reach["freePort"]) == ("thisComputer", "", None)
        assert reach["siteUrl"] == f"http://127.0.0.1:{PORT + 1}"
        assert json.loads((home.data / "run" / "home.json").read_text())["publicUrl"] == reach["siteUrl"]
        assert home.get(f"http://127.0.0.1:{PORT + 1}/api/v1/ping").text == "pong"
        refused = home.ask("PATCH", "/settings", {"publicPort": PORT})
        assert refused.status_code == 409 and refused.json()["error"]["code"] == "portTaken"
        assert home.owner("GET", "/settings")["publicPort"] == PORT + 1
        home.stop()
        home.data.rename(home.folder / "other")
        home.start()
        assert home.reach()["portTaken"]
    home.when(state="thisComputer", problem="")
    assert home.answers()


@pytest.mark.parametrize("settings, field", [({"publicPort": 80}, "publicPort"), ({"publicPort": 65536}, "publicPort"),
                                             ({"publicUrl": "https://site.example/path"}, "publicUrl"),
                                             ({"publicUrl": "ftp://site.example"}, "publicUrl")])
def test_wrong_places(home, settings, field):
    refused = home.ask("PATCH", "/settings", settings, wrong=True)
    assert refused.status_code == 400 and refused.json()["error"]["parameters"]["field"] == field
    assert home.reach()["siteUrl"] == HERE


def test_the_command_line_wins(lan, home):
    home.stop()
    home.start("--public-listen", f"127.0.0.1:{PORT + 3}")
    reach = home.reach()
    assert reach["fixedByCommandLine"] and reach["siteUrl"] == f"http://127.0.0.1:{PORT + 3}" and reach["port"] == PORT + 3
    home.set(homeNetwork=True, publicPort=PORT + 4)
    assert home.reach() == reach
    assert lan.fetch("phone", f"http://{SITE}:{PORT + 4}")[0] == 0
    home.set(siteOn=False)
    assert home.reach()["state"] == "off"
    home.stop()
    with socket.socket() as other:
        other.bind(("127.0.0.1", PORT + 3))
        other.listen()
        refused = subprocess.run(home.command("--public-listen", f"127.0.0.1:{PORT + 3}"), capture_output=True, text=True, timeout=60,
                                 check=False)
    assert refused.returncode == 69 and str(PORT + 3) in refused.stderr, "what it says is hard"
    home.start()


def test_public_by_evidence(lan, home, short_clip):
    video = home.publish(short_clip)
    address = f"http://{PUBLIC}:{PORT}"
    lan.have_public_address()
    lost = False
    try:
        assert home.set(publicUrl=address + "/")["publicUrl"] == address
        reach = home.reach()
        assert reach["state"] == "publicNotConfirmed" and reach["siteUrl"] == address and reach["addressSet"] and not reach["https"]
        assert home.wait_idle(video["uuid"])["pageUrl"].startswith(address)
        assert {check: home.check(check)["state"] for check in CHECKS[:4]} == {
            "resolves": "ok", "port": "ok", "certificate": "skipped", "page": "ok"}
        assert home.reach()["state"] == "publicNotConfirmed", "the own look is not from outside"
        assert lan.fetch("phone", ON_NETWORK)[0] == 200
        assert home.reach()["lastOutsideVisitor"] is None, "a neighbour is not from outside"
        assert lan.fetch("street", address + "/")[0] == 200
        reach = home.when(state="public")
        assert reach["lastOutsideVisitor"]
        assert "Public: anyone can watch" in home.ctl("status").stdout
        home.stop()
        home.start()
        assert home.reach()["state"] == "public" and home.reach()["lastOutsideVisitor"], "evidence lasts"
        lan.lose_public_address()
        lost = True
        first = home.check("page")
        assert (first["state"], first["reason"]) == ("skipped", "port")
        assert home.reach()["state"] == "public", "once may be chance"
        said = json.loads(home.ctl("--json", "check", code=1).stdout)
        assert [check["check"] for check in said] == list(CHECKS) and said[1]["state"] == "failed"
        reach = home.reach()
        assert reach["state"] == "publicUnreachable" and reach["since"] > reach["lastOutsideVisitor"]
        assert "unreachable since" in home.ctl("status").stdout
        lan.have_public_address()
        lost = False
        assert home.check("page")["state"] == "ok"
        assert home.reach()["state"] == "public"
        home.set(publicUrl="")
        reach = home.reach()
        assert reach["state"] == "thisComputer" and reach["siteUrl"] == HERE and reach["lastOutsideVisitor"] is None
        assert lan.fetch("street", address)[0] == 0
    finally:
        if not lost:
            lan.lose_public_address()


def test_the_node_notices_by_itself(lan, home):
    lan.have_public_address()
    events = home.events()
    told = []

    def until(state):
        while not told or told[-1]["type"] != "reach.changed" or told[-1]["body"]["state"] != state:
            told.append(json.loads(events.recv()))

    try:
        home.set(publicUrl=f"http://{PUBLIC}:{PORT}")
        assert home.check("page")["state"] == "ok"
    finally:
        lan.lose_public_address()
    until("publicUnreachable")
    lan.have_public_address()
    try:
        until("publicNotConfirmed")
    finally:
        lan.lose_public_address()
        events.close()


def test_somebody_else_at_the_address(lan, home, tmp_path):
    """The same page of another node is not this very node."""
    lan.have_public_address()
    (tmp_path / "other").mkdir()
    other = Node(tmp_path / "other", port=PORT + 5)
    other.url = f"http://{PUBLIC}:{PORT + 5}"
    other.command = lambda *more: [str(BIN / "spirula-node"), "--data-dir", str(other.data), "--public-listen", f"0.0.0.0:{PORT + 5}"]
    try:
        other.start()
        home.set(publicUrl=other.url)
        found = home.check("page")
        assert (found["state"], found["reason"], found["parameters"]["status"]) == ("failed", "otherServer", "404")
    finally:
        other.close()
        lan.lose_public_address()


def test_outside_visitors_through_a_proxy(lan, home):
    """The proxy is on this computer; only a trusted one is believed."""
    home.set(publicUrl="https://site.example")
    home.get("/", headers={"X-Forwarded-For": STREET})
    assert home.reach()["state"] == "publicNotConfirmed"
    home.set(trustedProxies=["127.0.0.0/8"])
    home.get("/", headers={"X-Forwarded-For": "192.168.1.7"})
    assert home.reach()["state"] == "publicNotConfirmed"
    home.get("/", headers={"X-Forwarded-For": STREET})
    assert home.reach()["state"] == "public"


def test_certificates(lan, home, tmp_path):
    """One that nobody vouches for, and then one that this computer trusts."""
    certificate, key = tmp_path / "site.pem", tmp_path / "site.key"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj",
                    "/CN=site", "-addext", f"subjectAltName=IP:{PUBLIC}", "-out", certificate, "-keyout", key],
                   check=True, capture_output=True, timeout=30)
    lan.have_public_address()
    try:
        home.set(publicUrl=f"https://{PUBLIC}:{PORT}", certificateFile=str(certificate), certificateKeyFile=str(key))
        assert home.reach()["https"] and home.check("port")["state"] == "ok"
        failed = home.check("certificate")
        assert (failed["state"], failed["reason"]) == ("failed", "notTrusted")
        page = home.check("page")
        assert (page["state"], page["reason"]) == ("skipped", "certificate")
        home.stop()
        home.before = ["unshare", "--mount", "sh", "-c", f'mount --bind "{certificate}" /etc/ssl/certs/ca-certificates.crt && exec "$@"', "sh"]
        home.start()
        assert home.check("certificate")["state"] == "ok" and home.check("page")["state"] == "ok"
        home.stop()
        certificate.rename(tmp_path / "lost.pem")
        home.before = []
        home.start()
        assert home.reach()["problem"] == "cannotListen" and home.reach()["state"] == "off"
        (tmp_path / "lost.pem").rename(certificate)
        home.when(problem="", state="publicNotConfirmed")
    finally:
        lan.lose_public_address()


def test_the_address_changes_while_everybody_reads_it(home, short_clip):
    uuid = home.publish(short_clip)["uuid"]
    urls = [f"http://127.0.0.{number}:{PORT}" for number in (1, 2)]
    seen, ended = set(), threading.Event()

    def read():
        while not ended.is_set():
            seen.add(home.owner("GET", f"/videos/{uuid}")["pageUrl"].split("/w/")[0])

    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    for number in range(20):
        home.set(publicUrl=urls[number % 2])
        assert home.reach()["siteUrl"] == urls[number % 2]
    ended.set()
    for reader in readers:
        reader.join()
    assert seen <= {*urls, HERE} and len(seen) == 2


def test_settings_of_two_owners_at_once_both_last(home):
    def change(name):
        for number in range(10):
            home.set(**{name: f"{number} {name}"})

    changers = [threading.Thread(target=change, args=(name,)) for name in ("instanceName", "instanceDescription")]
    for changer in changers:
        changer.start()
    for changer in changers:
        changer.join()
    settings = home.owner("GET", "/settings")
    assert (settings["instanceName"], settings["instanceDescription"]) == ("9 instanceName", "9 instanceDescription")


def test_on_battery_what_can_wait_waits(home, clip, tmp_path):
    battery = tmp_path / "power" / "BAT0"
    battery.mkdir(parents=True)
    (battery / "type").write_text("Battery\n")
    (battery / "status").write_text("Discharging\n")
    home.stop()
    home.start(SPIRULA_TEST_POWER_SUPPLY=str(battery.parent))
    uuid = json.loads(home.ctl("--json", "publish", clip).stdout)["uuid"]

    def held():
        video = home.owner("GET", f"/videos/{uuid}")
        return video["state"] == "published" and [job for job in video["jobs"] if job["waitReason"] == "battery"]

    jobs = eventually(held, 120)
    assert {job["state"] for job in jobs} == {"waiting"}, "the first quality is there, the others wait"
    home.set(preparingOnBattery=True)
    assert all(job["waitReason"] == "" for job in home.owner("GET", f"/videos/{uuid}")["jobs"])
    home.set(preparingOnBattery=False)
    (battery / "status").write_text("Charging\n")
    assert home.wait_idle(uuid)["state"] == "published"
