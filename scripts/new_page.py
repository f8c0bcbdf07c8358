"""Begin a new Dutch page: its file, its entry in pages.yml, its short address, its place in the navigation.

new_page.py living/library --title "Gratis naar de bibliotheek" --summary "Boeken en internet: gratis lid worden." \\
    --task "Where can I read and use the internet for free?" --address bibliotheek --owner team --audience newcomer

Nothing is written when something does not fit. Afterwards: write the page, then make check.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from guide import ageing, canonical, languages  # noqa: E402
from guide.files import write  # noqa: E402
from guide.load import load  # noqa: E402
from guide.model import Nav, Site  # noqa: E402
from guide.problems import guess  # noqa: E402
from guide.schema import Audience, Owner, Status, Tier  # noqa: E402

_KEY = re.compile(r"[a-z0-9-]+(/[a-z0-9-]+)*")
_ADDRESS = re.compile(r"[a-z0-9-]{1,12}")
_CHOICES: dict[str, tuple[str, ...]] = {
    "owner": Owner.__args__,  # type: ignore[attr-defined]
    "tier": Tier.__args__,  # type: ignore[attr-defined]
    "audience": Audience.__args__,  # type: ignore[attr-defined]
    "status": Status.__args__,  # type: ignore[attr-defined]
}
_MONTHS = 3
"""A page is compared with its sources again after this time; a quarter, as for periods and fees."""


def main(arguments: list[str] | None = None) -> int:
    chosen = _parser().parse_args(arguments)
    site = load(chosen.root)
    wrong = list(_refused(site, chosen))
    for sentence in wrong:
        print(sentence)
    if wrong:
        print("Nothing was written.")
        return 1
    for path, text in _written(site, chosen).items():
        target = site.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        write(target, text)
        print(f"{path} written")
    print(f"Now write docs/{site.source.tag}/{chosen.key}.md, then run: make check")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("key", help="its path below docs/nl/ in English, without .md")
    parser.add_argument("--title", required=True, help="the reader's question, in Dutch")
    parser.add_argument("--summary", required=True, help="one or two sentences, in Dutch")
    parser.add_argument("--task", required=True, help="the question it answers, in English")
    parser.add_argument("--address", required=True, help="its short address: /go/ADDRESS/")
    parser.add_argument("--owner", required=True, help=f"one of: {', '.join(_CHOICES['owner'])}")
    parser.add_argument("--tier", default="second", help=f"one of: {', '.join(_CHOICES['tier'])}")
    parser.add_argument(
        "--audience", nargs="+", default=["all"], help=f"of: {', '.join(_CHOICES['audience'])}"
    )
    parser.add_argument(
        "--status", nargs="*", default=[], help=f"of: {', '.join(_CHOICES['status'])}"
    )
    parser.add_argument(
        "--search", nargs="*", default=[], help="what readers type, and the title does not say"
    )
    parser.add_argument("--root", type=Path, default=ROOT, help="the project's folder")
    return parser


def _refused(site: Site, chosen: argparse.Namespace) -> Iterator[str]:
    """Why the page cannot be begun; a promise made on paper is never broken by a new page."""
    key, address, ledger = chosen.key, chosen.address, site.ledger
    sections = [one.key for one in site.nav if one.pages]
    folder, _, name = key.rpartition("/")
    if not _KEY.fullmatch(key):
        near = re.sub(r"[^a-z0-9/]+", "-", key.removesuffix(".md").lower()).strip("-/")
        yield f"write the key in small English letters, digits and hyphens, not '{key}'. Did you mean '{near}'?"
    elif folder.count("/") or (folder and folder not in sections):
        yield f"'{folder}' is no section of the navigation; use one of: {', '.join(sections)}.{guess(folder.partition('/')[0], sections)}"
    elif name == "index":
        yield f"choose another key: the build makes '{key}'"
    elif site.page(site.source.tag, key) or key in site.entries.raw():
        yield f"choose another key: '{key}' is a page already"
    elif key in ledger.moved:
        yield f"choose another key: '{key}' leads to '{ledger.moved[key]}' (docs/_data/addresses.yml)"
    elif key in ledger.published:
        yield f"choose another key: '{key}' was published as another page"
    if not _ADDRESS.fullmatch(address):
        yield f"write the address in at most 12 small letters, digits and hyphens, not '{address}'"
    elif address in ledger.addresses:
        yield f"choose another address: '{address}' leads to '{ledger.addresses[address].page}'"
    for name, choices in _CHOICES.items():
        given = getattr(chosen, name)
        for one in given if isinstance(given, list) else [given]:
            if one not in choices:
                yield f"'{one}' is no known '{name}'.{guess(one, choices)} Use one of: {', '.join(choices)}"
    titles = {one.title.casefold(): one.path for one in site.pages[site.source.tag].values()}
    for name, text in (("title", chosen.title), ("summary", chosen.summary), ("task", chosen.task)):
        if not text.strip() or "\n" in text:
            yield f"write the {name} on one line"
    if chosen.title.strip().casefold() in titles:
        yield f"choose another title: {titles[chosen.title.strip().casefold()]} has it"
    for table in (site.entries.yaml, site.ledger_yaml, site.config):
        if table is None:
            yield "mend pages.yml, addresses.yml and mkdocs.yml first: make check says how"
            return


def _written(site: Site, chosen: argparse.Namespace) -> dict[str, str]:
    """Every file that changes, and its new text."""
    assert site.entries.yaml is not None
    assert site.ledger_yaml is not None
    today = ageing.today()
    entry = {
        "tier": chosen.tier,
        "audience": chosen.audience,
        "task": chosen.task.strip(),
        "address": chosen.address,
        "owner": chosen.owner,
    }
    entries = {**site.entries.yaml.data, chosen.key: entry}
    ledger = site.ledger_yaml.data
    address = {chosen.address: {"page": chosen.key, "since": today}}
    ledger = {**ledger, "addresses": {**ledger["addresses"], **address}}
    return {
        f"docs/{site.source.tag}/{chosen.key}.md": _page(chosen, today),
        site.entries.path: _data(site, site.entries.path, entries),
        site.ledger_yaml.path: _data(site, site.ledger_yaml.path, ledger),
        languages.CONFIG: _navigation(site, chosen.key),
    }


def _page(chosen: argparse.Namespace, today: date) -> str:
    front = {
        "title": chosen.title.strip(),
        "summary": chosen.summary.strip(),
        **({"statuses": chosen.status} if chosen.status else {}),
        "compared": today,
        "review_by": today + timedelta(days=round(_MONTHS * 30.4)),
        **({"search_words": chosen.search} if chosen.search else {}),
    }
    return (
        f"---\n{canonical.dump(front)}---\n# {chosen.title.strip()}\n\n"
        f"## In het kort {{#short}}\n\n{chosen.summary.strip()}\n"
    )


def _data(site: Site, path: str, data: dict[str, Any]) -> str:
    return canonical.head((site.root / path).read_text(encoding="utf-8")) + canonical.dump(data)


def _navigation(site: Site, key: str) -> str:
    """mkdocs.yml with the page after the last one of its section; its comments stay."""
    lines = (site.root / languages.CONFIG).read_text(encoding="utf-8").split("\n")
    folder = key.rpartition("/")[0]
    after = _after(site.nav, folder)
    indent = lines[after - 1][: len(lines[after - 1]) - len(lines[after - 1].lstrip())]
    lines.insert(after, f"{indent}- {key}.md")
    return "\n".join(lines)


def _after(nav: tuple[Nav, ...], folder: str) -> int:
    """The line after which a page of ``folder`` goes; a page without a folder goes after the first."""
    section = next((one for one in nav if one.pages and one.key == folder), None)
    return section.lines[-1] if section else nav[0].line


if __name__ == "__main__":
    sys.exit(main())
