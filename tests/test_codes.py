"""The QR codes of short addresses."""

from __future__ import annotations

from xml.etree import ElementTree

from guide import built
from guide.codes import codes, drawing
from guide.load import load
from tests.guides import BASE

SITE = load(BASE)
URL = "https://guide.example/"


def test_every_short_address_has_a_code_and_one_per_language() -> None:
    assert [name for name, _ in codes(SITE, URL)][:8] == [
        "go/asiel/qr.svg", "go/asiel/nl/qr.svg", "go/asiel/fr/qr.svg", "go/asiel/ar/qr.svg",
        "go/beroep/qr.svg", "go/beroep/nl/qr.svg", "go/beroep/fr/qr.svg", "go/beroep/ar/qr.svg",
    ]  # fmt: skip


def test_a_code_is_a_drawing_like_any_other() -> None:
    text = drawing(f"{URL}go/beroep/ar/")
    assert ElementTree.fromstring(text).get("viewBox") == "0 0 37 37"
    assert list(built.check_svg(text)) == []
    assert len(text) < 3000


def test_the_same_address_gives_the_same_drawing_and_another_another() -> None:
    assert drawing(URL) == drawing(URL) != drawing(f"{URL}go/beroep/")
