"""Files of the build: which are published, and where."""

from __future__ import annotations

import os

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from guide import addresses, lean
from guide.model import Site


def place(files: Files, config: MkDocsConfig, site: Site, tag: str) -> Files:
    """The files of one language's build.

    Nothing of the theme is published. The source language moves from the root, where the i18n
    plugin puts it, to its own folder; assets move to a folder named by their content, so that they
    can be cached for ever; the section indexes that no author wrote are added.
    """
    docs = os.path.abspath(config.docs_dir)
    for file in list(files):
        if not str(file.abs_src_path or "").startswith(docs + os.sep):
            files.remove(file)
        elif file.src_uri.startswith("assets/"):
            _move(file, config, file.src_uri.replace("assets/", f"{addresses.assets(site)}/", 1))
            if file.src_uri.endswith(".mjs") and "/vendor/" not in file.src_uri:
                file.content_string = lean.script(file.content_string)
            elif file.src_uri.endswith(".css"):
                file.content_string = lean.sheet(file.content_string)
        elif file.is_documentation_page():
            written_in, _, name = file.src_uri.partition("/")
            key = name.removesuffix(".md")
            page = site.page(written_in, key)
            if page and not page.readable:
                file.content_string = ""  # mkdocs would read it again, and stop with a traceback
            _move(file, config, f"{addresses.url(tag, key)}index.html")
    for key in site.pages[site.source.tag]:
        shown = site.shown(tag, key)
        if shown and shown.generated:
            file = File.generated(config, f"{shown.language}/{key}.md", content=shown.text)
            _move(file, config, f"{addresses.url(tag, key)}index.html")
            files.append(file)
    return files


def _move(file: File, config: MkDocsConfig, target: str) -> None:
    file.dest_uri = target
    file.abs_dest_path = os.path.normpath(os.path.join(config.site_dir, target))
    file.url = target.removesuffix("index.html") or "./"
