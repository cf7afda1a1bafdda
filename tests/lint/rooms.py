# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may include whom between rooms (docs/ARCHITECTURE.md, "Rooms"), in sources and in CMake, and no circles."""

import posixpath
import re
from pathlib import Path, PurePosixPath

from lintlib import CPP_ENDINGS, Sample, main, read, without_comments

BASE, MODEL = {"base"}, {"model", "base"}
MAY_SEE = {
    "base": set(),
    "crypto": BASE,
    "process": BASE,
    "model": BASE,
    "wire": MODEL,
    "net": {"crypto", "base"},
    "store": MODEL,
    "files": {"net", "base"},
    "federation": {"wire", "net", "crypto"} | MODEL,
    "media": {"wire", "process"} | MODEL,
    "rtc": {"wire", "base"},
    "swarm": {"wire", "net", "process"} | MODEL,
    "playback": {"swarm", "files", "wire", "net"} | MODEL,
}
MAY_SEE["node"] = set(MAY_SEE) - {"rtc"}
UI_CORE = {"wire"} | MODEL
APPS = {
    "node": MAY_SEE["node"] | {"node"},
    "media": MAY_SEE["media"] | {"media"},
    "rtc": MAY_SEE["rtc"] | {"rtc"},
    "ctl": {"wire", "net"} | MODEL,
    "desktop": UI_CORE | {"ui"},
    "web": BASE,
}
# Inside ui: everyone sees the shared rooms below, only the shell opens pages.
UI_MAY_SEE = {"client": set(), "words": set(), "parts": {"words"}, "shell": None}
UI_SHARED = {"client", "parts", "words"}

EXCEPTIONS = "tests/lint/exceptions.txt"
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]+"([^"]+)"', re.MULTILINE)
CMAKE_ROOM = re.compile(r"spirula_room\(\s*([\w/]+)([^)]*)\)")


def room_of(name: str) -> tuple[str, str] | None:
    """("core", "net") for core/net/…; None outside the rooms."""
    parts = PurePosixPath(name).parts
    return (parts[0], parts[1]) if len(parts) > 2 and parts[0] in ("core", "ui", "app") else None


def may_see(viewer: tuple[str, str], seen: tuple[str, str]) -> bool:
    if viewer == seen:
        return True
    (kind, room), (seen_kind, seen_room) = viewer, seen
    if kind == "core":
        return seen_kind == "core" and seen_room in MAY_SEE.get(room, set())
    if kind == "app":
        wanted = "ui" if seen_kind == "ui" else seen_room
        return seen_kind != "app" and wanted in APPS.get(room, set())
    if seen_kind == "core":
        return seen_room in UI_CORE
    inner = UI_MAY_SEE.get(room, UI_SHARED)
    return seen_kind == "ui" and (inner is None or seen_room in inner)


def resolve(includer: str, target: str, known: set[str]) -> str:
    """The file that an include means; a file which does not exist (yet) counts by its first folder."""
    places = [str(PurePosixPath(includer).parent), "core", "ui", ""]
    for place in places:
        path = posixpath.normpath(posixpath.join(place, target))
        if path in known:
            return path
    return f"core/{target}" if target.split("/")[0] in MAY_SEE else target


def includes_of(root: Path, files: list[str]) -> dict[str, list[str]]:
    sources = [name for name in files if name.endswith(CPP_ENDINGS)]
    known = set(sources)
    return {name: [resolve(name, target, known) for target in INCLUDE.findall(without_comments(read(root, name)))]
            for name in sources}


def circles(graph: dict[str, list[str]]) -> list[str]:
    """One finding for each circle of includes that a depth-first walk closes."""
    found, state = [], {}
    for start in graph:
        if start in state:
            continue
        state[start], path, stack = "open", [start], [iter(graph[start])]
        while stack:
            following = next(stack[-1], None)
            if following is None:
                stack.pop()
                state[path.pop()] = "done"
            elif state.get(following) == "open":
                found.append("circle: " + " -> ".join(path[path.index(following):] + [following]))
            elif following in graph and following not in state:
                state[following] = "open"
                path.append(following)
                stack.append(iter(graph[following]))
    return found


