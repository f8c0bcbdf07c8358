"""Check the whole guide without building it: ``make check``. Exit 1 when there is a problem."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from guide.checks import problems  # noqa: E402
from guide.load import load  # noqa: E402
from guide.problems import summary  # noqa: E402


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("root", nargs="?", type=Path, default=ROOT, help="the project's folder")
    found = problems(load(parser.parse_args().root))
    for one in found:
        print(f"{one}{' (notice)' if one.notice else ''}")
    print(summary(found))
    return 1 if any(not one.notice for one in found) else 0


if __name__ == "__main__":
    sys.exit(main())
