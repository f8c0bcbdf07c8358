"""No two pages of a language have the same title.

In search, in lists and on a phone's tabs a reader sees only titles; two that are alike are a guess.

Bad:
    two pages called 'In beroep gaan'
Good:
    'In beroep gaan' and 'In beroep gaan tegen een boete'
"""

from __future__ import annotations

from collections.abc import Iterator

from guide import folding
from guide.model import Page, Site
from guide.problems import Problem

NAME = "titles"


def check(site: Site) -> Iterator[Problem]:
    for language in site.languages:
        seen: dict[tuple[str, ...], Page] = {}
        for _, page in sorted(site.pages[language.tag].items()):
            if page.front is None or page.generated:
                continue
            first = seen.setdefault(tuple(folding.words(page.title)), page)
            if first is not page:
                sentence = (
                    f"give this page a title of its own: {first.path}:{first.line('title')} "
                    f"is called '{first.title}' too"
                )
                yield Problem(page.path, page.line("title"), sentence, NAME)
