"""Reading without a network: a language is saved, renewed, deleted; and everything is forgotten."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from guide import addresses, packs
from scripts.browsing import FLAGS, chromium
from tests.browser.conftest import ui
from tests.browser.test_every_page import faults
from tests.built import guide, nothing
from tests.conftest import PHONE, Server, Visitor

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page, Playwright

pytestmark = pytest.mark.browser

CONTROL = "about/offline/"
APPEAL = "asylum/appeal/"
FIVE = (APPEAL, "asylum/apply/", "status/compare/", "mechelen/contacts/", "start/urgent-help/")
SETTLED = 30_000
"""Milliseconds in which a pack is saved, on a machine with much to do."""
KEPT = """async () => ({
  workers: (await navigator.serviceWorker.getRegistrations()).map((one) => one.scope),
  caches: await caches.keys(),
  stored: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
})"""


class Watched(Visitor):
    """A server whose answers a test can spoil, and which notes what it was asked."""

    def __init__(self, *args: Any, host: Host, **kwargs: Any) -> None:
        self.host = host
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        path = urlsplit(self.path).path.removeprefix(self.host.prefix)
        self.host.asked.append(path)
        if path in self.host.slow:
            time.sleep(self.host.slow[path])
        if path in self.host.broken:
            self.send_response(503)
            self.send_header("Content-Length", "0")
            self.end_headers()
        else:
            super().do_GET()


@dataclass
class Host:
    """A copy of the built guide that can be changed, on a server that can be stopped."""

    folder: Path
    prefix: str
    port: int = 0
    asked: list[str] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    slow: dict[str, float] = field(default_factory=dict)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}{self.prefix}"

    @contextmanager
    def running(self) -> Iterator[str]:
        handler = partial(Watched, directory=str(self.folder), prefix=self.prefix, host=self)
        with Server(("127.0.0.1", self.port), handler) as http:
            self.port = http.server_port
            thread = Thread(target=http.serve_forever, daemon=True)
            thread.start()
            try:
                yield self.url
            finally:
                http.shutdown()
                thread.join()

    def renew(self, tag: str, key: str, old: str, new: str) -> None:
        """Publishes a guide in which one page says something else."""
        path = self.folder / addresses.url(tag, key) / "index.html"
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        site, published = guide(), {}
        for one in self.folder.rglob("*"):
            if one.is_file():
                published[one.relative_to(self.folder).as_posix()] = one.read_bytes()
        made = [packs.pack(site, self.url, one.tag, published) for one in site.languages]
        for pack in made:
            listed = self.folder / pack.language.tag / packs.LIST
            listed.write_text(packs.listing(site, pack), encoding="utf-8")
        (self.folder / "packs.json").write_text(packs.catalogue(site, made), encoding="utf-8")


@pytest.fixture
def host(site_dir: Path, tmp_path: Path) -> Host:
    return Host(shutil.copytree(site_dir, tmp_path / "site"), "/")


@contextmanager
def opened(playwright: Playwright, folder: Path) -> Iterator[Page]:
    """The phone with what an earlier visit left on it."""
    context = playwright.chromium.launch_persistent_context(
        folder, executable_path=chromium(), args=FLAGS, **PHONE
    )
    try:
        yield context.pages[0]
    finally:
        context.close()


def row(page: Page, tag: str) -> Locator:
    """What the control shows of a language."""
    return page.locator(".g-offline__row").filter(has_text=guide().language(tag).name)


def words(tag: str, key: str) -> re.Pattern[str]:
    """A text of the control, whatever is filled in."""
    parts = re.split(r"\{\w+\}", ui(tag, f"offline.{key}"))
    return re.compile(".*".join(re.escape(one.strip()) for one in parts))


def save(page: Page, base: str, tag: str) -> None:
    """Opens the control in a language, and saves that language."""
    page.goto(f"{base}{tag}/{CONTROL}")
    page.get_by_role("button", name=words(tag, "save")).first.click()
    expect(row(page, tag)).to_contain_text(words(tag, "saved"), timeout=SETTLED)


def title(tag: str, key: str) -> str:
    page = guide().page(tag, key)
    assert page
    return page.title


# --- before a choice -----------------------------------------------------------------------------


def test_nothing_is_kept_or_fetched_before_the_tap(phone: Page, host: Host) -> None:
    with host.running() as base:
        for at in ("ar/", f"ar/{APPEAL}"):
            phone.goto(base + at)
        assert not [one for one in host.asked if re.search(r"webmanifest|offline|packs?\b|sw", one)]
        phone.goto(f"{base}ar/{CONTROL}")
        expect(phone.get_by_role("button", name=words("ar", "save")).first).to_be_visible()
        assert phone.evaluate(KEPT) == {"workers": [], "caches": [], "stored": []}
        assert not {"sw.js", "ar/pack.json"} & set(host.asked)


def test_the_button_says_the_size_and_the_day_before_anything_is_fetched(
    phone: Page, server: str
) -> None:
    phone.goto(f"{server}nl/{CONTROL}")
    button = phone.get_by_role("button", name=words("nl", "save")).first
    expect(button).to_have_text(re.compile(r"Nederlands .*\d,\d MB.* \d+ \w+ 20\d\d"))


# --- without a network ---------------------------------------------------------------------------


@pytest.mark.parametrize("where", ["root", "folder"])
def test_a_saved_language_answers_when_the_server_is_gone_and_the_browser_was_closed(
    playwright: Playwright, request: pytest.FixtureRequest, tmp_path: Path, axe: str, where: str
) -> None:
    name, prefix = {"root": ("site_dir", "/"), "folder": ("subpath_site_dir", "/gids/")}[where]
    host = Host(request.getfixturevalue(name), prefix)
    with host.running() as base, opened(playwright, tmp_path) as phone:
        save(phone, base, "ar")
        assert phone.evaluate(KEPT)["workers"] == [base]
        if where == "root":
            nothing(faults(phone, axe))

    with opened(playwright, tmp_path) as phone:
        phone.goto(f"{base}ar/")
        expect(phone.locator("main")).to_contain_text(words("ar", "reading"))
        for at in FIVE:
            phone.goto(f"{base}ar/{at}")
            expect(phone.get_by_role("heading", level=1)).to_have_text(title("ar", at.rstrip("/")))
            styled = "getComputedStyle(document.querySelector('.g-bar')).position"
            assert phone.evaluate(styled) == "sticky"  # guide.css is there
        phone.goto(f"{base}ar/glossary/#refugee")
        expect(phone.locator("#refugee")).to_be_in_viewport()

        phone.goto(f"{base}ar/#q=استئناف")
        phone.get_by_role("option").first.click()
        phone.wait_for_url(re.compile(f"{re.escape(base)}ar/.+"))

        phone.goto(f"{base}ar/#q=استئناف")
        phone.get_by_role("button", name=ui("ar", "search.texts")).click()  # the full text, too
        expect(phone.get_by_role("status")).to_contain_text(ui("ar", "search.in-texts"))

        phone.goto(f"{base}go/beroep/ar/#now")
        assert phone.url == f"{base}ar/{APPEAL}#now"
        phone.goto(f"{base}go/beroep/")
        assert phone.url == f"{base}ar/{APPEAL}"
        phone.goto(f"{base}ar/asylum/appeal")
        assert phone.url == f"{base}ar/{APPEAL}"

        # A language that was not saved: a calm page in that language, with what is here.
        phone.goto(f"{base}fr/{APPEAL}")
        expect(phone.get_by_role("heading", level=1)).to_have_text(ui("fr", "offline.title"))
        expect(phone.get_by_text(ui("fr", "offline.text"))).to_be_visible()
        expect(phone.locator("html")).to_have_attribute("lang", "fr")
        here = phone.get_by_role("main").get_by_role("listitem")
        name = guide().language("ar").name
        expect(here).to_have_text([name, ui("ar", "nav.urgent"), ui("ar", "nav.contacts")])
        phone.get_by_role("link", name=name).click()
        phone.wait_for_url(f"{base}ar/{APPEAL}")
        if where == "root":
            phone.goto(f"{base}fr/glossary/")
            nothing(faults(phone, axe))

        phone.goto(f"{base}ar/{CONTROL}")
        expect(row(phone, "ar")).to_contain_text(ui("ar", "offline.no-network"))
        expect(phone.get_by_role("button", name=words("ar", "delete"))).to_be_visible()


def test_a_page_that_a_saved_language_lacks_is_offered_in_dutch_when_that_is_saved(
    playwright: Playwright, server: str, tmp_path: Path
) -> None:
    lacking = [key for key in guide().pages["nl"] if not guide().page("ar", key)]
    if not lacking:
        pytest.skip("every page is translated into Arabic")
    with opened(playwright, tmp_path) as phone:
        save(phone, server, "ar")
        save(phone, server, "nl")
        phone.context.set_offline(True)
        phone.goto(server + addresses.url("ar", lacking[0]))
        expect(phone.get_by_role("heading", level=1)).to_have_text(ui("ar", "offline.title"))
        phone.get_by_role("link", name=guide().language("nl").name).click()
        phone.wait_for_url(server + addresses.url("nl", lacking[0]))


def test_a_network_that_is_too_slow_is_not_waited_for(
    playwright: Playwright, host: Host, tmp_path: Path
) -> None:
    with host.running() as base, opened(playwright, tmp_path / "phone") as phone:
        save(phone, base, "fr")
        host.slow[f"fr/{APPEAL}"] = 15
        phone.goto(f"{base}fr/{APPEAL}")
        expect(phone.locator("main")).to_contain_text(words("fr", "reading"))
        phone.goto(f"{base}fr/asylum/apply/")
        expect(phone.locator("main")).not_to_contain_text(words("fr", "reading"))


# --- a newer text --------------------------------------------------------------------------------


def test_a_newer_text_is_offered_and_never_forced_and_a_broken_download_leaves_the_old_whole(
    playwright: Playwright, host: Host, tmp_path: Path
) -> None:
    old, new = title("fr", "asylum/appeal"), "Un titre tout neuf"
    page = f"fr/{APPEAL}"
    with host.running() as base, opened(playwright, tmp_path / "phone") as phone:

        def offline(text: str) -> None:
            phone.context.set_offline(True)
            phone.goto(base + page)
            expect(phone.get_by_role("heading", level=1)).to_have_text(text)
            phone.context.set_offline(False)

        def update() -> None:
            phone.goto(f"{base}fr/{CONTROL}")
            button = phone.get_by_role("button", name=words("fr", "update"))
            expect(button).to_be_visible()
            host.asked.clear()
            button.click()

        save(phone, base, "fr")
        before = phone.evaluate(KEPT)["caches"]
        host.renew("fr", "asylum/appeal", old, new)
        phone.goto(base + page)  # with a network the newest page is read
        expect(phone.get_by_role("heading", level=1)).to_have_text(new)
        offline(old)
        assert phone.evaluate(KEPT)["caches"] == before

        host.broken.add(page)
        update()
        expect(row(phone, "fr")).to_contain_text(words("fr", "failed-network"), timeout=SETTLED)
        expect(row(phone, "fr")).to_contain_text(ui("fr", "offline.kept"))
        offline(old)

        host.broken.clear()
        told = (host.folder / page / "index.html").read_text("utf-8")
        (host.folder / page / "index.html").write_text(told + "<!-- another -->", encoding="utf-8")
        update()
        expect(row(phone, "fr")).to_contain_text(words("fr", "failed-changed"), timeout=SETTLED)
        offline(old)

        (host.folder / page / "index.html").write_text(told, encoding="utf-8")
        update()
        expect(row(phone, "fr")).to_have_text(words("fr", "saved"), timeout=SETTLED)
        expect(phone.get_by_role("button", name=words("fr", "update"))).to_have_count(0)
        fetched = {one for one in host.asked if one.startswith("fr/")}
        assert fetched == {page}  # what did not change is not fetched again
        assert len(phone.evaluate(KEPT)["caches"]) == len(before)
        offline(new)


def test_a_first_download_that_breaks_off_is_taken_up_where_it_ended(
    playwright: Playwright, host: Host, tmp_path: Path
) -> None:
    broken = "en/status/compare/"
    host.broken.add(broken)
    with host.running() as base, opened(playwright, tmp_path / "phone") as phone:
        phone.goto(f"{base}en/{CONTROL}")
        phone.get_by_role("button", name=words("en", "save")).first.click()
        failed = row(phone, "en")
        expect(failed).to_contain_text(words("en", "failed-network"), timeout=SETTLED)
        expect(failed).not_to_contain_text(ui("en", "offline.kept"))
        assert phone.evaluate(KEPT)["workers"] == []  # half a pack answers nothing
        came = {one for one in host.asked if one.startswith("en/asylum/")}
        assert came

        host.broken.clear()
        host.asked.clear()
        save(phone, base, "en")
        assert broken in host.asked
        assert not came & set(host.asked)


# --- what can stand in the way -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("hindrance", "key"),
    [
        ("navigator.storage.estimate = async () => ({ quota: 1000, usage: 900 })", "failed-full"),
        (
            "Cache.prototype.put = async () => { throw new DOMException('', 'QuotaExceededError') }",
            "failed-full",
        ),
        (
            "ServiceWorkerContainer.prototype.register = async () => { throw new Error('no') }",
            "failed-refused",
        ),
    ],
)
def test_what_keeps_a_phone_from_saving_is_said_in_words(
    phone: Page, server: str, hindrance: str, key: str
) -> None:
    phone.add_init_script(hindrance)
    phone.goto(f"{server}ar/{CONTROL}")
    phone.get_by_role("button", name=words("ar", "save")).first.click()
    expect(row(phone, "ar")).to_contain_text(words("ar", key))
    assert phone.evaluate(KEPT)["workers"] == []


def test_where_a_browser_cannot_save_the_control_says_so_and_can_still_forget(
    phone: Page, server: str
) -> None:
    """A page over http has neither; nor have some private windows."""
    phone.add_init_script("delete Navigator.prototype.serviceWorker; delete window.caches;")
    phone.goto(f"{server}nl/{CONTROL}")
    expect(phone.get_by_text(ui("nl", "offline.unsupported"))).to_be_visible()
    expect(phone.get_by_role("button", name=words("nl", "save"))).to_have_count(0)
    phone.evaluate("localStorage.setItem('guide', 'x')")
    phone.get_by_role("button", name=ui("nl", "offline.forget")).click()
    expect(phone.get_by_text(ui("nl", "offline.forgotten"))).to_be_focused()
    assert phone.evaluate("localStorage.length") == 0


def test_without_scripts_the_page_says_what_else_one_can_do(browser: Browser, server: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server}nl/{CONTROL}")
    instead = page.locator("[data-offline] noscript p")  # no text of it is found by its words
    assert instead.inner_text() == ui("nl", "offline.no-script")
    expect(instead).to_be_visible()
    expect(page.locator("[data-offline] button")).to_have_count(0)
    context.close()


# --- removing ------------------------------------------------------------------------------------


def test_a_language_is_deleted_alone_and_the_last_one_takes_the_worker_with_it(
    playwright: Playwright, server: str, tmp_path: Path
) -> None:
    with opened(playwright, tmp_path) as phone:
        save(phone, server, "fr")
        save(phone, server, "ar")
        phone.get_by_role("button", name=words("ar", "delete")).first.click()
        gone = row(phone, "ar").first
        expect(gone).to_contain_text(words("ar", "deleted"))
        expect(gone.locator("p")).to_be_focused()
        kept = phone.evaluate(KEPT)
        assert [name.split()[2] for name in kept["caches"]] == ["fr"]
        assert kept["workers"] == [server]

        phone.goto(f"{server}fr/{CONTROL}")
        phone.get_by_role("button", name=words("fr", "delete")).first.click()
        expect(row(phone, "fr").first).to_contain_text(words("fr", "deleted"))
        assert phone.evaluate(KEPT) == {"workers": [], "caches": [], "stored": []}

        phone.get_by_role("button", name=words("fr", "save")).first.click()  # another thought
        expect(row(phone, "fr").first).to_contain_text(words("fr", "saved"), timeout=SETTLED)
        assert phone.evaluate(KEPT)["workers"] == [server]


def test_one_tap_forgets_everything_and_says_what_it_cannot_forget(
    playwright: Playwright, server: str, tmp_path: Path
) -> None:
    with opened(playwright, tmp_path) as phone:
        save(phone, server, "ar")
        phone.evaluate("localStorage.setItem('one', 'x'); sessionStorage.setItem('two', 'y')")
        phone.get_by_role("button", name=ui("ar", "offline.forget")).click()
        said = phone.get_by_text(ui("ar", "offline.forgotten"))
        expect(said).to_be_focused()
        assert phone.evaluate(KEPT) == {"workers": [], "caches": [], "stored": []}
        phone.context.set_offline(True)
        with pytest.raises(Exception, match="ERR_INTERNET_DISCONNECTED"):
            phone.goto(f"{server}ar/")


def test_below_a_folder_what_other_pages_of_the_host_keep_stays(
    phone: Page, server_subpath: str
) -> None:
    phone.goto(f"{server_subpath}nl/{CONTROL}")
    phone.evaluate(
        "caches.open('of the city'); localStorage.setItem('theirs', 'x'); localStorage.setItem('guide-ours', 'y')"
    )
    phone.get_by_role("button", name=ui("nl", "offline.forget")).click()
    expect(phone.get_by_text(ui("nl", "offline.forgotten"))).to_be_visible()
    kept = phone.evaluate(KEPT)
    assert (kept["caches"], kept["stored"]) == (["of the city"], ["theirs"])


# --- on the home screen --------------------------------------------------------------------------


@pytest.mark.parametrize("tag", ["nl", "ar"])
def test_the_guide_can_be_put_on_the_home_screen_in_each_language(
    phone: Page, anywhere: str, tag: str
) -> None:
    phone.goto(f"{anywhere}{tag}/{CONTROL}")
    devtools = phone.context.new_cdp_session(phone)
    found = devtools.send("Page.getAppManifest")
    assert found["errors"] == []
    assert found["url"] == f"{anywhere}{tag}/app.webmanifest"
    assert found["manifest"]["startUrl"] == f"{anywhere}{tag}/"
    faults = devtools.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert {one["errorId"] for one in faults} <= {"in-incognito"}  # as every test is
