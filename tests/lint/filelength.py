# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""No source file is longer than 500 lines, whatever its language (house rule 6)."""

from pathlib import Path

from lintlib import Sample, main, read

LONGEST = 500
ENDINGS = (".h", ".cpp", ".c", ".py", ".js", ".mjs", ".ts", ".css", ".html", ".cmake", ".sh", ".sql", "CMakeLists.txt")


def is_source(root: Path, name: str) -> bool:
    if name.startswith("tests/fixtures/"):
        return False
    if name.endswith(ENDINGS):
        return True
    with open(root / name, "rb") as file:
        return file.read(2) == b"#!"


def check(root: Path, files: list[str]) -> list[str]:
    lengths = {name: len(read(root, name).splitlines()) for name in files if is_source(root, name)}
    return [f"{name}: {length} lines, the most are {LONGEST}: split it" for name, length in lengths.items()
            if length > LONGEST]


SAMPLES = [
    Sample("500 lines", {"core/base/a.cpp": "int a;\n" * 500}, None),
    *(Sample(name, {name: "a\n" * 501}, f"{name}: 501 lines") for name in
      ("core/base/a.cpp", "ui/a.h", "tests/a.py", "resources/web/a.ts", "resources/a.css", "cmake/A.cmake", "dev/a.sh")),
    Sample("script without ending", {"dev/a": "#!/bin/bash\n" + "true\n" * 500}, "dev/a: 501 lines"),
    Sample("captured", {"tests/fixtures/a.html": "a\n" * 501}, None),
    Sample("text", {"LICENSE": "a\n" * 501}, None),
]

if __name__ == "__main__":
    main(check, SAMPLES)
