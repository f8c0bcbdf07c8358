"""Print every essential page as a PDF: ``make leaflets``.

Writes leaflets/nl/asylum-appeal.pdf, the same in every language the page is translated into, and
leaflets/ar-nl/asylum-appeal.pdf with the Dutch text beside the Arabic one: for a counter, a mail, a
printer elsewhere. Chromium prints them as it prints the page for a reader, with bookmarks and tags.

leaflets.py                                  builds the guide first, and makes them all new
leaflets.py --site site                      prints a guide that is built
leaflets.py --only asylum/appeal --language ar    only some; the others stay as they are
"""

from __future__ import annotations

import argparse
import io
import re
import shutil
import sys
import tempfile
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    BooleanObject,
    DictionaryObject,
    NameObject,
    StreamObject,
    TextStringObject,
)

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT)]

from guide import addresses  # noqa: E402
from guide.load import load  # noqa: E402
from guide.model import Site  # noqa: E402
from guide.problems import counted, guess  # noqa: E402
from scripts.browsing import browsing, build, serving  # noqa: E402

if TYPE_CHECKING:
    from playwright.sync_api import Page

TO = ROOT / "leaflets"


class Leaflet(NamedTuple):
    """One page in one language; ``beside`` is the language that stands beside it, or ''."""

    key: str
    tag: str
    beside: str
    compared: date

    @property
    def file(self) -> Path:
        folder = f"{self.tag}-{self.beside}" if self.beside else self.tag
        return Path(folder) / f"{self.key.replace('/', '-')}.pdf"

    @property
    def address(self) -> str:
        fragment = f"#with={self.beside}" if self.beside else ""
        return addresses.url(self.tag, self.key) + fragment


def leaflets(site: Site, only: str = "", language: str = "") -> Iterator[Leaflet]:
    """Every essential page in each language that has it, alone and beside the source language."""
    source = site.source.tag
    for key, entry in site.entries.entries.items():
        if entry.tier != "essential" or (only and key != only):
            continue
        for tag in (one.tag for one in site.languages if language in ("", one.tag)):
            page, dutch = site.page(tag, key), site.page(source, key)
            if page is None or dutch is None or dutch.front is None:
                continue
            compared = dutch.front.compared
            yield Leaflet(key, tag, "", compared)
            if tag != source:
                yield Leaflet(key, tag, source, compared)


# --- printing ------------------------------------------------------------------------------------

_READY = """async () => {
  await document.fonts.ready;
  const code = document.querySelector(".g-code");
  if (code) code.loading = "eager";
  await code?.decode();
}"""


_HEADINGS = """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
  .filter((one) => one.checkVisibility()).map((one) => one.textContent.replace(/\\s+/g, " ").trim())"""


class Printed(NamedTuple):
    """What Chromium made, the headings that it printed, and the address where it read the page."""

    pdf: bytes
    headings: list[str]
    address: str


def printed(page: Page, address: str, one: Leaflet) -> Printed:
    """The leaflet as Chromium prints it, with its code in the corner and, where asked, both texts."""
    page.goto("about:blank")  # or a page that only changes its fragment stays as it is
    page.emulate_media(media="print")
    page.goto(address + one.address, wait_until="networkidle")
    if one.beside:
        page.locator(".g-pair").first.wait_for()
    page.evaluate(_READY)
    headings = page.evaluate(_HEADINGS)
    pdf = page.pdf(prefer_css_page_size=True, print_background=True, tagged=True, outline=True)
    return Printed(pdf, headings, address)


# --- mending -------------------------------------------------------------------------------------


def finish(one: Leaflet, raw: Printed, to: Path, site_url: str) -> None:
    """What Chromium leaves out: letters as people type them, whole bookmarks, links that lead to the guide
    instead of where it was printed, a title in the window, lasting dates.

    The dates are those of the content: of the day its facts were compared, not of the printing. So the
    same page always gives the same file.
    """
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(raw.pdf)))
    for item in (found for found in writer._objects if isinstance(found, DictionaryObject)):
        if "/ToUnicode" in item:
            table = item["/ToUnicode"].get_object()
            if isinstance(table, StreamObject):
                table.set_data(ordinary(table.get_data().decode("ascii")).encode("ascii"))
    for action in _links(writer.pages):
        where = str(action["/URI"])
        if where.startswith(raw.address):
            lead = site_url + where.removeprefix(raw.address)
            action[NameObject("/URI")] = TextStringObject(lead)
    marks = list(_marks(writer.root_object.get("/Outlines")))
    if len(marks) == len(raw.headings):  # else `faults` tells
        for mark, name in zip(marks, raw.headings, strict=True):
            mark[NameObject("/Title")] = TextStringObject(name)
    _renumber(writer)
    preferences = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
    writer.root_object[NameObject("/ViewerPreferences")] = preferences
    day = f"D:{one.compared:%Y%m%d}000000Z"
    writer.add_metadata({"/CreationDate": day, "/ModDate": day})
    to.parent.mkdir(parents=True, exist_ok=True)
    writer.write(to)


