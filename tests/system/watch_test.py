# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A stranger watches in a real Chromium what spirulactl has published: tests/browser/watchpage.test.mjs against the real node."""

import os
import pathlib
import subprocess

import pytest

from support import make_clip

BROWSER_TESTS = pathlib.Path(os.environ["SPIRULA_BROWSER_TESTS"])
SECONDS = 30


@pytest.fixture(scope="module")
def published(node, tmp_path_factory):
    folder = tmp_path_factory.mktemp("watch")
    clip = make_clip(folder / "Evening at the sea.mp4", seconds=SECONDS, size="1280x720", rate=30)
    captions = folder / "en.vtt"
    captions.write_text("WEBVTT\n\n" + "".join(f"00:{at:02}.000 --> 00:{at + 2:02}.000\nWords at {at}\n\n" for at in range(0, SECONDS, 2)))
    german = folder / "de.vtt"
    german.write_text(captions.read_text().replace("Words at", "Worte bei"))
    return node.publish(clip, "--title", "Evening at the sea", "--description", "Waves.\n\n0:00 Arrival\n0:10 The tide\n0:20 Night",
                        "--caption", f"en={captions}", "--caption", f"de={german}", "--tag", "sea", "--language", "en")


@pytest.mark.timeout(600)
def test_watching_in_chromium(node, published):
    video = node.wait_idle(published["uuid"])
    assert len({file["resolution"] for file in video["files"] if file["hasVideo"]}) >= 3 and video["storyboard"]
    environment = {**os.environ, "SPIRULA_BASE_URL": node.url, "SPIRULA_VIDEO": video["shortUuid"], "SPIRULA_EMBED": video["uuid"]}
    done = subprocess.run(["node", "--test", str(BROWSER_TESTS / "watchpage.test.mjs")], env=environment, capture_output=True, text=True,
                          timeout=500, check=False)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
