"""A phone number exists, is written once in docs/_data/services.yml, and the link calls what it shows.

One wrong digit and somebody in danger reaches nobody.

Bad:
    Bel 0800 32 74, [0800 32 745](tel:+3280032746)
Good:
    Bel [[service:child-focus phone]]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import phonenumbers

from guide import formats
from guide.folding import fold
from guide.markdown import Link
from guide.model import Page, Site
from guide.problems import Problem
from guide.shortcodes import PATTERN
from guide.web import shown

NAME = "phones"
COUNTRY = "BE"
"""Where a number without a country is called."""

_SHORT = re.compile(r"[0-9]{3,6}")
_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})|\d{4}[./-]\d{1,2}[./-]\d{1,2}")
_COMPANY = re.compile(r"[01]\d{3}\.\d{3}\.\d{3}")
"""A Belgian company number: 0123.456.789."""
_LONG = re.compile(
    r"(?<![\w.,/:+-])(?:\+|00|\(0\)|0)[1-9](?:[ \u00a0\u202f./()-]{0,2}\d){4,13}(?![\w/]|[.,:-]\d)"
)
_CALLS = {
    "nl": "bel bellen belt telefoneer telefoon tel telefoonnummer noodnummer gsm nummer",
    "fr": "appelez appeler appelle composez téléphone téléphonez tél gsm numéro",
    "en": "call phone dial ring tel telephone",
    "ar": "اتصل بالرقم الرقم رقم هاتف الهاتف",
}
"""Words right before a number that is called, per language; Latin 'tel' everywhere."""
_BETWEEN = r"(?:[ :.]{1,3}(?:naar|het|op|nummer|nr|le|au|numéro|n°|on|number|على|رقم))?[ :.]{1,3}"


def check(site: Site) -> Iterator[Problem]:
    known = _known(site)
    calls = {one.tag: _calls(one.tag) for one in site.languages}
    for page in site.all_pages():
        for link in page.document.links:
            if link.target.strip().lower().startswith("tel:"):
                for sentence in _link(link):
                    yield Problem(page.path, link.line, sentence, NAME)
        yield from _typed(page, known, calls[page.language])
    yield from _services(site)


def _known(site: Site) -> dict[str, str]:
    """Each number of the data, and the first service that has it."""
    found: dict[str, str] = {}
    for name, service in site.services.entries.items():
        if service.phone:
            found.setdefault(service.phone, name)
    return found


@lru_cache(maxsize=4096)
def number(text: str) -> str:
    """A number that exists, as it stands in the data ('+3215261142', '112'); '' for another text."""
    digits = re.sub(r"[^\d+]", "", text.replace("(0)", "") if "+" in text else text)
    if _SHORT.fullmatch(digits) and not digits.startswith("00"):
        return digits if _exists_short(digits) else ""
    try:
        parsed = phonenumbers.parse(digits, COUNTRY)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_valid_number(parsed):
        return ""
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def _exists_short(digits: str) -> bool:
    parsed = phonenumbers.PhoneNumber(country_code=32, national_number=int(digits))
    return bool(phonenumbers.is_possible_short_number_for_region(parsed, COUNTRY))


def _link(link: Link) -> Iterator[str]:
    dialled = link.target.strip()[4:]
    right = number(dialled)
    if not right:
        yield f"look the number up again: '{shown(dialled)}' in this link is no phone number that exists"
        return
    if dialled != right:
        yield f"write tel:{right} in this link, not '{shown(link.target.strip())}'"
    # digits of every script
    text = fold(link.text)
    seen = re.search(r"\+?\d[\d \u00a0\u202f./()-]*\d", text)
    if seen and number(seen[0]) != right:
        yield f"the words show {seen[0].strip()}, the link calls {formats.phone(right)}: make them the same"


def _calls(tag: str) -> re.Pattern[str]:
    words = f"{_CALLS.get(tag, '')} tel".split()
    each = "|".join(sorted(re.escape(one) for one in words))
    return re.compile(rf"(?<!\w)(?:{each}){_BETWEEN}(?P<number>[1-9]\d{{2,4}})(?![\w.,/:-]*\d)(?!\w)", re.I)


def _typed(page: Page, known: dict[str, str], calls: re.Pattern[str]) -> Iterator[Problem]:
    """Numbers typed in a page."""
    linked = {link.line for link in page.document.links if link.target.lower().startswith("tel:")}
    for prose in page.document.prose:
        if prose.line in linked or not any(one.isdigit() for one in prose.text):
            continue
        text = _digits(PATTERN.sub(" ", prose.text))
        for match in _LONG.finditer(text):
            typed = match[0].strip()
            if not _DATE.fullmatch(typed) and not _COMPANY.fullmatch(typed):
                yield Problem(page.path, prose.line, _instead(typed, known), NAME)
        for match in calls.finditer(text):
            yield Problem(page.path, prose.line, _instead(match["number"], known), NAME)