def _links(sides: Iterable[PageObject]) -> Iterator[DictionaryObject]:
    """Every link to an address; links within the file have none."""
    for side in sides:
        for note in side.get("/Annots") or ():
            action = note.get_object().get("/A")
            if action is not None and "/URI" in action.get_object():
                yield action.get_object()


_NODE = re.compile(r"node\d{8}")


def _renumber(writer: PdfWriter) -> None:
    """The names of table cells count the elements that the browser ever made; here those of this file."""
    places = [place for one in writer._objects for place in _names(one)]
    numbers = {name: at for at, name in enumerate(sorted({str(box[key]) for box, key in places}))}
    for box, key in places:
        box[key] = TextStringObject(f"node{numbers[str(box[key])]:08}")


def _names(one: Any) -> Iterator[tuple[Any, Any]]:
    """Where such a name stands, as a dictionary or list and a key of it."""
    inside = (
        one.items() if isinstance(one, dict) else enumerate(one) if isinstance(one, list) else ()
    )
    for key, value in inside:
        if isinstance(value, str) and _NODE.fullmatch(value):
            yield one, key
        else:
            yield from _names(value)


def _marks(outline: Any) -> Iterator[DictionaryObject]:
    """Every bookmark in the order of the page. Chromium joins the lines of a long one, and says twice what
    stands in two columns: so they are named again."""
    mark = outline.get_object().get("/First") if outline else None
    while mark:
        found = mark.get_object()
        yield found
        yield from _marks(found)
        mark = found.get("/Next")


_BLOCK = re.compile(r"\d+ beginbf(char|range)\s(.*?)endbf\1\s", re.DOTALL)
_HEX = re.compile(r"<([0-9A-Fa-f]+)>")
_AT_ONCE = 100
"""How many lines a block may have (Adobe's rule for these tables)."""


def ordinary(table: str) -> str:
    """A font's table of letters, with 'ا' and 'ل' where it names the shapes they take in a word.

    Chromium takes the names from the font, which has a code for some shapes; copied or searched, those
    are no letters that anybody types. 'ﬁ' is one of them too.
    """

    def lines(match: re.Match[str]) -> str:
        width = 2 if match[1] == "char" else 3
        found = _HEX.findall(match[2])
        pairs: list[str] = []
        for at in range(0, len(found), width):
            first, last, text = (
                int(found[at], 16),
                int(found[at + width - 2], 16),
                found[at + width - 1],
            )
            begin = bytes.fromhex(text).decode("utf-16-be")
            for step in range(last - first + 1):
                shown = _letters(begin[:-1] + chr(ord(begin[-1]) + step))
                pairs.append(f"<{first + step:04X}> <{shown.encode('utf-16-be').hex().upper()}>")
        blocks = (pairs[at : at + _AT_ONCE] for at in range(0, len(pairs), _AT_ONCE))
        return "".join(
            f"{len(one)} beginbfchar\n" + "\n".join(one) + "\nendbfchar\n" for one in blocks
        )

    return _BLOCK.sub(lines, table)


def _letters(text: str) -> str:
    """Shapes (U+FB00 to U+FDFF, U+FE70 to U+FEFC) as letters; anything else as it is."""
    return "".join(
        unicodedata.normalize("NFKC", one).strip(" ")
        if "\ufb00" <= one <= "\ufdff" or "\ufe70" <= one <= "\ufefc"
        else one
        for one in text
    )


# --- looking ------------------------------------------------------------------------------------

SIDES = 2
"""Sides of a sheet: an essential page in one language fits on one."""
LISTS = {
    "mechelen/contacts",
    "site-index",
    "start/letters-and-deadlines",
    "start/which-situation",
}
"""Every desk, page, letter or situation there is: as long as they are many."""


