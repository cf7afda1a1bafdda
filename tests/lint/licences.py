# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file says whose it is and under which licence: in itself or in REUSE.toml (reuse.software)."""

import subprocess
from pathlib import Path

from lintlib import PROJECT, Sample, main


def check(root: Path, files: list[str]) -> list[str]:
    run = subprocess.run(["reuse", "--root", str(root), "lint", "--lines"], capture_output=True, text=True, check=False)
    findings = [line.removeprefix(f"{root}/") for line in run.stdout.splitlines() if line.strip()]
    return findings if run.returncode == 0 or findings else [run.stderr.strip()]


LICENCE = (PROJECT / "LICENSES/GPL-3.0-or-later.txt").read_text(encoding="utf-8")
TAG = "SPDX-" # kept apart from what follows, so that reuse does not take the samples for this file's own notice
NOTICE = f"// {TAG}FileCopyrightText: 2026 A\n// {TAG}License-Identifier: GPL-3.0-or-later\n"
SAMPLES = [
    Sample("complete", {"LICENSES/GPL-3.0-or-later.txt": LICENCE, "a.cpp": NOTICE}, None),
    Sample("no notice", {"LICENSES/GPL-3.0-or-later.txt": LICENCE, "a.cpp": NOTICE,
                         "b.cpp": f"// {TAG}License-Identifier: GPL-3.0-or-later\n"}, "b.cpp"),
    Sample("no licence text", {"a.cpp": NOTICE}, "GPL-3.0-or-later"),
]

if __name__ == "__main__":
    main(check, SAMPLES)
