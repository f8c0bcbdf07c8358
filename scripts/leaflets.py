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
import re
import shutil
import sys
import tempfile
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pypdf import PdfReader, PdfWriter
from pypdf.generic import BooleanObject, DictionaryObject, NameObject, StreamObject

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


def printed(page: Page, address: str, one: Leaflet) -> bytes:
    """The leaflet as Chromium prints it, with its code in the corner and, where asked, both texts."""
    page.goto("about:blank")  # or a page that only changes its fragment stays as it is
    page.emulate_media(media="print")
    page.goto(address + one.address, wait_until="networkidle")
    if one.beside:
        page.locator(".g-pair").first.wait_for()
    page.evaluate(_READY)
    return page.pdf(prefer_css_page_size=True, print_background=True, tagged=True, outline=True)


# --- mending -------------------------------------------------------------------------------------


def finish(source: Path, to: Path, compared: date) -> None:
    """What Chromium leaves out: letters as people type them, a title in the window, lasting dates.

    The dates are those of the content: of the day its facts were compared, not of the printing.
    """
    writer = PdfWriter(clone_from=PdfReader(source))
    for one in writer._objects:
        if isinstance(one, DictionaryObject) and "/ToUnicode" in one:
            found = one["/ToUnicode"].get_object()
            if isinstance(found, StreamObject):
                found.set_data(ordinary(found.get_data().decode("ascii")).encode("ascii"))
    preferences = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
    writer.root_object[NameObject("/ViewerPreferences")] = preferences
    day = f"D:{compared:%Y%m%d}000000Z"
    writer.add_metadata({"/CreationDate": day, "/ModDate": day})
    to.parent.mkdir(parents=True, exist_ok=True)
    writer.write(to)


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


# --- around it -----------------------------------------------------------------------------------


def make(site: Site, folder: Path, wanted: list[Leaflet], to: Path) -> None:
    """Prints the leaflets of the guide built in ``folder``; those there are stay until all are made."""
    with tempfile.TemporaryDirectory(prefix=".leaflets.", dir=to.parent) as own:
        raw, new = Path(own) / "printed.pdf", Path(own) / "new"
        with serving(folder) as address, browsing() as browser:
            page = browser.new_page()
            for one in wanted:
                raw.write_bytes(printed(page, address, one))
                finish(raw, new / one.file, one.compared)
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
