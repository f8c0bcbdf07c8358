"""docs/ holds pages (.md), data (.yml) and assets, under plain names, and nothing else.

What lies there is published: a stray draft, a photo with the place where it was taken, a picture
that runs a script. Names in small letters work on every computer and in every address.

Bad:
    docs/nl/asylum/Beroep 2.md, docs/nl/notes.docx, docs/assets/kaart.svg with a <script>
Good:
    docs/nl/asylum/appeal.md, docs/assets/kaart.svg
"""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from guide import built, causes, images, recordings
from guide.canonical import MODELS, OWN
from guide.files import relative
from guide.model import TEXTS, Site
from guide.problems import Problem, guess

NAME = "files"

ASSETS = {
    ".css": 100_000,
    ".mjs": 200_000,
    ".json": 500_000,
    ".webmanifest": 10_000,
    ".txt": 100_000,
    ".ico": 50_000,
    ".png": 300_000,
    ".jpg": 300_000,
    ".jpeg": 300_000,
    ".webp": 300_000,
    ".avif": 300_000,
    ".svg": 100_000,
    ".pdf": 2_000_000,
    ".mp3": 6_000_000,  # ten minutes of speech at 80 kbit/s
}
"""Types of files in docs/assets/, and the most bytes of each: readers pay for what they load."""

_SEGMENT = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ASSET = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*")
_LICENCE = re.compile(r"(?:LICENSE|LICENCE|NOTICE|COPYING)[\w.-]*", re.IGNORECASE)
_TEMPORARY = re.compile(
    r"[.~#].*|.*~|.*\.(?:bak|tmp|temp|swp|swo|orig|rej|old|part|crdownload|download|lnk)"
    r"|thumbs\.db|desktop\.ini|.*(?:conflicted copy|sync-conflict).*|__pycache__|__macosx",
    re.IGNORECASE,
)
_KEPT = (".gitkeep",)
"""Keeps an empty folder in git."""
_COPY = re.compile(
    r"[ _-]*(?:\(\d+\)|- ?(?:copy|kopie|copie)(?: ?\(?\d*\)?)?|\(?\b(?:kopie|copie|copy)\b\)?|[ _](?:kopie|copie|copy|old|oud|backup|bak))$|^(?:copy of|kopie van|copie de) ",
    re.IGNORECASE,
)
_LEFT = re.compile(r"-(?:copy|kopie|copie|old|oud|backup|bak|\d)$")
"""How a good name ends that is a copy where the page itself stands beside it."""
_PAGES = (
    ".markdown",
    ".mdown",
    ".mkd",
    ".mdx",
    ".txt",
    ".htm",
    ".html",
    ".doc",
    ".docx",
    ".odt",
    ".rtf",
    ".md.txt",
)
_RESERVED = frozenset("con prn aux nul".split()) | {
    f"{one}{n}" for one in ("com", "lpt") for n in range(1, 10)
}
"""Names that Windows keeps for itself."""


def check(site: Site) -> Iterator[Problem]:
    docs = site.root / "docs"
    tags = {one.tag for one in site.languages}
    if not site.languages_known:
        tags |= {path.name for path in docs.glob("*")} - {"_data", "assets"}
    for path, is_folder in _everything(docs):
        name = relative(path, site.root)
        for sentence in _entry(site, path, is_folder, tags):
            yield Problem(name, 1, sentence, NAME)
    yield from _alike(site, docs)


def _everything(docs: Path) -> Iterator[tuple[Path, bool]]:
    """Every file and folder below docs/; temporary folders are not looked into."""
    for here, folders, names in os.walk(docs):
        folders.sort()
        for name in list(folders):
            yield Path(here, name), True
            if _TEMPORARY.fullmatch(name):
                folders.remove(name)
        for name in sorted(names):
            yield Path(here, name), False


def _entry(site: Site, path: Path, is_folder: bool, tags: set[str]) -> Iterator[str]:
    parts = path.relative_to(site.root / "docs").parts
    name = parts[-1]
    if path.is_symlink():
        yield "replace this symbolic link by the file itself"
        return
    if name in _KEPT and not is_folder:
        return
    if _TEMPORARY.fullmatch(name):
        yield f"delete this {'folder' if is_folder else 'file'}: a program left it behind"
        return
    top = parts[0]
    if is_folder:
        yield from _folder(parts, tags)
        return
    try:
        about = path.stat()
    except OSError:
        return  # it disappeared, or the loader says that it cannot be read
    if not stat.S_ISREG(about.st_mode):
        yield "remove this: it is no ordinary file"
    elif len(parts) == 1:
        yield "move or delete this file: docs/ holds a folder per language, _data and assets"
    elif top in tags:
        yield from _page(path, parts)
    elif top == "_data":
        yield from _data(parts, tags)
    elif top == "assets":
        yield from _asset(path, parts, about.st_size)


def _folder(parts: tuple[str, ...], tags: set[str]) -> Iterator[str]:
    name = parts[-1]
    if len(parts) == 1:
        if name not in tags and name not in ("_data", "assets"):
            near = guess(name.lower(), ["assets", "_data"])
            yield f"add '{name}' to the languages in mkdocs.yml, or delete this folder: docs/ holds a folder per language, _data and assets.{near}"
    elif parts[0] == "_data":
        if len(parts) > 2 or name not in tags:
            yield f"delete this folder, or add '{name}' to the languages in mkdocs.yml: _data holds a folder per language"
    elif sentence := _named(name, name):
        yield sentence


