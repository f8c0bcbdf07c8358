"""A picture is ours, exists, and says in words what it shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import pictures
from tests.checks.examples import said
from tests.guides import Change, edit

PAGE = "docs/nl/asylum/apply.md"
MAP = "docs/assets/map.png"


def changed(picture: str) -> dict[str, Change]:
    return {PAGE: edit("[in beroep gaan](appeal.md)", picture), MAP: b"\x89PNG\r\n\x1a\n"}


@pytest.mark.parametrize(
    "picture",
    [
        "![Kaart: van het station naar ons kantoor](../../assets/map.png)",
        "[![Kaart: van het station naar ons kantoor](../../assets/map.png)](appeal.md)",
    ],
)
def test_a_picture_of_ours_with_words_passes(tmp_path: Path, picture: str) -> None:
    assert said(tmp_path, pictures, changed(picture)) == []


@pytest.mark.parametrize(
    ("picture", "sentence"),
    [
        ("![](../../assets/map.png)", "say in words what this picture shows: ![what it shows](../../assets/map.png)"),
        ("![ ](../../assets/map.png)", "say in words what this picture shows: ![what it shows](../../assets/map.png)"),
        ("![map.png](../../assets/map.png)", "say in words what this picture shows, not the name of its file: 'map.png'"),
        ("![IMG_2041](../../assets/map.png)", "say in words what this picture shows, not the name of its file: 'IMG_2041'"),
        ("![Ons kantoor](../../assets/mpa.png)", "no picture '../../assets/mpa.png'. Did you mean '../../assets/map.png'?"),
        ("![Ons kantoor](../../assets/Map.PNG)", "no picture '../../assets/Map.PNG'. Did you mean '../../assets/map.png'?"),
        ("![Ons kantoor](map.png)", "no picture 'map.png'. Did you mean '../../assets/map.png'?"),
        ("![Ons kantoor](../../assets/house.jpg)", "no picture '../../assets/house.jpg'."),
        ("![Ons kantoor](../../assets/map.gif)", "'../../assets/map.gif' is no picture; use .png, .jpg, .jpeg, .webp, .avif, .svg"),
        ("![Ons kantoor](appeal.md)", "'appeal.md' is no picture; use .png, .jpg, .jpeg, .webp, .avif, .svg"),
        ("![Ons kantoor](/assets/map.png)", "show a picture of docs/assets/, by its way from this page: '../../assets/picture.png', not '/assets/map.png'"),
        ("![Ons kantoor](../../../map.png)", "show a picture of docs/assets/, by its way from this page: '../../assets/picture.png', not '../../../map.png'"),
        ("![Ons kantoor](assets\\map.png)", "write the picture's address with / and without spaces: 'assets\\map.png'"),
        ("![Ons kantoor](<../../assets/de map.png>)", "write the picture's address with / and without spaces: '../../assets/de map.png'"),
        ("![Ons kantoor]()", "write where the picture stands: ![what it shows](../../assets/picture.png)"),
        ("![Ons kantoor](https://example.com/map.png)", "put the picture in docs/assets/ and show it from there, not from 'https://example.com/map.png'"),
        ("![Ons kantoor](//example.com/map.png)", "put the picture in docs/assets/ and show it from there, not from '//example.com/map.png'"),
        ("![Ons kantoor](data:image/png;base64,iVBO)", "put the picture in docs/assets/ and show it from there, not from 'data:image/png;base64,iVBO'"),
    ],
)  # fmt: skip
def test_a_picture_that_is_not_there_or_says_nothing_is_named(
    tmp_path: Path, picture: str, sentence: str
) -> None:
    assert said(tmp_path, pictures, changed(picture)) == [f"{PAGE}:17: {sentence} [pictures]"]


def test_a_word_that_only_says_that_there_is_a_picture_is_a_notice(tmp_path: Path) -> None:
    assert said(tmp_path, pictures, changed("![Foto](../../assets/map.png)")) == [
        f"{PAGE}:17: say what this picture shows: 'Foto' does not tell [pictures] (notice)"
    ]