def read_exceptions(root: Path) -> set[str]:
    if not (root / EXCEPTIONS).exists():
        return set()
    lines = (line.split("#")[0].strip() for line in read(root, EXCEPTIONS).splitlines())
    return {line for line in lines if line}


def forbidden_includes(graph: dict[str, list[str]]) -> set[str]:
    return {f"{name} -> {'/'.join(seen)}" for name, targets in graph.items() if (viewer := room_of(name))
            for target in targets if (seen := room_of(target)) and not may_see(viewer, seen)}


def forbidden_dependencies(root: Path, files: list[str]) -> list[str]:
    """Rooms that CMake gives more than the table does."""
    findings = []
    for name in files:
        if not re.fullmatch(r"core/.*CMakeLists\.txt", name):
            continue
        for target, arguments in CMAKE_ROOM.findall(read(root, name)):
            room = target.split("/")[0]
            depends = re.search(r"\bDEPENDS\s+((?:[a-z/]+\s*)+)", arguments)
            rooms = {other.split("/")[0] for other in depends.group(1).split()} if depends else set()
            findings += [f"{name}: {room} may not depend on {other}"
                         for other in sorted(rooms - MAY_SEE.get(room, set()) - {room})]
    return findings


def check(root: Path, files: list[str]) -> list[str]:
    graph = includes_of(root, files)
    forbidden, excepted = forbidden_includes(graph), read_exceptions(root)
    return ([f"{line}: not allowed (tests/lint/rooms.py has the table)" for line in sorted(forbidden - excepted)]
            + [f"{EXCEPTIONS}: “{line}” is not needed any more" for line in sorted(excepted - forbidden)]
            + circles(graph) + forbidden_dependencies(root, files))


SAMPLES = [
    Sample("allowed", {"core/net/a.h": '#include "base/b.h"\n#include "c.h"\n', "core/base/b.h": "",
                       "core/net/c.h": ""}, None),
    Sample("upward", {"core/base/a.h": '#include "net/b.h"\n', "core/net/b.h": ""}, "core/base/a.h -> core/net"),
    Sample("not there yet", {"core/store/a.cpp": '#include "wire/rest/x.h"\n'}, "core/store/a.cpp -> core/wire"),
    Sample("relative", {"core/wire/a.cpp": '#include "../net/b.h"\n', "core/net/b.h": ""}, "-> core/net"),
    Sample("comment", {"core/base/a.h": '// #include "net/b.h"\n/*\n#include "net/b.h"\n*/\n'}, None),
    Sample("node sees rtc", {"core/node/a.cpp": '#include "rtc/b.h"\n'}, "core/node/a.cpp -> core/rtc"),
    Sample("page sees page", {"ui/watch/a.cpp": '#include "library/b.h"\n', "ui/library/b.h": ""},
           "ui/watch/a.cpp -> ui/library"),
    Sample("shell opens pages", {"ui/shell/a.cpp": '#include "library/b.h"\n', "ui/library/b.h": ""}, None),
    Sample("ctl sees the store", {"app/ctl/main.cpp": '#include "store/b.h"\n'}, "app/ctl/main.cpp -> core/store"),
    Sample("excepted", {"core/base/a.h": '#include "net/b.h"\n', EXCEPTIONS: "core/base/a.h -> core/net\n"}, None),
    Sample("old exception", {"core/base/a.h": "", EXCEPTIONS: "core/base/a.h -> core/net\n"}, "not needed any more"),
    Sample("circle", {"core/base/a.h": '#include "b.h"\n', "core/base/b.h": '#include "base/c.h"\n',
                      "core/base/c.h": '#include "base/a.h"\n'},
           "circle: core/base/a.h -> core/base/b.h -> core/base/c.h -> core/base/a.h"),
    Sample("itself", {"core/base/a.h": '#include "a.h"\n'}, "circle"),
    Sample("CMake", {"core/store/CMakeLists.txt": "spirula_room(store DEPENDS model base net LINKS X)\n"},
           "store may not depend on net"),
    Sample("CMake allowed", {"core/store/CMakeLists.txt": "spirula_room(store DEPENDS model PRIVATE_LINKS X::y)\n"},
           None),
]

if __name__ == "__main__":
    main(check, SAMPLES)
