"""Reading authors' files: text, or one sentence that says why not."""

from __future__ import annotations

import codecs
import os
import stat
from dataclasses import dataclass, field
from pathlib import Path

from guide.problems import Problem

LARGEST = 2_000_000
"""Bytes. A page of the guide is about 5 kB; larger than this is a mistake, not a page."""

PAGE = 200_000
"""Characters. The longest page has 12,000; nobody reads more than this on a phone."""


@dataclass(frozen=True, slots=True)
class Text:
    """A file that could be read: its place and its words."""

    path: str
    text: str
    mark: bool = field(default=False, compare=False)
    """Whether it began with a byte-order mark."""
    returns: int = field(default=0, compare=False)
    """The line of the first carriage return; 0 when every line ends as it should."""


def relative(path: Path, root: Path) -> str:
    """The path as messages print it: from the project's folder, with forward slashes."""
    name = path.relative_to(root).as_posix()
    if name.isprintable():
        return name
    return name.encode("unicode_escape").decode("ascii")


def read(path: Path, root: Path) -> Text | Problem:
    """The file's text without a byte-order mark and with plain line ends."""
    name = relative(path, root)
    if path.is_symlink():
        return Problem(name, 1, "replace this symbolic link by the file itself", "files")
    try:
        about = path.stat()
        size = about.st_size
        if not stat.S_ISREG(about.st_mode) and not stat.S_ISDIR(about.st_mode):
            return Problem(name, 1, "remove this: it is no ordinary file", "files")
        if size > LARGEST:
            return Problem(
                name, 1, f"split this file: it has {size:,} bytes, the most is {LARGEST:,}", "files"
            )
        data = path.read_bytes()
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else "unknown cause"
        return Problem(name, 1, f"make this file readable ({reason.lower()})", "files")
    return decode(name, data)


def decode(name: str, data: bytes) -> Text | Problem:
    """UTF-8 bytes as text; anything else is a sentence with the line of the first wrong byte."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Problem(name, 1, "save this file as UTF-8: it is UTF-16", "files")
    nuls = data.count(b"\x00")
    if nuls * 3 > len(data) > 8:  # a letter of Dutch or French has a NUL beside it in UTF-16
        return Problem(name, 1, "save this file as UTF-8: it is UTF-16", "files")
    if nuls:
        line = data.count(b"\n", 0, data.index(b"\x00")) + 1
        return Problem(name, line, "remove the NUL character: this is not a text file", "files")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        wrong = data[error.start]
        return Problem(
            name,
            line,
            "save this file as UTF-8 (most editors ask for the encoding under 'Save as'): "
            f"byte 0x{wrong:02x} is no UTF-8 text",
            "files",
        )
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    at = text.find("\r")
    returns = text.count("\n", 0, at) + 1 if at >= 0 else 0
    return Text(name, plain, data.startswith(codecs.BOM_UTF8), returns)


def write(path: Path, text: str) -> None:
    """Write a file whole or not at all: to a neighbour first, then in its place."""
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(text, encoding="utf-8", newline="\n")
    os.replace(beside, path)
