"""Write every data file in its one canonical form: ``make format``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from guide import canonical, files, schema  # noqa: E402
from guide.problems import Problem  # noqa: E402


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="the project's folder")
    parser.add_argument(
        "--check", action="store_true", help="change nothing; exit 1 when something would change"
    )
    chosen = parser.parse_args(arguments)
    failed = False
    for path, model in data_files(chosen.root.resolve()):
        read = files.read(path, chosen.root.resolve())
        result = (
            [read]
            if isinstance(read, Problem)
            else canonical.canonical(read.path, read.text, model)
        )
        if isinstance(result, list):
            failed = True
            for problem in result:
                print(problem)
        elif not isinstance(read, Problem) and path.read_bytes() != result.encode("utf-8"):
            print(f"{read.path}: {'would be ' if chosen.check else ''}formatted")
            failed = failed or chosen.check
            if not chosen.check:
                files.write(path, result)
    return 1 if failed else 0


def data_files(root: Path) -> Iterator[tuple[Path, Any]]:
    """Every data file and the model it keeps to."""
    folder = root / "docs" / "_data"
    for name, model in canonical.MODELS.items():
        path = folder / f"{name}.yml"
        if path.exists():
            yield path, model
    for path in sorted(folder.glob("*/*.yml")):
        yield path, canonical.OWN.get(path.stem, schema.TextsFile)


if __name__ == "__main__":
    sys.exit(main())
