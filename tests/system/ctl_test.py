# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""spirulactl itself: help, exit codes, completions, manual page, output for people and for scripts."""

import json
import os
import pathlib
import pty
import re
import shutil
import subprocess

import pytest

from support import BIN

PROJECT = pathlib.Path(__file__).resolve().parents[2]
MANUAL = PROJECT / "docs" / "spirulactl.1"
COMPLETIONS = PROJECT / "packaging" / "completions"
SHELLS = {"bash": "spirulactl.bash", "zsh": "_spirulactl", "fish": "spirulactl.fish"}


def ctl(*arguments, code=0, **more):
    more.setdefault("stdin", subprocess.DEVNULL)
    done = subprocess.run([str(BIN / "spirulactl"), *map(str, arguments)], capture_output=True, text=True, timeout=60, check=False, **more)
    assert done.returncode == code, f"{arguments}: {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done


def commands():
    listed = ctl("--help").stdout.split("Commands:\n")[1].split("\n\n")[0]
    return re.findall(r"^  (\w+)", listed, re.MULTILINE)


def options(text):
    return set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text))


def test_help_of_every_command():
    assert set(commands()) >= {"publish", "list", "show", "update", "delete", "captions", "chapters", "jobs", "settings", "profile",
                               "encoders", "storage", "status", "stop"}
    for command in commands():
        text = ctl(command, "--help").stdout
        assert text.startswith(f"Usage: spirulactl {command}") and ctl("help", command).stdout == text
        assert all(len(line) <= 120 for line in text.splitlines()), command
    assert ctl("--version").stdout.startswith("spirulactl ")


@pytest.mark.parametrize("arguments", [
    [], ["sing"], ["publish"], ["publish", "a", "b"], ["publish", "a", "--no-such"], ["publish", "a", "--title"], ["list", "--count", "x"],
    ["publish", "a", "--privacy", "everybody"], ["publish", "a", "--chapter", "x"], ["publish", "a", "--caption", "en"],
    ["publish", "a", "--privacy", "password"], ["publish", "a", "--title", "x", "--title", "y"], ["publish", "a", "--wait=yes"],
    ["update", "id"], ["jobs", "cancel"], ["settings", "set", "x"], ["completion", "tcsh"], ["profile", "boat"], ["help", "sing"],
])
def test_wrong_usage(tmp_path, arguments):
    done = ctl("--data-dir", tmp_path, *arguments, code=64)
    assert done.stderr or not arguments
    assert not (tmp_path / "run").exists()


def test_no_node_runs(tmp_path):
    for arguments in (["status"], ["list"], ["publish", "/etc/hostname"], ["stop"]):
        done = ctl("--data-dir", tmp_path, *arguments, code=69)
        assert str(tmp_path) in done.stderr and len(done.stderr.splitlines()) == 1
    (tmp_path / "run").mkdir()
    stale = {"port": 1, "token": "0" * 64, "pid": 1, "version": "0.1.0", "publicUrl": "http://127.0.0.1:9100"}
    (tmp_path / "run" / "home.json").write_text(json.dumps(stale))
    ctl("--data-dir", tmp_path, "status", code=69)
    (tmp_path / "run" / "home.json").write_text("no json")
    assert ctl("--data-dir", tmp_path, "status", code=65).stderr


def test_data_folder_from_the_environment(tmp_path):
    done = ctl("status", code=69, env={**os.environ, "XDG_DATA_HOME": str(tmp_path)})
    assert str(tmp_path / "spirula") in done.stderr


@pytest.mark.parametrize("shell", SHELLS)
def test_completions_are_those_of_the_program(shell):
    script = ctl("completion", shell).stdout
    assert (COMPLETIONS / SHELLS[shell]).read_text(encoding="utf-8") == script
    for command in commands():
        assert command in script
        assert not [option for option in options(ctl(command, "--help").stdout) if option.removeprefix("--") not in script]


