"""Check the whole guide without building it: ``make check``. Exit 1 when there is a problem.

check.py                      problems, and how many notices each check has
check.py --notices            notices too
check.py --only links         what one check says (more than one: --only links --only terms)
check.py --explain links      why the check exists, with a bad and a good example
check.py --fix                mend what is safe, show what changed, then check
check.py --format github      text, json, github or sarif: for people, programs and forges
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Collection
from pathlib import Path
from typing import TextIO

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from guide import repair  # noqa: E402
from guide.checks import problems  # noqa: E402
from guide.explain import explanations  # noqa: E402
from guide.load import load  # noqa: E402
from guide.memory import PLACE, Memory  # noqa: E402
from guide.problems import counted, guess  # noqa: E402
from guide.report import FORMATS  # noqa: E402


def main(arguments: list[str] | None = None) -> int:
    # Nothing that is read is thrown away before the end: looking for it takes a fifth of the time.
    gc.disable()
    chosen = _parser().parse_args(arguments)
    known = {one.name: one for one in explanations()}
    for name in [*chosen.only, *filter(None, [chosen.explain])]:
        if name not in known:
            print(f"'{name}' is no check.{_meant(name, known)} Use one of: {', '.join(known)}")
            return 2
    if chosen.format not in FORMATS:
        near = guess(chosen.format, FORMATS)
        print(f"'{chosen.format}' is no format; use one of: {', '.join(FORMATS)}.{near}")
        return 2
    if chosen.explain:
        print(known[chosen.explain])
        return 0
    if chosen.fix:
        # The report may be read by a program: what was mended is told beside it.
        _fix(chosen.root, sys.stdout if chosen.format == "text" else sys.stderr)
    memory = Memory(chosen.root / PLACE)
    found = problems(load(chosen.root, memory))
    memory.keep()
    if chosen.only:
        found = [one for one in found if one.check in chosen.only]
    print(FORMATS[chosen.format](found, chosen.notices))
    return 1 if any(not one.notice for one in found) else 0


def _meant(name: str, known: Collection[str]) -> str:
    """What somebody meant who wrote two names as one, or misspelt one."""
    names = name.split(",")
    if len(names) > 1 and all(one in known for one in names):
        return f" Write --only {' --only '.join(names)}."
    return guess(name, known)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("root", nargs="?", type=Path, default=ROOT, help="the project's folder")
    parser.add_argument("--format", default="text", help=f"how it is printed: {', '.join(FORMATS)}")
    parser.add_argument("--notices", action="store_true", help="list the notices too")
    parser.add_argument(
        "--only", metavar="NAME", action="append", default=[], help="one check, by its name"
    )
    parser.add_argument("--explain", metavar="NAME", help="why a check exists, and examples")
    parser.add_argument("--fix", action="store_true", help="mend what is safe to mend")
    return parser


def _fix(root: Path, out: TextIO) -> None:
    site = load(root)
    done = 0
    for one in repair.repairs(site):
        repair.write(site, one)
        print(one.diff(), file=out)
        done += 1
    print(f"{counted(done, 'file')} mended.", file=out)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BrokenPipeError:  # the reader of a pipe has seen enough: check.py | head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
