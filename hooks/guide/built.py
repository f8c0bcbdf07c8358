"""What readers get, looked at once more: an allow-list of HTML, applied to every built page.

The check 'dialect' keeps HTML out of what authors write. This looks at the result, so that a hole in
Markdown, in a data file or in a template cannot put a script, a form or another site's picture into
a page. The same for what lies in docs/assets/: drawings (SVG), styles and scripts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html.parser import HTMLParser

_TEXT = (
    "a abbr article aside b bdi bdo br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure "
    "h1 h2 h3 h4 hr i img ins kbd li mark ol p picture pre q s section small source span strong sub summary sup table "
    "tbody td tfoot th thead time tr u ul var wbr noscript svg g path rect circle ellipse line polyline polygon text "
    "tspan use symbol defs desc marker"
)
_SHELL = (
    "html head body title meta link style script header footer main nav button dialog search menu output template "
    "input label select option optgroup"
)
"""Elements of our own templates; none of them stands in the words of a page, below <main>."""
ELEMENTS = frozenset(f"{_TEXT} {_SHELL}".split())
_NOT_IN_MAIN = frozenset("html head body title meta link style script main".split())
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())

_EVERYWHERE = frozenset(
    "class id lang dir title hidden tabindex role popover translate inert autofocus".split()
)
_OF = {
    "a": "href rel hreflang download type",
    "abbr": "title",
    "button": "type popovertarget popovertargetaction disabled name value",
    "col": "span",
    "colgroup": "span",
    "details": "open name",
    "dialog": "open closedby",
    "img": "src alt width height loading decoding srcset sizes",
    "input": "type name value checked placeholder autocomplete inputmode enterkeyhint spellcheck maxlength list required",
    "label": "for",
    "li": "value",
    "link": "rel href hreflang type media sizes as integrity crossorigin fetchpriority",
    "meta": "charset name content http-equiv property media",
    "ol": "start type reversed",
    "optgroup": "label",
    "option": "value selected",
    "output": "for name",
    "script": "type src defer async integrity crossorigin",
    "select": "name multiple autocomplete",
    "source": "srcset media type sizes width height",
    "td": "colspan rowspan headers align",
    "th": "colspan rowspan headers scope abbr align",
    "time": "datetime",
}
_ATTRIBUTES = {tag: frozenset(names.split()) for tag, names in _OF.items()}
_DRAWING = frozenset(
    "viewbox xmlns width height fill stroke stroke-width stroke-linecap stroke-linejoin stroke-dasharray stroke-opacity "
    "stroke-miterlimit d x y x1 y1 x2 y2 cx cy r rx ry points transform focusable preserveaspectratio text-anchor "
    "dominant-baseline font-size font-family font-weight fill-rule clip-rule fill-opacity opacity href xlink:href dx dy "
    "markerwidth markerheight refx refy orient marker-end marker-start version xml:space xml:lang xmlns:xlink offset "
    "stop-color stop-opacity gradientunits gradienttransform clip-path mask clippathunits maskunits patternunits "
    "letter-spacing pathlength vector-effect display visibility overflow enable-background style paint-order "
    "gradienttransform spreadmethod fx fy markerunits type media".split()
)
_SHAPES = frozenset(
    "svg g path rect circle ellipse line polyline polygon text tspan textpath use symbol defs desc title marker "
    "lineargradient radialgradient stop clippath mask pattern style metadata switch".split()
)
_IN_HTML = _SHAPES - {"title", "style", "metadata", "switch"}

_SPACE = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]+")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):")
_REFRESH = re.compile(r"\s*\d+\s*(?:[;,]\s*(?:url\s*=\s*)?['\"]?(?P<url>[^'\"]*))?", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"(?:@import(?:\s+url\s*\()?|url\s*\(|\bfrom|\bimport\s*\(?|\b(?:fetch|Worker|importScripts|sendBeacon|open|EventSource|WebSocket)"
    r"\s*\(|\bsrc\s*=)\s*[\"'`]?\s*(?:(?:https?|wss?|ftp):)?//[^\s\"'`)]{0,200}",
    re.IGNORECASE,
)
_RUNS_TEXT = re.compile(r"(?<![\w.])(?:eval|Function|document\.write(?:ln)?)\s*\(")


def check_html(text: str) -> Iterator[str]:
    """What stands in a built page that may not, each thing once, in order."""
    reader = _Page()
    reader.feed(text)
    reader.close()
    yield from dict.fromkeys(reader.found)


def check_svg(text: str) -> Iterator[str]:
    """What stands in a drawing that may not: it is to draw, and nothing else."""
    if "<!ENTITY" in text.upper():
        yield "save this drawing without <!ENTITY …>"
    if "<?xml-stylesheet" in text.lower():
        yield "save this drawing without <?xml-stylesheet …>: it loads another file"
    reader = _Drawing()
    reader.feed(text)
    reader.close()
    yield from dict.fromkeys(reader.found)


def check_code(text: str) -> Iterator[str]:
    """What a style or script of ours may not do: load from another site, run text as a program."""
    for match in _ELSEWHERE.finditer(text):
        yield f"keep a copy in docs/assets/ instead of loading from another site: {_short(match[0])}"
    for match in _RUNS_TEXT.finditer(text):
        yield f"do not run text as a program: {match[0]}…)"


@lru_cache(maxsize=64)
def _in_style(text: str) -> tuple[str, ...]:
    """The same style stands in every page."""
    return tuple(check_code(text))


def _short(text: str, most: int = 80) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1] + "…"


def _plain(address: str) -> str:
    """An address as a browser understands it: without spaces and invisible characters."""
    return _SPACE.sub("", address).replace("\\", "/")


class _Reader(HTMLParser):
    """Collects sentences about what stands in a text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def say(self, sentence: str) -> None:
        self.found.append(sentence)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)