def test_bash_takes_and_uses_its_completions():
    program = f"""
        source /usr/share/bash-completion/bash_completion
        source {COMPLETIONS / SHELLS['bash']}
        complete_words() {{ COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${{#COMP_LINE}}
                            COMPREPLY=(); _spirulactl; echo "${{COMPREPLY[@]}}"; }}
        complete_words spirulactl pub
        complete_words spirulactl publish --priv
        complete_words spirulactl publish --privacy ''
        complete_words spirulactl --data-dir /tmp jobs ''
    """
    done = subprocess.run(["bash", "-ec", program], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.splitlines() == ["publish", "--privacy", "public unlisted password private", "list pause resume cancel retry"], done.stderr


def test_manual_page():
    lint = subprocess.run(["mandoc", "-Tlint", "-Wwarning", str(MANUAL)], capture_output=True, text=True, timeout=60, check=False)
    assert lint.returncode == 0 and lint.stdout == "", lint.stdout
    text = MANUAL.read_text(encoding="utf-8")
    shown = subprocess.run(["mandoc", "-Tascii", str(MANUAL)], capture_output=True, text=True, timeout=60, check=True).stdout
    shown = re.sub(".\b", "", shown)  # bold and underlined letters are struck twice
    for command in commands():
        assert f"\n.Ss {command}\n" in text, command
        missing = options(ctl(command, "--help").stdout) - options(shown)
        assert not missing, f"{command}: {missing}"
    for code in re.findall(r"^  (\d+) ", ctl("--help").stdout, re.MULTILINE):
        assert re.search(rf"^\.It {code}$", text, re.MULTILINE), code


def test_output_for_people_and_for_scripts(node, short_clip, tmp_path):
    hostile = shutil.copy(short_clip, tmp_path / "red\x1b[31m.mp4")
    assert "control characters" in node.ctl("publish", hostile, "--title", "Two\x1b[31m tones", code=64).stderr
    uuid = node.publish(hostile, "--title", "Two tones")["uuid"]
    assert node.ctl("list").stdout.count("\n") == 2
    assert "\x1b" not in node.ctl("list").stdout + node.ctl("show", uuid).stdout, "nobody's text steers the terminal"
    assert json.loads(node.ctl("--json", "list").stdout)["data"][0]["uuid"] == uuid
    assert json.loads(node.ctl("list", "--json").stdout)["total"] == 1
    assert json.loads(node.ctl("show", uuid, "--json").stdout)["uuid"] == uuid
    assert "No videos" in node.ctl("list", "--search", "nothing").stdout
    assert uuid in node.ctl("show", node.owner("GET", f"/videos/{uuid}")["pageUrl"]).stdout
    node.ctl("show", "notanid", code=64)
    node.ctl("show", "00000000-0000-4000-8000-000000000000", code=66)


def run_on_terminal(command, typed):
    """What a person sees who types `typed`."""
    leader, follower = pty.openpty()
    process = subprocess.Popen(command, stdin=follower, stdout=follower, stderr=follower, close_fds=True)
    os.close(follower)
    os.write(leader, typed.encode())
    seen = b""
    while True:
        try:
            chunk = os.read(leader, 4096)
        except OSError:
            break
        if not chunk:
            break
        seen += chunk
    os.close(leader)
    return process.wait(60), seen.decode()


def test_deleting_asks_on_a_terminal(node, short_clip):
    uuid = node.publish(short_clip, "--title", "Asked")["uuid"]
    command = [str(BIN / "spirulactl"), "--data-dir", str(node.proxy.folder), "delete", uuid]
    code, seen = run_on_terminal(command, "n\n")
    assert code == 1 and "Delete “Asked”?" in seen
    node.owner("GET", f"/videos/{uuid}")
    code, seen = run_on_terminal(command, "y\n")
    assert code == 0 and "Deleted" in seen
    assert node.ask("GET", f"/videos/{uuid}").status_code == 404


def test_progress_is_one_line_on_a_terminal(node, clip):
    command = [str(BIN / "spirulactl"), "--data-dir", str(node.proxy.folder), "publish", str(clip), "--wait"]
    code, seen = run_on_terminal(command, "")
    assert code == 0 and "\r\x1b[K" in seen and "All qualities are prepared." in seen
    plain = node.ctl("publish", clip, "--wait")
    assert "\x1b" not in plain.stdout + plain.stderr and "%" in plain.stderr


def test_waiting_ends_with_the_video(node, clip):
    uuid = node.publish(clip, wait=False)["uuid"]
    node.owner("DELETE", f"/videos/{uuid}")
    assert "no video" in node.ctl("prepare", uuid, "--wait", code=66).stderr.lower()
