"""The full text index of a built site, for what titles and search words do not answer.

Pagefind reads the text of every page in the language it was written in, and puts its index, in small
pieces that a browser fetches as it needs them, in ``fulltext/``. A Dutch page that stands in for a
missing translation is not read: it would answer in the wrong language. The pages stay as they are.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from guide import addresses, sharing
from guide.model import Site

FOLDER = "fulltext"
ENTRY = "pagefind-entry.json"
PROGRAM = "pagefind.js"
LISTS = ("site-index", sharing.LIST)
"""Pages that name every other page: an answer to everything, and so to nothing."""
# The title and the text; not the label of a translation, nor the contents.
READ = ("--root-selector", "article", "--exclude-selectors", ".g-meta")


def written(site: Site) -> Iterator[str]:
    """The address, from the site's root, of every page that an author wrote in its language."""
    for tag, pages in site.pages.items():
        for key, page in sorted(pages.items()):
            if page.front and not page.generated and key not in LISTS:
                yield addresses.url(tag, key)


def write(folder: Path, pages: Iterable[str]) -> None:
    """The index of ``pages`` of the built site in ``folder``; an older one is replaced."""
    with tempfile.TemporaryDirectory() as name:
        copies, made = Path(name, "pages"), Path(name, "index")
        for page in pages:
            if not (folder / page / "index.html").is_file():
                continue  # a build that is not strict goes on without it
            (copies / page).mkdir(parents=True, exist_ok=True)
            text = (folder / page / "index.html").read_text(encoding="utf-8")
            (copies / page / "index.html").write_text(_apart(text), encoding="utf-8")
        # Its program and not its Python interface, which waits a tenth of a second for each page.
        command = ["-m", "pagefind", *READ, "--site", str(copies), "--output-path", str(made)]
        subprocess.run([sys.executable, *command, "--silent"], cwd=name, check=True)
        shutil.rmtree(folder / FOLDER, ignore_errors=True)
        for path in _needed(made):
            target = folder / FOLDER / path.relative_to(made)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    _sort(folder / FOLDER / ENTRY)


def _apart(html: str) -> str:
    """With a space between a name and its value, which Pagefind writes as one word."""
    return re.sub("</d[td]>", r" \g<0>", html)


def _needed(made: Path) -> Iterator[Path]:
    """What our own search asks for: Pagefind's dialogs, its worker and its other languages stay out."""
    entry = json.loads((made / ENTRY).read_text(encoding="utf-8"))
    for wasm in {language["wasm"] or "unknown" for language in entry["languages"].values()}:
        yield made / f"wasm.{wasm}.pagefind"
    yield from (made / PROGRAM, made / ENTRY)
    yield from (path for path in made.rglob("*.pf_*") if path.is_file())


def _sort(path: Path) -> None:
    """The same pages give the same bytes: Pagefind names its languages in any order."""
    entry = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(entry, sort_keys=True, separators=(",", ":")), encoding="utf-8")


def of(tag: str, published: Mapping[str, bytes]) -> Iterator[str]:
    """The files, of all that is ``published``, with which one language is searched."""
    entry = published.get(f"{FOLDER}/{ENTRY}")
    language = json.loads(entry)["languages"].get(tag) if entry else None
    if language:
        names = (PROGRAM, ENTRY, f"wasm.{language['wasm'] or 'unknown'}.pagefind")
        yield from (f"{FOLDER}/{name}" for name in names)
        piece = re.compile(rf"{FOLDER}/(?:pagefind\.|index/|fragment/){re.escape(tag)}_[^/]+")
        yield from filter(piece.fullmatch, published)
