"""In a right-to-left page every Latin name, number and full stop stands on its right side.

The build isolates Latin words and phone numbers by itself. It cannot when stars or brackets cut a
name in two, when a phone number has other digits, or in a title, which is plain text; then a reader
dials the number from the wrong end.

Bad:
    .اتصل بالرقم ٠١٥ ٢٩ ٧٨ ٠٠
Good:
    اتصل بالرقم [[service:emergency.112 phone]].
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, partial

from guide import shortcodes, terms
from guide.model import Language, Page, Site
from guide.problems import Problem
from guide.terms import Matcher, Name

NAME = "direction"

_MARKS = {
    "\u200e": "left-to-right mark",
    "\u200f": "right-to-left mark",
    "\u061c": "Arabic letter mark",
}
_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_ARABIC = "\u0620-\u064a\u066e-\u06d3\u06fa-\u06fc"
_LATIN = "A-Za-zÀ-ɏ0-9"

_FIRST = re.compile(rf"(?P<sign>[.،؛؟!:,;?]+)[ ]?(?=[{_RTL}{_LATIN}])")
_FOREIGN = re.compile(rf"(?<=[{_ARABIC}])[?,;](?![{_LATIN}])")
_OWN = {"?": "؟", ",": "،", ";": "؛"}
_PHONE = re.compile(r"(?<![٠-٩۰-۹])(?:[٠-٩۰-۹]{2,20}(?:[ ./-][٠-٩۰-۹]{2,20}){2,20}|[٠-٩۰-۹]{8,20})")
_CUT = re.compile(
    rf"(?<![{_LATIN}])[{_LATIN}]{{1,40}}[ ]?\*{{1,3}}[ ]?[{_LATIN}]{{1,40}}"
    rf"|(?<![{_LATIN}])[{_LATIN}]{{1,40}}\]\([^()\s]{{1,200}}\)[ ]?[{_LATIN}]{{1,40}}"
)
_BESIDE = re.compile(
    rf"\[\[nl:[^\[\]\n]{{1,200}}\]\][ ]?[{_LATIN}]{{1,40}}"
    rf"|(?<![{_LATIN}])[{_LATIN}]{{1,40}}[ ]?\[\[nl:[^\[\]\n]{{1,200}}\]\]"
)
_TURNED = re.compile(
    rf"(?<![{_LATIN}])\d{{1,20}} (?=[A-Za-zÀ-ɏ])[{_LATIN}]{{1,40}}"
    r"|(?<!\d)\+?\d{1,20}(?: \d{1,20}){1,20}|(?<!\S)[/+@#][A-Za-zÀ-ɏ0-9]\S{0,80}"
)
_DUTCH = re.compile(r"\[\[nl:([^\[\]\n]*)\]\]")
_PAIRS = (("(", ")"), ("[", "]"), ("«", "»"), ("{", "}"))

THEME = frozenset(
    "af ar az be bg bn ca cs cy da de el en eo es et eu fa fi fr gl he hi hr hu hy id is it ja ka kn "
    "ko ku-IQ lb lt lv mk mn ms my nb nl nn pl pt-BR pt ro ru sa sh si sk sl sq sr sv ta te th tl tr "
    "uk ur uz vi zh-Hant zh-TW zh".split()
)
"""Languages of which mkdocs-material 9.8.1 has the words; the build stops at any other."""
_THEME_RTL = re.compile(r"""["']direction["']\s*:\s*["']rtl["']""")


def check(site: Site) -> Iterator[Problem]:
    letters = cache(partial(_letters, site))
    rtl = {one.tag for one in site.languages if one.direction == "rtl"}
    for page in site.all_pages():
        yield from _marks(page)
        for one in _DUTCH.finditer(page.body) if "[[nl:" in page.body else ():
            if one[1].strip() and not re.search("[A-Za-z]", one[1]):
                line = page.body_line + page.body.count("\n", 0, one.start())
                sentence = f"write Dutch words in {one[0]}, as they stand on the paper"
                yield Problem(page.path, line, sentence, NAME)
        if page.language in rtl:
            yield from site.remembered(NAME, page, partial(_page, page, letters))
    for language in site.languages:
        yield from _texts(site, language)
        yield from _theme(site, language)


def _marks(page: Page) -> Iterator[Problem]:
    for mark, name in _MARKS.items():
        if mark in page.text:
            for number, line in enumerate(page.text.split("\n"), 1):
                if mark in line:
                    sentence = f"remove the {name} (U+{ord(mark):04X}): the build places Latin words and numbers itself"
                    yield Problem(page.path, number, sentence, NAME)


