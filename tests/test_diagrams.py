"""A procedure is drawn as a line of steps, in words that can be read aloud and translated."""

from __future__ import annotations

from pathlib import Path

from guide import diagrams
from guide.load import load
from guide.model import Site
from tests.guides import BASE, edit, site_of

SITE = load(BASE)
DATA = "docs/_data/diagrams.yml"


def built(tag: str, key: str = "index", site: Site = SITE, name: str = "appeal") -> str:
    page = site.page(tag, key)
    assert page
    return diagrams.build(name, site, tag, page)


def test_a_diagram_is_a_list_of_steps_with_their_outcomes() -> None:
    assert built("nl") == (
        '<ol class="g-steps" aria-label="Beroep"><li class="g-steps__step">'
        '<b><a href="asylum/appeal/">De brief</a></b>'
        '<ul class="g-steps__outcomes">'
        '<li class="g-steps__outcome g-steps__outcome--good"><b>U wint</b></li>'
        '<li class="g-steps__outcome g-steps__outcome--bad"><b>U verliest</b></li>'
        "</ul></li></ol>"
    )


def test_it_speaks_the_readers_language() -> None:
    assert 'aria-label="Appel"' in built("fr")
    assert "<b>Vous gagnez</b>" in built("fr")


def test_a_step_does_not_link_to_the_page_it_stands_on() -> None:
    assert "<b>De brief</b>" in built("nl", "asylum/appeal")


def test_a_step_says_who_takes_it_and_what_it_is(tmp_path: Path) -> None:
    site = site_of(
        tmp_path,
        {
            DATA: edit("page: asylum/appeal", "who: dvz"),
            "docs/_data/nl/diagrams.yml": edit(
                "title: De brief", "title: De brief\n    text: Lees hem & bewaar hem."
            ),
        },
    )
    assert (
        "<b>De brief</b> <span>Lees hem &amp; bewaar hem.</span>"
        '<span class="g-steps__who">Dienst Vreemdelingenzaken</span>'
    ) in built("nl", site=site)
    assert '<span class="g-steps__who">مكتب الأجانب</span>' in built("ar", site=site)


def test_an_unknown_diagram_is_nothing() -> None:
    assert built("nl", name="nothing") == ""


def test_every_diagram_step_and_outcome_needs_words() -> None:
    assert diagrams.texts(SITE) == ["appeal", "appeal/letter", "appeal/granted", "appeal/refused"]
