# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every C++ file is as clang-format with the project's .clang-format would have it; dev/format mends it."""

import re
import subprocess
from pathlib import Path

from lintlib import CPP_ENDINGS, PROJECT, Sample, main

STYLE = f"--style=file:{PROJECT / '.clang-format'}"

WARNING = re.compile(r"^([^:\n]+):(\d+):\d+: warning: code should be clang-formatted", re.MULTILINE)


def check(root: Path, files: list[str]) -> list[str]:
    sources = [name for name in files if name.endswith(CPP_ENDINGS)]
    if not sources:
        return []
    run = subprocess.run(["clang-format", "--dry-run", STYLE, "--", *sources],
                         cwd=root, capture_output=True, text=True, check=False)
    if run.returncode:
        return [run.stderr]
    first = {}
    for name, line in WARNING.findall(run.stderr):
        first.setdefault(name, line)
    return [f"{name}:{line}: not formatted: dev/format {name}" for name, line in first.items()]


SAMPLES = [
    Sample("formatted", {"a.cpp": "namespace spirula\n{\nint f(const char *text);\n}\n"}, None),
    Sample("pointer to the left", {"a.cpp": "int f(const char* text);\n"}, "a.cpp:1: not formatted"),
    Sample("tabs", {"core/a.h": "class A\n{\n\tint a;\n};\n"}, "core/a.h:2: not formatted"),
    Sample("other languages", {"a.js": "function f( ) { }\n"}, None),
]

if __name__ == "__main__":
    main(check, SAMPLES)
