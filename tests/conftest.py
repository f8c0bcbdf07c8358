"""What the tests share: the guide built once, served, and opened in a browser.

Only tests that ask for these fixtures pay for them. To look at a site that is already built:
``pytest --site site``, and ``--subpath-site FOLDER`` for one built for https://example.org/gids/.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest
from filelock import FileLock

from scripts.browsing import FLAGS, chromium
from tests.verdicts import Statement

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Playwright

ROOT = Path(__file__).resolve().parent.parent
GUIDE = ("mkdocs.yml", "docs", "hooks", "overrides")
"""What a build reads; a copy of these is a whole guide."""
SUBPATH_URL = "https://example.org/gids/"
BANNERS_OFF = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}

Build = Callable[..., "subprocess.CompletedProcess[str]"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--site", type=Path, help="use this built site instead of building one")
    parser.addoption("--subpath-site", type=Path, help=f"the same, built for {SUBPATH_URL}")
    parser.addoption(
        "--accessibility", type=Path, help="write what was found on pages in this file"
    )


def pytest_configure(config: pytest.Config) -> None:
    file: Path | None = config.getoption("--accessibility")
    if file and not hasattr(config, "workerinput"):  # one process gathers what all of them found
        config.pluginmanager.register(Statement(file.resolve()))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """A test in the browser has a second try, and the summary names it: of hundreds, on a machine
    with other work, one may look before the page was ready. The accessibility statement is made of
    first tries only.
    """
    if config.getoption("--accessibility"):
        return
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.flaky(reruns=1))


# --- building ------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def build() -> Build:
    """``build(guide, site)`` runs ``mkdocs build --strict`` and hands back what came of it.

    Never with ``-q``: that switches strict off. ``site_url=`` builds for another address,
    ``tool="properdocs"`` with the fork of mkdocs; ``strict=False`` as ``make serve`` does.
    """

    def run(
        guide: Path,
        site: Path,
        *,
        tool: str = "mkdocs",
        site_url: str | None = None,
        strict: bool = True,
    ) -> subprocess.CompletedProcess[str]:
        own = {name: value for name, value in os.environ.items() if name != "SITE_URL"}
        asked = {"SITE_URL": site_url} if site_url else {}  # else the placeholder of mkdocs.yml
        command = [sys.executable, "-m", tool, "build", "--site-dir", str(site)]
        command += ["--strict"] if strict else []
        return subprocess.run(
            [*command, "--config-file", str(guide / "mkdocs.yml")],
            cwd=guide,
            env={**own, **BANNERS_OFF, **asked},
            capture_output=True,
            text=True,
            encoding="utf-8",
        )

    return run


@pytest.fixture(scope="session")
def copy_guide() -> Callable[[Path], Path]:
    """``copy_guide(folder)`` copies the real guide to a folder where a test may break it."""

    def copy(folder: Path) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        for name in GUIDE:
            if (ROOT / name).is_dir():
                ignored = shutil.ignore_patterns("__pycache__")
                shutil.copytree(ROOT / name, folder / name, ignore=ignored)
            else:
                shutil.copy(ROOT / name, folder / name)
        return folder

    return copy


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder that all processes of one run share."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


def built(build: Build, site: Path, site_url: str | None = None) -> Path:
    """The built guide; the process that asks first builds it, the others wait."""
    with FileLock(f"{site}.lock"):
        if not site.exists():
            begun = site.with_name(f"{site.name}.begun")
            result = build(ROOT, begun, site_url=site_url)
            if result.returncode:
                pytest.fail(f"the guide does not build:\n{result.stdout}{result.stderr}")
            begun.rename(site)
    return site


@pytest.fixture(scope="session")
def site_dir(pytestconfig: pytest.Config, shared: Path, build: Build) -> Path:
    """The real guide with its full text index, built once."""
    given: Path | None = pytestconfig.getoption("--site")
    return given or built(build, shared / "site")


@pytest.fixture(scope="session")
def subpath_site_dir(pytestconfig: pytest.Config, shared: Path, build: Build) -> Path:
    """The same guide, built to live under /gids/."""
    given: Path | None = pytestconfig.getoption("--subpath-site")
    return given or built(build, shared / "subpath", SUBPATH_URL)


# --- serving -------------------------------------------------------------------------------


class Visitor(SimpleHTTPRequestHandler):
    """A plain web server: files below a prefix, 404.html for the rest, no folder listings."""

    protocol_version = "HTTP/1.1"
    extensions_map = {
        **SimpleHTTPRequestHandler.extensions_map,
        ".html": "text/html; charset=utf-8",
        ".mjs": "text/javascript; charset=utf-8",  # what the machine says of it differs
        ".json": "application/json",
        ".svg": "image/svg+xml",
        ".webmanifest": "application/manifest+json",
    }

    def __init__(self, *args: Any, prefix: str, **kwargs: Any) -> None:
        self.prefix = prefix
        super().__init__(*args, **kwargs)

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.prefix):
            return str(Path(self.directory) / "outside-the-prefix")
        return super().translate_path("/" + path.removeprefix(self.prefix))

    def list_directory(self, path: Any) -> None:
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        pass


class Server(ThreadingHTTPServer):
    request_queue_size = 128
    """Five that wait, as is usual, are fewer than what a browser opens at once."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that closes a connection early is not an error worth a traceback."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def serving(site: Path, prefix: str) -> Iterator[str]:
    handler = partial(Visitor, directory=str(site), prefix=prefix)
    with Server(("127.0.0.1", 0), handler) as http:
        thread = Thread(target=http.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{http.server_port}{prefix}"
        http.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def server(site_dir: Path) -> Iterator[str]:
    """The address of the built guide, served at the root; it ends with a slash."""
    yield from serving(site_dir, "/")


@pytest.fixture(scope="session")
def server_subpath(subpath_site_dir: Path) -> Iterator[str]:
    """The address of the guide built for a sub-path, served under it; it ends with /gids/."""
    yield from serving(subpath_site_dir, "/gids/")


# --- looking -------------------------------------------------------------------------------


PHONE: dict[str, Any] = {
    "viewport": {"width": 360, "height": 640},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
    "locale": "nl-BE",
    "timezone_id": "Europe/Brussels",
}


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What drives browsers; there can be only one."""
    from playwright.sync_api import expect, sync_playwright  # slow to import

    expect.set_options(timeout=15_000)  # ms; a machine with other work may stand still for seconds
    with sync_playwright() as found:
        yield found


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Chromium without a window, and without its own calls to the network."""
    chrome = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
    yield chrome
    chrome.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page on a small, cheap phone, with nothing remembered from another test."""
    context = browser.new_context(**PHONE)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The accessibility checker, as text to add to a page; see tests/vendor/README.md."""
    return (ROOT / "tests" / "vendor" / "axe.min.js").read_text("utf-8")
