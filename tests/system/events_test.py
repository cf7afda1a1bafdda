# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The stream of news: live, resumed after a number, resync after a gap."""

import json

import pytest
import websocket


def read_until(stream, wanted):
    """Messages up to the first that `wanted` accepts."""
    seen = []
    while True:
        seen.append(json.loads(stream.recv()))
        if wanted(seen[-1]):
            return seen


def test_news_of_a_publish(node, short_clip):
    stream = node.events()
    uuid = node.publish(short_clip, "--title", "News")["uuid"]
    seen = read_until(stream, lambda event: event["type"] == "video.changed" and event["body"]["state"] == "published")
    stream.close()
    numbers = [event["sequence"] for event in seen if event["sequence"]]
    assert numbers == sorted(set(numbers)) and numbers
    assert seen[-1]["key"] == uuid and seen[-1]["body"]["name"] == "News"
    assert {event["type"] for event in seen} <= {"video.changed", "job.changed", "job.progress"}


def test_resuming_loses_and_repeats_nothing(node, short_clip):
    start = node.owner("GET", "/status")["eventSequence"]
    for name in ("First", "Second", "Third"):
        node.owner("PATCH", "/settings", {"instanceName": name})
    stream = node.events(after=start)
    seen = read_until(stream, lambda event: event["type"] == "settings.changed" and event["body"]["instanceName"] == "Third")
    names = [event["body"]["instanceName"] for event in seen if event["type"] == "settings.changed"]
    assert names == ["First", "Second", "Third"]
    node.owner("PATCH", "/settings", {"instanceName": "Fourth"})
    fourth = read_until(stream, lambda event: event["type"] == "settings.changed")[-1]
    assert fourth["body"]["instanceName"] == "Fourth"
    stream.close()
    numbers = [event["sequence"] for event in seen + [fourth] if event["sequence"]]
    assert numbers == list(range(start + 1, start + 1 + len(numbers)))
    stream = node.events(after=seen[0]["sequence"])
    assert json.loads(stream.recv())["sequence"] == seen[0]["sequence"] + 1
    stream.close()


def test_a_number_that_never_was_means_resync(node):
    stream = node.events(after=10_000_000)
    event = json.loads(stream.recv())
    stream.close()
    assert event["type"] == "resync" and event["sequence"] == node.owner("GET", "/status")["eventSequence"]


def test_settings_and_profile_tell(node):
    stream = node.events()
    node.owner("PATCH", "/channel", {"displayName": "Told"})
    assert read_until(stream, lambda event: event["type"] == "channel.changed")[-1]["body"]["displayName"] == "Told"
    node.owner("PATCH", "/account", {"displayName": "Told too"})
    assert read_until(stream, lambda event: event["type"] == "account.changed")[-1]["body"]["displayName"] == "Told too"
    stream.close()


def test_many_listeners_come_and_go(node):
    for _ in range(20):
        node.events().close()
    streams = [node.events() for _ in range(20)]
    node.owner("PATCH", "/settings", {"instanceName": "To all"})
    for stream in streams:
        assert read_until(stream, lambda event: event["type"] == "settings.changed")
        stream.close()
    node.owner("PATCH", "/settings", {"instanceName": "Spirula"})


def test_a_listener_that_talks_too_much_is_closed(node):
    stream = node.events()
    with pytest.raises((websocket.WebSocketException, OSError)):
        stream.send("x" * 100_000)
        for _ in range(100):
            if stream.recv() == "":
                raise websocket.WebSocketConnectionClosedException
    node.owner("GET", "/status")
