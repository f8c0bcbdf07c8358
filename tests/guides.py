"""Small guides for tests: a faultless one (``golden/base``), changed as a test says.

    problems_of(tmp_path, {"docs/nl/asylum/appeal.md": edit("30 dagen", "10 dagen")})

gives the report as lines of text. A change is the new text of a file, bytes, ``None`` (the file is
removed) or an ``edit``.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from guide.checks import CHECKS
from guide.load import load
from guide.model import Site

BASE = Path(__file__).parent / "golden" / "base"

SOUND = (b"\xff\xf3\x10\xc4" + bytes(22)) * 800
"""An MP3 of some twenty seconds in which nobody says anything: frames of 26 bytes, 22 kHz, mono."""

Change = str | bytes | None | Callable[[str], str]


def edit(old: str, new: str) -> Callable[[str], str]:
    """Replace ``old``, which stands in the file exactly once, by ``new``."""

    def change(text: str) -> str:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the file"
        return text.replace(old, new)

    return change


def append(more: str) -> Callable[[str], str]:
    """Add ``more`` at the end of the file."""
    return lambda text: text + more


def guide(folder: Path, changes: Mapping[str, Change]) -> Path:
    """A copy of the small guide in ``folder``, changed."""
    root = folder / "guide"
    shutil.copytree(BASE, root)
    for name, change in changes.items():
        _write(root / name, change)
    return root


def _write(path: Path, change: Change) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if change is None:
        path.unlink()
    elif isinstance(change, bytes):
        path.write_bytes(change)
    elif isinstance(change, str):
        path.write_text(change, encoding="utf-8")
    else:
        path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")


@contextmanager
def lent(folder: Path, changes: Mapping[str, Change]) -> Iterator[Path]:
    """The one copy that tests in the same folder share, changed for as long as it is looked at.

    Most tests read the guide once: to copy it for each of them takes longer than to check it.
    """
    root = folder.parent / "small-guide"
    if not root.exists():
        shutil.copytree(BASE, root)
    before: dict[Path, bytes | None] = {}
    made: list[Path] = []
    try:
        for name, change in changes.items():
            path = root / name
            made += [one for one in path.parents if not one.exists()]
            before[path] = path.read_bytes() if path.exists() else None
            _write(path, change)
        yield root
    finally:
        for path, data in before.items():
            if data is not None:
                path.write_bytes(data)
            else:
                path.unlink(missing_ok=True)
        for one in sorted(made, reverse=True):  # a folder comes before what stands in it
            one.rmdir()


def site_of(folder: Path, changes: Mapping[str, Change] | None = None) -> Site:
    """The small guide, changed and read."""
    return load(guide(folder, changes or {}))


def problems_of(
    folder: Path, changes: Mapping[str, Change], check: str = "", notices: bool = False
) -> list[str]:
    """What is said of the changed guide, as an author reads it.

    ``check``: only what this check says; ``notices``: notices too.
    """
    checks = [one for one in CHECKS if not check or one.NAME == check]  # one alone is faster
    with lent(folder, changes) as root:
        site = load(root)
        found = sorted({*site.loading, *(problem for one in checks for problem in one.check(site))})
    return [
        str(one)
        for one in found
        if (notices or not one.notice) and (not check or one.check == check)
    ]
