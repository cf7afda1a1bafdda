# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Nobody but the owner's programs gets through the home listener; answers of the public one carry their armour."""

import http.client
import json

import pytest

from support import Node


def raw(port, headers, path="/api/home/v1/status", method="GET"):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.putrequest(method, path, skip_host=True)
    for name, value in headers.items():
        connection.putheader(name, value)
    connection.endheaders()
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer, content


@pytest.mark.parametrize("change, status", [
    ({}, 200),
    ({"Host": "localhost:{port}"}, 200),
    ({"Authorization": None}, 401),
    ({"Authorization": "Bearer wrong"}, 401),
    ({"Authorization": "Bearer "}, 401),
    ({"Authorization": "Basic {token}"}, 401),
    ({"Host": "evil.example"}, 403),
    ({"Host": "evil.example:{port}"}, 403),
    ({"Host": "127.0.0.1.evil.example:{port}"}, 403),
    ({"Origin": "http://evil.example"}, 403),
    ({"Origin": "null"}, 403),
    ({"Origin": "http://127.0.0.1:1"}, 403),
    ({"Origin": "http://127.0.0.1:{port}"}, 200),
])
def test_home_guard(node, change, status):
    port, token = node.home["port"], node.home["token"]
    headers = {"Host": "127.0.0.1:{port}", "Authorization": "Bearer {token}", **change}
    answer, content = raw(port, {name: value.format(port=port, token=token) for name, value in headers.items() if value is not None})
    assert answer.status == status
    body = json.loads(content)
    assert ("error" in body) == (status != 200)
    assert answer.getheader("Access-Control-Allow-Origin") is None


def test_home_websocket_is_guarded_too(node):
    upgrade = {"Host": f"127.0.0.1:{node.home['port']}", "Upgrade": "websocket", "Connection": "Upgrade",
               "Sec-WebSocket-Version": "13", "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ=="}
    answer, _ = raw(node.home["port"], upgrade, "/api/home/v1/events")
    assert answer.status == 401
    answer, _ = raw(node.home["port"], {**upgrade, "Authorization": f"Bearer {node.home['token']}", "Origin": "http://evil.example"},
                    "/api/home/v1/events")
    assert answer.status == 403


def test_home_is_not_on_the_public_listener(node):
    answer = node.get("/api/home/v1/status", headers={"Authorization": f"Bearer {node.home['token']}"})
    assert answer.status_code in (400, 404)


def test_unknown_route_and_body(node):
    assert node.ask("GET", "/nothing", wrong=True).status_code == 404
    assert node.ask("PATCH", "/settings", {"noSuchSetting": 1}, wrong=True).status_code == 400
    assert node.ask("POST", "/videos", {"path": 5}, wrong=True).status_code == 400
    assert node.ask("DELETE", "/status", wrong=True).status_code == 405


@pytest.mark.parametrize("path", ["/", "/api/v1/videos", "/api/v1/config", "/feeds/videos.xml", "/robots.txt", "/nothing", "/w/nothing",
                                  "/static/web-videos/nothing.mp4", "/api/v1/nothing", "/.well-known/security.txt"])
def test_public_answers_carry_their_armour(node, path):
    answer = node.get(path, headers={"Accept": "text/html"})
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["Referrer-Policy"]
    assert answer.headers["Cache-Control"]


@pytest.fixture
def node_in_the_world(tmp_path):
    """Its address is not the loopback's; a proxy is thought to be in front of it."""
    one = Node(tmp_path)
    one.start("--public-url", "https://videos.example")
    yield one
    one.close()


@pytest.mark.parametrize("host, status", [
    ("127.0.0.1:{port}", 200), ("localhost:{port}", 200), ("[::1]:{port}", 200), ("192.168.1.5:{port}", 200),
    ("evil.example", 421), ("evil.example:{port}", 421), ("127.0.0.1.evil.example:{port}", 421),
])
def test_no_name_of_others_leads_to_a_site_without_an_address(node, host, status):
    for path in ("/", "/api/v1/videos", "/static/web-videos/nothing.mp4", "/assets/nothing.js", "/nothing"):
        answer, content = raw(node.port, {"Host": host.format(port=node.port)}, path)
        assert (answer.status == 421) == (status == 421), path
        assert status == 200 or b"no public address" in content


def test_pages_of_others_cannot_read_a_site_without_an_address(node):
    origin = {"Origin": "https://evil.example", "Access-Control-Request-Method": "GET", "Access-Control-Request-Headers": "authorization"}
    for path in ("/api/v1/videos", "/feeds/videos.xml", "/static/web-videos/nothing.mp4", "/.well-known/nodeinfo"):
        for method in ("GET", "OPTIONS"):
            answer = node.get(path, method=method, headers=origin)
            assert not [name for name in answer.headers if name.lower().startswith("access-control")], (method, path)


def test_a_proxy_may_ask_by_any_name(node_in_the_world):
    for host in ("videos.example", "127.0.0.1", "upstream"):
        assert node_in_the_world.get("/api/v1/ping", headers={"Host": host}).text == "pong"


def test_cors_as_peertube(node_in_the_world):
    node = node_in_the_world
    for path in ("/api/v1/videos", "/feeds/videos.xml"):
        assert node.get(path, headers={"Origin": "https://example.org"}).headers["Access-Control-Allow-Origin"] == "*"
    preflight = node.get("/api/v1/videos", method="OPTIONS", headers={
        "Origin": "https://example.org", "Access-Control-Request-Method": "GET", "Access-Control-Request-Headers": "authorization"})
    assert preflight.status_code == 204 and preflight.headers["Access-Control-Allow-Origin"] == "*"
    assert "authorization" in preflight.headers["Access-Control-Allow-Headers"].lower()


def test_api_limit(node):
    answers = [node.stranger.get(node.url + "/api/v1/ping", timeout=30) for _ in range(60)]
    refused = [answer for answer in answers if answer.status_code == 429]
    assert refused and int(refused[0].headers["Retry-After"]) >= 1


def test_private_paths_cannot_be_climbed_out_of(node):
    for path in ("/static/web-videos/..%2f..%2fspirula.db", "/static/web-videos/../../spirula.db", "/lazy-static/avatars/..%2fkeys",
                 "/lazy-static/avatars/%2e%2e", "/assets/..%2f..%2fetc%2fpasswd", "/lazy-static/avatars/.%00"):
        connection = http.client.HTTPConnection("127.0.0.1", node.port, timeout=30)
        connection.request("GET", path)
        answer = connection.getresponse()
        assert answer.status in (400, 404), path
        assert b"SQLite" not in answer.read()
        connection.close()
