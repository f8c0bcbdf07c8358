"""Write the configuration of web servers for the guide as it is now: deploy_config.py FOLDER

The files of deploy/ with the policy, the address and the redirects filled in; deploy/README.md says
which server needs which. SITE_URL=https://… is the address, as it is for a build.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "hooks")]

from guide import serving  # noqa: E402
from guide.load import load  # noqa: E402
from scripts import compress  # noqa: E402

TEMPLATES = ("nginx.conf", "Caddyfile", ".htaccess", "_headers")


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the files are written")
    parser.add_argument("--root", type=Path, default=ROOT, help="the project's folder")
    parser.add_argument(
        "--site", type=Path, default=ROOT / "site", help="the built site, compressed"
    )
    chosen = parser.parse_args(arguments)
    site = load(chosen.root)
    url = os.environ.get("SITE_URL") or site.site_url
    css = serving.first_screen(chosen.root / "overrides")
    templates = {name: (ROOT / "deploy" / name).read_text(encoding="utf-8") for name in TEMPLATES}
    files = serving.configuration(
        site, url.rstrip("/") + "/", css, templates, compress.release(chosen.site)
    )
    chosen.folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (chosen.folder / name).write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
