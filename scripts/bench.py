"""Measure how long checking takes, for this guide and for made-up ones of many pages: ``make bench``.

Each figure is the median of three runs, each in a fresh process: seconds on the clock and seconds of
processor time (two processes share the work). First with nothing remembered from an earlier run, as
in a new clone; then again, when what did not change is not read anew.
"""

from __future__ import annotations

import argparse
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from guide.memory import PLACE  # noqa: E402

BASE = ROOT / "tests" / "golden" / "base"
PAGE = "asylum/appeal"
_SENTENCE = re.compile(r"(?<=\w)\.$", re.MULTILINE)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, nargs="*", default=[250, 500, 1000, 4000])
    chosen = parser.parse_args()
    print(f"{'':<28}{'first run':>20}{'next run':>20}")
    print(
        f"{'guide':<28}{'seconds':>9}{'processor':>11}{'seconds':>9}{'processor':>11}{'ms a page':>11}"
    )
    pages = sum(1 for _ in (ROOT / "docs").glob("??/**/*.md"))
    report("this guide", pages, ROOT)
    for number in chosen.pages:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder) / "guide"
            synthetic(root, number)
            report(f"made up, {number} pages", number, root)


def report(name: str, pages: int, root: Path) -> None:
    runs = []
    for _ in range(3):
        (root / PLACE).unlink(missing_ok=True)
        runs.append((*seconds(root), *seconds(root)))
    first, first_cpu, then, then_cpu = map(statistics.median, zip(*runs, strict=True))
    each = 1000 * then_cpu / max(pages, 1)
    print(f"{name:<28}{first:>9.2f}{first_cpu:>11.2f}{then:>9.2f}{then_cpu:>11.2f}{each:>11.2f}")


def seconds(root: Path) -> tuple[float, float]:
    """How long one check of ``root`` takes: on the clock, and of the processors."""
    before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [sys.executable, "scripts/check.py", str(root)]
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=False)
    after, end = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    return end - begin, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def synthetic(root: Path, pages: int) -> None:
    """The small guide of the tests with its longest page copied until there are ``pages``.

    Every sentence that ends a line gets a word of its own, so that no two pages have a text in common.
    """
    shutil.copytree(BASE, root)
    keys = [f"asylum/page-{number}" for number in range(pages // 3)]
    for language in ("nl", "fr", "ar"):
        text = (BASE / "docs" / language / f"{PAGE}.md").read_text(encoding="utf-8")
        head, mark, body = text.partition("\n# ")
        title, _, rest = body.partition("\n")
        for number, key in enumerate(keys):
            own = head.replace(f"title: {title}", f"title: {title} {number}")
            ending = f" {word(number, 'ابتجدرسعفق' if language == 'ar' else 'abdeiklmno')}."
            page = f"{own}{mark}{title} {number}\n{_SENTENCE.sub(ending, rest)}"
            (root / "docs" / language / f"{key}.md").write_text(page, encoding="utf-8")
    entry = "{}:\n  tier: essential\n  audience:\n    - all\n  task: A\n  owner: legal\n  address: p{}\n"
    with (root / "docs/_data/pages.yml").open("a", encoding="utf-8") as file:
        file.writelines(entry.format(key, number) for number, key in enumerate(keys))


def word(number: int, letters: str) -> str:
    """A made-up word for a number: its digits as letters."""
    return "".join(letters[int(digit)] for digit in f"{number:04}")


if __name__ == "__main__":
    main()
