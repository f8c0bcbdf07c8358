"""What must be compared with its sources again, for each role, the oldest first.

ageing.py                     what is overdue, or due within 30 days
ageing.py --within 90         … or within 90 days
ageing.py --role legal        for one role
"""

from __future__ import annotations

import argparse
import sys
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from guide import ageing  # noqa: E402
from guide.ageing import Due  # noqa: E402
from guide.load import load  # noqa: E402
from guide.problems import counted, guess  # noqa: E402
from guide.schema import Owner  # noqa: E402

ROLES: tuple[str, ...] = Owner.__args__  # type: ignore[attr-defined]


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--root", type=Path, default=ROOT, help="the project's folder")
    parser.add_argument("--within", metavar="DAYS", type=int, default=30, help="look ahead")
    parser.add_argument("--role", help=f"one of: {', '.join(ROLES)}")
    parser.add_argument(
        "--today", type=date.fromisoformat, default=ageing.today(), help="as if it were this day"
    )
    chosen = parser.parse_args(arguments)
    if chosen.role and chosen.role not in ROLES:
        print(
            f"'{chosen.role}' is no role; use one of: {', '.join(ROLES)}.{guess(chosen.role, ROLES)}"
        )
        return 2
    found = ageing.due(load(chosen.root), chosen.today, chosen.within)
    shown = 0
    for role in [chosen.role] if chosen.role else ROLES:
        own = [one for one in found if one.owner == role]
        shown += len(own)
        if own:
            print(f"{role}: {len(own)}")
        for one in own:
            print(f"  {_line(one, chosen.today)}")
    last = chosen.today + timedelta(days=max(0, chosen.within))
    print(f"{shown} to compare with the sources by {last}.")
    return 0


def _line(one: Due, today: date) -> str:
    late = (today - one.review_by).days
    when = f"{counted(late, 'day')} late" if late > 0 else f"in {counted(-late, 'day')}"
    when = when if late else "today"
    return f"{one.review_by}  {when:<14}{one.kind:<9}{one.name}  {one.path}:{one.line}"


if __name__ == "__main__":
    sys.exit(main())
