"""From what an author wrote to what Python-Markdown renders: shortcodes become words and links."""

from __future__ import annotations

import posixpath
import re

from guide import diagrams, formats, html, linked, lists, services, shortcodes
from guide.markdown import COMMENT
from guide.model import Page, Site
from guide.shortcodes import Shortcode

_SERVICES_ONLY = re.compile(r"^(?:\[\[service:[^\[\]|\n]+\]\][ \t]*\n?)+$", re.MULTILINE)
_LIST_ONLY = re.compile(r"^\[\[list:([a-z-]+)\]\][ \t]*$", re.MULTILINE)
_STEPS_ONLY = re.compile(r"^\[\[steps:([a-z0-9.-]+)\]\][ \t]*$", re.MULTILINE)
_BOX = re.compile(r"^!!! (deadline|do|careful|good|unknown)[ \t]*$")


def expand(text: str, site: Site, tag: str, page: Page) -> str:
    """A page's body with every shortcode written out in the language ``tag``.

    Remarks out, links to Dutch pages marked, then whole lists and cards, then the boxes' titles, then shortcodes inside sentences.
    """
    text = linked.marked(site, page, COMMENT.sub("", text))
    text = _LIST_ONLY.sub(lambda match: "\n" + lists.build(match[1], site, tag, page) + "\n", text)
    text = _STEPS_ONLY.sub(lambda match: f"\n{diagrams.build(match[1], site, tag, page)}\n", text)
    text = _SERVICES_ONLY.sub(lambda match: _cards(match[0], site, tag, page), text)
    text = _boxes(text, site, tag)
    writer = Writer(site, tag, page)
    return shortcodes.replace(text, writer.write)


def _cards(block: str, site: Site, tag: str, page: Page) -> str:
    names = [one.id for one in shortcodes.find(block)]
    if any(one.part for one in shortcodes.find(block)):
        return block
    tail = "\n" if block.endswith("\n") else ""
    return "\n" + services.cards(site, tag, page, names) + "\n" + tail


def _boxes(text: str, site: Site, tag: str) -> str:
    """Each box gets its title; each deadline box ends with the sentence about the letter."""
    rule = ["", f"    {site.ui(tag, 'box.deadline.rule')}", ""]
    lines: list[str] = []
    in_deadline = False
    for line in text.split("\n"):
        if in_deadline and line.strip() and not line.startswith("    "):
            lines += rule
            in_deadline = False
        match = _BOX.match(line)
        if match:
            in_deadline = match[1] == "deadline"
            title = site.ui(tag, f"box.{match[1]}").replace('"', "&quot;")
            line = f'!!! {match[1]} "{title}"'
        lines.append(line)
    return "\n".join(lines + rule if in_deadline else lines)


class Writer:
    """Writes the shortcodes of one page; remembers what was already introduced on it."""

    def __init__(self, site: Site, tag: str, page: Page) -> None:
        self.site, self.tag, self.page = site, tag, page
        self.introduced: set[str] = set()

    def write(self, one: Shortcode) -> str:
        """One shortcode as Markdown with inline HTML; '' for an unknown one (a check names it)."""
        write = {
            "fact": self._fact,
            "term": self._term,
            "letter": self._letter,
            "service": self._service,
            "nl": self._dutch,
        }.get(one.kind)
        return write(one) if write else ""

    def _fact(self, one: Shortcode) -> str:
        fact = self.site.facts.entries.get(one.id)
        if fact is None:
            return ""
        if not formats.printable(fact, one.date):
            return self.site.ui(self.tag, "fact.unknown")
        if one.part == "year":
            return formats.year(fact, one.date)
        if one.part == "number":
            return formats.bare(self.site, fact, self.tag, one.date)
        return formats.fact(self.site, fact, self.tag, one.date)

    def _term(self, one: Shortcode) -> str:
        term = self.site.terms.entries.get(one.id)
        if term is None:
            return one.text or ""
        name = term.names.get(self.tag) or term.names.get(self.site.source.tag)
        text = one.text or (name.name if name else one.id)
        first = f"term:{one.id}" not in self.introduced
        self.introduced.add(f"term:{one.id}")
        if not first or self.page.key == "glossary":
            return text
        target = link(self.page.key, "glossary")
        return f"[{text}]({target}#{one.id}){{ .g-term }}"

    def _letter(self, one: Shortcode) -> str:
        letter = self.site.letters.entries.get(one.id)
        if letter is None:
            return ""
        paper = html.dutch(letter.paper) if self.tag != self.site.source.tag else letter.paper
        first = f"letter:{one.id}" not in self.introduced
        self.introduced.add(f"letter:{one.id}")
        own = self.site.field(self.tag, "letters", one.id, "name")
        if not first or self.tag == self.site.source.tag or not own or own == letter.paper:
            return paper
        if one.bracketed:
            return f"{paper}{self.site.ui(self.tag, 'letter.comma')}{own}"
        return f"{paper} ({own})"

    def _service(self, one: Shortcode) -> str:
        service = self.site.services.entries.get(one.id)
        if service is None:
            return ""
        if one.part == "phone":
            return (
                services.phone(service)
                if service.phone
                else self.site.ui(self.tag, "service.phone-unknown")
            )
        if one.part == "address":
            return (
                services.address(service)
                if service.address
                else self.site.ui(self.tag, "service.address-unknown")
            )
        if one.part == "url":
            return html.outside_link(service.url, services.host(service.url)) if service.url else ""
        target = link(self.page.key, "mechelen/contacts")
        return f"[{service.name}]({target}#{services.anchor(one.id)})"

    def _dutch(self, one: Shortcode) -> str:
        return html.dutch(one.id) if self.tag != self.site.source.tag else one.id


def link(here: str, to: str) -> str:
    """The relative link from one page's Markdown file to another's."""
    return posixpath.relpath(f"{to}.md", posixpath.dirname(here) or ".")
