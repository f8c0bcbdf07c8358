"""Write what a server sends instead of the files of a built site, which is smaller: compress.py FOLDER

Beside each text file a .gz and a .br. And in deltas/, for each page, what it adds to the home page of
its language: who came by the home page has that one already, so a browser that says so (RFC 9842)
needs only the rest. The same site gives the same bytes.
"""

from __future__ import annotations

import argparse
import base64
import gzip
import hashlib
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli
import zstandard

ENDINGS = {".css", ".html", ".js", ".json", ".mjs", ".svg", ".txt", ".webmanifest", ".xml"}
LEAST = 200
"""A file of fewer bytes fits in one packet as it is."""

WAYS: dict[str, Callable[[bytes], bytes]] = {
    ".gz": lambda data: gzip.compress(data, compresslevel=9, mtime=0),
    ".br": lambda data: bytes(brotli.compress(data, mode=brotli.MODE_TEXT, quality=11)),
}

DELTAS = "deltas"
PAGE = "index.html"
ENDING = ".dcz"
MAGIC = bytes.fromhex("5e2a4d1820000000")
"""What the body begins with, before the hash of the dictionary: RFC 9842, section 5."""


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="a built site")
    folder = parser.parse_args(arguments).folder
    if not folder.is_dir():
        print(f"no folder '{folder}'; build the site first: make site", file=sys.stderr)
        return 2
    files = [path for path in folder.rglob("*") if path.is_file() and path.suffix in ENDINGS]
    with ThreadPoolExecutor(os.cpu_count()) as workers:
        list(workers.map(compress, files))
        shutil.rmtree(folder / DELTAS, ignore_errors=True)
        name = release(folder)
        list(workers.map(lambda one: write_deltas(folder, name, *one), homes(folder)))
    return 0


def compress(path: Path) -> None:
    """Write the copies of one file that are worth it, and remove those that are not (any more)."""
    data = path.read_bytes()
    for ending, way in WAYS.items():
        copy = path.with_name(path.name + ending)
        small = way(data) if len(data) >= LEAST else data
        if len(small) < len(data):
            copy.write_bytes(small)
        else:
            copy.unlink(missing_ok=True)


def homes(site: Path) -> Iterator[tuple[Path, list[Path]]]:
    """The home page of each language, and the pages below it. Only a language has its own search."""
    for search in sorted(site.glob("*/search.json")):
        home = search.with_name(PAGE)
        yield home, sorted(home.parent.glob(f"*/**/{PAGE}"))


def release(site: Path) -> str:
    """A name for the pages as they are now. Deltas of other pages have another one: a server that keeps
    old files beside the new ones, by mistake, never sends what a page said before.
    """
    digest = hashlib.sha256()
    for page in sorted(site.rglob(PAGE)):
        digest.update(f"{page.relative_to(site)}\0".encode() + page.read_bytes())
    return digest.hexdigest()[:8]


def write_deltas(site: Path, name: str, home: Path, pages: Iterable[Path]) -> None:
    """Write each page of the release ``name`` as what it adds to ``home``, in a folder that the browser names.

    A browser says which dictionary it has by the SHA-256 of its bytes in base64 (``Available-Dictionary``),
    so that is the name of the folder: ``deltas/5f0c93ab/pZGm1Av0…=/nl/asylum/appeal/index.html.dcz``.
    A slash in it begins a folder more, which does no harm.
    """
    data = home.read_bytes()
    digest = hashlib.sha256(data).digest()
    folder = site / DELTAS / name / base64.b64encode(digest).decode()
    known = zstandard.ZstdCompressionDict(data, dict_type=zstandard.DICT_TYPE_RAWCONTENT)
    for page in pages:
        way = zstandard.ZstdCompressor(level=zstandard.MAX_COMPRESSION_LEVEL, dict_data=known)
        delta = folder / page.relative_to(site).with_name(page.name + ENDING)
        delta.parent.mkdir(parents=True, exist_ok=True)
        delta.write_bytes(MAGIC + digest + way.compress(page.read_bytes()))


if __name__ == "__main__":
    sys.exit(main())
