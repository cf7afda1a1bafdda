# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Settings and profile: changed by spirulactl, seen by the world, refused when wrong."""

import json
import subprocess

import pytest


def test_every_setting_can_be_read(node):
    settings = node.owner("GET", "/settings")
    listed = node.ctl("settings").stdout
    for name, value in settings.items():
        assert name in listed
        if name != "customProfiles":
            assert json.loads(node.ctl("settings", "get", name).stdout) == value
    assert json.loads(node.ctl("--json", "settings").stdout) == settings


@pytest.mark.parametrize("name, text, value", [
    ("instanceName", "Alice's films", "Alice's films"),
    ("webVideos", "true", True),
    ("resolutions", "240,720", [240, 720]),
    ("uploadLimit", "5000000", 5000000),
    ("trustedProxies", "10.0.0.1,fd00::/8", ["10.0.0.1", "fd00::/8"]),
    ("audioOnly", "false", False),
])
def test_settings_change_and_last(node, name, text, value):
    before = node.owner("GET", "/settings")
    node.ctl("settings", "set", name, text)
    after = node.owner("GET", "/settings")
    assert after == {**before, name: value}
    node.owner("PATCH", "/settings", {name: before[name]})
    assert node.owner("GET", "/settings") == before


@pytest.mark.parametrize("name, text", [("instanceName", ""), ("resolutions", "12,-5"), ("uploadLimit", "-1"), ("uploadLimit", "much"),
                                        ("webVideos", "perhaps"), ("trustedProxies", "everybody"), ("profile", "nothing"),
                                        ("certificateFile", "/no/such/file.pem")])
def test_wrong_values_change_nothing(node, name, text):
    before = node.owner("GET", "/settings")
    assert node.ctl("settings", "set", name, text, code=None).returncode != 0
    assert node.owner("GET", "/settings") == before


def test_unknown_setting(node):
    assert "noSuchThing" in node.ctl("settings", "get", "noSuchThing", code=66).stderr
    node.ctl("settings", "set", "noSuchThing", "1", code=66)


def test_the_name_of_the_site_is_seen(node):
    node.ctl("settings", "set", "instanceName", "Rock <pool>")
    assert node.api("/config")["instance"]["name"] == "Rock <pool>"
    assert "Rock &lt;pool&gt;" in node.get("/").text
    assert "Rock &lt;pool&gt;" in node.get("/feeds/videos.xml").text or "Rock <pool>" in node.get("/feeds/videos.xml").text
    node.ctl("settings", "set", "instanceName", "Spirula")


def test_profile(node, tmp_path):
    picture = tmp_path / "face.png"
    subprocess.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc2=size=300x200:duration=1", "-frames:v", "1", str(picture)],
                   check=True, timeout=60)
    node.ctl("profile", "--name", "Squid & friends", "--description", "About **us**", "--support", "Tea", "--picture", picture)
    channel = node.api("/video-channels/owner_channel")
    assert (channel["displayName"], channel["description"], channel["support"]) == ("Squid & friends", "About **us**", "Tea")
    assert {image["width"] for image in channel["avatars"]} == {1500, 600, 120, 48}
    for image in channel["avatars"]:
        answer = node.get(image["path"])
        assert answer.status_code == 200 and answer.headers["Content-Type"].startswith("image/")
    assert "Squid &amp; friends" in node.get("/c/owner_channel").text
    node.ctl("profile", "--picture", "")
    assert node.api("/video-channels/owner_channel")["avatars"] == []
    node.ctl("profile", "account", "--name", "Me")
    assert node.api("/accounts/owner")["displayName"] == "Me"
    node.ctl("profile", "--name", "x" * 200, code=64)


def test_handle_may_change_before_anything_federates(node):
    node.ctl("profile", "--handle", "tidepool")
    assert node.api("/video-channels/tidepool")["name"] == "tidepool"
    assert node.get("/api/v1/video-channels/owner_channel").status_code == 404
    node.ctl("profile", "--handle", "not a handle", code=64)
    node.ctl("profile", "--handle", "owner_channel")


def test_status_storage_encoders(node):
    status = node.owner("GET", "/status")
    assert status["allowPrivateNetwork"] and status["dataFolder"] == str(node.data)
    assert {mechanism["name"] for mechanism in status["sandbox"]} >= {"seccomp", "landlock", "capabilities"}
    text = node.ctl("status").stdout
    assert node.url in text and "private networks are allowed" in text
    storage = node.owner("GET", "/storage")
    assert storage["used"] == sum(part["bytes"] for part in storage["parts"]) and storage["free"] > 0
    database = next(part for part in storage["parts"] if part["name"] == "database")
    assert database["bytes"] > 0
    assert "database" in node.ctl("storage").stdout
    encoders = node.owner("GET", "/encoders")["encoders"]
    assert any(encoder["name"] == "libx264" and encoder["works"] for encoder in encoders)
    assert "libx264" in node.ctl("encoders").stdout


def test_a_folder_with_files_is_not_taken(node, tmp_path):
    (tmp_path / "jobs").mkdir()
    answer = node.ask("PATCH", "/settings", {"mediaFolder": str(tmp_path)})
    assert answer.status_code == 400 and answer.json()["error"]["parameters"]["field"] == "mediaFolder"
    assert node.ask("PATCH", "/settings", {"mediaFolder": "films"}).status_code == 400
