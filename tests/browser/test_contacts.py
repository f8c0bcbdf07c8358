"""Finding a service: by need, place and language, and what is open now in Brussels."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from guide import addresses, services
from tests.browser.conftest import Ear, ui
from tests.built import guide

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.browser

CONTACTS = "mechelen/contacts/"
LANGUAGES = pytest.mark.parametrize("tag", ["nl", "ar"])


def offering(asked: str) -> list[str]:
    return [name for name, one in guide().services.entries.items() if asked in one.needs]


def need(page: Page, tag: str) -> Locator:
    return page.get_by_role("combobox", name=ui(tag, "find.need"))


def shown(page: Page) -> Locator:
    return page.locator(".g-contacts > .g-card:visible")


# --- with a script -------------------------------------------------------------------------------


@LANGUAGES
def test_a_reader_finds_who_helps_with_a_need(reader: Page, server: str, tag: str) -> None:
    reader.goto(f"{server}{tag}/{CONTACTS}")
    expect(reader.locator(".g-needs")).to_be_hidden()
    status = reader.locator(".g-find [role=status]")
    everything = ui(tag, "find.count").replace("{n}", str(len(guide().services.entries)))
    expect(status).to_have_text(everything)

    need(reader, tag).select_option("lawyer")
    expect(shown(reader)).to_have_count(len(offering("lawyer")))
    expect(status).to_have_text(ui(tag, "find.count").replace("{n}", str(len(offering("lawyer")))))
    assert reader.evaluate("document.documentElement.scrollWidth") == 360

    team = reader.locator("#service-mechelen-team-asiel-migratie")
    expect(team.locator("dl")).to_be_hidden()
    team.locator("summary").tap()
    expect(team.locator("dl")).to_be_visible()

    reader.get_by_role("button", name=ui(tag, "find.all")).click()
    expect(shown(reader)).to_have_count(len(guide().services.entries))
    expect(need(reader, tag)).to_be_focused()


def test_a_language_that_nobody_told_us_is_counted_apart(reader: Page, server: str) -> None:
    reader.goto(f"{server}nl/{CONTACTS}")
    reader.get_by_label(ui("nl", "find.language")).select_option("ar")
    entries = guide().services.entries.values()
    speaking = [one for one in entries if "ar" in one.languages]
    untold = [one for one in entries if not one.languages]
    expect(shown(reader)).to_have_count(len(speaking))
    expect(reader.locator(".g-find [role=status]")).to_have_text(
        ui("nl", "find.count").replace("{n}", str(len(speaking)))
        + " "
        + ui("nl", "find.untold").replace("{n}", str(len(untold)))
    )


def test_a_place_and_a_need_together_leave_out_the_other_headings(
    reader: Page, server: str
) -> None:
    reader.goto(f"{server}nl/{CONTACTS}#need-shelter")
    expect(need(reader, "nl")).to_have_value("shelter")
    reader.get_by_label(ui("nl", "find.place")).select_option("brussels")
    expect(reader.locator("#brussels")).to_be_visible()
    expect(reader.locator("#mechelen")).to_be_hidden()


def test_a_link_to_a_service_opens_it_also_when_the_filter_hid_it(
    reader: Page, server: str
) -> None:
    reader.goto(f"{server}nl/{CONTACTS}#service-be-fedasil-infopoint")
    card = reader.locator("#service-be-fedasil-infopoint")
    expect(card.locator("dl")).to_be_visible()
    expect(card).to_be_in_viewport()
    need(reader, "nl").select_option("computer")
    expect(card).to_be_hidden()
    reader.evaluate("location.hash = 'service-emergency-112'")
    expect(reader.locator("#service-emergency-112 dl")).to_be_visible()


def test_a_map_is_not_asked_for_and_a_contact_is_a_file(
    reader: Page, ear: Ear, server: str
) -> None:
    reader.goto(f"{server}nl/{CONTACTS}#service-mechelen-sociaal-huis")
    card = reader.locator("#service-mechelen-sociaal-huis")
    map_link = card.get_by_role("link", name=ui("nl", "service.map"))
    expect(map_link).to_have_attribute("href", re.compile(r"^https://www\.openstreetmap\.org/"))
    with reader.expect_download() as download:
        card.get_by_role("link", name=ui("nl", "service.keep-link")).click()
    text = download.value.path().read_text(encoding="utf-8")
    assert "FN:Sociaal Huis Mechelen" in text
    assert "TEL;TYPE=WORK,VOICE:+3280020800" in text
    assert all(url.startswith(server) for url in ear.asked)


# --- open now ------------------------------------------------------------------------------------


def utc(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


MORNINGS = "Mo-Fr 09:00-12:00"  # what the week of the desk says, and on holidays: closed, or untold
LOOK = """async ([module, week, moment, holidays, until]) => {
  const { look } = await import(module);
  return look(week, new Date(moment), { holidays, until });
}"""


@pytest.fixture(scope="module")
def abroad(browser: Browser, server: str) -> Any:
    """A phone whose clock is far from Brussels, on the page of contacts."""
    context = browser.new_context(locale="en-US", timezone_id="Pacific/Auckland")
    page = context.new_page()
    page.goto(f"{server}nl/{CONTACTS}")
    yield page
    context.close()


CLOSED_ON_HOLIDAYS = "09:00-12:00|09:00-12:00|09:00-12:00|09:00-12:00|09:00-12:00||||".removesuffix("|")  # fmt: skip
UNTOLD = CLOSED_ON_HOLIDAYS + "?"
NIGHT = "||||22:00-24:00|00:00-02:00||"


@pytest.mark.parametrize(
    ("week", "moment", "state", "more"),
    [
        # winter: Brussels is one hour ahead of UTC; summer: two
        (CLOSED_ON_HOLIDAYS, "2026-11-23T08:00Z", "open", "12:00"),
        (CLOSED_ON_HOLIDAYS, "2026-11-23T07:59Z", "closed", "2026-11-23 09:00"),
        (CLOSED_ON_HOLIDAYS, "2026-11-23T11:00Z", "closed", "2026-11-24 09:00"),
        (CLOSED_ON_HOLIDAYS, "2026-07-20T07:00Z", "open", "12:00"),
        (CLOSED_ON_HOLIDAYS, "2026-07-20T10:00Z", "closed", "2026-07-22 09:00"),  # over 21 July
        # the clock goes back on Sunday 25 October 2026, forward on Sunday 28 March 2027
        (CLOSED_ON_HOLIDAYS, "2026-10-23T10:00Z", "closed", "2026-10-26 09:00"),
        (CLOSED_ON_HOLIDAYS, "2026-10-26T07:59Z", "closed", "2026-10-26 09:00"),
        (CLOSED_ON_HOLIDAYS, "2026-10-26T08:00Z", "open", "12:00"),
        (CLOSED_ON_HOLIDAYS, "2027-03-26T10:59Z", "open", "12:00"),
        (CLOSED_ON_HOLIDAYS, "2027-03-30T06:59Z", "closed", "2027-03-30 09:00"),
        (CLOSED_ON_HOLIDAYS, "2027-03-30T07:00Z", "open", "12:00"),
        # holidays: 11 November, Christmas; a desk that says nothing of them
        (CLOSED_ON_HOLIDAYS, "2026-11-11T09:00Z", "closed", "2026-11-12 09:00"),
        (UNTOLD, "2026-11-11T09:00Z", "unknown", None),
        (UNTOLD, "2026-12-25T09:00Z", "unknown", None),
        (UNTOLD, "2026-12-24T12:00Z", "closed", None),  # the next day is one of which nothing is known
        (UNTOLD, "2026-11-12T09:00Z", "open", "12:00"),
        # a weekend, a night over midnight, day and night, and the end of what the page knows
        (CLOSED_ON_HOLIDAYS, "2026-11-21T09:00Z", "closed", "2026-11-23 09:00"),
        (NIGHT, "2026-11-27T22:30Z", "open", "24:00"),
        (NIGHT, "2026-11-28T00:30Z", "open", "02:00"),
        ("|".join(["00:00-24:00"] * 8), "2026-12-25T03:00Z", "open", None),
        (CLOSED_ON_HOLIDAYS, "2029-01-02T09:00Z", "unknown", None),
    ],
)  # fmt: skip
def test_what_is_open_is_told_in_brussels_time_wherever_the_phone_is(
    abroad: Page, week: str, moment: str, state: str, more: str | None
) -> None:
    calendar = abroad.locator(".g-find")
    holidays = (calendar.get_attribute("data-holidays") or "").split()
    until = calendar.get_attribute("data-until")
    module = f"/{addresses.assets(guide())}/contacts.mjs"
    found = abroad.evaluate(LOOK, [module, week, moment, holidays, until])
    assert found["state"] == state
    following = found.get("next")
    told = found.get("until") or (following and f"{following['date']} {following['time']}")
    assert told == more


@pytest.mark.parametrize(
    ("tag", "moment", "expected"),
    [
        ("nl", "2026-11-23T08:30", "find.state-open 13:00"),
        ("ar", "2026-11-23T08:30", "find.state-open 13:00"),
        ("nl", "2026-11-23T15:00", "find.state-later dinsdag 09:00"),
        ("nl", "2026-12-25T09:00", "find.state-unknown"),
    ],
)
def test_a_card_says_whether_the_desk_is_open_now_and_how_sure_that_is(
    reader: Page, server: str, tag: str, moment: str, expected: str
) -> None:
    """The desk of Fedasil: Monday to Friday 9 to 13, not confirmed, nothing said of holidays."""
    service = guide().services.entries["be.fedasil-infopoint"]
    assert (service.hours, service.confirmed) == ("Mo-Fr 09:00-13:00", False)
    reader.clock.set_fixed_time(utc(moment))
    reader.goto(f"{server}{tag}/{CONTACTS}")
    key, *words = expected.split(" ")
    text = ui(tag, key).replace("{time}", words[-1] if words else "")
    text = text.replace("{day}", words[0] if words else "")
    if words:
        text += f" ({ui(tag, 'find.state-unsure')})"
    expect(reader.locator("#service-be-fedasil-infopoint [data-week]")).to_have_text(text)


def test_what_is_open_now_can_be_chosen_and_changes_with_the_clock(
    reader: Page, server: str
) -> None:
    reader.clock.install(time=utc("2026-11-23T11:59:40"))
    reader.goto(f"{server}nl/{CONTACTS}")
    reader.get_by_label(ui("nl", "find.now")).select_option("open")
    desk = reader.locator("#service-be-fedasil-infopoint")
    expect(desk).to_be_visible()
    expect(reader.locator("#service-emergency-112")).to_be_visible()
    reader.clock.run_for(60_000)
    expect(desk).to_be_hidden()
    expect(reader.locator("#service-emergency-112")).to_be_visible()
    reader.get_by_label(ui("nl", "find.now")).select_option("unknown")
    told = [one for one in guide().services.entries.values() if one.hours or one.phone_hours]
    expect(shown(reader)).to_have_count(len(guide().services.entries) - len(told))


# --- without a script, and on paper --------------------------------------------------------------


@LANGUAGES
def test_without_a_script_each_need_leads_to_its_services(
    browser: Browser, server: str, tag: str
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 640}, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server}{tag}/{CONTACTS}#need-lawyer")
    group = page.locator("#need-lawyer")
    expect(group).to_be_in_viewport()
    expect(page.locator(".g-find")).to_be_hidden()
    group.locator("summary").click()
    links = group.get_by_role("link")
    expect(links).to_have_count(len(offering("lawyer")))
    links.first.click()
    card = page.locator(f"#{services.anchor('mechelen.team-asiel-migratie')}")
    expect(card).to_be_in_viewport()
    card.locator("summary").click()
    expect(card.locator("dl")).to_be_visible()
    context.close()


def test_axe_finds_nothing_serious_while_services_are_chosen(
    phone: Page, server: str, axe: str
) -> None:
    phone.goto(f"{server}ar/{CONTACTS}#service-mechelen-sociaal-huis")
    need(phone, "ar").select_option("money")
    phone.evaluate(f"() => {{ {axe} }}")
    found = phone.evaluate("axe.run('main', { resultTypes: ['violations'] })")
    assert [
        one["id"] for one in found["violations"] if one["impact"] in ("serious", "critical")
    ] == []
