"""mkdocs.yml holds the options this guide uses, rightly spelt, and no others.

mkdocs takes a misspelt option for one it does not know and goes on: the page menu, a language or a
safety net is then missing, and nobody is told.

Bad:
    fallback_to_defualt: true
Good:
    fallback_to_default: true
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from guide import settings, validation
from guide.languages import CONFIG
from guide.model import Site
from guide.problems import Problem, guess
from guide.yaml_lines import Path, Yaml

NAME = "settings"
_OURS = "nothing may be loaded that is not in overrides/ or docs/assets, for no request may leave the site"
_ADDRESS = re.compile(r"(?:https://[^\s/]+|http://(?:localhost|127\.0\.0\.1)(?::\d+)?)(/[^\s]*)?/")


def check(site: Site) -> Iterator[Problem]:
    config = site.config
    if config is None:
        return
    if not isinstance(config.data, dict):
        yield Problem(CONFIG, 1, "write mkdocs.yml as options, for example 'site_name: …'", NAME)
        return
    _, faults = validation.validate(config, settings.Settings, NAME)
    refused = dict(_refused(config))
    yield from (one for one in faults if one.line not in refused)
    yield from (Problem(CONFIG, line, sentence, NAME) for line, sentence in refused.items())
    yield from _named(config, "plugins", "plugin", settings.PLUGINS)
    yield from _named(config, "markdown_extensions", "extension", settings.EXTENSIONS)
    yield from _languages(config)
    yield from _hooks(site, config)
    yield from _hidden(config)
    yield from _address(site, config)


def _refused(config: Yaml) -> Iterator[tuple[int, str]]:
    """Options that mkdocs and its theme know and this guide does not use: nobody misspelt them."""
    for group, loading, others in (
        ((), settings.LOADING, settings.UNUSED),
        (("theme",), settings.THEME_LOADING, settings.THEME_UNUSED),
        (("extra",), settings.EXTRA_LOADING, ()),
    ):
        options = config.data.get(group[0]) if group else config.data
        for name, value in options.items() if isinstance(options, dict) else ():
            line = config.line((*group, name))
            if group == ("theme",) and name == "font":
                if value is not False:
                    yield line, f"write 'font: false': {_OURS}"
            elif name in loading:
                yield line, f"remove '{name}': {_OURS}"
            elif name in others:
                yield line, f"remove '{name}': this guide does not use this option"


def _named(config: Yaml, option: str, kind: str, known: dict[str, Any]) -> Iterator[Problem]:
    """A list of names, each alone or with its options."""
    listed = config.data.get(option)
    seen: set[str] = set()
    misspelt = False
    for number, one in enumerate(listed if isinstance(listed, list) else []):
        name, options = next(iter(one.items())) if isinstance(one, dict) and one else (one, None)
        line = config.line((option, number))
        if not isinstance(name, str) or (isinstance(one, dict) and len(one) != 1):
            sentence = f"write one {kind} on this line, its options indented below it"
            yield Problem(CONFIG, line, sentence, NAME)
        elif name not in known:
            misspelt = True
            sentence = f"remove '{name}': it is no {kind} of this guide.{guess(name, known)}"
            yield Problem(CONFIG, line, sentence, NAME)
        elif name in seen:
            yield Problem(CONFIG, line, f"remove '{name}': it stands in '{option}' twice", NAME)
        elif known[name] and options is not None:
            yield from _options(config, (option, number, name), options, known[name])
        elif options is not None:
            yield Problem(CONFIG, line, f"remove the options of '{name}': it takes none", NAME)
        seen.add(str(name))
    missing = [name for name in known if name not in seen]
    if missing and not misspelt and isinstance(listed, list):
        sentence = f"add {', '.join(missing)} to '{option}': the pages need it"
        yield Problem(CONFIG, config.line((option,)), sentence, NAME)


def _options(config: Yaml, where: Path, options: Any, model: Any) -> Iterator[Problem]:
    below = {
        path[len(where) :]: line
        for path, line in config.lines.items()
        if path[: len(where)] == where
    }
    part = Yaml(CONFIG, options, below)
    for one in validation.validate(part, model, NAME)[1]:
        if not one.sentence.startswith("add 'locale'"):  # guide.languages says so already
            yield one


def _languages(config: Yaml) -> Iterator[Problem]:
    """Each language once, and one that is written first."""
    plugins = config.data.get("plugins")
    for number, one in enumerate(plugins if isinstance(plugins, list) else []):
        options = one.get("i18n") if isinstance(one, dict) else None
        listed = options.get("languages") if isinstance(options, dict) else None
        if not isinstance(listed, list) or not listed:
            continue
        where: Path = ("plugins", number, "i18n", "languages")
        seen: set[str] = set()
        first = None
        for at, language in enumerate(listed):
            if not isinstance(language, dict):
                continue
            tag, line = str(language.get("locale")), config.line((*where, at))
            if tag in seen:
                yield Problem(
                    CONFIG, line, f"remove '{tag}': this language stands here twice", NAME
                )
            seen.add(tag)
            if language.get("default") is True:
                if first:
                    sentence = (
                        f"remove 'default' from '{tag}': '{first}' is the language written first"
                    )
                    yield Problem(CONFIG, config.line((*where, at, "default")), sentence, NAME)
                first = first or tag
        if first is None:
            sentence = "write 'default: true' for the language written first"
            yield Problem(CONFIG, config.line(where), sentence, NAME)


def _hooks(site: Site, config: Yaml) -> Iterator[Problem]:
    """Every hook of the folder is used, and every hook that is named exists."""
    listed = config.data.get("hooks")
    named = [one for one in listed if isinstance(one, str)] if isinstance(listed, list) else []
    there = [f"hooks/{path.name}" for path in sorted((site.root / "hooks").glob("*.py"))]
    for number, one in enumerate(named):
        if there and one not in there:
            line = config.line(("hooks", number))
            yield Problem(CONFIG, line, f"no hook '{one}'.{guess(one, there)}", NAME)
        elif one in named[:number]:
            line = config.line(("hooks", number))
            yield Problem(CONFIG, line, f"remove '{one}': it stands in 'hooks' twice", NAME)
    for one in there:
        if one not in named:
            sentence = f"add '{one}' to 'hooks': the build leaves it out"
            yield Problem(CONFIG, config.line(("hooks",)), sentence, NAME)


def _hidden(config: Yaml) -> Iterator[Problem]:
    """The data is read, never published as files."""
    hidden = config.data.get("exclude_docs")
    if isinstance(hidden, str) and "/_data/" not in hidden.split():
        line = config.line(("exclude_docs",))
        yield Problem(CONFIG, line, "keep '/_data/' in 'exclude_docs': it is no page", NAME)


def _address(site: Site, config: Yaml) -> Iterator[Problem]:
    """All links, QR codes and short addresses begin with it."""
    if "site_url" in config.data and not _ADDRESS.fullmatch(site.site_url):
        line = config.line(("site_url",))
        sentence = (
            "write 'site_url' as a full address that begins with https:// and ends with a slash, "
            f"not '{site.site_url}'"
        )
        yield Problem(CONFIG, line, sentence, NAME)
