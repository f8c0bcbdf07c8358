"""Write a .gz and a .br beside each text file of a built site: compress.py FOLDER

A server then sends the small copy without making it again for each reader. The same file gives the
same bytes.
"""

from __future__ import annotations

import argparse
import gzip
import os
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

ENDINGS = {".css", ".html", ".js", ".json", ".mjs", ".svg", ".txt", ".webmanifest", ".xml"}
LEAST = 200
"""A file of fewer bytes fits in one packet as it is."""

WAYS: dict[str, Callable[[bytes], bytes]] = {
    ".gz": lambda data: gzip.compress(data, compresslevel=9, mtime=0),
    ".br": lambda data: bytes(brotli.compress(data, mode=brotli.MODE_TEXT, quality=11)),
}


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


if __name__ == "__main__":
    sys.exit(main())
