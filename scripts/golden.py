"""Write tests/golden/problems.txt again: the report of a small guide with one of each problem.

Look at what changed before you commit it: it is what authors will read.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from datetime import date
from pathlib import Path
from unittest.mock import patch

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from guide import ageing, report  # noqa: E402
from guide.checks import problems  # noqa: E402
from guide.files import write  # noqa: E402
from guide.load import load  # noqa: E402
from guide.problems import Problem, summary  # noqa: E402

GOLDEN = ROOT / "tests" / "golden"
REPORT = GOLDEN / "problems.txt"
TODAY = date(2026, 12, 1)
"""The day of the report: later days would add what is due."""


def main(arguments: list[str] | None = None) -> int:
    argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    ).parse_args(arguments)
    found = faults()
    write(REPORT, text(found))
    print(f"{REPORT.relative_to(ROOT)}: {summary(found)}")
    return 0


def faults() -> list[Problem]:
    """What is said of the small guide with the faults laid over it."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder, "guide")
        lay_over(root)
        with patch.object(ageing, "today", lambda: TODAY):
            return problems(load(root))


def lay_over(root: Path) -> None:
    """The faultless guide, with each file of ``faults`` in its place or, 'x.more', at the end of x."""
    shutil.copytree(GOLDEN / "base", root)
    for path in sorted((GOLDEN / "faults").rglob("*")):
        target = root / path.relative_to(GOLDEN / "faults")
        if path.is_dir():
            target.mkdir(exist_ok=True)
        elif path.suffix == ".more":
            with target.with_suffix("").open("a", encoding="utf-8") as file:
                file.write(path.read_text(encoding="utf-8"))
        else:
            shutil.copyfile(path, target)


def text(found: list[Problem]) -> str:
    """The report as authors see it, notices too."""
    return report.text(found, notices=True) + "\n"


if __name__ == "__main__":
    sys.exit(main())