def bookmarks(reader: PdfReader) -> list[str]:
    """The titles of all bookmarks, in their order."""

    def names(some: Iterable[Any]) -> Iterator[str]:
        for one in some:
            if isinstance(one, list):
                yield from names(one)
            else:
                yield one.title

    return list(names(reader.outline))


def links(reader: PdfReader) -> Iterator[str]:
    """Where its links lead, within the guide and to other sites."""
    yield from (str(action["/URI"]) for action in _links(reader.pages))


def faults(site: Site, one: Leaflet, path: Path) -> Iterator[str]:
    """What is wrong with a finished leaflet, in words: its title, its language, its bookmarks, its text."""
    reader = PdfReader(path)
    root, pages = reader.root_object, [page.extract_text() for page in reader.pages]
    page = site.pages[one.tag][one.key]
    told = reader.metadata.title if reader.metadata else None
    if told != f"{page.title} – {site.language(one.tag).site_name}":
        yield f"is called '{told}'"
    if root.get("/Lang") != one.tag:
        yield f"says the language '{root.get('/Lang')}'"
    if "/MarkInfo" not in root:
        yield "has no tags: nothing can read it aloud"
    if not one.beside and one.key not in LISTS and len(pages) > SIDES:
        yield f"has {len(pages)} sides"
    if any("\ufb50" <= letter <= "\ufefc" for text in pages for letter in text):
        yield "has shapes of letters in its text, which nobody types"
    headings = [" ".join(one.text.split()) for one in page.document.headings()]
    found = [" ".join(name.split()) for name in bookmarks(reader)]
    yield from (f"has no bookmark '{name}'" for name in headings if name not in found)
    yield from (
        f"leads to {link}"
        for link in links(reader)
        if re.match(r"https?://(localhost|127\.)", link)
    )
    text, last = " ".join(" ".join(pages).split()), -1
    mixed = site.language(one.tag).direction == "rtl"
    for name in headings:
        if mixed and re.search("[A-Za-z0-9]", name):
            continue  # the tags have its words in order; the marks on paper go from left to right
        if (at := text.find(name, last + 1)) < 0:
            yield f"has '{name}' not in its place, or cut in two"
        last = max(last, at)


# --- around it -----------------------------------------------------------------------------------


def make(site: Site, folder: Path, wanted: list[Leaflet], to: Path) -> None:
    """Prints the leaflets of the guide built in ``folder``; those there are stay until all are made."""
    with tempfile.TemporaryDirectory(prefix=".leaflets.", dir=to.parent) as own:
        new = Path(own) / "new"
        with serving(folder) as address, browsing() as browser:
            page = browser.new_page()
            for one in wanted:
                finish(one, printed(page, address, one), new / one.file, site.site_url)
        wrong = [f"{one.file} {x}." for one in wanted for x in faults(site, one, new / one.file)]
        if wrong:
            sys.exit("\n".join(wrong))
        if set(leaflets(site)) <= set(wanted) and to.exists():
            shutil.move(to, Path(own) / "old")
        for one in wanted:
            place = to / one.file
            place.parent.mkdir(parents=True, exist_ok=True)
            (new / one.file).replace(place)


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--site", type=Path, help="use this built site instead of building one")
    parser.add_argument("--only", default="", metavar="KEY", help="one page: asylum/appeal")
    parser.add_argument("--language", default="", metavar="TAG", help="one language: ar")
    parser.add_argument("--to", type=Path, default=TO, help="another folder")
    chosen = parser.parse_args(arguments)
    site = load(ROOT)
    wanted = list(leaflets(site, chosen.only, chosen.language))
    if not wanted:
        known = [one.key for one in leaflets(site, "", chosen.language)]
        sys.exit(
            f"No essential page '{chosen.only}' in '{chosen.language or 'any language'}'.{guess(chosen.only, known)}"
        )
    with tempfile.TemporaryDirectory() as own:
        make(site, chosen.site or build(Path(own) / "site"), wanted, chosen.to.resolve())
    print(f"{counted(len(wanted), 'leaflet')} in {chosen.to}.")
    if "guide.example" in site.site_url:
        print(
            f"They lead to the placeholder {site.site_url}: SITE_URL=https://… make leaflets for the real address."
        )


if __name__ == "__main__":
    main()
