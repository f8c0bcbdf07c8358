"""Measure how long checking takes, for this guide and for made-up ones of many pages: ``make bench``.

Each figure is the median of three runs in a fresh process, in seconds of processor time.
"""

from __future__ import annotations

import argparse
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BASE = ROOT / "tests" / "golden" / "base"
PAGE = "asylum/appeal"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, nargs="*", default=[250, 500, 1000, 4000])
    chosen = parser.parse_args()
    print(f"{'guide':<28}{'seconds':>9}{'ms a page':>11}")
    pages = sum(1 for _ in (ROOT / "docs").glob("??/**/*.md"))
    report("this guide", pages, seconds([sys.executable, "scripts/check.py"]))
    for number in chosen.pages:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder) / "guide"
            synthetic(root, number)
            command = [sys.executable, "scripts/check.py", str(root)]
            report(f"made up, {number} pages", number, seconds(command))


def report(name: str, pages: int, taken: float) -> None:
    print(f"{name:<28}{taken:>9.2f}{1000 * taken / max(pages, 1):>11.2f}")


def seconds(command: list[str]) -> float:
    """Median processor seconds of three runs."""
    times = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(times)


def synthetic(root: Path, pages: int) -> None:
    """The small guide of the tests with its longest page copied until there are ``pages``."""
    shutil.copytree(BASE, root)
    keys = [f"asylum/page-{number}" for number in range(pages // 3)]
    for language in ("nl", "fr", "ar"):
        text = (BASE / "docs" / language / f"{PAGE}.md").read_text(encoding="utf-8")
        head, mark, body = text.partition("\n# ")
        title, _, rest = body.partition("\n")
        for number, key in enumerate(keys):
            own = head.replace(f"title: {title}", f"title: {title} {number}")
            page = f"{own}{mark}{title} {number}\n{rest}"
            (root / "docs" / language / f"{key}.md").write_text(page, encoding="utf-8")
    entry = "{}:\n  tier: essential\n  audience:\n    - all\n  task: A\n  owner: legal\n  address: p{}\n"
    with (root / "docs/_data/pages.yml").open("a", encoding="utf-8") as file:
        file.writelines(entry.format(key, number) for number, key in enumerate(keys))


if __name__ == "__main__":
    main()
