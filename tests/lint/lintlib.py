# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every lint shares: which files there are, how findings are told, how a lint proves that it finds something."""

import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
CPP_ENDINGS = (".h", ".cpp")


@dataclass
class Sample:
    """A small project, and what the lint must say about it: words of its only finding, or None for no finding."""

    name: str
    files: dict[str, str]
    finding: str | None


def project_files(root: Path) -> list[str]:
    """Tracked files and those that will be (not ignored), relative to root. Without git: every file."""
    listing = subprocess.run(
        ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        capture_output=True, check=False)
    if listing.returncode == 0:
        names = {name for name in listing.stdout.decode().split("\0") if name}
    else:
        names = {str(path.relative_to(root)) for path in root.rglob("*")}
    return sorted(name for name in names if (root / name).is_file() and not (root / name).is_symlink())


def read(root: Path, name: str) -> str:
    return (root / name).read_text(encoding="utf-8", errors="replace")


_CPP_TOKEN = re.compile(
    r'R"(?P<mark>[^()\\\s]{0,16})\(.*?\)(?P=mark)"'  # raw string
    r'|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'"  # a quote inside a number is no character
    r"|//[^\n]*|/\*.*?\*/", re.DOTALL)


def code_only(text: str) -> str:
    """C++ without comments, strings and character constants; lines keep their numbers."""
    return _CPP_TOKEN.sub(lambda token: '""' + "\n" * token.group().count("\n"), text)


def without_comments(text: str) -> str:
    """C++ without comments; strings and includes stay."""
    return _CPP_TOKEN.sub(
        lambda token: "\n" * token.group().count("\n") if token.group().startswith("/") else token.group(), text)


def run_samples(check: Callable[[Path, list[str]], list[str]], samples: list[Sample]) -> int:
    failed = 0
    for sample in samples:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for name, text in sample.files.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text, encoding="utf-8")
            findings = check(root, project_files(root))
        expected = not findings if sample.finding is None else len(findings) == 1 and sample.finding in findings[0]
        if not expected:
            failed += 1
            print(f"sample “{sample.name}”: expected {sample.finding!r}, found {findings}")
    print(f"{len(samples) - failed} of {len(samples)} samples judged as expected")
    return 1 if failed else 0


def main(check: Callable[[Path, list[str]], list[str]], samples: list[Sample]) -> None:
    """Judges the project, or with --self-test the samples."""
    if sys.argv[1:] == ["--self-test"]:
        sys.exit(run_samples(check, samples))
    findings = check(PROJECT, project_files(PROJECT))
    for finding in findings:
        print(finding)
    sys.exit(1 if findings else 0)
