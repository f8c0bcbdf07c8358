"""Every link leads somewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import links
from tests.checks.examples import said
from tests.guides import Change, edit

PAGE = "docs/nl/asylum/apply.md"
GOOD = "[in beroep gaan](appeal.md)"
ADDRESS = "https://guide.example"


def changed(link: str) -> dict[str, Change]:
    return {PAGE: edit(GOOD, link)}


def of_page(folder: Path, link: str) -> list[str]:
    """What is said of this page; its translations would have to link the same."""
    return [one for one in said(folder, links, changed(link)) if one.startswith(PAGE)]


@pytest.mark.parametrize(
    "link",
    [
        "[in beroep gaan](appeal.md)",
        "[in beroep gaan](./appeal.md)",
        "[in beroep gaan](../asylum/appeal.md#now)",
        '[in beroep gaan](appeal.md "Beroep")',
        "[in beroep gaan](<appeal.md>)",
        "[in beroep\ngaan](appeal.md#difference)",
        "[hieronder](#next)",
        "[de woorden](../glossary.md#refugee)",
        "[alle soorten](../glossary.md#kind-status)",
        "[alles over asiel](index.md)",
        "[het CGVS](https://www.cgvs.be/nl)",
        "[mail ons](mailto:onthaal@mechelen.be)",
        "[bel ons](tel:+3215261142)",
        "[**in beroep**](appeal.md)",
        "[![Een wegwijzer](../../assets/sign.png)](appeal.md)",
    ],
)
def test_a_link_that_leads_somewhere_passes(tmp_path: Path, link: str) -> None:
    assert of_page(tmp_path, link) == []


@pytest.mark.parametrize(
    ("link", "sentence"),
    [
        # pages
        ("[beroep](apeal.md)", "no page 'apeal.md'. Did you mean 'appeal.md'?"),
        ("[beroep](Appeal.md)", "no page 'Appeal.md'. Did you mean 'appeal.md'?"),
        ("[beroep](APPEAL.md#now)", "no page 'APPEAL.md'. Did you mean 'appeal.md#now'?"),
        ("[beroep](beroep.md)", "no page 'beroep.md'. Did you mean 'appeal.md'?"),
        ("[beroep](asylum/appeal.md)", "no page 'asylum/appeal.md'. Did you mean 'appeal.md'?"),
        ("[beroep](nl/asylum/appeal.md)", "no page 'nl/asylum/appeal.md'. Did you mean 'appeal.md'?"),
        ("[beroep](../appeal.md)", "no page '../appeal.md'. Did you mean 'appeal.md'?"),
        ("[werken](werk.md)", "no page 'werk.md'."),
        # headings
        ("[beroep](appeal.md#nwo)", "no heading '#nwo' in docs/nl/asylum/appeal.md. Did you mean 'now'?"),
        ("[beroep](appeal.md#Now)", "no heading '#Now' in docs/nl/asylum/appeal.md. Did you mean 'now'?"),
        ("[daarna](#nxt)", "no heading '#nxt' in docs/nl/asylum/apply.md. Did you mean 'next'?"),
        ("[vluchteling](../glossary.md#refuge)", "no heading '#refuge' in docs/nl/glossary.md. Did you mean 'refugee'?"),
        ("[beroep](appeal.md#)", "write the id of a heading after '#', or remove it: 'appeal.md#'"),
        # the built address instead of the file
        ("[beroep](appeal)", "link the file of the page, such as 'appeal.md', not 'appeal'. Did you mean 'appeal.md'?"),
        ("[beroep](../asylum/appeal/)", "link the file of the page, such as 'appeal.md', not '../asylum/appeal/'. Did you mean 'appeal.md'?"),
        ("[beroep](appeal.html#now)", "link the file of the page, such as 'appeal.md', not 'appeal.html'. Did you mean 'appeal.md#now'?"),
        ("[beroep](appeal/index.html)", "link the file of the page, such as 'appeal.md', not 'appeal/index.html'. Did you mean 'appeal.md'?"),
        ("[beroep](appeal.MD)", "link the file of the page, such as 'appeal.md', not 'appeal.MD'. Did you mean 'appeal.md'?"),
        ("[beroep](../)", "link the file of the page, such as 'appeal.md', not '../'"),
        ("[beroep](/nl/asylum/appeal/)", "write the link relative to this page, not from the root: '/nl/asylum/appeal/'. Did you mean 'appeal.md'?"),
        ("[beroep](/asylum/appeal.md)", "write the link relative to this page, not from the root: '/asylum/appeal.md'. Did you mean 'appeal.md'?"),
        ("[beroep](appeal.md?print=1)", "remove '?print=1': a page takes no question mark"),
        # another language
        ("[beroep](../../fr/asylum/appeal.md)", "link the page of this language, not of 'fr': appeal.md"),
        (f"[beroep]({ADDRESS}/fr/asylum/appeal/)", "link the page of this language, not of 'fr': appeal.md"),
        ("[beroep](../../de/asylum/appeal.md)", "'../../de/asylum/appeal.md' is no page of this language. Did you mean 'appeal.md'?"),
        # out of the guide
        ("[lees mij](../../../README.md)", "'../../../README.md' leads out of the guide; link a page of this language"),
        ("[cijfers](../../_data/facts.yml)", "link a page (.md): '../../_data/facts.yml' is data, which is not published"),
        ("[folder](../../assets/folder.pdf)", "no file '../../assets/folder.pdf' in the guide."),
        # no words, no address
        ("[](appeal.md)", "write words in this link: [what it is](appeal.md)"),
        ("[ … ](appeal.md)", "write words in this link: [what it is](appeal.md)"),
        ("[beroep]()", "write an address in this link: [beroep](page.md)"),
        ("[beroep](<>)", "write an address in this link: [beroep](page.md)"),
        ("[beroep](#)", "write an address in this link: [beroep](page.md)"),
        # how an address is written
        ("[beroep](<in beroep.md>)", "write the address without spaces: 'in beroep.md'."),
        ("[beroep](appeal%20.md)", "write the address without spaces: 'appeal%20.md'. Did you mean 'appeal.md'?"),
        ("[beroep](..\\asylum\\appeal.md)", "write / instead of \\ in '..\\asylum\\appeal.md'. Did you mean 'appeal.md'?"),
        ("[CGVS](http://www.cgvs.be)", "write https:// instead of http:// in 'http://www.cgvs.be'"),
        ("[CGVS](htps://www.cgvs.be)", "write https:// in full: 'https://www.cgvs.be' instead of 'htps://www.cgvs.be'"),
        ("[CGVS](https//www.cgvs.be)", "write https:// in full: 'https://www.cgvs.be' instead of 'https//www.cgvs.be'"),
        ("[CGVS](www.cgvs.be/nl)", "begin the address with https://: 'https://www.cgvs.be/nl'"),
        ("[CGVS](cgvs.be)", "begin the address with https://: 'https://cgvs.be'"),
        ("[CGVS](//cgvs.be)", "link a page (.md) or an address that begins with https://, not '//cgvs.be'"),
        ("[bestand](ftp://cgvs.be/a)", "link a page (.md) or an address that begins with https://, not 'ftp://cgvs.be/a'"),
        ("[bestand](C:\\Users\\appeal.md)", "link a page (.md) or an address that begins with https://, not 'C:\\Users\\appeal.md'"),
        ("[mail](onthaal@mechelen.be)", "begin a mailbox with mailto: (mailto:onthaal@mechelen.be)"),
        ("[bel](+3215261142)", "begin a phone number with tel: and the country, such as tel:+3215261142, not '+3215261142'"),
        # what runs
        ("[klik](javascript:alert(1))", "link a page (.md) or an address that begins with https://, not 'javascript:alert(1)'"),
        ("[klik](JavaScript&#58;alert(1))", "link a page (.md) or an address that begins with https://, not 'JavaScript:alert(1)'"),
        ("[klik](data:text/html,x)", "link a page (.md) or an address that begins with https://, not 'data:text/html,x'"),
        # our own site, by an address that is none or only works here
        (f"[beroep]({ADDRESS}/nl/asylum/apeal/)", f"link a page (.md), not an address of our own site that is none: '{ADDRESS}/nl/asylum/apeal/'"),
        ("[beroep](http://127.0.0.1:8000/nl/asylum/appeal/)", "link the page itself: 'appeal.md' instead of 'http://127.0.0.1:8000/nl/asylum/appeal/'"),
    ],
)  # fmt: skip
def test_a_link_that_leads_nowhere_is_named(tmp_path: Path, link: str, sentence: str) -> None:
    assert of_page(tmp_path, link) == [f"{PAGE}:17: {sentence} [links]"]


@pytest.mark.parametrize(
    ("address", "right"),
    [
        (f"{ADDRESS}/nl/asylum/appeal/", "appeal.md"),
        (f"{ADDRESS}/nl/asylum/appeal/#now", "appeal.md#now"),
        (f"{ADDRESS}/nl/", "../index.md"),
        (f"{ADDRESS}/go/beroep/", "appeal.md"),
    ],
)
def test_the_address_of_our_own_site_is_a_notice(tmp_path: Path, address: str, right: str) -> None:
    sentence = f"link the page itself: '{right}' instead of '{address}'"
    assert said(tmp_path, links, changed(f"[beroep]({address})")) == [
        f"{PAGE}:17: {sentence} [links] (notice)"
    ]


def test_a_link_to_a_page_that_is_not_translated_is_a_notice(tmp_path: Path) -> None:
    fr = "docs/fr/asylum/apply.md"
    assert said(tmp_path, links, {"docs/fr/asylum/appeal.md": None}) == [
        f"{fr}:23: 'appeal.md' is not translated yet; readers get the Dutch page, marked as Dutch [links] (notice)",
        "docs/fr/index.md:23: 'asylum/appeal.md' is not translated yet; readers get the Dutch page, marked as Dutch [links] (notice)",
    ]


def test_a_page_that_only_a_translation_has_is_named_with_its_language(tmp_path: Path) -> None:
    changes = {**changed("[werken](work.md)"), "docs/fr/asylum/work.md": "# Travailler\n"}
    assert said(tmp_path, links, changes) == [
        f"{PAGE}:17: no page 'work.md'. It exists only in fr [links]"
    ]


def test_a_page_that_moved_is_found_under_its_new_key(tmp_path: Path) -> None:
    moved = edit("moved: {}", "moved:\n  asylum/objection: asylum/appeal")
    changes = {**changed("[beroep](objection.md)"), "docs/_data/addresses.yml": moved}
    assert said(tmp_path, links, changes) == [
        f"{PAGE}:17: no page 'objection.md'. Did you mean 'appeal.md'? [links]"
    ]


def test_a_heading_that_only_the_dutch_page_has_is_missed_in_the_translation(
    tmp_path: Path,
) -> None:
    fr = "docs/fr/asylum/appeal.md"
    assert said(tmp_path, links, {fr: edit("{#now}", "{#maintenant}")}) == [
        f"docs/fr/index.md:23: no heading '#now' in {fr}. [links]"
    ]


def test_an_address_without_end_is_quoted_in_part(tmp_path: Path) -> None:
    [sentence] = said(tmp_path, links, changed(f"[x]({'a' * 500}.md)"))
    assert sentence == f"{PAGE}:17: no page '{'a' * 99}…'. [links]"


FR, AR = "docs/fr/asylum/apply.md", "docs/ar/asylum/apply.md"


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (FR, "[faire appel](appeal.md)", "[faire appel](../glossary.md)"),
        (FR, "[faire appel](appeal.md)", "[faire appel](appeal.md#now)"),
        (AR, "[الطعن](appeal.md)", "[الطعن](../glossary.md#refugee)"),
    ],
)
def test_a_translation_links_what_the_dutch_links(
    tmp_path: Path, path: str, old: str, new: str
) -> None:
    target = new.split("(")[1].rstrip(")")
    assert said(tmp_path, links, {path: edit(old, new)}) == [
        f"{path}:23: '{target}' here, 'appeal.md' in {PAGE}:17; link the same page [links]"
    ]


def test_links_of_one_paragraph_may_stand_in_another_order(tmp_path: Path) -> None:
    changes = {
        PAGE: edit(GOOD, "[beroep](appeal.md) of [woorden](../glossary.md)"),
        FR: edit(
            "[faire appel](appeal.md)", "[mots](../glossary.md) ou [appel](../asylum/appeal.md)"
        ),
    }
    assert [one for one in said(tmp_path, links, changes) if not one.startswith(AR)] == []


def test_links_to_other_sites_may_differ(tmp_path: Path) -> None:
    changes = {
        PAGE: edit(GOOD, "[CGVS](https://www.cgvs.be/nl)"),
        FR: edit("[faire appel](appeal.md)", "[CGRA](https://www.cgra.be/fr)"),
    }
    assert [one for one in said(tmp_path, links, changes) if not one.startswith(AR)] == []
