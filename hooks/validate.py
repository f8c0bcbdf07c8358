"""Before the build: read the whole guide once, check it, and stop a strict build that has a problem."""

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

from guide.checks import problems
from guide.load import load
from guide.memory import PLACE, Memory
from guide.problems import summary

log = logging.getLogger("mkdocs.hooks.guide")


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    if "guide" in config.extra:  # every language is a build of its own; the guide is read once
        return config
    root = Path(config.config_file_path).parent
    site = load(root, Memory(root / PLACE))
    found = problems(site)
    site.memory.keep()
    # A strict build stops here: its reasons are errors, which no -q hides.
    level = logging.ERROR if config.strict else logging.WARNING
    for one in found:
        if not one.notice:
            log.log(level, str(one))
    log.info(summary(found))
    if config.strict and any(not one.notice for one in found):
        raise PluginError(summary(found))
    config.theme.static_templates.clear()
    config.extra["guide"] = site
    return config
