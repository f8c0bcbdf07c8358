"""A translation does not say the opposite: no 'not' got lost, no 'before' became 'after', no 9bis 9ter.

'You do not need a passport' and 'You need a passport' differ in one word, and nothing else on the page
tells a reader which is true. Compared are a sentence's line and the Dutch line that it translates; only
in languages whose words for 'not', 'before' and 'after' stand here, and only what is plainly opposite.

Bad:
    U hebt geen paspoort nodig. -> You need a passport.
Good:
    U hebt geen paspoort nodig. -> You do not need a passport.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial

from guide import passages, tongues
from guide.model import Page, Site
from guide.passages import Pair
from guide.problems import Problem
from guide.shortcodes import PATTERN

NAME = "opposites"


@dataclass(frozen=True)
class Words:
    """What says 'not', 'before' and 'after' in a language, as patterns of whole words."""

    no: str
    """Plainly 'not'."""
    some: str
    """What may say the same without that word: 'without', 'refuse', 'only', 'free' (it costs nothing)."""
    before: str
    after: str


DUTCH = Words(
    no="niet|geen|nooit|niets|niemand",
    some=r"niet\w*|zonder|nergens|noch|on(?!s|ze|der|lang|tv|middel)\w+|weiger\w*|verbod\w*|verboden|behalve|alleen|neen?|stop\w*"
    r"|enkel|tegen|te laat|nog|pas|twijfel\w*|weinig|minst\w*|mist|missen|loopt door|verlies\w*|verliez\w*",
    before="vóór|vooraf|voordat|vroeger|eerder|uiterlijk|tot en met",
    after="na|nadat|later|daarna|achteraf|sinds|vanaf",
)
OTHERS = {
    "fr": Words(
        no="pas|jamais|rien|aucune?",
        some=r"ne|n|sans|personne|ni|non|sauf|refus\w*|impossible\w*|ir\w+|in(?:terdi|certain|connu|valid|égal|utile|suffis)\w*|seul\w*"
        r"|cess\w*|perd\w*|moins|gratuit\w*|plus",
        before="avant|au plus tard|jusqu[’']à|jusqu[’']au|plus tôt",
        after=r"après|plus tard(?! que)|ensuite|depuis|à partir|dès",
    ),
    "en": Words(
        no=r"not|never|nothing|nobody|cannot|\w+n[’']t",
        some=r"no|without|none|un(?!der|til|ion|ited|iversit|i)\w+|in(?:valid|admissible|complete)|dis(?:agree|appear)\w*|neither|nor|except"
        r"|refus\w*|ban|only|non\w*|stop\w*|lose\w*|fail\w*|nowhere|less|negative\w*|wrong|free|hide|remains?",
        before="before|no later than|until|earlier|by then",
        after="after|later(?! than)|afterwards|since",
    ),
    "ar": Words(
        no=r"[وفأ]?(?:لا(?! [تي]قل)|لم(?! (?:ال)?شمل)|لن|ليس\w*)",
        some=r"\w*لا\w*|غير\w*|\w*بلا|\w*دون|عدم|\w*رفض\w*|مرفوض\w*|إلا|أحد|فقط|لست|[يت]منع\w*|\w*ممنوع\w*|سلبي\w*|كلا|منع|[يت]توقف\w*|\w*خطأ|مجان\w*|خطر\w*|خارج",
        before=r"\w*قبل\w{0,2}|حتى|في موعد أقصاه",
        after=r"\w*بعد\w{0,2}|منذ|ابتداء|اعتبارا?|لاحقا?|ثم",
    ),
}
_VOOR = re.compile(r"(?<!\w)voor(?!\w)", re.IGNORECASE)
"""'For', and sometimes 'before'."""
_MARKS = re.compile(r"[\u064b-\u0652\u0640]")
_ARTICLE = re.compile(r"(?<!\w)9[ \u00a0]?(bis|ter)(?!\w)")
"""The two articles on which people without papers rest their hope: humanitarian and medical."""


@cache
def _any(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


def check(site: Site) -> Iterator[Problem]:
    for page in site.all_pages():
        original, own = site.original(page), OTHERS.get(page.language)
        if original and own:
            yield from site.remembered(NAME, page, partial(_page, page, original, own))
    yield from site.remembered_data(NAME, partial(_data, site))


def _page(page: Page, original: Page, own: Words) -> Iterator[Problem]:
    for pair in passages.pairs(page, original):
        yield from _pair(pair, page.language, own)


def _data(site: Site) -> Iterator[Problem]:
    for language in site.translations():
        own = OTHERS.get(language.tag)
        if own:
            for _, _, pair in passages.texts_pairs(site, language.tag):
                yield from _pair(pair, language.tag, own)


def _pair(pair: Pair, tag: str, own: Words) -> Iterator[Problem]:
    if len(pair.ours) != len(pair.theirs):
        return
    for ours, theirs in zip(pair.ours, pair.theirs, strict=True):
        rows = ours.text.split("\n"), theirs.text.split("\n")
        if len(rows[0]) != len(rows[1]):
            rows = [ours.text], [theirs.text]
        position = 0
        for one, other in zip(*rows, strict=True):
            sentence = _opposite(
                _MARKS.sub("", PATTERN.sub(" ", one)), PATTERN.sub(" ", other), tag, own
            )
            if sentence:
                yield Problem(ours.path, ours.line_at(position), sentence, NAME)
            position += len(one) + 1


def _opposite(ours: str, dutch: str, tag: str, own: Words) -> str:
    """What is plainly the other way round, and what to do; '' when nothing is."""
    english = tongues.english(tag)
    no, mine = _any(DUTCH.no).search(dutch), _any(own.no).search(ours)
    if no and not mine and not _any(own.some).search(ours):
        return f"say 'not' here, as the Dutch does ('{no[0]}'): this {english} sentence has no such word"
    if mine and not no and not _any(DUTCH.some).search(dutch):
        return f"look at '{mine[0]}' again: the Dutch sentence has no 'niet' or 'geen'"
    before, after = _any(DUTCH.before).search(dutch), _any(DUTCH.after).search(dutch)
    first, later = _any(own.before).search(ours), _any(own.after).search(ours)
    if before and later and not after and not first:
        return f"look at '{later[0]}' again: the Dutch says '{before[0]}', which is before"
    if after and first and not before and not later and not _VOOR.search(dutch):
        return f"look at '{first[0]}' again: the Dutch says '{after[0]}', which is after"
    mine_named, named = ([one[1] for one in _ARTICLE.finditer(text)] for text in (ours, dutch))
    if mine_named != named and sorted(mine_named) == sorted(named):
        order = ", ".join(f"9{one}" for one in named)
        return f"look at 9bis and 9ter again: the Dutch names them as {order}"
    return ""