def _named(stem: str, name: str, ending: str = "") -> str:
    """What to rename a page or folder to; '' when its name is good."""
    if _SEGMENT.fullmatch(stem):
        return (
            f"choose another name: Windows keeps '{stem}' for itself" if stem in _RESERVED else ""
        )
    plain = _COPY.sub("", stem)
    if plain != stem:
        return f"{causes.COPY}, or give it a name of its own: '{name}'"
    right = _plain(stem)
    near = f": '{right}{ending}'" if _SEGMENT.fullmatch(right) else ""
    if stem != stem.strip() or re.search(r"\s", stem):
        return f"name this without spaces{near}"
    if stem.lower() != stem and _SEGMENT.fullmatch(stem.lower()):
        return f"name this in small letters{near}"
    return f"name this with small letters a to z, digits and hyphens{near}"


def _plain(name: str) -> str:
    text = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "-", text).strip("-")


def _page(path: Path, parts: tuple[str, ...]) -> Iterator[str]:
    name = parts[-1]
    stem, ending = os.path.splitext(name)
    if ending != ".md":
        if ending.lower() in (".md", *_PAGES) or not ending:
            right = _plain(stem.removesuffix(".md").removesuffix(".MD"))
            yield f"a page ends in .md: rename this to '{right}.md', or delete it"
        elif ending.lower() in (".yml", ".yaml"):
            yield "move this file to docs/_data/, or delete it: a language folder holds pages (.md)"
        elif ending.lower() in ASSETS:
            yield "move this file to docs/assets/: a language folder holds pages (.md)"
        else:
            yield f"delete this file: a language folder holds pages (.md), not '{ending}'"
        return
    if sentence := _named(stem, name, ".md"):
        yield sentence
    elif (beside := path.with_name(f"{_LEFT.sub('', stem)}.md")) != path and _same(path, beside):
        yield f"{causes.COPY}, or give it a name of its own: '{beside.name}' says the same"
    if stem != "index" and (path.with_suffix("") / "index.md").is_file():
        yield f"keep one of this page and '{stem}/index.md': they have the same address"


def _same(path: Path, other: Path) -> bool:
    """Whether two files hold the same."""
    try:
        return path.read_bytes() == other.read_bytes()
    except OSError:
        return False


def _data(parts: tuple[str, ...], tags: set[str]) -> Iterator[str]:
    shared = len(parts) == 2
    known = [f"{one}.yml" for one in (MODELS if shared else (*TEXTS, *OWN))]
    if parts[-1] in known or (not shared and (len(parts) > 3 or parts[1] not in tags)):
        return
    where = "docs/_data" if shared else f"docs/_data/{parts[1]}"
    yield f"rename or delete this file: {where} holds {', '.join(sorted(known))}.{guess(parts[-1], known)}"


def _asset(path: Path, parts: tuple[str, ...], size: int) -> Iterator[str]:
    name = parts[-1]
    ending = os.path.splitext(name)[1]
    if ending.lower() not in ASSETS:
        what = f"'{ending}'" if ending else "a file without an ending"
        yield f"delete this file: docs/assets holds {', '.join(ASSETS)}, not {what}"
        return
    if not _ASSET.fullmatch(name) and not (ending == ".txt" and _LICENCE.fullmatch(name)):
        right = f"{_plain(name[: -len(ending)])}{ending.lower()}"
        yield f"name this with small letters a to z, digits and hyphens, without spaces: '{right}'"
    if size == 0:
        yield "fill this file or delete it: it is empty"
        return
    most = ASSETS[ending.lower()]
    if size > most:
        yield f"make this file smaller: it has {size:,} bytes, the most for {ending} is {most:,}"
        return
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = os.strerror(error.errno).lower() if error.errno else "unknown cause"
        yield f"make this file readable ({reason})"
        return
    yield from _content(data, ending.lower(), vendored="vendor" in parts)


def _content(data: bytes, ending: str, vendored: bool) -> Iterator[str]:
    if ending in images.TYPES or ending == ".ico":
        really = images.kind(data)
        if ending in (".jpg", ".jpeg"):
            ending = ".jpg"
        if really != ending and ending != ".ico":
            seems = f"it is {really}" if really else "it is none"
            yield f"save this picture as {ending}: {seems}"
            return
    if ending == ".pdf" and images.kind(data) != ".pdf":
        really = images.kind(data)
        yield f"save this file as .pdf: {f'it is {really}' if really else 'it is none'}"
    if ending == ".mp3":
        yield from recordings.faults(data)
    if ending in (".jpg", ".png", ".webp", ".avif") and images.tells_where(data):
        yield "save this photo without its location: it tells where it was taken"
    if ending == ".svg":
        yield from built.check_svg(data.decode("utf-8", "replace"))
    if ending in (".css", ".mjs") and not vendored:
        yield from built.check_code(data.decode("utf-8", "replace"))


def _alike(site: Site, docs: Path) -> Iterator[Problem]:
    """Names that differ only by case or by how an accent is stored are one name on other computers."""
    for here, folders, names in os.walk(docs):
        folders.sort()
        if len(names) + len(folders) < 2:
            continue
        seen: dict[str, str] = {}
        for name in sorted([*folders, *names], reverse=True):  # the small letters first
            same = unicodedata.normalize("NFC", name).casefold()
            if same in seen:
                path = relative(Path(here, name), site.root)
                other = relative(Path(here, seen[same]), Path(here))
                sentence = f"rename this: on Windows and macOS it is the same name as '{other}'"
                yield Problem(path, 1, sentence, NAME)
            else:
                seen[same] = name
