"""What the guide promises its readers, looked for in the real Dutch pages, without a build.

The house rules (``hooks/guide/checks``) say what may not stand on a page; here is what every page has.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from guide import addresses, lists, markdown, passages, plain, quantities, shortcodes
from guide.checks import facts as facts_check
from guide.checks import plain as plain_language
from guide.expand import expand
from guide.model import Page, Site
from guide.schema import Source
from guide.shortcodes import Shortcode
from tests.built import guide, nothing
from tests.guides import BASE, append, edit, site_of

MOST_TAPS = 3
FEWEST_WORDS = 150
ESSENTIAL_WORDS = range(250, 601)
LONGEST_SENTENCE, AVERAGE_SENTENCE = 20, 12
SOON, LATER = timedelta(days=93), timedelta(days=184)
"""Three months for periods and amounts, six for the rest."""
LIST_PAGES = ("glossary", "site-index")
"""Pages whose body the build writes: their own words only introduce the list."""
NO_PAGE_TO_ASK = ("index", "glossary", "site-index")
"""Pages that lead to all others say nothing of how two pages belong together."""


def dutch(site: Site) -> Mapping[str, Page]:
    """Every Dutch page that an author wrote, by its key."""
    pages = site.pages[site.source.tag]
    return {key: page for key, page in sorted(pages.items()) if not page.generated}


def essential(site: Site) -> Iterator[Page]:
    for key, page in dutch(site).items():
        if site.entries.entries[key].tier == "essential":
            yield page


# --- the way to a page -----------------------------------------------------------------------------

_HREF = re.compile(r'href="([^"]+)"')


def links(site: Site, page: Page) -> set[str]:
    """The keys of the pages one can tap to in the text of a page, lists, cards and diagrams included."""
    tag = site.source.tag
    text = expand(page.body, site, tag, page)
    here = posixpath.dirname(f"/{page.key}")
    found = {
        posixpath.normpath(posixpath.join(here, link.target.partition("#")[0]))
        for link in markdown.parse(text).links
        if link.target.partition("#")[0].endswith(".md")
    }
    keys = {one.removeprefix("/").removesuffix(".md") for one in found}
    places = {addresses.url(tag, key).strip("/"): key for key in site.pages[tag]}
    for target in _HREF.findall(text):
        full = posixpath.normpath(posixpath.join("/", addresses.url(tag, page.key), target))
        keys |= {places[one] for one in [full.partition("#")[0].strip("/")] if one in places}
    return keys - {page.key}


def ways(site: Site) -> dict[str, set[str]]:
    """Page to page: the links in its text, and the one above it to its own section.

    Not the menu and not the list of all pages: from there everything is near, and nothing is found.
    """
    sections = {key: f"{nav.key}/index" for nav in site.nav for key in nav.pages}
    found = {}
    for key, page in site.pages[site.source.tag].items():
        above = {sections[key]} if key in sections else set()
        found[key] = set() if key == "site-index" else (links(site, page) | above) - {key}
    return found


def taps(site: Site) -> dict[str, int]:
    """How many taps each page is away from the home page; a page that no way leads to is left out."""
    steps, found = ways(site), {"index": 0}
    queue = ["index"]
    for here in queue:  # it grows while it is read
        for key in sorted(steps.get(here, ())):
            if key not in found:
                found[key] = found[here] + 1
                queue.append(key)
    return found


def far(site: Site) -> list[str]:
    """Each page that takes too many taps, and how many."""
    found = taps(site)
    return [
        f"{key}: {found.get(key, 'no way leads there')}"
        for key in sorted(site.pages[site.source.tag])
        if found.get(key, MOST_TAPS + 1) > MOST_TAPS
    ]


def test_every_page_is_at_most_three_taps_from_the_home_page() -> None:
    nothing(far(guide()))


def test_a_page_that_nobody_links_to_is_named(tmp_path: Path) -> None:
    home = "docs/nl/index.md"
    no_way = {
        home: edit(
            "- [Asiel vragen](asylum/apply.md)\n- [In beroep gaan](asylum/appeal.md#now)", "…"
        )
    }
    site = site_of(tmp_path, no_way)
    assert "asylum/apply: no way leads there" in far(site)


def test_a_page_of_a_section_is_reached_by_the_index_above_its_neighbour(tmp_path: Path) -> None:
    one_link = {"docs/nl/index.md": edit("- [Asiel vragen](asylum/apply.md)\n", "")}
    found = taps(site_of(tmp_path, one_link))
    assert (found["asylum/appeal"], found["asylum/index"]) == (1, 2)


def test_every_page_is_linked_from_a_page_that_belongs_with_it() -> None:
    site = guide()
    linked = {
        target
        for key, page in dutch(site).items()
        if key not in NO_PAGE_TO_ASK
        for target in links(site, page)
    }
    nothing(sorted(set(dutch(site)) - linked - {"index"}))


# --- words -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Measured:
    """How long a page is, and its sentences."""

    words: int
    longest: int
    average: float


def measured(site: Site, page: Page) -> Measured:
    """The words of all blocks of a page; headings count as words and not as sentences."""
    whole, lengths = 0, []
    for passage in passages.of_page(page):
        if passage.what not in ("text", "heading"):
            continue
        text = plain.readable(site, page.language, passage.text)
        found = plain.words(text)
        whole += plain.count(found)
        if passage.what == "text":
            lengths += [plain.count(one) for one in plain.sentences(text, found)]
    return Measured(whole, max(lengths, default=0), sum(lengths) / max(len(lengths), 1))


def test_every_page_that_was_planned_exists_in_dutch() -> None:
    site = guide()
    nothing(sorted(set(site.entries.entries) - set(dutch(site))))


def test_no_page_is_a_stub() -> None:
    site = guide()
    for key, page in dutch(site).items():
        words = measured(site, page).words + in_lists(site, page)
        assert words >= FEWEST_WORDS, f"{key} has {words} words"


def in_lists(site: Site, page: Page) -> int:
    """The words of the lists that the build writes into a page."""
    built = (
        lists.build(one.id, site, page.language, page) for one in quoted(page) if one.kind == "list"
    )
    return sum(len(re.sub(r"<[^>]*>", " ", text).split()) for text in built)


def test_an_essential_page_can_be_read_in_one_go() -> None:
    site = guide()
    sizes = {one.key: measured(site, one).words for one in essential(site)}
    nothing(
        (key, f"has {words} words")
        for key, words in sizes.items()
        if words not in ESSENTIAL_WORDS and key not in LIST_PAGES
    )


def test_sentences_are_short() -> None:
    site = guide()
    for key, page in dutch(site).items():
        one = measured(site, page)
        assert one.longest <= LONGEST_SENTENCE, f"{key}: a sentence of {one.longest} words"
        assert one.average <= AVERAGE_SENTENCE, f"{key}: {one.average:.1f} words a sentence"


def test_nothing_in_the_dutch_pages_is_hard_to_read() -> None:
    own = f"docs/{guide().source.tag}/"
    nothing(one for one in plain_language.check(guide()) if one.path.startswith(own))


_HALVES = re.compile(
    r"\b(?:half|halve|anderhalf|anderhalve)\s(?:uur|dag|week|maand|jaar)\b", re.IGNORECASE
)


def typed_amounts(site: Site) -> Iterator[str]:
    """Amounts written in words in the Dutch pages and texts: 'vijf jaar', 'een half jaar'.

    The house rule lets an author say 'twee dagen' in passing; the pages that readers act on do not.
    """
    reader = quantities.reader(site, site.source.tag)
    found = [passage for page in dutch(site).values() for passage in passages.of_page(page)]
    for texts in site.texts[site.source.tag].values():
        found += [one for name, _, one in passages.of_texts(texts) if name != quantities.NUMERALS]
    for passage in found:
        for one in reader.numbers(passage.text):
            if one.unit in quantities.UNITS and not one.within and one.value not in ("", "1"):
                yield f"{passage.path}:{passage.line_at(one.start)}: {one.shown}"
        for half in _HALVES.finditer(passage.text):
            yield f"{passage.path}:{passage.line_at(half.start())}: {half[0]}"


def test_no_amount_with_a_unit_is_written_outside_a_fact() -> None:
    nothing(typed_amounts(guide()))


def test_an_amount_in_words_is_named(tmp_path: Path) -> None:
    typed = {
        "docs/nl/index.md": edit("Zoek uw vraag.", "Dat is na vijf jaar en een half jaar."),
        "docs/_data/nl/ui.yml": append("  number.words:\n    text: 2 twee, 5 vijf\n"),
    }
    found = [one.rpartition(": ")[2] for one in typed_amounts(site_of(tmp_path, typed))]
    assert found == ["vijf jaar", "half jaar"]


# --- what a page has -------------------------------------------------------------------------------


def quoted(page: Page) -> Iterator[Shortcode]:
    for section in page.document.sections:
        yield from section.shortcodes


def test_every_essential_page_says_who_helps_for_free() -> None:
    """A section {#help} with somebody to turn to, the city's own team or the legal aid among them."""
    site = guide()
    for page in essential(site):
        asked = [one for one in page.document.sections if one.id == "help"]
        assert asked, f"{page.key}: add the section {{#help}}"
        names = {one.id for one in asked[0].shortcodes if one.kind == "service"}
        linked = {link.target for link in page.document.links}
        assert names or "contacts.md" in linked or page.key == "mechelen/contacts", page.key


def test_every_status_has_a_page_that_calls_it_by_its_own_name() -> None:
    site = guide()
    for name, term in site.terms.entries.items():
        if term.kind != "status":
            continue
        assert term.page, f"{name}: name its page in glossary.yml"
        page = dutch(site)[term.page]
        own = {one.id for one in quoted(page) if one.kind == "term"}
        assert name in own, f"{page.path}: write [[term:{name}]]"
        assert page.front, page.path
        assert name in page.front.statuses, f"{page.path}: statuses: {name}"


# --- facts -----------------------------------------------------------------------------------------


def test_every_fact_has_a_source_a_day_and_a_day_to_look_again() -> None:
    for name, fact in guide().facts.entries.items():
        assert fact.sources, name
        assert all(one.url.startswith("https://") and one.seen for one in fact.sources), name
        limit = SOON if fact.type in ("period", "money") else LATER
        assert timedelta(0) < fact.review_by - fact.compared <= limit, name


def test_no_fact_is_kept_that_no_reader_sees() -> None:
    """What nobody reads, nobody corrects."""
    site = guide()
    seen = {one.id for page in dutch(site).values() for one in quoted(page) if one.kind == "fact"}
    for texts in site.texts[site.source.tag].values():
        for _, _, passage in passages.of_texts(texts):
            seen |= {one.id for one in shortcodes.find(passage.text) if one.kind == "fact"}
    nothing(sorted(set(site.facts.entries) - seen))


def test_every_status_has_names_to_avoid_in_every_language() -> None:
    site = guide()
    nothing(
        f"{term_id}: none in {language.tag}"
        for term_id, term in site.terms.entries.items()
        for language in site.languages
        if term.kind == "status" and not term.names[language.tag].avoid
    )


# --- sources ---------------------------------------------------------------------------------------


def cited(site: Site) -> Iterator[Source]:
    """Every source of the data."""
    for table in (site.facts, site.letters, site.terms, site.services, site.entries, site.changes):
        for entry in table.entries.values():
            yield from entry.sources


def named_twice(site: Site) -> list[str]:
    """Each page that is cited under two titles or two publishers, or read here and not read there."""
    known: dict[str, set[tuple[object, ...]]] = {}
    for one in cited(site):
        known.setdefault(one.url, set()).add((one.title, one.publisher, one.official, one.read))
    return [f"{url}: {sorted(names, key=str)}" for url, names in known.items() if len(names) > 1]


def test_a_page_is_cited_by_one_name_everywhere() -> None:
    nothing(named_twice(guide()))


def test_a_page_that_is_cited_by_two_names_is_named(tmp_path: Path) -> None:
    facts = (BASE / "docs/_data/facts.yml").read_text(encoding="utf-8")
    other = facts.replace("publisher: Belgisch Staatsblad", "publisher: Staatsblad", 1)
    site = site_of(tmp_path, {"docs/_data/facts.yml": other})
    assert len(named_twice(site)) == 1


def test_a_period_or_an_amount_that_rests_on_a_page_nobody_read_is_not_called_sure() -> None:
    nothing(
        name
        for name, fact in guide().facts.entries.items()
        if fact.confidence == "high" and not any(one.read for one in fact.sources)
    )


def test_a_fact_that_is_not_sure_stands_in_a_box_that_says_so() -> None:
    """The house rule names each; here is that there is one, and that the rule looks at it."""
    site = guide()
    unsure = {name for name, fact in site.facts.entries.items() if fact.confidence == "low"}
    quoted_by = {one.id for page in dutch(site).values() for one in quoted(page)}
    assert unsure, "the rule has nothing to look at any more: take this test away"
    assert unsure <= quoted_by
    nothing(one for one in facts_check.check(site) if "not sure enough" in one.sentence)
