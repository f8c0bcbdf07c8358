"""Picture files: what they really are, and what a camera wrote in them besides the picture."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

TYPES = (".png", ".jpg", ".jpeg", ".webp", ".avif", ".svg")
"""What every browser shows, small."""

_BEGINNINGS = (
    (b"\x89PNG\r\n\x1a\n", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"GIF8", ".gif"),
    (b"BM", ".bmp"),
    (b"%PDF-", ".pdf"),
    (b"II*\x00", ".tiff"),
    (b"MM\x00*", ".tiff"),
    (b"PK\x03\x04", ".zip"),
)
_BRANDS = {b"avif": ".avif", b"avis": ".avif", b"heic": ".heic", b"heix": ".heic", b"mif1": ".heic"}

_TIFF = re.compile(rb"II\*\x00|MM\x00\*")
_GPS = 0x8825
"""The tag under which Exif keeps where a photo was taken."""
_PLACE = (b"GPSLatitude", b"GPSLongitude", b"LocationCreated", b"LocationShown", b"photoshop:City")
"""The same in XMP."""
_MOST_TAGS = 500


def kind(data: bytes) -> str:
    """The ending a picture should have by its first bytes; '' when they say nothing."""
    for beginning, ending in _BEGINNINGS:
        if data.startswith(beginning):
            return ending
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return ".webp"
    if data[4:8] == b"ftyp":
        return _BRANDS.get(data[8:12], "")
    head = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<svg", b"<?xml", b"<!--")) or b"<svg" in head:
        return ".svg"
    return ".html" if head.startswith((b"<!doctype html", b"<html")) else ""


def tells_where(data: bytes) -> bool:
    """Whether a photo carries the place where it was taken."""
    if any(one in data for one in _PLACE):
        return True
    starts = (match.start() for match in _TIFF.finditer(data))
    return any(_GPS in _tags(data, start) for start in starts)


def _tags(data: bytes, start: int) -> Iterator[int]:
    """The tags of the first directory of a TIFF block; none when it is no such block."""
    order = "<" if data[start : start + 2] == b"II" else ">"
    try:
        (offset,) = struct.unpack_from(f"{order}I", data, start + 4)
        (count,) = struct.unpack_from(f"{order}H", data, start + offset)
        if not 0 < count <= _MOST_TAGS:
            return
        for number in range(count):
            tag, type_ = struct.unpack_from(f"{order}HH", data, start + offset + 2 + 12 * number)
            if not 1 <= type_ <= 13:
                return
            yield tag
    except struct.error:
        return
