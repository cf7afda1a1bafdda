# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""No path of somebody's machine and no host of a package registry in any file: both work for one person only."""

import os
import re
from pathlib import Path

from lintlib import PROJECT, Sample, main, read

# Spelled so that these lines do not find themselves.
PLACES = [r"/(?:work|root)/", r"/home/(?!(?:you|me|user|owner|somebody)/)[a-z]\w*/", r"/Users/\w+/"]
REGISTRY = (r"https?://(?:[\w.-]*\.)?(?:registry|artifact\w*|nexus|packages|npm|mirrors?|snapshot)\.[\w.-]+"
            r"|[\w.-]*\.pkg\.dev\b|\b(?:npmjs|yarnpkg)\.(?:org|com)\b")
# Names that are reserved for examples belong to nobody.
EXAMPLE = re.compile(r"(?:\.example|\.test|\.invalid|\.example\.(?:com|org|net)|localhost)$")
SKIPPED = ("tests/lint/machinepaths.py", "LICENSE", "LICENSES/")


def own_places() -> list[str]:
    """Where this checkout and this user's files are."""
    places = {str(PROJECT), str(PROJECT.parent), os.environ.get("HOME", "/")}
    return [re.escape(place) + "/" for place in places if place.count("/") > 1 or place == "/root"]


def check(root: Path, files: list[str]) -> list[str]:
    places = re.compile(r"(?<![\w./$}-])(?:" + "|".join(PLACES + own_places()) + ")")
    findings = []
    for name in files:
        if name.startswith(SKIPPED):
            continue
        for number, line in enumerate(read(root, name).split("\n"), start=1):
            hosts = [host for host in re.findall(REGISTRY, line) if not EXAMPLE.search(host)]
            findings += [f"{name}:{number}: {what}" for what in places.findall(line)[:1] + hosts[:1]]
    return findings


HOME, WORK = "/" + "root/", "/" + "work/"  # spelled so that no line holds them
SAMPLES = [
    Sample("Debian", {"dev/a.sh": "deb http://deb.debian.org/debian trixie main\n"}, None),
    Sample("checkout", {"a.md": f"see {PROJECT}/docs\n"}, "a.md:1: "),
    Sample("home", {"dev/a.sh": "x=1\ncd /home/jane/src\n"}, "dev/a.sh:2: /home/jane/"),
    Sample("root's home", {"a.py": f"open('{HOME}x')\n"}, HOME),
    Sample("work", {"a.py": f"open('{WORK}x')\n"}, WORK),
    Sample("inside a path", {"a.py": f"a = 'core{HOME}x' + f'{{base}}{WORK}y' + '$top{HOME}z'\n"}, None),
    Sample("for example", {"a.md": "spirulactl publish /home/you/film.mp4\n"}, None),
    Sample("registry", {"a.json": '"resolved": "https://registry.npmjs.org/x/-/x.tgz"\n'}, "registry.npmjs.org"),
    Sample("npm mirror", {"a": "registry=https://npm.corp.net/x\n"}, "npm.corp.net"),
    Sample("PeerTube's mirrors", {"a.json": '"url": "https://mirror.example/x.mp4"\n'}, None),
]

if __name__ == "__main__":
    main(check, SAMPLES)
