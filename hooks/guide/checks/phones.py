"""A phone number exists, is written once in docs/_data/services.yml, and the link calls what it shows.

One wrong digit and somebody in danger reaches nobody.

Bad:
    Bel 0800 32 74, [0800 32 745](tel:+3280032746)
Good:
    Bel [[service:child-focus phone]]
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import phonenumbers

from guide import formats
from guide.markdown import Link
from guide.model import Page, Site
from guide.problems import Problem
from guide.shortcodes import PATTERN
from guide.web import shown

NAME = "phones"
COUNTRY = "BE"
"""Where a number without a country is called."""

_DIGIT = re.compile(r"\d")
_SHORT = re.compile(r"[0-9]{3,6}")
_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})|\d{4}[./-]\d{1,2}[./-]\d{1,2}")
_COMPANY = re.compile(r"[01]\d{3}\.\d{3}\.\d{3}")
"""A Belgian company number: 0123.456.789."""
_LONG = re.compile(
    r"(?<![\w.,/:+-])(?:\+|00|\(0\)|0)[ ]?[1-9](?:[ \u00a0\u202f./()-]{0,2}\d){4,13}(?![\w/]|[.,:-]\d)"
)
_TIMES = re.compile(r"\d{1,2}\.\d{2} ?[-/–] ?\d{1,2}\.\d{2}")
_LETTERS = re.compile(
    r"(?<![\w.,/:+-])(?:\+[ ]?32|0)[\dOo]{0,3}(?:[ \u00a0\u202f./-]{1,2}[\dOoIl]{2,3}){2,4}(?![\w/])"
)
"""'078 79 OO O7': letters that look like figures are dialled by nobody."""
_CALLS = {
    "nl": "bel bellen belt telefoneer telefoon tel telefoonnummer noodnummer gsm",
    "fr": "appelez appeler appelle composez téléphone téléphonez tél gsm",
    "en": "call phone dial ring telephone",
    "ar": "اتصل هاتف الهاتف اتصلوا",
    "es": "llame llama teléfono marque",
    "tr": "arayın ara telefon",
    "uk": "телефонуйте зателефонуйте телефон",
    "ru": "звоните позвоните телефон",
}
"""Words right before a number that is called, per language; 'tel' everywhere."""
_BETWEEN = r"(?:[ :.]{1,3}(?:naar|het|op|nummer|nr|le|au|numéro|n°|on|number|على|رقم))?[ :.]{1,3}"


def check(site: Site) -> Iterator[Problem]:
    calls = {one.tag: _calls(one.tag) for one in site.languages}
    for page in site.all_pages():
        for link in page.document.links:
            if link.target.strip().lower().startswith("tel:"):
                for sentence in _link(link):
                    yield Problem(page.path, link.line, sentence, NAME)
        yield from _typed(page, calls[page.language])
    yield from _services(site)


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
    # 116 and three digits are the same everywhere in Europe; the library knows some of them.
    return bool(phonenumbers.is_valid_short_number_for_region(parsed, COUNTRY)) or (
        len(digits) == 6 and digits.startswith("116")
    )


def _link(link: Link) -> Iterator[str]:
    dialled = link.target.strip()[4:]
    right = number(dialled)
    if not right:
        yield f"look the number up again: '{shown(dialled)}' in this link is no phone number that exists"
        return
    if dialled != right:
        yield f"write tel:{right} in this link, not '{shown(link.target.strip())}'"
    text = _western(link.text)
    seen = re.search(r"\+?\d[\d \u00a0\u202f./()-]*\d", text)
    if seen and number(seen[0]) != right:
        yield f"the words show {seen[0].strip()}, the link calls {formats.phone(right)}: make them the same"


def _calls(tag: str) -> re.Pattern[str]:
    words = f"{_CALLS.get(tag, '')} tel".split()
    each = "|".join(sorted(re.escape(one) for one in words))
    return re.compile(
        rf"(?<!\w)(?:{each}){_BETWEEN}(?P<number>[1-9]\d{{2,4}})(?![\w.,/:-]*\d)(?!\w)", re.I
    )


def _typed(page: Page, calls: re.Pattern[str]) -> Iterator[Problem]:
    """Numbers typed in a page that do not exist; of the others the check 'typed' speaks."""
    for prose in page.document.unlinked():
        if not _DIGIT.search(prose.text):
            continue
        text = _western(PATTERN.sub(" ", prose.text))
        found = [match[0] for match in _LONG.finditer(text) if _is_phone(match[0])]
        found += [match["number"] for match in calls.finditer(text)]
        for match in _LETTERS.finditer(text):
            if any(one.isalpha() for one in match[0]):
                sentence = f"write figures in '{match[0]}': some are letters that look like them"
                yield Problem(page.path, prose.line, sentence, NAME)
        for typed in found:
            if not number(typed):
                sentence = f"look the number up again: '{typed}' is no phone number that exists"
                yield Problem(page.path, prose.line, sentence, NAME)


def _western(text: str) -> str:
    """The text with the digits of every script as 0-9."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(one, one)) for one in text)


def _is_phone(typed: str) -> bool:
    if any(other.fullmatch(typed) for other in (_DATE, _COMPANY, _TIMES)):
        return False
    digits = sum(one.isdigit() for one in typed)
    return digits >= 8 or (digits == 7 and not typed.isdigit() and not typed.startswith("+"))


def _services(site: Site) -> Iterator[Problem]:
    """Short numbers of the data; of the long ones the check 'services' speaks."""
    table = site.services
    for name, service in table.entries.items():
        phone = service.phone or ""
        if _SHORT.fullmatch(phone) and not number(phone):
            sentence = f"{name}: look the number up again: '{phone}' is no phone number that exists"
            yield Problem(table.path, table.line(name, "phone"), sentence, NAME)
