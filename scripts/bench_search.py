"""Measure the search as readers meet it: ``make bench-search``.

Opens the built guide in Chromium, types every query of tests/search/queries.yml in the search dialog
of its language, and prints for each language and kind of query: how often a good page comes first
(hit@1) or among the first three (hit@3), the mean reciprocal rank (MRR), and how often nothing comes
(none); then the bytes a reader loads, as a server sends them (brotli).

bench_search.py                  builds the guide first
bench_search.py --site site      measures a guide that is built
bench_search.py --misses         also prints the queries whose page is not the first
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import brotli
import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT)]

from guide import addresses  # noqa: E402
from guide.load import load  # noqa: E402
from guide.model import Site  # noqa: E402
from scripts.browsing import browsing, build, serving  # noqa: E402

if TYPE_CHECKING:
    from playwright.sync_api import Page

QUERIES = ROOT / "tests" / "search" / "queries.yml"
KINDS = ("everyday", "typo", "dialect", "transliteration", "cross-language", "format")
ALL = "all"


class Query(NamedTuple):
    """What somebody types while reading ``language``, and the pages that answer it."""

    language: str
    text: str
    kind: str
    pages: tuple[str, ...]


class Found(NamedTuple):
    """The pages that the dialog offered, best first."""

    query: Query
    pages: tuple[str, ...]

    @property
    def rank(self) -> int:
        """The place of the first good answer, from 1; 0 when there is none."""
        good = [at for at, page in enumerate(self.pages, 1) if page in self.query.pages]
        return good[0] if good else 0


@dataclass
class Score:
    number: int = 0
    first: int = 0
    third: int = 0
    ranks: float = 0
    none: int = 0

    def add(self, found: Found) -> None:
        self.number += 1
        self.first += found.rank == 1
        self.third += 1 <= found.rank <= 3
        self.ranks += 1 / found.rank if found.rank else 0
        self.none += not found.pages

    def share(self, value: float) -> float:
        return value / self.number if self.number else 0


def queries(path: Path = QUERIES) -> tuple[list[Query], list[str]]:
    """The queries of all languages, and the texts that nothing answers."""
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    nothing = data.pop("nothing")
    found = [
        Query(language, one["query"], one["kind"], tuple(one["pages"]))
        for language, all_of_it in data.items()
        for one in all_of_it
    ]
    return found, nothing


# --- measuring -----------------------------------------------------------------------------------


HASTE = "const later = setTimeout; setTimeout = (todo, wait, ...more) => later(todo, wait / 20, ...more);"
"""The search waits for a pause in typing before it loads more; here nobody types."""
TYPE_ALL = """async (texts) => {
  const field = document.querySelector("#g-query");
  const dialog = field.closest("dialog");
  const still = () => new Promise((resolve) => {
    const look = () => dialog.hasAttribute("data-asking") || (watch.disconnect(), resolve());
    const watch = new MutationObserver(look);
    watch.observe(dialog, { attributeFilter: ["data-asking"] });
    look();
  });
  const answers = [];
  for (const text of texts) {
    field.value = text;
    field.dispatchEvent(new Event("input"));
    await still();
    answers.push([...dialog.querySelectorAll("#g-found .g-search__page")].map((one) => one.href));
  }
  return answers;
}"""
"""Types each text in the dialog and reads the answers when all of them are there."""


def measure(page: Page, address: str, site: Site, asked: Iterable[Query]) -> list[Found]:
    """What the dialog of each language offers for its queries."""
    page.add_init_script(HASTE)
    found = []
    for tag, some in groupby(sorted(asked, key=lambda one: one.language), lambda one: one.language):
        queries = list(some)
        keys = {f"{address}{addresses.url(tag, key)}": key for key in site.pages[site.source.tag]}
        page.goto(f"{address}{tag}/")
        with page.expect_response("**/search-more.json"):
            page.locator("[data-open-search]:visible").first.click()
        answers: list[list[str]] = page.evaluate(TYPE_ALL, [one.text for one in queries])
        for query, links in zip(queries, answers, strict=True):
            found.append(Found(query, tuple(keys.get(link, link) for link in links)))
    return found


def scores(found: Iterable[Found]) -> dict[tuple[str, str], Score]:
    """By language and kind; 'all' stands for every language or every kind."""
    table: dict[tuple[str, str], Score] = {}
    for one in found:
        for language in (one.query.language, ALL):
            for kind in (one.query.kind, ALL):
                table.setdefault((language, kind), Score()).add(one)
    return table


def weights(folder: Path, site: Site) -> dict[str, int]:
    """Bytes up to the first answer, and of the file that follows, for each language."""

    def size(name: str) -> int:
        return len(brotli.compress((folder / name).read_bytes()))

    scripts = ("search.mjs", "fold.mjs", "vendor/minisearch.mjs")
    code = sum(size(f"{addresses.assets(site)}/{name}") for name in scripts)
    found = {"library and interface": code}
    for language in site.languages:
        data = size(f"{language.tag}/search.json")
        found[f"{language.tag}: words"] = data
        found[f"{language.tag}: first answer"] = code + data
        found[f"{language.tag}: what follows"] = size(f"{language.tag}/search-more.json")
        found[f"{language.tag}: if need be"] = size(f"{language.tag}/search-same.json")
    return found


# --- around it -----------------------------------------------------------------------------------


def report(table: dict[tuple[str, str], Score]) -> Iterator[str]:
    yield f"{'':<6}{'kind':<18}{'queries':>8}{'hit@1':>8}{'hit@3':>8}{'MRR':>8}{'none':>8}"
    languages = list(dict.fromkeys(language for language, _ in table if language != ALL))
    for language in (*languages, ALL):
        for kind in (*KINDS, ALL):
            score = table.get((language, kind))
            if score:
                values = (score.first, score.third, score.ranks, score.none)
                row = "".join(f"{score.share(value):>8.2f}" for value in values)
                yield f"{language:<6}{kind:<18}{score.number:>8}{row}"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--site", type=Path, help="use this built site instead of building one")
    parser.add_argument("--queries", type=Path, default=QUERIES, help="other queries")
    parser.add_argument("--misses", action="store_true", help="print what did not come first")
    chosen = parser.parse_args()

    site = load(ROOT)
    asked, nothing = queries(chosen.queries)
    asked += [Query(one.tag, text, "nothing", ()) for one in site.languages for text in nothing]
    with tempfile.TemporaryDirectory() as own:
        folder: Path = chosen.site or build(Path(own) / "site")
        with serving(folder) as address, browsing() as browser:
            found = measure(browser.new_page(), address, site, asked)
        weighed = weights(folder, site)
    real = [one for one in found if one.query.kind != "nothing"]
    print("\n".join(report(scores(real))))
    if chosen.misses:
        print()
        for one in real:
            if one.rank != 1:
                query = one.query
                print(
                    f"{one.rank or '-':<3}{query.language:<4}{query.text}: {', '.join(one.pages[:4])}"
                )
    print()
    for one in found:
        if one.query.kind == "nothing" and one.pages:
            print(f"{one.query.language}: '{one.query.text}' gives {', '.join(one.pages[:3])}")
    for name, size in weighed.items():
        print(f"{name:<24}{size:>8,} bytes")


if __name__ == "__main__":
    main()
