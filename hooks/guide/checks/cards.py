"""A sentence that people show at a desk and that claims a right says where the right stands.

Whoever shows it is asked for proof, and the colleague behind the desk wants to read it too.

Bad:
    school.child, "Mijn kind mag naar school", without sources
Good:
    school.child, "Mijn kind mag naar school", with the page that says so under sources
"""

from __future__ import annotations

from collections.abc import Iterator

from guide import folding
from guide.languages import known
from guide.model import Site
from guide.problems import Problem

NAME = "cards"
_CLAIMS = frozenset(
    "recht rechten mag mogen moet moeten verplicht gratis niets wet kosteloos dringende".split()
)
"""Words with which a Dutch sentence claims something."""


def check(site: Site) -> Iterator[Problem]:
    texts = site.texts.get(site.source.tag, {}).get("cards")
    for name, card in site.cards.entries.items():
        line = site.cards.line(name)
        if bool(card.speaks) != bool(card.own):
            sentence = f"{name}: write 'speaks' and 'own' together: a language and its own name"
            yield Problem(site.cards.path, line, sentence, NAME)
        if card.speaks and not known(card.speaks):
            sentence = f"{name}: '{card.speaks}' is no language tag; write nl, fr, ar …"
            yield Problem(site.cards.path, site.cards.line(name, "speaks"), sentence, NAME)
        text = texts.entries.get(name, {}).get("text", "") if texts else ""
        claims = [word for word in folding.words(text) if word in _CLAIMS]
        if claims and not card.sources:
            sentence = f"{name}: add 'sources': the sentence claims something with '{claims[0]}'"
            yield Problem(site.cards.path, line, sentence, NAME)
