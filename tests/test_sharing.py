"""What is handed on: the address, the code and the message in the language of who receives it."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from guide.sharing import Share, shares
from tests.built import guide

URL = "https://guide.example/"


def shared(tag: str, key: str = "asylum/appeal") -> Share:
    (found,) = [one for one in shares(guide(), URL, "go/beroep/", key) if one.language.tag == tag]
    return found


@pytest.mark.parametrize(
    ("tag", "message"),
    [
        ("nl", "Hier is de pagina over “In beroep gaan”: https://guide.example/go/beroep/nl/"),
        ("fr", "Voici la page sur « Introduire un recours » : https://guide.example/go/beroep/fr/"),
        ("en", "Here is the page about “How to appeal against a decision”: https://guide.example/go/beroep/en/"),
        ("ar", "هذه هي الصفحة عن «تقديم طعن في قرار»: https://guide.example/go/beroep/ar/"),
    ],
)  # fmt: skip
def test_the_message_is_in_the_language_of_who_receives_it(tag: str, message: str) -> None:
    one = shared(tag)
    assert one.message == message
    sms, whatsapp = urlsplit(one.sms), urlsplit(one.whatsapp)
    assert (sms.scheme, sms.path, parse_qs(sms.query)) == ("sms", "", {"body": [message]})
    assert one.whatsapp.startswith("https://wa.me/?")
    assert parse_qs(whatsapp.query) == {"text": [message]}


def test_every_language_has_a_message_with_the_title_and_the_address() -> None:
    for one in shares(guide(), URL, "go/beroep/", "asylum/appeal"):
        page = guide().shown(one.language.tag, "asylum/appeal")
        assert page
        assert page.title in one.message
        assert one.message.endswith(f" {one.address}")


def test_links_start_at_the_short_address() -> None:
    one = shared("ar")
    assert one.url == "../../ar/asylum/appeal/"
    assert one.code == "ar/qr.svg"
    assert one.address == "https://guide.example/go/beroep/ar/"


def test_a_language_is_also_named_in_dutch_for_who_cannot_read_its_letters() -> None:
    names = {one.language.tag: one.known_as for one in shares(guide(), URL, "go/x/", "index")}
    assert names == {"nl": "", "fr": "Frans", "en": "Engels", "ar": "Arabisch"}


def test_a_page_that_is_not_translated_is_handed_on_with_its_dutch_title() -> None:
    key = next(key for key in guide().pages["nl"] if not guide().page("ar", key))
    one = shared("ar", key)
    assert not one.available
    assert f"«{guide().pages['nl'][key].title}»" in one.message
