"""Mending what is safe to mend: bytes nobody sees, and ids that the Dutch page already has."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from guide import files
from guide.markdown import ODD_SPACE
from guide.model import Page, Site
from guide.problems import Problem

_BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Repair:
    """A file before and after, and in words what was mended."""

    path: str
    before: str
    after: str
    done: tuple[str, ...]

    def diff(self) -> str:
        """The lines that differ, as a unified diff without context (no line is added or removed)."""
        old, new = _plain_ends(self.before).split("\n"), self.after.split("\n")
        lines = [f"--- {self.path}", f"+++ {self.path}", f"# {', '.join(self.done)}"]
        for number, (one, other) in enumerate(zip(old, new, strict=False), 1):
            if one != other:
                lines += [f"@@ -{number} +{number} @@", f"-{_visible(one)}", f"+{other}"]
        return "\n".join(lines)


def repairs(site: Site) -> Iterator[Repair]:
    """Every file that can be mended, by name."""
    pages = {page.path: page for page in site.all_pages()}
    for path in sorted(_paths(site.root)):
        name = files.relative(path, site.root)
        if isinstance(files.read(path, site.root), Problem):
            continue  # what cannot be read is for a person to mend
        before = path.read_bytes().decode("utf-8")
        after, done = before, []
        for what, mend in _MENDING:
            mended = mend(after)
            if mended != after:
                after = mended
                done.append(what)
        page = pages.get(name)
        mended = _with_ids(after, site, page) if page else after
        if mended != after:
            after = mended
            done.append("ids of headings copied from the Dutch")
        if done:
            yield Repair(name, before, after, tuple(done))


def write(site: Site, one: Repair) -> None:
    """Put the mended text in place of the file, whole or not at all."""
    files.write(site.root / one.path, one.after)


def _paths(root: Path) -> Iterator[Path]:
    yield from (path for path in (root / "mkdocs.yml",) if path.is_file())
    for kind in ("*.md", "*.yml"):
        yield from (path for path in (root / "docs").rglob(kind) if path.is_file())


def _plain_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _composed(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _no_trailing_space(text: str) -> str:
    return "\n".join(line.rstrip(" \t") for line in text.split("\n"))


def _ordinary_space(text: str) -> str:
    return ODD_SPACE.sub(r"\g<mark> ", text)


def _last_line_end(text: str) -> str:
    return text if not text or text.endswith("\n") else f"{text}\n"


_MENDING: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("byte-order mark removed", lambda text: text.removeprefix(_BOM)),
    ("line ends made plain", _plain_ends),
    ("letters and accents put together (NFC)", _composed),
    ("spaces at line ends removed", _no_trailing_space),
    ("ordinary space after the # of a heading", _ordinary_space),
    ("line end added at the end", _last_line_end),
)


def _with_ids(text: str, site: Site, page: Page) -> str:
    """Headings without an id get the one of the Dutch heading in the same place, when all agree."""
    original = site.original(page)
    if original is None:
        return text
    ours = [one for one in page.document.headings() if one.level > 1]
    theirs = [one for one in original.document.headings() if one.level > 1]
    if [one.level for one in ours] != [one.level for one in theirs]:
        return text
    used = {one.id for one in ours}
    lines = text.split("\n")
    for one, other in zip(ours, theirs, strict=True):
        line = lines[one.line - 1] if one.line <= len(lines) else ""
        if one.id or not other.id or other.id in used:
            continue
        if line.startswith("##") and not line.endswith(("#", "}")):
            lines[one.line - 1] = f"{line} {{#{other.id}}}"
            used.add(other.id)
    return "\n".join(lines)


def _visible(line: str) -> str:
    """A line with what nobody sees made visible."""
    line = line.replace(_BOM, "<BOM>")
    if _composed(line) != line:
        # A letter and its accent as two signs look like the one sign they become.
        line = "".join(f"+{one}" if unicodedata.combining(one) else one for one in line)
    line = ODD_SPACE.sub(r"\g<mark><SPACE>", line)
    kept = line.rstrip(" \t")
    return kept + line[len(kept) :].replace(" ", "·").replace("\t", "→")
