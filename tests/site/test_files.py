"""The built site as files: what a reader's browser, a search engine and a server get.

Each test looks at every page and lists what is wrong, so that one run shows all of it.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import pytest

from guide import addresses, codes, formats, full_text, services, staff, vcards
from guide.model import Language
from guide.model import Page as Written
from tests.built import Built, Element, Page, guide, nothing

pytestmark = pytest.mark.build

TAGS = [language.tag for language in guide().languages]
SOURCE = guide().source
SEARCHED = ("search.json", "search-more.json", "search-same.json", "opensearch.xml")


def shown() -> Iterator[tuple[Language, str, Written]]:
    """What a reader of each language gets: the language, the address, what its author wrote."""
    site = guide()
    for language in site.languages:
        for key in site.pages[SOURCE.tag]:
            written = site.shown(language.tag, key)
            assert written
            yield language, addresses.url(language.tag, key), written


def translated() -> Iterator[tuple[Language, str, Written]]:
    for language, address, written in shown():
        if written.language == language.tag:
            yield language, address, written


def standing_in() -> Iterator[tuple[Language, str, Written]]:
    """The Dutch pages shown where a translation is missing."""
    for language, address, written in shown():
        if written.language != language.tag:
            yield language, address, written


def doors() -> Iterator[tuple[str, str]]:
    """Every short address of the ledger, and the page it promises."""
    for name, entry in guide().ledger.addresses.items():
        yield name, addresses.resolve(guide(), entry.page)


# --- what is published ---------------------------------------------------------------------------


def test_the_site_holds_these_files_and_no_others(built: Built) -> None:
    """So nothing of ``docs/_data`` and nothing of the theme."""
    site = guide()
    folder = addresses.assets(site)
    pages = {f"{address}index.html" for _, address, _ in shown()}
    assets = {name.replace("assets", folder, 1) for name in site.assets}
    short = {f"go/{name}/index.html" for name, _ in doors()}
    short |= {f"go/{name}/{tag}/index.html" for name, _ in doors() for tag in TAGS}
    moved = {
        f"{addresses.url(tag, old)}index.html"
        for old in site.ledger.moved
        if old not in site.pages[SOURCE.tag]
        for tag in TAGS
    }
    short |= {f"go/{name}/{codes.NAME}" for name, _ in doors()}
    short |= {f"go/{name}/{tag}/{codes.NAME}" for name, _ in doors() for tag in TAGS}
    searched = {f"{tag}/{name}" for name in SEARCHED for tag in TAGS}
    searched |= {name for name in built.files if name.startswith(f"{full_text.FOLDER}/")}  # below
    beside = {"index.html", "404.html", "sitemap.xml", "robots.txt", "names.json"}
    saved = {
        f"{tag}/{name}" for name in ("app.webmanifest", "pack.json", "share.json") for tag in TAGS
    }
    saved |= {"offline/index.html", "packs.json", "sw.js"}
    tools = {
        name for tag in TAGS for name, _ in (*vcards.files(site, tag), *staff.files(site, tag))
    }
    heard = {f"{tag}/listen.json" for tag in TAGS}
    expected = pages | assets | short | moved | searched | beside | saved | tools | heard
    nothing(sorted(built.files - expected))
    nothing(sorted(expected - built.files))


def test_every_element_is_closed_where_it_was_opened(built: Built) -> None:
    nothing([(at, page.unbalanced) for at, page in built.pages.items() if page.unbalanced])


def test_an_id_stands_once_on_a_page(built: Built) -> None:
    twice = []
    for at, page in built.pages.items():
        ids = [one["id"] for one in page.elements if "id" in one.attributes]
        twice += [(at, one) for one in set(ids) if ids.count(one) > 1]
    nothing(twice)


def test_no_shortcode_is_left_for_readers(built: Built) -> None:
    nothing([at for at, page in built.pages.items() if "[[" in page.source])


# --- language ------------------------------------------------------------------------------------


def test_every_page_says_its_language_and_its_direction(built: Built) -> None:
    said = {at: (page.html.get("lang"), page.html.get("dir")) for at, page in built.pages.items()}
    expected = dict.fromkeys(said, (SOURCE.tag, SOURCE.direction))  # of the picker, 404, /go/…/
    expected |= {at: (language.tag, language.direction) for language, at, _ in shown()}
    expected |= {
        f"go/{name}/{language.tag}/": (language.tag, language.direction)
        for name, _ in doors()
        for language in guide().languages
    }
    assert said == expected


def test_every_page_has_one_title_at_the_top(built: Built) -> None:
    headings = {at: len(page.all("h1")) for at, page in built.pages.items()}
    assert {at: count for at, count in headings.items() if count != 1} == {}
    untitled = [at for at, page in built.pages.items() if not page.only("title").text]
    nothing(untitled)


def test_a_heading_is_at_most_one_step_deeper_than_the_one_above_it(built: Built) -> None:
    jumps = []
    for at, page in built.pages.items():
        levels = [int(one.tag[1]) for one in page.all("h1", "h2", "h3", "h4", "h5", "h6")]
        jumps += [
            at for above, level in zip([0, *levels], levels, strict=False) if level > above + 1
        ]
    nothing(jumps)


def test_a_page_without_translation_is_dutch_marked_as_dutch(built: Built) -> None:
    wrong = []
    for language, at, written in standing_in():
        page = built.pages[at]
        article = page.only("article")
        notice, *rest = article.all()
        dutch = [one for one in rest if one.get("lang") == SOURCE.tag and one.get("dir") == "ltr"]
        words = [one for one in article.content if isinstance(one, Element) and one not in dutch]
        if notice.text != guide().ui(language.tag, "label.fallback"):
            wrong.append((at, "notice", notice.text))
        if not any(one.classed("g-text") or one.has_class("g-text") for one in dutch):
            wrong.append((at, "text", "not marked"))
        for one in (article.only("h1"), *article.all("h2", "h3", "table", "li")):
            if not any(around in dutch for around in one.around()):
                wrong.append((at, one.tag, one.text))
        if not set(map(id, words)) >= {id(notice)}:
            wrong.append((at, "notice", "marked as Dutch"))
        if page.canonical != built.url + addresses.url(SOURCE.tag, written.key):
            wrong.append((at, "canonical", page.canonical))
        if not page.noindex:
            wrong.append((at, "robots", "may be indexed"))
    nothing(wrong)


def test_a_page_that_is_not_a_translation_and_one_that_is_say_so_to_search_engines(
    anywhere: Built,
) -> None:
    """Each page is the one to show for its own address; and all addresses are absolute."""
    wrong = []
    for _, at, _ in translated():
        page = anywhere.pages[at]
        if page.canonical != anywhere.url + at or page.noindex:
            wrong.append((at, page.canonical, page.noindex))
    nothing(wrong)


def test_other_languages_of_a_page_stand_in_the_sitemap_and_not_in_its_head(built: Built) -> None:
    """In the head they would cost every reader bytes; the theme also fetched a file for each."""
    alternates = [
        at
        for at, page in built.pages.items()
        if any(one.get("rel") == "alternate" for one in page.all("link"))
    ]
    nothing(alternates)


def test_the_sitemap_lists_every_page_with_the_languages_it_exists_in(anywhere: Built) -> None:
    spaces = {
        "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
        "x": "http://www.w3.org/1999/xhtml",
    }
    listed = {
        entry.findtext("s:loc", namespaces=spaces): {
            link.get("hreflang"): link.get("href") for link in entry.findall("x:link", spaces)
        }
        for entry in ElementTree.fromstring(anywhere.text("sitemap.xml")).findall("s:url", spaces)
    }
    languages: dict[str, dict[str, str]] = {}
    for language, at, written in translated():
        languages.setdefault(written.key, {})[language.tag] = anywhere.url + at
    expected = {anywhere.url + at: languages[written.key] for _, at, written in translated()}
    assert listed == expected
    assert f"Sitemap: {anywhere.url}sitemap.xml\n" in anywhere.text("robots.txt")


def test_the_language_list_leads_to_the_same_page_and_says_where_it_is_dutch(built: Built) -> None:
    wrong = []
    site = guide()
    for language, at, written in shown():
        (box,) = [one for one in built.pages[at].elements if one.get("id") == "languages"]
        found = [
            (one["lang"], built.place(at, one["href"]), "small" in {x.tag for x in one.walk()})
            for one in box.all("a")
        ]
        expected = [
            (tag, addresses.url(tag, written.key), site.page(tag, written.key) is None)
            for tag in TAGS
        ]
        current = [one["lang"] for one in box.all("a") if one.get("aria-current")]
        if found != expected or current != [language.tag]:
            wrong.append((at, found, current))
    nothing(wrong)


# --- links ---------------------------------------------------------------------------------------


def links(page: Page) -> Iterator[str]:
    """Every address a page names."""
    for one in page.elements:
        for name in ("href", "src", "data-search"):
            if name in one.attributes:
                yield one[name]
        if one.tag == "meta" and one.get("http-equiv") == "refresh":
            yield one["content"].partition("url=")[2]


def test_every_link_and_every_anchor_leads_somewhere(anywhere: Built) -> None:
    dead = [
        f"{at or '/'}: {link}"
        for at, page in anywhere.pages.items()
        for link in dict.fromkeys(links(page))
        if anywhere.dead(at, link)
    ]
    nothing(dead)


def test_the_page_for_missing_addresses_works_at_any_depth(anywhere: Built) -> None:
    page = anywhere.pages["404.html"]
    for at in ("ar/", "nl/asylum/nothing/here/"):
        nothing([link for link in links(page) if anywhere.dead(at, link)])
        home = page.classed("g-name")[0]["href"]
        assert anywhere.place(at, home) == ""


def test_what_modules_and_sheets_ask_for_exists(built: Built) -> None:
    folder = addresses.assets(guide())
    dead = []
    for name in built.files:
        if name.endswith(".mjs"):
            asked = re.findall(r"""(?:from|import\()\s*["'](\.[^"']+)["']""", built.text(name))
        elif name.endswith(".css"):
            asked = re.findall(r"""url\(["']?(?!data:)([^"')]+)""", built.text(name))
        else:
            continue
        dead += [(name, one) for one in asked if built.dead(name, one)]
        dead += [
            (name, one) for one in asked if not (built.place(name, one) or "").startswith(folder)
        ]
    nothing(dead)


def test_nothing_is_fetched_from_another_site(anywhere: Built) -> None:
    """Scripts, sheets, pictures, fonts, frames: only links are allowed to lead away."""
    foreign = [
        f"{at}: <{one.tag}> {one[name]}"
        for at, page in anywhere.pages.items()
        for one in page.elements
        for name in ("src", "href", "srcset", "poster", "data", "action")
        if one.tag != "a" and one.get("rel") != "canonical" and name in one.attributes
        if not one[name].startswith("data:") and anywhere.place(at, one[name]) is None
    ]
    nothing(foreign)
    sheets = [built for built in anywhere.files if built.endswith((".css", ".mjs"))]
    outside = [
        (name, one)
        for name in sheets
        for one in re.findall(
            r"""(?:url\(|from|import\(|fetch\()\s*["']?(?:https?:)?//\S+""", anywhere.text(name)
        )
    ]
    nothing(outside)


def test_every_page_brings_its_icon_so_that_no_browser_asks_for_one(built: Built) -> None:
    nothing(
        at
        for at, page in built.pages.items()
        if not any(
            one.get("rel") == "icon" and one["href"].startswith("data:") for one in page.all("link")
        )
    )


def test_other_sites_are_not_told_where_a_reader_comes_from(built: Built) -> None:
    missing = [
        at
        for at, page in built.pages.items()
        if not any(
            one.get("name") == "referrer" and one["content"] == "no-referrer"
            for one in page.all("meta")
        )
    ]
    nothing(missing)


# --- the policy ----------------------------------------------------------------------------------


def test_the_policy_allows_our_own_files_and_the_one_inline_sheet(built: Built) -> None:
    wrong = []
    for at, page in built.pages.items():
        policies = [
            one["content"]
            for one in page.all("meta")
            if one.get("http-equiv") == "Content-Security-Policy"
        ]
        sheet = page.only("style").raw.encode()
        digest = base64.b64encode(hashlib.sha256(sheet).digest()).decode()
        rules = dict(part.strip().split(" ", 1) for part in "".join(policies).split(";"))
        expected = {
            "default-src": "'none'",
            "script-src": "'self' 'wasm-unsafe-eval'",
            "style-src": f"'self' 'sha256-{digest}'",
            "connect-src": "'self'",
        }
        if len(policies) != 1 or not rules.items() >= expected.items():
            wrong.append((at, policies))
    nothing(wrong)


def test_the_policy_stands_before_what_it_is_about(built: Built) -> None:
    """A policy in a meta element says nothing of what comes before it."""
    late = []
    for at, page in built.pages.items():
        before: list[str] = []
        for one in page.only("head").all():
            if one.get("http-equiv") == "Content-Security-Policy":
                break
            before.append(one.tag)
        if set(before) - {"meta"}:
            late.append((at, before))
    nothing(late)


def test_nothing_stands_in_a_page_that_the_policy_would_stop(built: Built) -> None:
    stopped = []
    for at, page in built.pages.items():
        for one in page.elements:
            names = [name for name in one.attributes if name == "style" or name.startswith("on")]
            if names or (one.tag == "script" and one.raw.strip()):
                stopped.append((at, one.tag, names))
    nothing(stopped)


# --- pages that speak all languages --------------------------------------------------------------


def test_the_picker_offers_every_language_in_its_own_words_with_plain_links(built: Built) -> None:
    page = built.pages[""]
    offered = [
        (one["lang"], one["dir"], one.all("a")[0].text, built.place("", one.all("a")[0]["href"]))
        for one in page.classed("g-languages")[0].content
        if isinstance(one, Element)
    ]
    expected = [
        (language.tag, language.direction, language.name, f"{language.tag}/")
        for language in guide().languages
    ]
    assert offered == expected
    nothing([one for one in page.elements if "hidden" in one.attributes])
    assert not page.noindex


def test_the_page_for_missing_addresses_speaks_every_language(built: Built) -> None:
    page = built.pages["404.html"]
    for language in guide().languages:
        title = guide().ui(language.tag, "missing.title")
        (box,) = [one for one in page.only("main").all() if one.get("lang") == language.tag]
        assert box["dir"] == language.direction
        assert box.text.startswith(title)
        places = [built.place("404.html", one["href"]) for one in box.all("a")]
        assert places == [f"{language.tag}/", f"{language.tag}/site-index/"]
    assert page.noindex
    assert page.canonical is None


def test_a_short_address_is_typed_from_paper_in_twenty_characters(built: Built) -> None:
    """After the domain, with its language."""
    shorts = [at for at in built.pages if at.startswith("go/")]
    assert shorts
    nothing([at for at in shorts if len(f"/{at}") > 20])


def test_every_page_is_handed_on_at_its_short_address(anywhere: Built) -> None:
    wrong = []
    for _, at, written in shown():
        (link,) = [
            one["href"] for one in anywhere.pages[at].all("a") if "data-share" in one.attributes
        ]
        place = anywhere.place(at, link) or ""
        name = place.removeprefix("go/").removesuffix("/#share")
        if dict(doors()).get(name) != written.key:
            wrong.append((at, place))
    nothing(wrong)


def test_a_short_address_asks_for_the_language(anywhere: Built) -> None:
    wrong = []
    for name, key in doors():
        page = anywhere.pages[f"go/{name}/"]
        offered = [
            anywhere.place(page.path, one["href"])
            for one in page.classed("g-languages")[0].all("a")
        ]
        if offered != [addresses.url(tag, key) for tag in TAGS] or not page.noindex:
            wrong.append((name, offered))
    nothing(wrong)


def test_a_short_address_with_a_language_leads_there_with_and_without_a_script(
    anywhere: Built,
) -> None:
    wrong = []
    for name, key in doors():
        for tag in TAGS:
            page = anywhere.pages[f"go/{name}/{tag}/"]
            (plain,) = [one["href"] for one in page.all("a") if "data-go" in one.attributes]
            (refresh,) = [
                one["content"] for one in page.all("meta") if one.get("http-equiv") == "refresh"
            ]
            target = anywhere.place(page.path, plain)
            written_in = tag if guide().page(tag, key) else SOURCE.tag
            canonical = anywhere.url + addresses.url(written_in, key)
            if target != addresses.url(tag, key) or refresh != f"0;url={plain}":
                wrong.append((name, tag, plain, refresh))
            if page.canonical != canonical or not page.noindex:
                wrong.append((name, tag, page.canonical))
    nothing(wrong)


# --- the foot of a page --------------------------------------------------------------------------


def test_every_page_says_when_it_was_compared_and_that_no_lawyer_read_it(built: Built) -> None:
    wrong = []
    for language, at, written in shown():
        front = written.front
        assert front
        tag = language.tag
        if front.reviewed:
            on = formats.day(front.reviewed.on, tag)
            sentence = guide().ui(tag, f"foot.reviewed.{front.reviewed.by}", date=on)
        else:
            compared = formats.day(front.compared, tag)
            sentence = guide().ui(tag, "foot.not-reviewed", date=compared)
        (foot,) = built.pages[at].classed("g-about")
        if sentence not in foot.text or sentence == "":
            wrong.append((at, sentence))
    nothing(wrong)


def test_the_foot_names_a_source_of_every_fact_on_the_page(built: Built) -> None:
    """And leads to the table that has them all."""
    missing = []
    for _, at, written in shown():
        (foot,) = built.pages[at].classed("g-about")
        listed = {one["href"] for one in foot.all("a")}
        quoted = [one for section in written.document.sections for one in section.shortcodes]
        for one in quoted:
            fact = guide().facts.entries.get(one.id) if one.kind == "fact" else None
            if fact and fact.sources and not any(x.url in listed for x in fact.sources):
                missing.append((at, one.id))
    nothing(missing)


def test_the_table_of_facts_names_every_source(built: Built) -> None:
    at = addresses.url(guide().source.tag, staff.PAGE)
    listed = {one["href"] for one in built.pages[at].all("a") if one.get("href")}
    facts = guide().facts.entries.values()
    nothing([x.url for fact in facts for x in fact.sources if x.url not in listed])


def test_each_card_leads_to_the_list_where_the_sources_of_its_service_stand(built: Built) -> None:
    """So the foot of a page leaves them out."""
    wrong = []
    for language in guide().languages:
        at = addresses.url(language.tag, "mechelen/contacts")
        cards = {one["id"]: one for one in built.pages[at].classed("g-card") if one.get("id")}
        for name, service in guide().services.entries.items():
            linked = {one["href"] for one in cards[services.anchor(name)].all("a")}
            wrong += [(at, name, one.url) for one in service.sources if one.url not in linked]
    nothing(wrong)


def test_the_foot_gives_the_short_address(anywhere: Built) -> None:
    """And in a translation the one that opens it in that language."""
    wrong = []
    for language, at, written in shown():
        entry = guide().entries.entries.get(written.key)
        (foot,) = anywhere.pages[at].classed("g-about")
        listed = {one["href"] for one in foot.all("a")}
        own = "" if language == guide().source else f"{language.tag}/"
        if entry and f"{anywhere.url}go/{entry.address}/{own}" not in listed:
            wrong.append(at)
    nothing(wrong)


def test_a_translation_says_how_it_was_made_and_leads_to_the_dutch(built: Built) -> None:
    wrong = []
    for language, at, written in translated():
        made = written.front.translation if written.front else None
        if made is None:
            continue
        (label,) = built.pages[at].classed("g-label")
        begins = guide().ui(language.tag, f"label.{made.by}")
        dutch = [built.place(at, one["href"]) for one in label.all("a") if one.get("hreflang")]
        if not label.text.startswith(begins) or dutch != [addresses.url(SOURCE.tag, written.key)]:
            wrong.append((at, label.text, dutch))
    nothing(wrong)


def test_every_page_offers_a_quick_way_out(built: Built) -> None:
    wrong = []
    for at, page in built.pages.items():
        ways = {
            (one["href"], one["rel"]) for one in page.all("a") if "data-leave" in one.attributes
        }
        tag = page.html["lang"]
        if ways != {(guide().ui(tag, "leave.url"), "noreferrer")}:
            wrong.append((at, ways))
    nothing(wrong)


# --- search --------------------------------------------------------------------------------------


def search_data(built: Built, tag: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """What is loaded when search opens, and what follows it."""
    first, more = (json.loads(built.text(f"{tag}/{name}")) for name in SEARCHED[:2])
    return first, more


def test_the_search_of_a_language_knows_the_pages_written_in_it(built: Built) -> None:
    """And none that is Dutch: what follows names the Dutch pages that explain a term or a letter."""
    for tag in TAGS:
        data, more = search_data(built, tag)
        assert data["language"] == tag
        places = [built.place(f"{tag}/", url) for url, *_ in data["pages"]]
        own = [
            at
            for language, at, written in translated()
            if language.tag == tag and not written.generated
        ]
        dutch = {at for language, at, _ in standing_in() if language.tag == tag}
        assert sorted(map(str, places)) == sorted(own)
        assert {built.place(f"{tag}/", url) for url, *_ in more["dutch"]} <= dutch


def test_every_answer_of_the_search_leads_to_a_page_and_a_place_on_it(built: Built) -> None:
    dead = []
    for tag in TAGS:
        data, more = search_data(built, tag)
        assert len(more["pages"]) == len(data["pages"])
        urls = [url for url, *_ in (*data["pages"], *more["places"], *more["dutch"])]
        for (url, *_), (_, headings, *_) in zip(data["pages"], more["pages"], strict=True):
            urls += [f"{url}#{heading}" for heading, _ in headings]
        dead += [(tag, url) for url in urls if built.dead(f"{tag}/", url)]
    nothing(dead)


def test_the_search_brings_its_own_words(built: Built) -> None:
    """The texts of the dialog, so that the pages need not carry them."""
    code = built.text(f"{addresses.assets(guide())}/search.mjs")
    asked = set(re.findall(r'"(search\.[a-z-]+)"', code))
    assert {"search.none", "search.index", "search.meant"} <= asked
    for tag in TAGS:
        data, more = search_data(built, tag)
        said = data["texts"] | more["texts"]
        assert said == {name: guide().ui(tag, name) for name in asked}


def test_the_full_text_is_of_the_pages_written_in_a_language_and_of_no_other(built: Built) -> None:
    """A piece for each; of Pagefind only what our search asks for."""
    names = {name for name in built.files if name.startswith(f"{full_text.FOLDER}/")}
    entry = json.loads(built.text(f"{full_text.FOLDER}/{full_text.ENTRY}"))
    assert sorted(entry["languages"]) == sorted(TAGS)
    for tag, language in entry["languages"].items():
        own = [page for page in full_text.written(guide()) if page.startswith(f"{tag}/")]
        assert language["page_count"] == len(own) > 1
        pieces = [name for name in names if "/fragment/" in name and f"/{tag}_" in name]
        assert len(pieces) == len(own)
    program = {
        name for name in names if not name.endswith((".pf_fragment", ".pf_index", ".pf_meta"))
    }
    wasm = {f"wasm.{one['wasm'] or 'unknown'}.pagefind" for one in entry["languages"].values()}
    expected = {"pagefind.js", full_text.ENTRY, *wasm}
    assert program == {f"{full_text.FOLDER}/{name}" for name in expected}


def test_a_browser_can_add_the_search_of_each_language(anywhere: Built) -> None:
    """Named on the home page; what is typed stands after the '#', which stays on the device."""
    for tag in TAGS:
        named = [
            anywhere.place(at, one["href"])
            for at, page in anywhere.pages.items()
            if at.startswith(f"{tag}/")
            for one in page.all("link")
            if one.get("rel") == "search"
        ]
        assert named == [f"{tag}/opensearch.xml"]
        said = ElementTree.fromstring(anywhere.text(f"{tag}/opensearch.xml"))
        space = {"o": "http://a9.com/-/spec/opensearch/1.1/"}
        assert said.findtext("o:ShortName", namespaces=space) == guide().language(tag).site_name
        url = said.find("o:Url", space)
        assert url is not None
        assert url.get("template") == f"{anywhere.url}{tag}/#q={{searchTerms}}"


# --- weight --------------------------------------------------------------------------------------


def test_the_first_page_is_light(built: Built) -> None:
    """Home page, sheet and module as a server sends them: seconds on a poor connection, not a minute."""
    assets = addresses.assets(guide())
    for tag in TAGS:
        files = [f"{tag}/index.html", f"{assets}/guide.css", f"{assets}/guide.mjs"]
        page, *rest = [len(gzip.compress((built.folder / name).read_bytes())) for name in files]
        assert page < 10_000
        assert page + sum(rest) < 24_000
