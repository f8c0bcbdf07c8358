"""Read the whole guide once, into a frozen ``Site``. What cannot be read becomes a problem."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from guide import files, languages, markdown, schema, sections, validation, yaml_lines
from guide.files import Text
from guide.model import TEXTS, Language, Nav, Page, Site, Table, Texts
from guide.problems import Problem
from guide.yaml_lines import Yaml

T = TypeVar("T")


def load(root: Path) -> Site:
    """Read ``root``: its mkdocs.yml and its docs folder. Never raises for what an author wrote."""
    problems: list[Problem] = []
    root = root.resolve()
    config = _yaml(root / languages.CONFIG, root, problems, tags=("!ENV",))
    settings = (
        config if config and isinstance(config.data, dict) else Yaml(languages.CONFIG, {}, {})
    )
    tongues = tuple(_good(languages.languages(settings), Language, problems))
    if not tongues:
        problems.append(
            Problem(
                languages.CONFIG, 1, "list at least one language under plugins: i18n", "languages"
            )
        )
        tongues = (Language("nl", "Nederlands", "ltr", "nl"),)
    nav = tuple(_good(languages.navigation(settings), Nav, problems))
    data = root / "docs" / "_data"
    texts = {one.tag: _texts(data / one.tag, one.tag, root, problems) for one in tongues}
    ledger_yaml = _yaml(data / "addresses.yml", root, problems)
    ledger = _ledger(ledger_yaml, problems)
    entries = _table(data / "pages.yml", root, schema.PageEntry, problems)
    assets = frozenset(_assets(root / "docs"))
    pages = {one.tag: _pages(root / "docs" / one.tag, one.tag, root, problems) for one in tongues}
    pages = sections.with_indexes(pages, nav, texts, tongues)
    return Site(
        root=root,
        languages=tongues,
        site_url=_site_url(settings),
        publisher=str((settings.data.get("extra") or {}).get("publisher") or ""),
        nav=nav,
        config=config,
        pages=pages,
        facts=_table(data / "facts.yml", root, schema.Fact, problems),
        terms=_table(data / "glossary.yml", root, schema.Term, problems),
        letters=_table(data / "letters.yml", root, schema.Letter, problems),
        services=_table(data / "services.yml", root, schema.Service, problems),
        entries=entries,
        ledger=ledger,
        ledger_yaml=ledger_yaml,
        texts=texts,
        assets=assets,
        assets_version=_version(root / "docs", assets),
        loading=tuple(problems),
    )


def _good(found: Iterator[T | Problem], kind: type[T], problems: list[Problem]) -> Iterator[T]:
    for one in found:
        if isinstance(one, Problem):
            problems.append(one)
        else:
            yield one


def _site_url(config: Yaml) -> str:
    """``site_url``; with ``!ENV [NAME, default]`` the default."""
    value = config.data.get("site_url") or ""
    return str(value[-1] if isinstance(value, list) and value else value)


def _yaml(
    path: Path, root: Path, problems: list[Problem], tags: tuple[str, ...] = ()
) -> Yaml | None:
    if not path.exists() and not path.is_symlink():
        problems.append(
            Problem(files.relative(path, root), 1, "add this file: it is missing", "files")
        )
        return None
    read = files.read(path, root)
    if isinstance(read, Problem):
        problems.append(read)
        return None
    parsed = yaml_lines.parse(read.path, read.text, tags=tags)
    if isinstance(parsed, Problem):
        problems.append(parsed)
        return None
    return parsed


def _table(path: Path, root: Path, model: Any, problems: list[Problem]) -> Table[Any]:
    name = files.relative(path, root)
    yaml = _yaml(path, root, problems)
    if yaml is None:
        return Table(name, {}, None)
    good, faults = validation.entries(yaml, model, path.stem)
    problems += faults
    return Table(name, good, yaml)


def _ledger(yaml: Yaml | None, problems: list[Problem]) -> schema.Ledger:
    empty = schema.Ledger(addresses={}, moved={}, published=[])
    if yaml is None:
        return empty
    ledger, faults = validation.validate(yaml, schema.Ledger, "addresses")
    problems += faults
    return ledger or empty


def _texts(folder: Path, tag: str, root: Path, problems: list[Problem]) -> Mapping[str, Texts]:
    found = {}
    for name in TEXTS:
        path = folder / f"{name}.yml"
        yaml = _yaml(path, root, problems)
        if yaml is None:
            continue
        file, faults = validation.validate(yaml, schema.TextsFile, name)
        problems += faults
        if file is not None:
            found[name] = Texts(yaml.path, tag, file.by, file.texts, yaml)
    return found


def _pages(folder: Path, tag: str, root: Path, problems: list[Problem]) -> dict[str, Page]:
    if not folder.is_dir():
        problems.append(
            Problem(
                f"docs/{tag}", 1, f"add this folder: '{tag}' is a language in mkdocs.yml", "files"
            )
        )
        return {}
    found = {}
    for path in _walk(folder):
        if path.suffix != ".md":
            continue
        read = files.read(path, root)
        key = path.relative_to(folder).as_posix().removesuffix(".md")
        if isinstance(read, Problem):
            problems.append(read)
            nothing = markdown.parse("")
            found[key] = Page(key, tag, read.path, "", None, None, "", 1, nothing, readable=False)
            continue
        found[key] = page(key, tag, read, problems)
    return found


def _walk(folder: Path) -> Iterator[Path]:
    """Every file below ``folder``, by name, without following links to folders."""
    for here, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            yield Path(here, name)


def page(key: str, tag: str, read: Text, problems: list[Problem]) -> Page:
    """One page from its text; problems of its front matter are added to ``problems``."""
    front, yaml, body, line = _front_matter(read, problems)
    document = markdown.parse(body, line)
    return Page(key, tag, read.path, read.text, front, yaml, body, line, document)


def _front_matter(
    read: Text, problems: list[Problem]
) -> tuple[schema.FrontMatter | None, Yaml | None, str, int]:
    lines = read.text.split("\n")
    if not lines[0].rstrip() == "---":
        problems.append(_no_front_matter(read.path, lines))
        return None, None, read.text, 1
    end = next(
        (at for at, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), None
    )
    if end is None:
        problems.append(
            Problem(
                read.path,
                1,
                "close the front matter with a line '---' before the page begins",
                "front_matter",
            )
        )
        return None, None, "", len(lines)
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


def _no_front_matter(path: str, lines: list[str]) -> Problem:
    first = next((at for at, line in enumerate(lines) if line.strip()), 0)
    if first and lines[first].rstrip() == "---":
        return Problem(path, 1, "remove the empty line above the first '---'", "front_matter")
    return Problem(
        path,
        1,
        "begin the page with its front matter: '---', then title, summary, compared and review_by, then '---'",
        "front_matter",
    )


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
