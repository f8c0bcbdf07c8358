"""The built site, served by a real nginx with the configuration that ``make site`` writes."""

from __future__ import annotations

import base64
import gzip
import hashlib
import http.client
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import brotli
import pytest
import zstandard

from guide import addresses, full_text
from guide.serving import PERMISSIONS
from scripts import compress, deploy_config
from tests.browser.conftest import Ear, ui
from tests.built import Built, guide, nothing

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.build

PAGE = "nl/asylum/appeal/"
SHEET = f"{addresses.assets(guide())}/guide.css"
MODULE = f"{addresses.assets(guide())}/guide.mjs"
DOCUMENT = {
    "strict-transport-security": "max-age=31536000",
    "referrer-policy": "no-referrer",
    "permissions-policy": PERMISSIONS,
    "x-frame-options": "DENY",
}
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    """By name, in lower case."""
    body: bytes


@dataclass
class Nginx:
    port: int
    folder: Path

    def get(self, path: str, **headers: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request("GET", path, headers=sent)
        answer = connection.getresponse()
        found = {name.lower(): value for name, value in answer.getheaders()}
        body = answer.read()
        connection.close()
        return Answer(answer.status, found, body)


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def changed(text: str, old: str, new: str) -> str:
    assert old in text, f"{old!r} does not stand in deploy/nginx.conf"
    return text.replace(old, new)


@pytest.fixture(scope="module")
def nginx(site_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nginx]:
    """Only what deploy/README.md tells to change is changed."""
    program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if not program:
        pytest.fail("Install nginx, on Debian with 'apt install nginx-light'.", pytrace=False)
    folder = tmp_path_factory.mktemp("nginx")
    shutil.copytree(site_dir, folder / "site")
    for name in (f"{PAGE}index.html", "404.html", SHEET, MODULE):
        compress.compress(folder / "site" / name)
    for home, pages in compress.homes(folder / "site"):
        name = compress.release(folder / "site")
        compress.write_deltas(folder / "site", name, home, pages[:10])
    assert deploy_config.main(["--site", str(folder / "site"), str(folder / "server")]) == 0

    port = free_port()
    shipped = (folder / "server" / "nginx.conf").read_text("utf-8")
    shipped = changed(shipped, "listen 80;", f"listen 127.0.0.1:{port};")
    shipped = changed(shipped, "/srv/guide/", f"{folder}/")
    shipped = changed(shipped, "/var/log/nginx/", f"{folder}/")
    if BROTLI.is_file():
        shipped = changed(shipped, "# brotli_static on;", "brotli_static on;")
    (folder / "guide.conf").write_text(shipped, encoding="utf-8")
    (folder / "nginx.conf").write_text(
        (f"load_module {BROTLI};\n" if BROTLI.is_file() else "")
        + ("user root;\n" if os.geteuid() == 0 else "")  # pytest's folders are for one user only
        + f"daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log;\n"
        + "events {}\nhttp { "
        + "".join(
            f"{kind}_temp_path {folder}/{kind}; "
            for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        + f"gzip on; include {folder}/guide.conf; }}\n",
        encoding="utf-8",
    )
    process = subprocess.Popen(
        [program, "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")],
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        for _ in range(200):
            if process.poll() is not None:
                pytest.fail(f"nginx does not start:\n{process.communicate()[1]}", pytrace=False)
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                time.sleep(0.05)
        yield Nginx(port, folder)
    finally:
        process.terminate()
        process.communicate(timeout=20)


def test_a_page_arrives_compressed_when_the_browser_can_read_it(
    nginx: Nginx, site_dir: Path
) -> None:
    page = (site_dir / PAGE / "index.html").read_bytes()
    plain = nginx.get(f"/{PAGE}")
    assert (plain.status, plain.body) == (200, page)
    assert "content-encoding" not in plain.headers
    small = nginx.get(f"/{PAGE}", Accept_Encoding="gzip", Via="1.1 proxy")
    assert small.headers["content-encoding"] == "gzip"
    assert small.body == (nginx.folder / "site" / PAGE / "index.html.gz").read_bytes()
    assert gzip.decompress(small.body) == page
    assert plain.headers["vary"] == small.headers["vary"] == "Accept-Encoding"
    if BROTLI.is_file():
        smallest = nginx.get(f"/{PAGE}", Accept_Encoding="gzip, br")
        assert smallest.headers["content-encoding"] == "br"
        assert brotli.decompress(smallest.body) == page


def unpacked(answer: Answer) -> bytes:
    """The body as it was before it was packed without a dictionary."""
    assert answer.status == 200
    ways = {"br": brotli.decompress, "gzip": gzip.decompress, "": bytes}
    return ways[answer.headers.get("content-encoding", "")](answer.body)


def known(site: Path, home: str = "nl/") -> dict[str, str]:
    """What a browser asks with that has this page."""
    digest = hashlib.sha256((site / home / "index.html").read_bytes()).digest()
    return {
        "Accept_Encoding": "gzip, deflate, br, zstd, dcb, dcz",
        "Available_Dictionary": f":{base64.b64encode(digest).decode()}:",
    }


def test_who_has_the_home_page_gets_what_another_page_adds_to_it(
    nginx: Nginx, site_dir: Path
) -> None:
    """RFC 9842."""
    home = nginx.get("/nl/")
    assert home.headers["use-as-dictionary"] == 'match="/nl/*", match-dest=("document")'
    assert home.headers["cache-control"] == "max-age=600"  # what is not fresh is no dictionary
    whole = nginx.get(f"/{PAGE}", Accept_Encoding="gzip")
    answer = nginx.get(f"/{PAGE}", **known(site_dir))
    assert answer.status == 200
    assert answer.headers["vary"] == "Accept-Encoding, Available-Dictionary"
    assert answer.headers["content-encoding"] == "dcz"
    own = {"content-encoding", "content-length", "date", "last-modified", "vary"}
    assert {name: value for name, value in answer.headers.items() if name not in own} == {
        name: value for name, value in whole.headers.items() if name not in own
    }
    has = zstandard.ZstdCompressionDict(home.body, dict_type=zstandard.DICT_TYPE_RAWCONTENT)
    page = zstandard.ZstdDecompressor(dict_data=has).decompress(answer.body[40:])
    assert page == (site_dir / PAGE / "index.html").read_bytes()
    assert len(answer.body) < 0.75 * len(whole.body)


def test_who_has_not_that_home_page_gets_the_whole_page(nginx: Nginx, site_dir: Path) -> None:
    page = (site_dir / PAGE / "index.html").read_bytes()
    dutch = known(site_dir)
    for asked in (
        dutch | {"Accept_Encoding": "gzip, br"},
        dutch | {"Accept_Encoding": "gzip, br, dcz;q=0"},
        known(site_dir, "ar/"),  # it was never told to use this one here
        dutch | {"Available_Dictionary": f":{base64.b64encode(bytes(32)).decode()}:"},
        dutch | {"Available_Dictionary": f":{'../' * 14}x=:"},
        dutch | {"Available_Dictionary": "::"},
    ):
        assert unpacked(nginx.get(f"/{PAGE}", **asked)) == page
    again = nginx.get("/nl/", **dutch)  # the home page itself, asked for anew
    assert unpacked(again) == (site_dir / "nl" / "index.html").read_bytes()


def test_a_dictionary_with_a_slash_in_its_name_is_found_and_no_folder_is_shown(
    nginx: Nginx,
) -> None:
    """Base64 knows + and /."""
    name = "A+/b//" + 36 * "c" + "d="
    release = nginx.folder / "site" / "deltas" / compress.release(nginx.folder / "site")
    file = release / name / PAGE / "index.html.dcz"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"what it adds")
    asked = {"Accept_Encoding": "dcz", "Available_Dictionary": f":{name}:"}
    assert nginx.get(f"/{PAGE}", **asked).body == b"what it adds"
    own = f"/{release.relative_to(nginx.folder / 'site').as_posix()}/{name}/{PAGE}"
    for path in ("/deltas/", own, f"{own}index.html.dcz"):
        assert nginx.get(path, **asked).status == 404


def test_a_page_is_sent_with_the_headers_that_protect_its_reader(
    nginx: Nginx, built: Built
) -> None:
    for answer in (nginx.get(f"/{PAGE}"), nginx.get("/"), nginx.get("/no/such/page/")):
        headers = answer.headers
        assert headers.items() >= DOCUMENT.items()
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cache-control"] == "no-cache"
        assert headers["content-type"] == "text/html; charset=utf-8"
        assert headers["server"] == "nginx"  # not which version


def test_the_header_and_the_page_say_the_same_policy(nginx: Nginx, built: Built) -> None:
    (said,) = [
        one["content"]
        for one in built.pages[PAGE].all("meta")
        if one.get("http-equiv") == "Content-Security-Policy"
    ]
    sent = nginx.get(f"/{PAGE}").headers["content-security-policy"]
    assert sent == f"{said}; frame-ancestors 'none'"


def test_what_has_its_content_in_its_address_is_kept_for_a_year(nginx: Nginx) -> None:
    piece = next((nginx.folder / "site" / full_text.FOLDER).rglob("*.pf_index"))
    index = piece.relative_to(nginx.folder / "site").as_posix()
    binary = "application/octet-stream"
    for name, kind in ((SHEET, "text/css"), (MODULE, "text/javascript"), (index, binary)):
        answer = nginx.get(f"/{name}", Accept_Encoding="gzip")
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert answer.headers["content-type"].partition(";")[0] == kind
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert not answer.headers.keys() & {*DOCUMENT, "content-security-policy"}
    missing = nginx.get(f"/{addresses.assets(guide())}/none.css")
    assert (missing.status, missing.headers["cache-control"]) == (404, "no-cache")
    program = nginx.get(f"/{full_text.FOLDER}/pagefind.js").headers
    assert (program["cache-control"], program["content-type"].partition(";")[0]) == (
        "no-cache",
        "text/javascript",
    )
    data = nginx.get("/nl/search.json").headers
    assert (data["cache-control"], data["content-type"]) == ("no-cache", "application/json")


def test_what_renews_a_saved_guide_is_asked_for_each_time(nginx: Nginx) -> None:
    kinds = {
        "sw.js": "text/javascript",
        "packs.json": "application/json",
        "ar/pack.json": "application/json",
        "ar/app.webmanifest": "application/manifest+json",
    }
    for name, kind in kinds.items():
        answer = nginx.get(f"/{name}")
        assert (answer.status, answer.headers["cache-control"]) == (200, "no-cache")
        assert answer.headers["content-type"].partition(";")[0] == kind


def test_an_unchanged_page_is_not_sent_again(nginx: Nginx) -> None:
    since = nginx.get(f"/{PAGE}").headers["last-modified"]
    assert nginx.get(f"/{PAGE}", If_Modified_Since=since).status == 304


@pytest.mark.parametrize("path", ["/no/such/page/", "/assets/", "/404.html", "/go/none/ar/"])
def test_a_missing_page_is_our_own(nginx: Nginx, site_dir: Path, path: str) -> None:
    answer = nginx.get(path)
    assert (answer.status, answer.body) == (404, (site_dir / "404.html").read_bytes())


def test_a_short_address_leads_to_its_page(nginx: Nginx) -> None:
    for path in ("/go/9bis/ar/", "/go/9bis/ar", "/go/9bis/ar/?from=paper"):
        answer = nginx.get(path)
        assert (answer.status, answer.headers["location"]) == (
            301,
            "/ar/regularisation/humanitarian-9bis/",
        )
        assert answer.headers["cache-control"] == "no-cache"  # the page may move again
    assert nginx.get("/go/9bis/").status == 200  # asks the language
    bare = nginx.get(f"/{PAGE}".rstrip("/"))
    assert (bare.status, bare.headers["location"]) == (301, f"/{PAGE}")


def test_the_log_holds_no_query_string_and_nothing_of_the_reader(nginx: Nginx) -> None:
    for path in (f"/{PAGE}", "/none/", "/assets/", "/go/9bis/ar/"):
        nginx.get(f"{path}?q=secret", User_Agent="my-phone", Referer="http://x.example/secret")
    log = nginx.folder / "guide.access.log"
    for _ in range(100):  # a line is written after its answer
        if " /go/9bis/ar/ 301 " in log.read_text("utf-8"):
            break
        time.sleep(0.05)
    lines = log.read_text("utf-8")
    for expected in (f"GET /{PAGE} 200 ", "GET /none/ 404 ", "GET /go/9bis/ar/ 301 "):
        assert expected in lines
    for name in ("guide.access.log", "guide.error.log", "error.log"):
        text = (nginx.folder / name).read_text("utf-8")
        for word in ("?", "secret", "my-phone", "127.0.0.1"):
            assert word not in text, name


@pytest.mark.browser
def test_pages_and_search_work_under_the_policy(nginx: Nginx, phone: Page) -> None:
    ear = Ear().listen(phone)
    home = f"http://127.0.0.1:{nginx.port}/"
    for path in ("", "go/9bis/#share", PAGE):
        phone.goto(home + path)
    phone.get_by_role("button", name=ui("nl", "search.open")).first.click()
    phone.get_by_role("combobox").fill("beroep")
    phone.get_by_role("option").first.wait_for()
    phone.get_by_role("button", name=ui("nl", "search.texts")).click()  # a WebAssembly program
    phone.get_by_text(ui("nl", "search.in-texts")).wait_for()
    phone.goto(f"{home}go/9bis/ar/#now")
    assert phone.url == f"{home}ar/regularisation/humanitarian-9bis/#now"
    nothing(ear.wrong)


@pytest.mark.browser
def test_the_second_page_of_a_visit_is_little_more_than_its_own_words(
    nginx: Nginx, phone: Page, site_dir: Path
) -> None:
    ear = Ear().listen(phone)
    home = f"http://127.0.0.1:{nginx.port}/"
    for tag in ("nl", "ar"):
        phone.goto(f"{home}{tag}/")
        page = f"{tag}/asylum/appeal/"
        (told,) = Built(site_dir, "").pages[page].all("h1")
        packed = len(gzip.compress((site_dir / page / "index.html").read_bytes()))
        # the browser keeps a dictionary after it has shown the page
        for _ in range(50):
            phone.goto(home + page)
            said = phone.evaluate("performance.getEntriesByType('navigation')[0].toJSON()")
            if said["encodedBodySize"] < 0.75 * packed:
                break
            phone.wait_for_timeout(100)
        else:
            pytest.fail(f"{page} comes whole", pytrace=False)
        assert said["decodedBodySize"] == len((site_dir / page / "index.html").read_bytes())
        assert phone.get_by_role("heading", level=1).inner_text().strip() == told.text
    nothing(ear.wrong)


@pytest.mark.browser
def test_a_language_is_saved_under_the_policy(nginx: Nginx, phone: Page) -> None:
    """Its service worker too; and redirects of the server do not spoil what is verified."""
    ear = Ear().listen(phone)
    home = f"http://127.0.0.1:{nginx.port}/"
    phone.goto(f"{home}en/about/offline/")
    phone.locator(".g-offline__save").first.click()
    phone.locator(".g-offline__delete").wait_for(timeout=30_000)
    nothing(ear.wrong)
    phone.context.set_offline(True)
    phone.goto(f"{home}go/beroep/en/")
    assert phone.url == f"{home}en/asylum/appeal/"
    nothing(one for one in ear.wrong if "ERR_INTERNET_DISCONNECTED" not in one)
