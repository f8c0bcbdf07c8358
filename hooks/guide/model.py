"""The whole guide as frozen data: languages, pages, tables, texts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from guide.files import Text
from guide.markdown import Document
from guide.memory import Memory
from guide.problems import Problem
from guide.schema import (
    Accessibility,
    Card,
    Change,
    Diagram,
    Fact,
    FrontMatter,
    Ledger,
    Letter,
    Listen,
    PageEntry,
    Plain,
    Recording,
    Regime,
    Service,
    Situation,
    Term,
)
from guide.yaml_lines import Path as Where
from guide.yaml_lines import Yaml

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the guide."""

    tag: str
    """BCP 47: 'nl', 'ar'."""
    name: str
    """Its own name in its own script."""
    direction: str
    """'ltr' or 'rtl'."""
    site_name: str


@dataclass(frozen=True, slots=True)
class Page:
    """One Markdown file, or a page the build makes (``generated``)."""

    key: str
    language: str
    path: str
    text: str
    front: FrontMatter | None
    yaml: Yaml | None
    body: str
    body_line: int
    document: Document
    generated: bool = False
    readable: bool = True
    """False when the file could not be read: it exists, but nothing is said of its inside."""

    @property
    def title(self) -> str:
        return self.front.title if self.front else self.key

    def line(self, *where: str | int) -> int:
        """The line of a front-matter field."""
        return self.yaml.line(where) if self.yaml else 1


