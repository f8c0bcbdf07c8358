"""Whatever stands in a file, the guide is read, checked and written out in time, without a traceback."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from guide import files, load, search_data, view
from guide.checks import problems
from guide.expand import expand
from guide.files import Text
from guide.model import Page, Site
from guide.problems import Problem
from tests.guides import BASE, guide

SITE = load.load(BASE)
NL, FR = SITE.pages["nl"]["asylum/appeal"], SITE.pages["fr"]["asylum/appeal"]
DATA = sorted(path.relative_to(BASE).as_posix() for path in BASE.glob("docs/_data/**/*.yml"))
SECONDS = 10
"""Of the processor, for one guide; it takes a tenth of a second."""


few = settings(
    phases=(Phase.generate,),  # a failing example is short enough as it is
    deadline=None,
    database=None,  # nothing is remembered from another run
    max_examples=12,
    derandomize=True,  # the same examples each time: a build of unchanged code does not start to fail
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
fewer = settings(few, max_examples=6)
"""Where the whole guide is read again each time."""


@contextmanager
def in_time() -> Iterator[None]:
    start = time.process_time()
    yield
    assert time.process_time() - start < SECONDS


def read(page: Page, data: bytes) -> Page:
    """``page`` with other bytes in its file."""
    text = files.decode(page.path, data)
    if isinstance(text, Problem):
        return replace(page, readable=False)
    return load.page(page.key, page.language, Text(page.path, text.text))[0]


def with_page(page: Page) -> Site:
    pages = {tag: dict(one) for tag, one in SITE.pages.items()}
    pages[page.language][page.key] = page
    return replace(SITE, pages=pages)


def everything(page: Page) -> None:
    """All that is done with a page when the guide is checked and built."""
    with in_time():
        site = with_page(page)
        for one in problems(site):
            assert one.line >= 1, one
            assert "\n" not in str(one), one
        expand(page.body, site, page.language, page)
        search_data.first(site, page.language)
        search_data.second(site, page.language)
        view.view(site, "https://guide.example/", page.language, page)


# --- pages -----------------------------------------------------------------------------------------------


@few
@given(st.binary(max_size=300))
def test_random_bytes_are_no_page_but_no_traceback_either(data: bytes) -> None:
    everything(read(NL, data))


@few
@given(st.binary(max_size=200))
def test_random_bytes_may_follow_front_matter(data: bytes) -> None:
    everything(read(FR, FR.text.encode().partition(b"\n# ")[0] + b"\n" + data))


PIECES = (
    "# ", "## ", "### ", "{#who}", "{#", "}", "- ", "1. ", "    ", "  ", "\t", "!!! do\n", "!!! ", "!!!\n    ",
    "| a | b |\n| --- | --- |\n", "| ", "|", "[[fact:appeal.fee]]", "[[fact:family.transition@2025-08-18 number]]",
    "[[term:refugee|", "[[letter:annex-26]]", "[[service:emergency.112 phone]]", "[[list:glossary]]\n", "[[steps:appeal]]\n",
    "[[nl:x]]", "[[", "]]", "[", "](", ")", "![", "<", ">", "<!--", "-->", "`", "```\n", "*", "**", "_", "> ", "---\n",
    "===\n", "\\", "&amp;", "&", "\n", "\n\n", "  \n", "woord", "Asielant", "لاجئ", "لديك ٣٠ يومًا", "30 dagen", "12/06/2026",
    "31/02/2026", "9bis", "14u30", "+32 15 29 78 00", "https://www.cgvs.be", "http://x", "mailto:a@b.be", "tel:+32", "appeal.md#now",
    "../../..", "javascript:alert(1)", "“", "”", "«", "»", "\u200f", "\u202e", "\u200b", "\ufeff", "\x1b", "\x00", "\ud7ff", "🏠",
    "۲۵", "፴", "½", "€ 3.000,50", "3 000", "1" * 40, "[a]: b\n", "(a)[b.md]", "www.x.be", "a@b.be",
)  # fmt: skip


@few
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=40))
def test_random_markdown_in_a_dutch_page(pieces: list[str]) -> None:
    front = NL.text.partition("\n# ")[0]
    everything(read(NL, f"{front}\n{''.join(pieces)}".encode("utf-8", "replace")))


@few
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=40), st.integers(0, 40))
def test_random_markdown_inside_a_translation(pieces: list[str], at: int) -> None:
    lines = FR.text.split("\n")
    lines.insert(19 + at % (len(lines) - 19), "".join(pieces))
    everything(read(FR, "\n".join(lines).encode("utf-8", "replace")))


@pytest.mark.parametrize("piece", ["](", "![", "[[", "**", "a\n\n", "| a |\n", "<<<<<<< a\n"])
def test_the_same_thing_over_and_over(piece: str) -> None:
    """What is tried again from every place takes minutes here, and no time on any page people write."""
    front = NL.text.partition("\n# ")[0]
    everything(read(NL, f"{front}\n# T\n\n{piece * (30_000 // len(piece))}".encode()))


VALUES = (
    "", "~", "''", "[]", "{}", "[[]]", "{a: {b: c}}", "- x", "x", "0", "-1", "1.5", "1e400", ".nan", ".inf", "9" * 400,
    "true", "2026-11-21", "0001-01-01", "9999-12-31", "2026-02-30", "2026-11-21 10:00", "'2026-11-21'", "&a x", "*a",
    "!!python/object:os.system x", "!x y", "? x", "<<: x", "|", ">", "'", '"', "\t", "\x00", "\u202e", "x: y: z", "# x", "...", "---",
    "asylum/appeal", "nl", "xx", "status", "period", "+32", "Mo-Fr 25:00", "https://", "https://[", "[x: y]", "{n", "لاجئ", "*", "a*",
)  # fmt: skip


def mutated(text: str, changes: list[tuple[int, str, str]]) -> str:
    """The text with some lines changed: another value, another line, or no line."""
    lines = text.split("\n")
    for number, how, value in changes:
        at = number % len(lines)
        before = lines[at]
        if how == "value":
            lines[at] = f"{before.partition(':')[0]}: {value}"
        elif how == "line":
            lines[at] = value
        elif how == "more":
            lines[at] = f"{before}\n{before[: len(before) - len(before.lstrip())]}{value}"
        else:
            lines[at] = ""
    return "\n".join(lines)


CHANGES = st.lists(
    st.tuples(
        st.integers(0, 600),
        st.sampled_from(["value", "line", "more", "none"]),
        st.sampled_from(VALUES) | st.text(max_size=5),
    ),
    min_size=1,
    max_size=4,
)


@few
@given(CHANGES)
def test_random_front_matter(changes: list[tuple[int, str, str]]) -> None:
    front, mark, body = FR.text.partition("---\n# ")
    everything(read(FR, (mutated(front, changes) + mark + body).encode("utf-8", "replace")))


# --- data ------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return guide(tmp_path_factory.mktemp("guide"), {})


def built(root: Path, name: str, data: bytes) -> None:
    """Read, check and write out the guide with other bytes in one file; put it back after."""
    path = root / name
    good = path.read_bytes()
    path.write_bytes(data)
    try:
        with in_time():
            site = load.load(root)
            for one in problems(site):
                assert one.line >= 1, one
                assert "\n" not in str(one), one
            for language in site.languages:
                search_data.first(site, language.tag)
                search_data.second(site, language.tag)
                for page in site.pages[language.tag].values():
                    expand(page.body, site, language.tag, page)
                    view.view(site, site.site_url, language.tag, page)
    finally:
        path.write_bytes(good)


@fewer
@given(name=st.sampled_from(DATA), changes=CHANGES)
def test_random_data(root: Path, name: str, changes: list[tuple[int, str, str]]) -> None:
    text = mutated((BASE / name).read_text("utf-8"), changes)
    built(root, name, text.encode("utf-8", "replace"))


@fewer
@given(changes=CHANGES)
def test_random_configuration(root: Path, changes: list[tuple[int, str, str]]) -> None:
    text = mutated((BASE / "mkdocs.yml").read_text("utf-8"), changes)
    built(root, "mkdocs.yml", text.encode("utf-8", "replace"))


@fewer
@given(name=st.sampled_from(DATA), data=st.binary(max_size=100))
def test_random_bytes_are_no_data(root: Path, name: str, data: bytes) -> None:
    built(root, name, data)


# --- size ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "body",
    [
        "[in beroep](apply.md) " * 10_000,
        "U hebt [[fact:appeal.ordinary.deadline]].\n" * 5_000,
        "Bent u asielant in 2026 of 30 dagen?\n\n" * 3_000,
        "| a | b |\n" * 10_000,
        "## Wie? {#who}\n\nU.\n\n" * 3_000,
        "a" * 1_000_000,
        "“" * 100_000,
        "1 " * 100_000,
        "https://x.be/" * 20_000,
        "+32 15 29 78 00 " * 10_000,
        "[[" * 100_000,
        "(" * 100_000,
    ],
    ids=lambda body: str(body[:16]),
)
def test_a_long_page_is_checked_in_time(body: str) -> None:
    front = NL.text.partition("\n# ")[0]
    page = read(NL, f"{front}\n# In beroep gaan\n\n{body}\n".encode())
    with in_time():
        problems(with_page(page))
