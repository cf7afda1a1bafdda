# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A node for the tests of one file, and clips that are made once."""

import pytest

from support import Node, make_clip


@pytest.fixture(scope="module")
def node(tmp_path_factory):
    one = Node(tmp_path_factory.mktemp("node"))
    one.start()
    yield one
    one.close()


@pytest.fixture(autouse=True)
def contract(request):
    """A test fails itself for what it said or heard against the contract."""
    yield
    if "node" in request.fixturenames:
        failures = request.getfixturevalue("node").proxy.take_failures()
        assert not failures, f"not as docs/openapi-home.yaml says: {failures[:5]}"


@pytest.fixture(scope="session")
def clip(tmp_path_factory):
    return make_clip(tmp_path_factory.mktemp("clips") / "Ebb and flow.mp4")


@pytest.fixture(scope="session")
def short_clip(tmp_path_factory):
    """The least that is a video: for tests about anything but media."""
    return make_clip(tmp_path_factory.mktemp("clips") / "short.mp4", seconds=1, size="320x180")
