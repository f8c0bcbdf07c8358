"""A link is written [words](address): with other brackets it stays text, and nobody can follow it.

Bad:
    (Beroep)[appeal.md], [Beroep] (appeal.md), [Beroep][1], https://www.cgvs.be
Good:
    [Beroep](appeal.md), [CGVS](https://www.cgvs.be)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide import web
from guide.model import Site
from guide.problems import Problem
from guide.shortcodes import PATTERN
from guide.web import shown

NAME = "link_form"

_WORDS = r"[^\[\]()\n]{1,300}"
_ADDRESS = (
    r"(?:[^\[\]()\s]{0,200}(?:\.md|://|@)|#[a-z]|www\.|tel:|mailto:|\.{1,2}/)[^\[\]()\n]{0,300}"
)
_FORMS = (
    (
        rf"!?\[(?P<words>{_WORDS})\][ \t]+\((?P<target>{_ADDRESS})\)",
        "remove the space between ] and (: [{words}]({target})",
    ),
    (
        rf"\((?P<words>{_WORDS})\)[ \t]?\[(?P<target>{_ADDRESS})\]",
        "put the words in [ ] and the address in ( ): [{words}]({target})",
    ),
    (
        rf"\((?P<target>{_ADDRESS})\)[ \t]?\[(?P<words>{_WORDS})\]",
        "put the words first: [{words}]({target})",
    ),
    (
        rf"\[(?P<target>{_ADDRESS})\]\((?P<words>[^\[\]()\n]{{1,300}})\)",
        "put the words in [ ] and the address in ( ): [{words}]({target})",
    ),
    (
        r"\[(?P<words>[^\[\]\n]{0,300})\]\((?P<target>[^()\s]{1,300})\)",
        "write this link without backslashes: [{words}]({target})",
    ),
    (
        r"\[(?P<words>[^\[\]\n]{0,300})\]\((?P<target>[^()\n]{1,300})\)",
        "write the address without spaces: [{words}]({joined})",
    ),
    (
        r"\[(?P<words>[^\[\]\n]{1,300})\]\((?P<target>[^()\n]{0,300})$",
        "close the address with ): [{words}]({target})",
    ),
    (
        rf"\[(?P<words>{_WORDS})\((?P<target>{_ADDRESS})\)",
        "close the words with ]: [{words}]({target})",
    ),
    (
        rf"(?P<words>[^\[\]()\s]{{1,60}})\]\((?P<target>{_ADDRESS})\)",
        "open the words of this link with [: [… {words}]({target})",
    ),
    (
        r"\[(?P<words>[^\[\]\n]{1,300})\][ \t]?\[(?P<target>[^\[\]\n]{0,300})\]",
        "write the address in the link itself: [{words}](page.md), not [{words}][{target}]",
    ),
    (
        r"\[(?P<words>[^\[\]\n]{0,300})\]?[（｟](?P<target>[^（）()\n]{1,300})[）)]?",
        "write plain brackets: [{words}]({target})",
    ),
    (
        rf"[［【](?P<words>[^［］【】\n]{{1,300}})[］】]\((?P<target>{_ADDRESS})\)",
        "write plain brackets: [{words}]({target})",
    ),
)
_WRONG = tuple((re.compile(pattern), sentence) for pattern, sentence in _FORMS)
_ALONE = re.compile(r"\[([^\[\]\n]{0,300})\]")
_BARE = re.compile(r"(?<![\w/.@:])(?:https?://|www\.)[^\s<>()\[\]“”«»\"']{2,300}", re.IGNORECASE)
_QUOTED = re.compile(r"[“„«\"][^“”„«»\"\n]{0,500}[”“»\"]")
_NUMBER = re.compile(r"\+?[\d ./()-]{6,20}")
_MARK = re.compile(r"[\[\]［【]|://|www\.|\w\.[a-z]{2}", re.IGNORECASE)
_FEWEST = 3
"""Letters between brackets that are words: less is an editor's mark, as in '[…]' and '[d]e'."""


def check(site: Site) -> Iterator[Problem]:
    for page in site.all_pages():
        # The words of a link may show its address; the check 'link_words' looks at them.
        for prose in page.document.unlinked():
            if _MARK.search(prose.text):
                for sentence in faults(prose.text):
                    yield Problem(page.path, prose.line, sentence, NAME)


def faults(line: str) -> Iterator[str]:
    """What is wrong with what was meant as a link in a line of words."""
    text = PATTERN.sub(_words, line)
    if not _MARK.search(text):
        return
    if "[[" not in text and "]]" not in text:  # the check 'shortcodes' looks at those
        for pattern, sentence in _WRONG:
            matches = list(pattern.finditer(text))
            for match in matches:
                parts = {name: shown(part.strip()) for name, part in match.groupdict().items()}
                if not sentence.startswith("write the address without"):
                    parts["target"] = parts["target"].rstrip(".,;")
                yield sentence.format(joined=_joined(parts["target"]), **parts)
            if matches:
                return
        if "](" in text:
            yield "write this link on one line: [words](address)"
            return
        yield from _alone(text)
    for match in _BARE.finditer(text):
        address = match[0].rstrip(".,;:!?")
        whole = address if "://" in address else f"https://{address}"
        yield f"give this address words: [what it is]({shown(whole)})"
    for address in web.bare(_BARE.sub(" ", text)):
        yield f"give this address words: [what it is](https://{shown(address)})"


def _joined(target: str) -> str:
    """An address without its spaces."""
    number = target.removeprefix("tel:")
    if _NUMBER.fullmatch(number):
        digits = re.sub(r"[^\d+]", "", number)
        return f"tel:{digits if digits.startswith('+') else '+32' + digits.removeprefix('0')}"
    return target.replace(" ", "-" if ".md" in target else "%20")


def _words(match: re.Match[str]) -> str:
    return (match[3] or "") if match[1] == "term" else " "


def _alone(text: str) -> Iterator[str]:
    for match in _ALONE.finditer(_QUOTED.sub("", text)):
        words = match[1].strip()
        if words.isdigit():
            yield f"remove {match[0]}: a page has no footnotes; its sources come from docs/_data"
        elif (
            words[:1] != "^"
            and sum(one.isalpha() for one in words) >= _FEWEST
            and words.lower() != "sic"
        ):
            yield f"write the address of this link, [{shown(words)}](page.md), or remove the brackets"
