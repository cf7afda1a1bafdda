# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every shell script passes shellcheck."""

import re
import subprocess
from pathlib import Path

from lintlib import Sample, main


def is_script(root: Path, name: str) -> bool:
    if name.endswith(".sh"):
        return True
    with open(root / name, "rb") as file:
        return re.match(rb"#!.*\b(ba|da)?sh\b", file.readline()) is not None


def check(root: Path, files: list[str]) -> list[str]:
    scripts = [name for name in files if is_script(root, name)]
    if not scripts:
        return []
    run = subprocess.run(["shellcheck", "--external-sources", "--source-path=.", "--format=gcc", "--", *scripts],
                         cwd=root, capture_output=True, text=True, check=False)
    return run.stdout.splitlines() or ([run.stderr] if run.returncode else [])


SAMPLES = [
    Sample("quoted", {"dev/a": '#!/bin/bash\nset -e\nrm -f "$1"\n'}, None),
    Sample("not quoted", {"dev/a": "#!/bin/bash\nset -e\nrm -f $1\n"}, "dev/a:3"),
    Sample("library", {"dev/a.sh": "# shellcheck shell=bash\nf() { rm -f $1; }\n"}, "dev/a.sh:2"),
    Sample("Python", {"tool": "#!/usr/bin/python3\nprint($1)\n"}, None),
]

if __name__ == "__main__":
    main(check, SAMPLES)
