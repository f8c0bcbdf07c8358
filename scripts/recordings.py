"""Add a recording of a page: recordings.py add fr asylum/appeal my-file.mp3 --voice volunteer

It copies the file to its place without the tags in it, and writes down which text it reads. When the page
changes in a way that nobody hears (a comma), add the same file again.
"""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import get_args

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from guide import canonical, recordings  # noqa: E402
from guide.files import write  # noqa: E402
from guide.load import load  # noqa: E402
from guide.model import Page, Site  # noqa: E402
from guide.problems import guess  # noqa: E402
from guide.schema import Recording  # noqa: E402

ROLES: tuple[str, ...] = get_args(Recording.model_fields["voice"].annotation)
HEAD = """\
# Pages that somebody read aloud; each has its file in docs/assets/recordings/. Written by scripts/recordings.py.
# A page that says something else than its recording is a notice, and readers are not offered the recording.
"""


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--root", type=Path, default=ROOT, help="the project's folder")
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("add")
    one.add_argument("language")
    one.add_argument("page", help="its key: asylum/appeal")
    one.add_argument("file", type=Path, help="an MP3 file")
    one.add_argument("--voice", choices=ROLES, required=True, help="the role of who speaks")
    one.add_argument(
        "--day", type=date.fromisoformat, default=date.today(), help="when it was recorded"
    )
    chosen = parser.parse_args(arguments)
    site = load(chosen.root)
    pages = {key: one for key, one in site.pages.get(chosen.language, {}).items()}
    key = chosen.page.removeprefix(f"docs/{chosen.language}/").removesuffix(".md")
    page = pages.get(key)
    if page is None or page.generated:
        print(f"no page docs/{chosen.language}/{key}.md.{guess(key, pages)}")
        return 1
    sound = recordings.without_tags(chosen.file.read_bytes())
    if not recordings.is_sound(sound):
        print(f"{chosen.file} is no MP3: export it as one, mono, 48 to 80 kbit/s")
        return 1
    name = add(site, page, sound, chosen.voice, chosen.day)
    print(f"{name}: added. Run make check, and listen to the page: make serve")
    return 0


def add(site: Site, page: Page, sound: bytes, voice: str, day: date) -> str:
    """Puts the file in its place and its entry in recordings.yml; hands back where the file is."""
    file = site.root / "docs" / "assets" / recordings.place(page.language, page.key)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(sound)
    own = site.recordings.get(page.language)
    path = site.root / "docs" / "_data" / page.language / "recordings.yml"
    pages = dict(own.yaml.data["pages"]) if own else {}
    pages[page.key] = {
        "recorded": day,
        "voice": voice,
        "text": recordings.fingerprint(site, page),
    }
    head = canonical.head(path.read_text(encoding="utf-8")) if own else HEAD
    write(path, head + canonical.dump({"pages": dict(sorted(pages.items()))}))
    return file.relative_to(site.root).as_posix()


if __name__ == "__main__":
    sys.exit(main())
