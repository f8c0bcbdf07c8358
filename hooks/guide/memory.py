"""What was found the last time: a page that did not change is not read and compared again.

Kept in one file, which may be removed at any time. Everything in it is found by the texts it was made
from and by the code that made it, so it is never out of date: at worst it is not there.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import markdown_it
import pydantic
import yaml

T = TypeVar("T")

PLACE = ".cache/guide.pickle"
"""Below the project's folder."""


class Memory:
    """Remembers what was made from some texts. Without a ``path`` it remembers nothing."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self.code = _code()
        self.known: dict[str, Any] = _kept(path, self.code) if path else {}
        self.used: dict[str, Any] = {}

    def recall(self, made_from: tuple[str, ...], make: Callable[[], T]) -> T:
        """What ``make`` gave before, or gives now. ``made_from`` is all that its result hangs on."""
        if self.path is None:
            return make()
        key = hashlib.sha256("\0".join(made_from).encode("utf-8", "surrogatepass")).hexdigest()
        if key not in self.used:
            self.used[key] = self.known[key] if key in self.known else make()
        value: T = self.used[key]
        return value

    def keep(self) -> None:
        """Write down what this run used, when that differs; a disk that is full is no reason to stop."""
        if self.path is None or self.used.keys() == self.known.keys():
            return
        try:
            self.path.parent.mkdir(exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self.path.parent, delete=False) as file:
                pickle.dump((self.code, self.used), file, pickle.HIGHEST_PROTOCOL)
            os.replace(file.name, self.path)
        except OSError:
            return


def _kept(path: Path, code: str) -> dict[str, Any]:
    try:
        written_by, found = pickle.loads(path.read_bytes())
    except Exception:  # half a file, another version's classes: it is made again
        return {}
    return found if written_by == code else {}


def _code() -> str:
    """Names the code that reads: these modules and what they are built on."""
    digest = hashlib.sha256()
    for part in (sys.version, markdown_it.__version__, yaml.__version__, pydantic.VERSION):
        digest.update(part.encode())
    for module in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(module.read_bytes())
    return digest.hexdigest()
