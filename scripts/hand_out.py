"""Promise today's pages and short addresses: from now on they stand on paper and in QR codes.

Run it before a release. It adds to ``published`` and ``handed_out`` in docs/_data/addresses.yml what is
not there yet, and removes nothing.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from guide import canonical, files, schema  # noqa: E402
from guide.checks.addresses import LEDGER  # noqa: E402
from guide.load import load  # noqa: E402
from guide.model import Site  # noqa: E402
from guide.problems import counted  # noqa: E402


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="the project's folder")
    site = load(parser.parse_args(arguments).root.resolve())
    if site.ledger_yaml is None or any(one.path == LEDGER for one in site.loading):
        print(f"Nothing was written: mend {LEDGER} first; make check says how.")
        return 1
    pages, addresses = new(site)
    if pages or addresses:
        files.write(site.root / LEDGER, written(site, pages, addresses))
    print(f"Promised: {counted(len(pages), 'page')}, {counted(len(addresses), 'short name')}.")
    return 0


def new(site: Site) -> tuple[list[str], dict[str, str]]:
    """The keys and the short addresses that nobody promised yet."""
    ledger = site.ledger
    written = {key for key, page in site.pages[site.source.tag].items() if not page.generated}
    pages = sorted(written - set(ledger.published))
    addresses = {
        name: entry.page
        for name, entry in ledger.addresses.items()
        if name not in ledger.handed_out and entry.page in site.pages[site.source.tag]
    }
    return pages, addresses


def written(site: Site, pages: list[str], addresses: dict[str, str]) -> str:
    """The ledger with the new promises, in its one form."""
    text = next(one.text for one in site.files if one.path == LEDGER)
    head = "".join(line for line in text.splitlines(keepends=True) if line.startswith("#"))
    assert site.ledger_yaml is not None
    data = dict(site.ledger_yaml.data)
    data["published"] = [*site.ledger.published, *pages]
    data["handed_out"] = {**site.ledger.handed_out, **addresses}
    result = canonical.canonical(
        LEDGER, head + yaml.safe_dump(data, sort_keys=False), schema.Ledger
    )
    assert isinstance(result, str)
    return result


if __name__ == "__main__":
    sys.exit(main())
