"""Read the whole guide once, into a frozen ``Site``. What cannot be read becomes a problem."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from guide import files, languages, markdown, schema, sections, validation, yaml_lines
from guide.files import Text
from guide.memory import Memory
from guide.model import TEXTS, Language, Nav, Page, Recorded, Searched, Site, Spoken, Table, Texts
from guide.problems import Problem
from guide.yaml_lines import Yaml

T = TypeVar("T")


@dataclass(slots=True)
class _Reading:
    """What is collected while the guide is read."""

    root: Path
    memory: Memory
    problems: list[Problem] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)

    def file(self, path: Path) -> Text | Problem:
        """The file's text; a problem is kept too."""
        found = files.read(path, self.root)
        if isinstance(found, Problem):
            self.problems.append(found)
        else:
            self.texts.append(found)
        return found

    def page(self, path: Path) -> Text | Problem:
        """A page's text, unless it is too long to be one."""
        found = self.file(path)
        if isinstance(found, Problem) or len(found.text) <= files.PAGE:
            return found
        sentence = (
            f"split this page: it has {len(found.text):,} characters, the most is {files.PAGE:,}"
        )
        self.problems.append(Problem(found.path, 1, sentence, "files"))
        return self.problems[-1]


def load(root: Path, memory: Memory | None = None) -> Site:
    """Read ``root``: its mkdocs.yml and its docs folder. Never raises for what an author wrote.

    ``memory``: what was parsed before, and what is parsed now for the next time.
    """
    root = root.resolve()
    reading = _Reading(root, memory or Memory())
    problems = reading.problems
    config = _yaml(root / languages.CONFIG, reading, tags=("!ENV",))
    settings = (
        config if config and isinstance(config.data, dict) else Yaml(languages.CONFIG, {}, {})
    )
    tongues = tuple(_good(languages.languages(settings), Language, problems))
    if not tongues and config is None:
        tongues = (Language("nl", "Nederlands", "ltr", "nl"),)
    if not tongues:
        problems.append(
            Problem(
                languages.CONFIG, 1, "list at least one language under plugins: i18n", "languages"
            )
        )
        tongues = (Language("nl", "Nederlands", "ltr", "nl"),)
    nav = tuple(_good(languages.navigation(settings), Nav, problems))
    data = root / "docs" / "_data"
    texts = {one.tag: _texts(data / one.tag, one.tag, reading) for one in tongues}
    ledger_yaml = _yaml(data / "addresses.yml", reading)
    ledger = _ledger(ledger_yaml, reading)
    accessibility, accessibility_yaml = _accessibility(data / "accessibility.yml", reading)
    entries = _table(data / "pages.yml", schema.PageEntry, reading)
    assets = frozenset(_assets(root / "docs"))
    pages = {one.tag: _pages(root / "docs" / one.tag, one.tag, reading) for one in tongues}
    pages = sections.with_indexes(pages, nav, texts, tongues)
    return Site(
        root=root,
        languages=tongues,
        site_url=_site_url(settings),
        publisher=_extra(settings, "publisher"),
        mailbox=_extra(settings, "mailbox"),
        nav=nav,
        config=config,
        pages=pages,
        facts=_table(data / "facts.yml", schema.Fact, reading),
        terms=_table(data / "glossary.yml", schema.Term, reading),
        letters=_table(data / "letters.yml", schema.Letter, reading),
        services=_table(data / "services.yml", schema.Service, reading),
        diagrams=_table(data / "diagrams.yml", schema.Diagram, reading),
        changes=_table(data / "changes.yml", schema.Change, reading),
        regimes=_table(data / "regimes.yml", schema.Regime, reading),
        situations=_table(data / "situations.yml", schema.Situation, reading),
        cards=_table(data / "cards.yml", schema.Card, reading),
        entries=entries,
        ledger=ledger,
        ledger_yaml=ledger_yaml,
        accessibility=accessibility,
        accessibility_yaml=accessibility_yaml,
        texts=texts,
        plain=_plain(data, tongues, reading),
        searched=_searched(data, tongues, reading),
        recordings={
            tag: Recorded(yaml.path, file.pages, yaml)
            for tag, file, yaml in _own(data, tongues, "recordings", schema.RecordingsFile, reading)
        },
        spoken={
            tag: Spoken(yaml.path, file, yaml)
            for tag, file, yaml in _own(data, tongues, "listen", schema.Listen, reading)
        },
        assets=assets,
        assets_version=_version(root / "docs", assets),
        files=tuple(reading.texts),
        loading=tuple(problems),
        data=_data(reading.texts, pages, assets),
        memory=reading.memory,
    )


