"""A recording belongs to a page, and says what the page says.

Who listens cannot see that the period on the page changed. A recording that says something else is
not offered: a voice of the device reads the page instead, until somebody records it again.

Bad:
    docs/_data/fr/recordings.yml names asylum/apeal, or a page whose .mp3 is not there
Good:
    python scripts/recordings.py add fr asylum/appeal recording.mp3 --voice volunteer
"""

from __future__ import annotations

from collections.abc import Iterator

from guide import recordings
from guide.model import Recorded, Site
from guide.problems import Problem, guess, notice

NAME = "recordings"


def check(site: Site) -> Iterator[Problem]:
    for tag, own in site.recordings.items():
        yield from _entries(site, tag, own)
    yield from _files(site)


def _entries(site: Site, tag: str, own: Recorded) -> Iterator[Problem]:
    pages = {key: one for key, one in site.pages[tag].items() if not one.generated}
    for key, entry in own.pages.items():
        line = own.line(key)
        page = pages.get(key)
        file = f"assets/{recordings.place(tag, key)}"
        if page is None:
            sentence = f"name a page of docs/{tag}, not '{key}'.{guess(key, pages)}"
            yield Problem(own.path, line, sentence, NAME)
        elif file not in site.assets:
            sentence = f"bring docs/{file} back, or remove '{key}': the recording is not there"
            yield Problem(own.path, line, sentence, NAME)
        elif page.readable and not recordings.fresh(site, page):
            sentence = (
                f"record '{key}' again: the page says something else since {entry.recorded}, "
                "and readers are not offered the recording"
            )
            yield notice(own.path, line, sentence, NAME)


def _files(site: Site) -> Iterator[Problem]:
    """Sound that nothing names, or that lies elsewhere."""
    named = {
        f"assets/{recordings.place(tag, key)}"
        for tag, own in site.recordings.items()
        for key in own.pages
    }
    for name in sorted(site.assets - named):
        if name.endswith(recordings.ENDING):
            sentence = "add this recording with scripts/recordings.py, or delete it: no page has it"
            yield Problem(f"docs/{name}", 1, sentence, NAME)
