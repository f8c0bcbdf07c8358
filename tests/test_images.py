"""Picture files say what they are, and where a photo was taken."""

from __future__ import annotations

import struct

import pytest

from guide.images import kind, tells_where


def exif(tag: int, order: str = "<") -> bytes:
    """A photo's notes with one entry."""
    mark = b"II*\x00" if order == "<" else b"MM\x00*"
    return mark + struct.pack(f"{order}IH", 8, 1) + struct.pack(f"{order}HHII", tag, 4, 1, 26)


@pytest.mark.parametrize(
    ("beginning", "ending"),
    [
        (b"\x89PNG\r\n\x1a\n", ".png"),
        (b"\xff\xd8\xff\xe1", ".jpg"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", ".webp"),
        (b"\x00\x00\x00\x1cftypavif", ".avif"),
        (b"\x00\x00\x00\x18ftypheic", ".heic"),
        (b"GIF89a", ".gif"),
        (b'<?xml version="1.0"?><svg>', ".svg"),
        (b"\n<svg xmlns", ".svg"),
        (b"<!DOCTYPE html><html>", ".html"),
        (b"%PDF-1.7", ".pdf"),
        (b"hello", ""),
        (b"", ""),
    ],
)
def test_the_first_bytes_tell_what_a_picture_is(beginning: bytes, ending: str) -> None:
    assert kind(beginning) == ending


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_photo_with_coordinates_tells_where_it_was_taken(order: str) -> None:
    assert tells_where(b"\xff\xd8\xff\xe1\x00\x40Exif\x00\x00" + exif(0x8825, order))


def test_a_photo_with_a_place_in_words_tells_it_too() -> None:
    assert tells_where(b"\xff\xd8<x:xmpmeta exif:GPSLatitude='51,1.7N'/>")


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xd8\xff\xe1\x00\x40Exif\x00\x00" + exif(0x0112),
        b"II*\x00",
        b"II*\x00" + b"\xff" * 20,
        b"II*\x00" * 1000,
        b"\x89PNG\r\n\x1a\n",
    ],
)
def test_a_photo_without_a_place_passes(data: bytes) -> None:
    assert not tells_where(data)
