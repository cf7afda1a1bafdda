# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop's words stand in ui/words, its colours in the token file: nowhere else (docs/ARCHITECTURE.md, "House rules")."""

import re
from pathlib import Path

from lintlib import CPP_ENDINGS, Sample, main, read, without_comments

WORDS = re.compile(r"\bk?x?i18n[a-z]*\s*\(|\btr\s*\(\s*\"|\bKLocalizedString\b")
COLOURS = re.compile(r"\bQt::(black|white|red|green|blue|cyan|magenta|yellow|gray|dark\w+|light\w+)\b"
                     r"|\bQColor\s*[({]\s*[\"0-9uQ]|\bQColor\s+\w+\s*[({]\s*[\"0-9uQ]|\bqRgba?\s*\(|\"#[0-9A-Fa-f]{3,8}\"")
WORDS_ROOM = "ui/words/"
TOKENS = ("ui/parts/tokens.cpp", "ui/parts/tokens.h")


def check(root: Path, names: list[str]) -> list[str]:
    findings = []
    for name in names:
        if not name.startswith(("ui/", "app/desktop/")) or not name.endswith(CPP_ENDINGS):
            continue
        for number, line in enumerate(without_comments(read(root, name)).split("\n"), 1):
            if not name.startswith(WORDS_ROOM) and WORDS.search(line):
                findings.append(f"{name}:{number}: words belong into ui/words")
            if name not in TOKENS and COLOURS.search(line):
                findings.append(f"{name}:{number}: colours belong into ui/parts/tokens.cpp")
    return findings


SAMPLES = [
    Sample("words in words", {"ui/words/a.cpp": 'QString a() { return i18nc("@x", "A"); }\n'}, None),
    Sample("words in a page", {"ui/site/a.cpp": 'QString a() { return i18nc("@x", "A"); }\n'}, "ui/words"),
    Sample("words in a comment", {"ui/site/a.cpp": '// i18n("a")\n'}, None),
    Sample("a colour in tokens", {"ui/parts/tokens.cpp": "QColor a(0x00686e);\n"}, None),
    Sample("a colour in a page", {"ui/site/a.cpp": "painter.fill(QColor(0x00686e));\n"}, "tokens"),
    Sample("a named colour", {"ui/site/a.cpp": "painter.fill(Qt::red);\n"}, "tokens"),
    Sample("no colour", {"ui/site/a.cpp": "image.fill(Qt::transparent);\n"}, None),
    Sample("outside the desktop", {"tests/ui/a.cpp": "image.fill(Qt::red);\n"}, None),
]

if __name__ == "__main__":
    main(check, SAMPLES)
