"""A built site read back: its files, and its pages as trees of elements.

    page = Built(folder, "https://guide.example/").pages["nl/asylum/appeal/"]
    [link["href"] for link in page.all("a")]

``guide()`` is the guide as its authors wrote it: what the built site must show.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from guide.load import load
from guide.model import Site

ROOT = Path(__file__).resolve().parent.parent
VOID = {"base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}


@cache
def guide() -> Site:
    """The real guide, read once."""
    return load(ROOT)


def nothing(wrong: Iterable[object]) -> None:
    """Fails, with each item on a line of its own, unless there is none."""
    lines = [" ".join(map(str, one)) if isinstance(one, tuple) else str(one) for one in wrong]
    if lines:
        pytest.fail("\n".join(lines), pytrace=False)


# --- elements ------------------------------------------------------------------------------------


@dataclass(eq=False)
class Element:
    """An element, or the whole page: ``element["href"]``, ``element.text``, ``element.all("a")``."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    parent: Element | None = None
    content: list[Element | str] = field(default_factory=list)

    def __getitem__(self, name: str) -> str:
        return self.attributes[name]

    def get(self, name: str) -> str | None:
        return self.attributes.get(name)

    def has_class(self, name: str) -> bool:
        return name in self.attributes.get("class", "").split()

    def walk(self) -> Iterator[Element]:
        """All elements inside, in the order of the page."""
        for one in self.content:
            if isinstance(one, Element):
                yield one
                yield from one.walk()

    def all(self, *tags: str) -> list[Element]:
        return [one for one in self.walk() if not tags or one.tag in tags]

    def classed(self, name: str) -> list[Element]:
        return [one for one in self.walk() if one.has_class(name)]

    def only(self, tag: str) -> Element:
        """The one element of this tag."""
        (found,) = self.all(tag)
        return found

    def around(self) -> Iterator[Element]:
        """The elements this one stands in, the nearest first."""
        above = self.parent
        while above:
            yield above
            above = above.parent

    @property
    def raw(self) -> str:
        return "".join(one if isinstance(one, str) else one.raw for one in self.content)

    @property
    def text(self) -> str:
        """The words inside, with single spaces."""
        return " ".join(self.raw.split())


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.here = Element("")
        self.unbalanced: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        element = Element(tag, given, self.here)
        self.here.content.append(element)
        if tag not in VOID:
            self.here = element

    def handle_endtag(self, tag: str) -> None:
        if tag != self.here.tag:
            self.unbalanced.append(f"</{tag}> inside <{self.here.tag}>")
        elif self.here.parent:
            self.here = self.here.parent

    def handle_data(self, data: str) -> None:
        self.here.content.append(data)


# --- pages and files -----------------------------------------------------------------------------


class Page(Element):
    """One HTML file."""

    def __init__(self, path: str, source: str) -> None:
        reader = Reader()
        reader.feed(source)
        reader.close()
        super().__init__("", content=reader.root.content)
        self.path = path
        """Its address from the site's root: 'nl/asylum/appeal/', '' and '404.html'."""
        self.source = source
        self.unbalanced = reader.unbalanced + [one.tag for one in [reader.here] if one.tag]

    @cached_property
    def elements(self) -> list[Element]:
        return list(self.walk())

    @cached_property
    def ids(self) -> set[str]:
        return {one["id"] for one in self.elements if "id" in one.attributes}

    @property
    def html(self) -> Element:
        return self.only("html")

    @property
    def canonical(self) -> str | None:
        found = [one["href"] for one in self.all("link") if one.get("rel") == "canonical"]
        return found[0] if len(found) == 1 else None

    @property
    def noindex(self) -> bool:
        return any(
            one.get("name") == "robots" and one["content"] == "noindex" for one in self.all("meta")
        )


class Built:
    """A built site in a folder, to be published at ``url``."""

    def __init__(self, folder: Path, url: str) -> None:
        self.folder = folder
        self.url = url

    @cached_property
    def files(self) -> set[str]:
        """Every file; the copies that ``make site`` compresses are not counted."""
        return {
            path.relative_to(self.folder).as_posix()
            for path in self.folder.rglob("*")
            if path.is_file() and path.suffix not in (".gz", ".br", ".dcz")
        }

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Every HTML file by its address from the root."""
        names = sorted(name for name in self.files if name.endswith(".html"))
        addresses = {name: name.removesuffix("index.html") for name in names}
        return {addresses[name]: Page(addresses[name], self.text(name)) for name in names}

    def text(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    def bytes(self) -> dict[str, bytes]:
        return {name: (self.folder / name).read_bytes() for name in sorted(self.files)}

    def place(self, page: str, link: str) -> str | None:
        """Where a link on ``page`` leads, from the root of the site; None when it leaves the site."""
        target = urljoin(self.url + page, link)
        return target.removeprefix(self.url) if target.startswith(self.url) else None

    def dead(self, page: str, link: str) -> bool:
        """Whether a link of ours leads to no file, or to no such place in the file."""
        place = self.place(page, link)
        if place is None:  # another site; but the same host outside our folder is a wrong step up
            target = urlsplit(urljoin(self.url + page, link))
            return target.scheme in ("http", "https") and target.netloc == urlsplit(self.url).netloc
        path, _, anchor = place.partition("#")
        path = unquote(path.partition("?")[0])
        name = f"{path}index.html" if path.endswith("/") or not path else path
        if name not in self.files:
            return True
        return bool(anchor) and path in self.pages and unquote(anchor) not in self.pages[path].ids