@dataclass(frozen=True, slots=True)
class Table(Generic[T]):
    """One data file: entries by id, and where each stands."""

    path: str
    entries: Mapping[str, T]
    yaml: Yaml | None

    def line(self, *where: str | int) -> int:
        return self.yaml.line(where) if self.yaml else 1

    def raw(self) -> Mapping[str, object]:
        """All ids the file names, those of faulty entries included."""
        return self.yaml.data if self.yaml and isinstance(self.yaml.data, dict) else {}


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of one data file in one language."""

    path: str
    language: str
    by: str | None
    entries: Mapping[str, Mapping[str, str]]
    yaml: Yaml | None

    def line(self, *where: str | int) -> int:
        return self.yaml.line(("texts", *where)) if self.yaml else 1


@dataclass(frozen=True, slots=True)
class Searched:
    """What people type in a language, beside the search words of its pages."""

    path: str
    pages: Mapping[str, tuple[str, ...]]
    """For pages that the language lacks."""
    same: tuple[str, ...]
    """Words that mean the same to who searches, one meaning a text."""
    yaml: Yaml | None

    def line(self, *where: str | int) -> int:
        return self.yaml.line(where) if self.yaml else 1


@dataclass(frozen=True, slots=True)
class Spoken:
    """How a language is read aloud."""

    path: str
    rules: Listen
    yaml: Yaml

    def line(self, *where: str | int) -> int:
        return self.yaml.line(where)


@dataclass(frozen=True, slots=True)
class Recorded:
    """The pages of a language that somebody read aloud."""

    path: str
    pages: Mapping[str, Recording]
    yaml: Yaml

    def line(self, *where: str | int) -> int:
        return self.yaml.line(("pages", *where))


TEXTS = (
    "ui",
    "glossary",
    "letters",
    "services",
    "diagrams",
    "changes",
    "regimes",
    "situations",
    "cards",
)
"""The files of ``docs/_data/<language>/``."""


@dataclass(frozen=True, slots=True)
class Nav:
    """One entry of the navigation: a page, or a section with its pages."""

    key: str
    """A page's key, or the section's folder."""
    pages: tuple[str, ...]
    """Empty for a page."""
    line: int
    lines: tuple[int, ...] = ()
    """Where each of ``pages`` stands in mkdocs.yml."""


@dataclass(frozen=True, slots=True)
class Site:
    """All pages in all languages plus the shared data."""

    root: Path
    languages: tuple[Language, ...]
    site_url: str
    publisher: str
    mailbox: str
    """Where readers report errors; '' while there is none."""
    nav: tuple[Nav, ...]
    config: Yaml | None
    pages: Mapping[str, Mapping[str, Page]]
    """Language tag to key to page."""
    facts: Table[Fact]
    terms: Table[Term]
    letters: Table[Letter]
    services: Table[Service]
    diagrams: Table[Diagram]
    changes: Table[Change]
    regimes: Table[Regime]
    situations: Table[Situation]
    cards: Table[Card]
    entries: Table[PageEntry]
    ledger: Ledger
    ledger_yaml: Yaml | None
    accessibility: Accessibility
    """What the tests of the pages in a browser found the last time."""
    accessibility_yaml: Yaml | None
    texts: Mapping[str, Mapping[str, Texts]]
    """Language tag to name of the file to its texts."""
    plain: Mapping[str, Plain]
    """Language tag to what makes a text hard to read, where a language says so."""
    searched: Mapping[str, Searched]
    """Language tag to what people type in it, where it says so."""
    spoken: Mapping[str, Spoken]
    """Language tag to how it is read aloud, where it says so."""
    recordings: Mapping[str, Recorded]
    """Language tag to the recordings of its pages, where it has any."""
    assets: frozenset[str]
    """Files under ``docs/`` that are no pages, from ``docs/``: 'assets/guide.css'."""
    assets_version: str
    """A short hash of all assets: they are published in a folder of that name, cacheable for ever."""
    files: tuple[Text, ...]
    """Every text file that was read: the configuration, data and pages."""
    loading: tuple[Problem, ...]
    """What could not be read."""
    data: str = ""
    """Names the configuration, the data and which pages there are: it differs when one of them does."""
    memory: Memory = field(default_factory=Memory, compare=False, repr=False)
    """What was found the last time."""

    def remembered(
        self, check: str, page: Page, look: Callable[[], Iterator[Problem]]
    ) -> list[Problem]:
        """What ``look`` says of a page, which hangs on its text, its original's and the data alone."""
        original = self.original(page)
        texts = (page.text, original.text if original else "")
        return self.memory.recall((check, self.data, page.path, *texts), lambda: list(look()))

    def remembered_data(self, check: str, look: Callable[[], Iterator[Problem]]) -> list[Problem]:
        """What ``look`` says of the data, which hangs on the data and on which pages there are."""
        return self.memory.recall((check, self.data), lambda: list(look()))

    def remembered_file(
        self, check: str, file: Text, look: Callable[[], Iterator[Problem]]
    ) -> list[Problem]:
        """What ``look`` says of a file, which hangs on its text alone."""
        return self.memory.recall((check, file.path, file.text), lambda: list(look()))

    @property
    def source(self) -> Language:
        """The language written first; all others are translated from it."""
        return self.languages[0]

    @property
    def languages_known(self) -> bool:
        """False when mkdocs.yml could not be read: that is said once, not of every text and folder."""
        return not any(one.path == "mkdocs.yml" and one.check != "nav" for one in self.loading)

    def language(self, tag: str) -> Language:
        return next(one for one in self.languages if one.tag == tag)

    def translations(self) -> Iterator[Language]:
        """Every language but the source."""
        yield from self.languages[1:]

    def all_pages(self) -> Iterator[Page]:
        """Every page an author wrote, language by language, by key."""
        for language in self.languages:
            for _, page in sorted(self.pages[language.tag].items()):
                if page.readable and not page.generated:
                    yield page

    def original(self, page: Page) -> Page | None:
        """The Dutch page a translation follows; None for a Dutch page, or when there is none to read."""
        if page.language == self.source.tag:
            return None
        found = self.page(self.source.tag, page.key)
        return found if found and found.readable else None

    def page(self, tag: str, key: str) -> Page | None:
        return self.pages.get(tag, {}).get(key)

    def shown(self, tag: str, key: str) -> Page | None:
        """The page a reader of ``tag`` gets: the translation, or else the Dutch."""
        return self.page(tag, key) or self.page(self.source.tag, key)

    def field(self, tag: str, file: str, entry: str, name: str = "text") -> str:
        """A text in ``tag``, or else in the source language, or else ''."""
        for language in (tag, self.source.tag):
            texts = self.texts.get(language, {}).get(file)
            if texts and name in texts.entries.get(entry, {}):
                return texts.entries[entry][name]
        return ""

    def ui(self, tag: str, key: str, **values: object) -> str:
        """An interface text with its ``{placeholders}`` filled in."""
        text = self.field(tag, "ui", key)
        for name, value in values.items():
            text = text.replace("{" + name + "}", str(value))
        return text

    def line_in_config(self, where: Where) -> int:
        return self.config.line(where) if self.config else 1