class _Page(_Reader):
    def __init__(self) -> None:
        super().__init__()
        self.in_main = 0
        self.inside = ""  # the element whose raw text is read: script or style

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ELEMENTS and tag not in _IN_HTML:
            self.say(f"remove <{_short(tag, 40)}>: a page holds no such element")
        elif self.in_main and tag in _NOT_IN_MAIN:
            self.say(f"remove <{tag}> from the text of the page")
        self.in_main += tag == "main"
        self.inside = tag if tag in ("script", "style") else self.inside
        named = {name: value or "" for name, value in attrs}
        for name, value in named.items():
            self._attribute(tag, name, value, named)
        if tag == "script" and "src" not in named:
            self.say("move the script of this page to a file in docs/assets/: <script> holds none")

    def handle_endtag(self, tag: str) -> None:
        self.in_main -= tag == "main" and self.in_main > 0
        if tag == self.inside:
            self.inside = ""

    def handle_data(self, data: str) -> None:
        if self.inside == "style":
            self.found += _in_style(data)

    def _attribute(self, tag: str, name: str, value: str, named: dict[str, str]) -> None:
        allowed = name in _EVERYWHERE or name in _ATTRIBUTES.get(tag, ())
        allowed = allowed or name.startswith(("aria-", "data-"))
        allowed = allowed or (tag in _IN_HTML and name in _DRAWING and name != "style")
        if not allowed:
            self.say(f"remove {_short(name, 40)} from <{tag}>: a page holds no such attribute")
        elif name in ("href", "xlink:href"):
            self._link(tag, value, named)
        elif name in ("src", "srcset"):
            for one in value.split(",") if name == "srcset" else [value]:
                self._load(tag, one.split()[0] if one.split() else "")
        elif name == "http-equiv" and value.strip().lower() == "refresh":
            self._refresh(named.get("content", ""))

    def _link(self, tag: str, value: str, named: dict[str, str]) -> None:
        if tag == "link":
            kinds = named.get("rel", "").lower().split()
            if "icon" in kinds and value.startswith("data:image/"):
                return
            if not {"canonical", "alternate", "license", "author", "help", "me"} & set(kinds):
                self._load(tag, value)
                return
        if tag in _IN_HTML and not value.startswith("#"):
            self.say(f"<{tag}> may only use a part of the same drawing, not '{_short(value)}'")
            return
        address = _plain(value)
        scheme = _SCHEME.match(address.lower())
        if address.startswith("//") or (
            scheme and scheme[1] not in ("https", "mailto", "tel", "sms")
        ):
            if tag == "link" and scheme and scheme[1] == "http":
                return  # the canonical address of a local preview
            self.say(f"link a page or an address that begins with https://, not '{_short(value)}'")

    def _load(self, tag: str, value: str) -> None:
        address = _plain(value)
        if address.startswith("//") or _SCHEME.match(address.lower()):
            self.say(f"<{tag}> may only load a file of this site, not '{_short(value)}'")

    def _refresh(self, content: str) -> None:
        match = _REFRESH.match(content)
        address = _plain(match["url"] or "") if match else ""
        if address.startswith("//") or _SCHEME.match(address.lower()):
            self.say(f"a page may only lead on to this site, not to '{_short(address)}'")


class _Drawing(_Reader):
    def __init__(self) -> None:
        super().__init__()
        self.in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.in_style = tag == "style"
        if ":" in tag or tag.startswith(("rdf", "cc")):
            return  # what a drawing program notes down for itself; browsers do nothing with it
        if tag not in _SHAPES:
            self.say(f"save this drawing without <{_short(tag, 40)}>")
        for name, value in attrs:
            self._attribute(tag, name, value or "")

    def handle_endtag(self, tag: str) -> None:
        self.in_style = False

    def handle_data(self, data: str) -> None:
        if self.in_style and re.search(
            r"@import|url\s*\(\s*[\"']?\s*(?!#)[^\s\"')]", data, re.IGNORECASE
        ):
            self.say("save this drawing without a style that loads another file")

    def _attribute(self, tag: str, name: str, value: str) -> None:
        if name.startswith("on"):
            self.say(f"save this drawing without {_short(name, 40)}: it runs a script")
        elif name in ("href", "xlink:href", "src"):
            if not value.strip().startswith("#"):
                self.say(f"save this drawing without the address '{_short(value)}'")
        elif re.search(
            r"url\s*\(\s*[\"']?\s*(?!#)[^\s\"')]|javascript:|expression\s*\(", value, re.I
        ):
            self.say(f"save this drawing without '{_short(value)}' in {_short(name, 40)}")