def _page(page: Page, letters: Callable[[], Matcher]) -> Iterator[Problem]:
    def problem(line: int, sentence: str) -> Problem:
        return Problem(page.path, line, sentence, NAME)

    for name in ("title", "summary"):
        text = getattr(page.front, name, "")
        for sentence in (*_line(text), *_plain(text)):
            yield problem(page.line(name), sentence)
    for number, line in enumerate(page.body.split("\n"), page.body_line):
        for found in (*_CUT.finditer(line), *_BESIDE.finditer(line)):
            sentence = f"put the whole name between the same marks, or it is read in pieces from right to left: {found[0]}"
            yield problem(number, sentence)
    for prose in page.document.prose:
        text = shortcodes.PATTERN.sub(lambda match: match[3] or "ا", prose.text)
        for sentence in _line(text):
            yield problem(prose.line, sentence)
        for name_found in letters().find(text):
            sentence = (
                f"write [[letter:{name_found.name.term}]] instead of '{name_found.text}', "
                "so that the paper's name is read as Dutch"
            )
            yield problem(prose.line, sentence)


def _line(text: str) -> Iterator[str]:
    """What a line of a right-to-left language must not have."""
    first = _FIRST.match(text.lstrip())
    if first and not text.lstrip().startswith("..."):
        yield f"move '{first['sign']}' to the end of the sentence: {_short(text)}"
    for opening, closing in _PAIRS:
        at = text.find(closing)
        if 0 <= at < text.find(opening) and text.count(opening) == text.count(closing):
            yield f"write '{opening}' where the bracket begins and '{closing}' where it ends: {_short(text[at:])}"
    for found in _FOREIGN.finditer(text):
        yield f"write '{_OWN[found[0]]}' instead of '{found[0]}' after '{_before(text, found.start())}'"
    phone = _PHONE.search(text)
    if phone:
        yield f"write this number in the digits of the phone's keys, 0 to 9, or as [[service:… phone]]: {phone[0]}"


def _plain(text: str) -> Iterator[str]:
    """In plain text nothing is isolated: some runs turn around."""
    if re.search(f"[{_ARABIC}]", text):
        for found in _TURNED.finditer(text):
            yield f"write '{found[0]}' in another way: in plain text its parts change places"


_LISTS = ("number.words",)
"""Lists for the checks, divided by commas; no reader sees them."""


def _texts(site: Site, language: Language) -> Iterator[Problem]:
    for name, texts in site.texts.get(language.tag, {}).items():
        for entry, fields in texts.entries.items():
            for field, text in fields.items():
                if text.isascii() or field == "of" or entry in _LISTS:
                    continue
                sentences = list(_loose(text))
                if language.direction == "rtl":
                    sentences += _line(text)
                    if name == "ui":
                        sentences += _plain(text)
                for sentence in sentences:
                    yield Problem(texts.path, texts.line(entry, field), sentence, NAME)


_BETWEEN = re.compile(rf"(?<=[{_RTL}])[\u200e\u200f\u061c]+(?=[{_RTL}])|[\u200e\u200f\u061c]{{2,}}")


def _loose(text: str) -> Iterator[str]:
    """A mark between two letters of one direction, or beside another, does nothing or harm."""
    found = _BETWEEN.search(text)
    if found:
        yield f"remove the {_MARKS[found[0][0]]} (U+{ord(found[0][0]):04X}) after '{_before(text, found.start())}'"


def _theme(site: Site, language: Language) -> Iterator[Problem]:
    """The theme's own words of a language say its direction too."""
    folder = site.root / "overrides"
    path = folder / "partials" / "languages" / f"{language.tag}.html"
    name = path.relative_to(site.root).as_posix()
    if not path.is_file():
        if folder.is_dir() and language.tag not in THEME:
            yield Problem(
                name, 1, f"add this file: the theme has no words of '{language.tag}'", NAME
            )
        return
    says = bool(_THEME_RTL.search(path.read_text(encoding="utf-8", errors="replace")))
    if says != (language.direction == "rtl"):
        sentence = (
            f'write "direction": "{language.direction}" in this file: {language.name} is written so'
        )
        yield Problem(name, 1, sentence, NAME)


def _letters(site: Site) -> Matcher:
    """The names of papers in Latin letters."""
    names = (
        Name(name, terms.words(text), "")
        for name, letter in site.letters.entries.items()
        for text in (letter.paper, *letter.also)
        if re.fullmatch(r"[A-Za-zÀ-ɏ0-9 .'’()/-]{4,}", text)
    )
    return Matcher((one for one in names if one.words), "nl")


def _before(text: str, at: int) -> str:
    return text[max(0, at - 20) : at].split(" ")[-1]


def _short(text: str) -> str:
    text = text.strip()
    return text if len(text) <= 60 else text[:59] + "…"
