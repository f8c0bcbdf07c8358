"""The words of a link say where it goes."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import link_words
from tests.checks.examples import said
from tests.guides import Change, edit

NL, FR, AR = (f"docs/{tag}/asylum/apply.md" for tag in ("nl", "fr", "ar"))
LINKS = {
    NL: "[in beroep gaan](appeal.md)",
    FR: "[faire appel](appeal.md)",
    AR: "[الطعن](appeal.md)",
}


def changed(path: str, link: str) -> dict[str, Change]:
    return {path: edit(LINKS[path], link)}


@pytest.mark.parametrize(
    "link",
    [
        "[meer over het beroep](appeal.md)",
        "[hier vraagt u asiel](appeal.md)",
        "[website van het CGVS](https://www.cgvs.be)",
        "[cgvs.be](https://www.cgvs.be/nl)",
        "[pagina van vreemdelingenrecht.be over 9ter](https://www.vreemdelingenrecht.be/9ter)",
        "[DOFI.ibz.be](https://ibz.be)",
        "[112](tel:112)",
        "[9bis](appeal.md)",
        "[o.a. de wet, art. 9bis, enz.](https://www.cgvs.be)",
        "[het formulier annex26.pdf](https://www.cgvs.be/nl)",
    ],
)
def test_words_that_say_where_the_link_goes_pass(tmp_path: Path, link: str) -> None:
    assert said(tmp_path, link_words, changed(NL, link)) == []


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (NL, "klik hier"),
        (NL, "Hier"),
        (NL, "lees meer"),
        (NL, "**deze pagina**"),
        (NL, "click here"),
        (NL, "hierboven"),
        (NL, "PDF"),
        (NL, "1"),
        (FR, "Plus d’informations ici"),
        (AR, "للمزيد من المعلومات"),
        (FR, "cliquez ici"),
        (FR, "Ici"),
        (FR, "en savoir plus"),
        (FR, "plus d’infos"),
        (AR, "اضغط هنا"),
        (AR, "إضغط هنا"),
        (AR, "هنا"),
        (AR, "اقرأ المزيد"),
    ],
)
def test_words_that_say_nothing_alone_are_a_notice(tmp_path: Path, path: str, words: str) -> None:
    line = {NL: 17, FR: 23, AR: 23}[path]
    shown = words.strip("*")
    assert said(tmp_path, link_words, changed(path, f"[{words}](appeal.md)")) == [
        f"{path}:{line}: say where this link goes: '{shown}' says nothing when it is read alone [link_words] (notice)"
    ]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (NL, "Klik hier voor meer"),
        (NL, "Klik hier om te bellen"),
        (NL, "Lees hier verder"),
        (FR, "Cliquez ici pour en savoir plus"),
        (AR, "اضغط هنا للاتصال"),
    ],
)
def test_words_that_begin_with_click_here_are_a_notice(
    tmp_path: Path, path: str, words: str
) -> None:
    line = {NL: 17, FR: 23, AR: 23}[path]
    assert said(tmp_path, link_words, changed(path, f"[{words}](appeal.md)")) == [
        f"{path}:{line}: begin with where this link goes: '{words}' [link_words] (notice)"
    ]


def test_marks_around_vague_words_do_not_hide_them(tmp_path: Path) -> None:
    assert said(tmp_path, link_words, changed(NL, "[Lees meer →](appeal.md)")) == [
        f"{NL}:17: say where this link goes: 'Lees meer' says nothing when it is read alone [link_words] (notice)"
    ]


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        ("[https://www.cgvs.be/nl](https://www.cgvs.be/nl)", "https://www.cgvs.be/nl"),
        ("[appeal.md](appeal.md)", "appeal.md"),
    ],
)
def test_an_address_as_words_is_a_notice(tmp_path: Path, link: str, shown: str) -> None:
    assert said(tmp_path, link_words, changed(NL, link)) == [
        f"{NL}:17: give this link words instead of its address: '{shown}' [link_words] (notice)"
    ]


@pytest.mark.parametrize(
    ("link", "shown", "host"),
    [
        ("[www.fedasil.be](https://www.example.com)", "www.fedasil.be", "www.example.com"),
        ("[fedasil.be](https://fedasil-be.com/x)", "fedasil.be", "fedasil-be.com"),
        ("[de website cgvs.be](https://www.cgra.be)", "cgvs.be", "www.cgra.be"),
        ("[FEDASIL.BE](https://fedasil.be.evil.com)", "fedasil.be", "fedasil.be.evil.com"),
        ("[fedasil.be](https://www.notfedasil.be)", "fedasil.be", "www.notfedasil.be"),
    ],
)
def test_words_that_show_one_site_and_lead_to_another_are_named(
    tmp_path: Path, link: str, shown: str, host: str
) -> None:
    assert said(tmp_path, link_words, changed(NL, link)) == [
        f"{NL}:17: the words show {shown}, the address goes to {host}: make them the same [link_words]"
    ]


def test_every_language_of_the_table_has_words_for_here() -> None:
    assert all(len(words.split(";")) > 10 for words in link_words.VAGUE.values())


def test_two_links_of_which_each_has_the_words_of_the_other_were_swapped(tmp_path: Path) -> None:
    swapped = "Lees [hoe u asiel vraagt](appeal.md) of [hoe u in beroep gaat](apply.md)."
    assert said(tmp_path, link_words, changed(NL, swapped)) == [
        f"{NL}:17: swap the addresses of 'hoe u asiel vraagt' and 'hoe u in beroep gaat': each leads to what the other says [link_words]"
    ]


@pytest.mark.parametrize(
    "links",
    [
        "Lees [hoe u asiel vraagt](apply.md) of [hoe u in beroep gaat](appeal.md).",
        "Lees [dit eerst](appeal.md) en [dat daarna](apply.md).",
        "Lees [de termijn](appeal.md#time) en [de eerste dag](apply.md).",
    ],
)
def test_links_that_lead_to_what_they_say_or_say_little_are_left_alone(
    tmp_path: Path, links: str
) -> None:
    assert not [one for one in said(tmp_path, link_words, changed(NL, links)) if "swap" in one]