def _data(texts: list[Text], pages: Mapping[str, Mapping[str, Page]], assets: Iterable[str]) -> str:
    """Names everything a page is compared with, other pages' texts excepted."""
    digest = hashlib.sha256()
    written = {page.path for some in pages.values() for page in some.values() if not page.generated}
    for one in texts:
        digest.update(one.path.encode("utf-8", "surrogateescape"))
        digest.update(b"" if one.path in written else one.text.encode("utf-8", "surrogatepass"))
    for name in sorted(assets):
        digest.update(name.encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _good(found: Iterator[T | Problem], kind: type[T], problems: list[Problem]) -> Iterator[T]:
    for one in found:
        if isinstance(one, Problem):
            problems.append(one)
        else:
            yield one


def _extra(config: Yaml, name: str) -> str:
    """A text under ``extra``, '' when it is empty or not there."""
    return str((config.data.get("extra") or {}).get(name) or "")


def _site_url(config: Yaml) -> str:
    """``site_url``; with ``!ENV [NAME, default]`` the default."""
    value = config.data.get("site_url") or ""
    return str(value[-1] if isinstance(value, list) and value else value)


def _yaml(path: Path, reading: _Reading, tags: tuple[str, ...] = ()) -> Yaml | None:
    if not path.exists() and not path.is_symlink():
        name = files.relative(path, reading.root)
        reading.problems.append(Problem(name, 1, "add this file: it is missing", "files"))
        return None
    read = reading.file(path)
    if isinstance(read, Problem):
        return None
    parsed = reading.memory.recall(
        ("yaml", read.path, read.text, *tags),
        partial(yaml_lines.parse, read.path, read.text, tags=tags),
    )
    if isinstance(parsed, Problem):
        reading.problems.append(parsed)
        return None
    return parsed


def _table(path: Path, model: Any, reading: _Reading) -> Table[Any]:
    name = files.relative(path, reading.root)
    yaml = _yaml(path, reading)
    if yaml is not None and yaml.data is None:
        # Said once, not at every page that quotes its entries.
        sentence = "bring the entries of this file back, from git for example: it is empty"
        reading.problems.append(Problem(name, 1, sentence, path.stem))
    if yaml is None or yaml.data is None:
        return Table(name, {}, None)
    text = reading.texts[-1].text
    good, faults = reading.memory.recall(
        ("table", name, text, model.__name__),
        partial(validation.entries, yaml, model, path.stem),
    )
    reading.problems += faults
    return Table(name, good, yaml)


def _model(yaml: Yaml, model: Any, check: str, reading: _Reading) -> Any | None:
    """The file read last as ``model``; None, and every problem said, when it is not one."""
    found, faults = reading.memory.recall(
        (check, yaml.path, reading.texts[-1].text, model.__name__),
        partial(validation.validate, yaml, model, check),
    )
    reading.problems += faults
    return found


def _ledger(yaml: Yaml | None, reading: _Reading) -> schema.Ledger:
    empty = schema.Ledger(addresses={}, moved={}, published=[])
    if yaml is None:
        return empty
    return _model(yaml, schema.Ledger, "addresses", reading) or empty


def _accessibility(path: Path, reading: _Reading) -> tuple[schema.Accessibility, Yaml | None]:
    """Without the file, or while it is faulty: nothing was tested."""
    yaml = _yaml(path, reading) if path.exists() or path.is_symlink() else None
    found = _model(yaml, schema.Accessibility, "accessibility", reading) if yaml else None
    return found or schema.Accessibility(), yaml


def _texts(folder: Path, tag: str, reading: _Reading) -> Mapping[str, Texts]:
    found = {}
    for name in TEXTS:
        path = folder / f"{name}.yml"
        yaml = _yaml(path, reading)
        if yaml is None:
            continue
        file = _model(yaml, schema.TextsFile, name, reading)
        if file is not None:
            found[name] = Texts(yaml.path, tag, file.by, file.texts, yaml)
    return found


def _plain(
    data: Path, tongues: tuple[Language, ...], reading: _Reading
) -> Mapping[str, schema.Plain]:
    """What makes a text hard to read, in the languages that say so."""
    return {tag: file for tag, file, _ in _own(data, tongues, "plain", schema.Plain, reading)}


def _searched(
    data: Path, tongues: tuple[Language, ...], reading: _Reading
) -> Mapping[str, Searched]:
    """What people type in a language, beside the search words of its pages."""
    return {
        tag: Searched(
            yaml.path,
            {key: tuple(words) for key, words in file.pages.items()},
            tuple(file.same),
            yaml,
        )
        for tag, file, yaml in _own(data, tongues, "search", schema.SearchFile, reading)
    }


def _own(
    data: Path, tongues: tuple[Language, ...], name: str, model: Any, reading: _Reading
) -> Iterator[tuple[str, Any, Yaml]]:
    """A file that a language may have or not: the language, what is in the file, and where."""
    for one in tongues:
        path = data / one.tag / f"{name}.yml"
        yaml = _yaml(path, reading) if path.exists() or path.is_symlink() else None
        if yaml is not None:
            file = _model(yaml, model, name, reading)
            if file is not None:
                yield one.tag, file, yaml


def _pages(folder: Path, tag: str, reading: _Reading) -> dict[str, Page]:
    if not folder.is_dir():
        reading.problems.append(
            Problem(
                f"docs/{tag}", 1, f"add this folder: '{tag}' is a language in mkdocs.yml", "files"
            )
        )
        return {}
    found = {}
    for path in _walk(folder):
        if path.suffix != ".md":
            continue
        read = reading.page(path)
        key = path.relative_to(folder).as_posix().removesuffix(".md")
        if isinstance(read, Problem):
            nothing = markdown.parse("")
            found[key] = Page(key, tag, read.path, "", None, None, "", 1, nothing, readable=False)
            continue
        found[key], faults = reading.memory.recall(
            ("page", key, tag, read.text), partial(page, key, tag, read)
        )
        reading.problems += faults
    return found


def _walk(folder: Path) -> Iterator[Path]:
    """Every file below ``folder``, by name, without following links to folders."""
    for here, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            yield Path(here, name)


def page(key: str, tag: str, read: Text) -> tuple[Page, list[Problem]]:
    """One page from its text, and the problems of its front matter."""
    problems: list[Problem] = []
    front, yaml, body, line = _front_matter(read, problems)
    document = markdown.parse(body, line)
    return Page(key, tag, read.path, read.text, front, yaml, body, line, document), problems


def _front_matter(
    read: Text, problems: list[Problem]
) -> tuple[schema.FrontMatter | None, Yaml | None, str, int]:
    lines = read.text.split("\n")
    title = _title(lines)
    if lines[0].rstrip() != "---":
        problems.append(_no_front_matter(read.path, lines, title))
        return None, None, "\n".join(lines[title:]), title + 1
    end = next(
        (at for at, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), None
    )
    if end is None or (0 < title < end and not _is_remark(lines, title)):
        sentence = "close the front matter with a line '---' before the page begins"
        problems.append(Problem(read.path, 1, sentence, "front_matter"))
        return None, None, "\n".join(lines[title:]), title + 1
    body, line = "\n".join(lines[end + 1 :]), end + 2
    yaml = yaml_lines.parse(read.path, "\n".join(lines[1:end]), first_line=2, check="front_matter")
    if isinstance(yaml, Problem):
        problems.append(yaml)
        return None, None, body, line
    if not isinstance(yaml.data, dict):
        problems.append(
            Problem(
                read.path,
                2,
                "write the front matter as fields, for example 'title: …'",
                "front_matter",
            )
        )
        return None, None, body, line
    front, faults = validation.validate(yaml, schema.FrontMatter, "front_matter")
    problems += faults
    return front, yaml, body, line


_FIELD = re.compile(r"[A-Za-z_]+[ \t]*:([ \t]|$)")


def _title(lines: list[str]) -> int:
    """Where the page begins when its front matter does not say: at its title, or at the top."""
    return next((at for at, line in enumerate(lines) if line.startswith("# ")), 0)


def _is_remark(lines: list[str], at: int) -> bool:
    """Whether a line '# …' stands among fields: then it is a remark, not the title."""
    below = next((line for line in lines[at + 1 :] if line.strip()), "")
    return bool(_FIELD.match(below)) or below.rstrip() == "---"


def _no_front_matter(path: str, lines: list[str], title: int) -> Problem:
    first = next((at for at, line in enumerate(lines) if line.strip()), 0)
    words = lines[first].rstrip()
    marks = [at for at, line in enumerate(lines[: title or len(lines)]) if line.strip() == "---"]
    if first and words == "---":
        sentence = "remove the empty line above the first '---'"
    elif _FIELD.match(words):
        sentence = f"write a line '---' above the front matter, before '{words[:40]}'"
    elif not first and set(words.strip()) & set("-–—+*_=") and not any(map(str.isalnum, words)):
        sentence = f"write '---' on the first line, three hyphens and nothing else, not '{words}'"
    elif len(marks) > 1:
        sentence = "remove what stands above the first '---': a page begins with its front matter"
    else:
        sentence = (
            "begin the page with its front matter: '---', then title, summary, compared and "
            "review_by, then '---'"
        )
    return Problem(path, 1, sentence, "front_matter")


def _assets(docs: Path) -> Iterator[str]:
    """Files that are published as they are: everything but pages and ``_data``."""
    if not docs.is_dir():
        return
    for path in _walk(docs):
        name = path.relative_to(docs).as_posix()
        if not name.startswith("_data/") and not name.endswith(".md"):
            yield name


def _version(docs: Path, assets: frozenset[str]) -> str:
    digest = hashlib.sha256()
    for name in sorted(assets):
        path = docs / name
        if path.is_file() and not path.is_symlink():
            digest.update(name.encode("utf-8", "surrogateescape"))
            digest.update(path.read_bytes())
    return digest.hexdigest()[:8]
