"""A reader with a small phone; and an ear for what a page does that nobody sees."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest
import zxingcpp

from guide import addresses
from guide.accessibility import TEMPLATES
from guide.schema import Trial
from tests.built import guide, nothing
from tests.verdicts import BROWSER, VERDICT, Verdict

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response

OURS = "http://127.0.0.1"


def ui(tag: str, key: str) -> str:
    """A text of the interface."""
    text = guide().ui(tag, key)
    assert text, f"no text for {key} in {tag}"
    return text


def templates(*tags: str) -> dict[str, str]:
    """A page for every way pages are made up, in these languages or in all: 'home, nl' at 'nl/'."""
    return {
        f"{kind}, {tag}": addresses.url(tag, key)
        for kind, key in TEMPLATES.items()
        for tag in tags or [one.tag for one in guide().languages]
        if guide().page(tag, key)
    }


Judge = Callable[[Trial, str, Iterable[str]], list[str]]


@pytest.fixture
def verdict(browser: Browser, record_property: Callable[[str, object], None]) -> Judge:
    """Notes what a trial found on a page, for the accessibility statement; gives the faults back."""
    record_property(BROWSER, f"Chromium {browser.version}")

    def note(trial: Trial, page: str, faults: Iterable[str]) -> list[str]:
        found = list(faults)
        record_property(VERDICT, Verdict(trial, page, tuple(found)).written())
        return found

    return note


@dataclass
class Ear:
    """What a page asked for, and what went wrong: requests, errors, answers from other sites."""

    asked: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def listen(self, page: Page) -> Ear:
        page.on("request", self._request)
        page.on("response", self._response)
        page.on("requestfailed", self._failed)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.wrong.append(f"{page.url}: {error}"))
        return self

    def _request(self, request: Request) -> None:
        self.asked.append(request.url)
        if not request.url.startswith((OURS, "data:")):
            self.wrong.append(f"{request.frame.url}: asks {request.url}")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self.wrong.append(f"{response.frame.url}: {response.status} for {response.url}")

    def _failed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the reader went on before it came
            self.wrong.append(f"{request.frame.url}: {request.failure} for {request.url}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.wrong.append(f"{message.location['url']}: {message.text}")


@pytest.fixture
def ear(phone: Page) -> Iterator[Ear]:
    """Listens to the phone; a test that leaves something wrong fails when it is over."""
    listening = Ear().listen(phone)
    yield listening
    nothing(listening.wrong)


@pytest.fixture
def reader(phone: Page, ear: Ear) -> Page:
    """The phone, listened to; nothing on it moves by itself, so nothing has to be waited for."""
    phone.emulate_media(reduced_motion="reduce")
    return phone


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A phone with scripts turned off."""
    context = browser.new_context(
        viewport={"width": 360, "height": 640},
        is_mobile=True,
        has_touch=True,
        java_script_enabled=False,
        reduced_motion="reduce",
    )
    yield context.new_page()
    context.close()


@pytest.fixture(params=["server", "server_subpath"])
def anywhere(request: pytest.FixtureRequest) -> str:
    """The address of the guide: at the root of a server, then below a folder."""
    address: str = request.getfixturevalue(request.param)
    return address


GREY = """async (address) => {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), {width: image.width, height: image.height});
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const data = context.getImageData(0, 0, image.width, image.height).data;
  return [image.height, image.width, Array.from({length: data.length / 4}, (_, at) => data[at * 4])];
}"""


def grey(browser: Browser, png: bytes) -> memoryview:
    """A picture as rows of grey dots."""
    page = browser.new_page()  # an empty page: ours may load no picture like this one
    found: list[Any] = page.evaluate(
        GREY, f"data:image/png;base64,{base64.b64encode(png).decode()}"
    )
    page.close()
    high, wide, dots = found
    return memoryview(bytes(dots)).cast("B", (high, wide))


def read_codes(browser: Browser, png: bytes) -> list[str]:
    """What a phone reads in a picture."""
    return [one.text for one in zxingcpp.read_barcodes(grey(browser, png))]
