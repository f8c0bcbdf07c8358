"""Translations: what is to do, and writing down what was done.

python scripts/translations.py status [LANGUAGE]      what is missing or older than the Dutch
python scripts/translations.py stamp LANGUAGE [KEY]   record that a page (all pages and texts) follows the Dutch
python scripts/translations.py same KEY#SECTION       record that a Dutch edit kept the meaning
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from guide import canonical, schema, stale, stamp, validation, yaml_lines  # noqa: E402
from guide.checks import translation  # noqa: E402
from guide.files import Text, write  # noqa: E402
from guide.load import load, page  # noqa: E402
from guide.markdown import Section  # noqa: E402
from guide.model import Page, Site, Texts  # noqa: E402
from guide.problems import counted, guess  # noqa: E402
from guide.yaml_lines import Yaml  # noqa: E402


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--root", type=Path, default=ROOT, help="the project's folder")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("status").add_argument("language", nargs="?")
    one = commands.add_parser("stamp")
    one.add_argument("language")
    one.add_argument("key", nargs="?")
    commands.add_parser("same").add_argument("section", metavar="KEY#SECTION")
    chosen = parser.parse_args(arguments)
    site = load(chosen.root)
    if chosen.command == "status":
        return status(site, chosen.language)
    if chosen.command == "stamp":
        return stamp_language(site, chosen.language, chosen.key)
    return same(site, chosen.section)


def status(site: Site, language: str | None) -> int:
    found = [
        one
        for one in translation.check(site)
        if language is None
        or f"/{language}/" in one.path
        or re.search(rf"\b{re.escape(language)}\b", one.sentence)
    ]
    for one in sorted(found):
        print(one)
    print(f"{len(found)} to do.")
    return 0


def stamp_language(site: Site, tag: str, key: str | None) -> int:
    if tag not in [one.tag for one in site.translations()]:
        print(f"'{tag}' is no language that is translated; see mkdocs.yml")
        return 1
    if key:
        key = key.removeprefix(f"docs/{tag}/").removesuffix(".md")
    pages = [site.page(tag, key)] if key else list(site.pages[tag].values())
    refused = 0
    for one in pages:
        if one is None:
            print(f"no page docs/{tag}/{key}.md.{guess(key or '', site.pages[tag])}")
            return 1
        if one.front is None:
            print(f"mend the front matter of {one.path} first; make check says how")
            return 1
        if not one.generated:
            refused += _stamp_page(site, one)
    if key is None:
        for texts in site.texts[tag].values():
            refused += _stamp_texts(site, texts)
    return 1 if refused else 0


def _stamp_page(site: Site, one: Page) -> int:
    made = stamp.stamp(site, one, lambda line: _earlier_page(site, one, line))
    for name in made.refused:
        print(
            f"{one.path}: section '{name}' still has the words of its last stamp, and the Dutch changed; "
            f"translate it, or run: python scripts/translations.py same {one.key}#{name}"
        )
    text = stamp.written(one, made.of)
    if text != one.text:
        write(site.root / one.path, text)
    return len(made.refused)


def _stamp_texts(site: Site, texts: Texts) -> int:
    source = site.texts[site.source.tag].get(Path(texts.path).stem)
    if source is None or texts.yaml is None:
        return 0
    entries, refused = stamp.stamp_texts(
        source, texts, lambda name, of: _earlier_entry(site, texts, name, of)
    )
    for name in refused:
        print(
            f"{texts.path}: '{name}' still has the words of its last stamp, and the Dutch changed; translate it"
        )
    path = site.root / texts.path
    before = path.read_text(encoding="utf-8")
    write(path, canonical.head(before) + canonical.dump({**texts.yaml.data, "texts": entries}))
    return len(refused)


def same(site: Site, where: str) -> int:
    key, _, name = where.partition("#")
    original = site.page(site.source.tag, key)
    now = _section(original, name)
    if original is None:
        print(f"no page docs/{site.source.tag}/{key}.md.{guess(key, site.pages[site.source.tag])}")
        return 1
    if now is None:
        known = [one.id or one.title for one in original.document.sections]
        print(f"no section '{name}' in {original.path}; write one of: {', '.join(known)}")
        return 1
    current = stale.fingerprints(original)[name]
    done = 0
    for language in site.translations():
        one = site.page(language.tag, key)
        made = one.front.translation if one and one.front else None
        old = made.of.get(name) if made else None
        if one is None or made is None or old is None or old == current:
            continue
        before = next(
            (
                section
                for section in _versions(site, original, name)
                if _fingerprint(section) == old
            ),
            None,
        )
        if before is None:
            print(f"{one.path}: git does not have the Dutch it was made from; translate it instead")
            return 1
        changed = stamp.meaning_changed(before, now)
        if changed:
            print(
                f"{one.path}: {changed} changed in the Dutch section '{name}'; translate it instead"
            )
            return 1
        write(site.root / one.path, stamp.written(one, {**made.of, name: current}))
        done += 1
    print(f"{where}: {counted(done, 'translation')} marked as following the Dutch.")
    return 0


def _fingerprint(section: Section) -> str:
    from guide.fingerprints import fingerprint

    return fingerprint(section.source)


def _section(one: Page | None, name: str) -> Section | None:
    return (
        next((section for section in one.document.sections if section.id == name), None)
        if one
        else None
    )


# --- the past, from git ------------------------------------------------------------------


def _git(site: Site, *words: str) -> str:
    done = subprocess.run(["git", "-C", str(site.root), *words], capture_output=True, check=False)
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""


def _earlier_text(site: Site, path: str, line: str) -> str:
    """The file as it was committed when ``line`` was written into it; '' when it never was."""
    commits = _git(site, "log", "--format=%H", "-S", line, "--", path).split()
    return _git(site, "show", f"{commits[0]}:{path}") if commits else ""


def _earlier_page(site: Site, one: Page, line: str) -> Page | None:
    text = _earlier_text(site, one.path, line)
    return page(one.key, one.language, Text(one.path, text))[0] if text else None


def _earlier_entry(site: Site, texts: Texts, name: str, of: str) -> Mapping[str, str] | None:
    parsed = yaml_lines.parse(texts.path, _earlier_text(site, texts.path, f"of: {of}"))
    if not isinstance(parsed, Yaml) or parsed.data is None:
        return None
    file, _ = validation.validate(parsed, schema.TextsFile, "texts")
    return file.texts.get(name) if file else None


def _versions(site: Site, one: Page, name: str) -> Iterator[Section]:
    """The section in every committed version of a page, the newest first."""
    for commit in _git(site, "log", "--format=%H", "--", one.path).split():
        text = _git(site, "show", f"{commit}:{one.path}")
        found = _section(page(one.key, one.language, Text(one.path, text))[0], name)
        if found:
            yield found


if __name__ == "__main__":
    sys.exit(main())
