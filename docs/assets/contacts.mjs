// The page of all services: choose by need, place, language and what is open now.
// Nothing is fetched, stored or sent. The hours are compared with the time in Brussels, whatever
// clock the phone keeps; on a holiday only with what a desk says of holidays.

import "./unfold.mjs";

const BRUSSELS = "Europe/Brussels";
const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** The moment as it is in Brussels: { date: "2026-12-25", day: 4 (Friday), time: "09:30" }. */
export function inBrussels(moment) {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: BRUSSELS, calendar: "gregory", numberingSystem: "latn", hourCycle: "h23",
    year: "numeric", month: "2-digit", day: "2-digit", weekday: "short", hour: "2-digit", minute: "2-digit",
  });
  const part = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  return { date: `${part.year}-${part.month}-${part.day}`, day: DAYS.indexOf(part.weekday), time: `${part.hour}:${part.minute}` };
}

/** The calendar day some days later, without any clock. */
function later({ date, day }, days) {
  const then = new Date(`${date}T12:00Z`);
  then.setUTCDate(then.getUTCDate() + days);
  return { date: then.toISOString().slice(0, 10), day: (day + days) % 7, time: "00:00" };
}

/** When it is open on that day: [["09:00", "12:00"], …]; null when nobody told us. */
function spans(week, when, calendar) {
  if (when.date > calendar.until) return null;
  const text = week.split("|")[calendar.holidays.includes(when.date) ? 7 : when.day];
  if (text === "?") return null;
  return text ? text.split(",").map((one) => one.split("-")) : [];
}

/** What a week (hours.py) says of a moment: { state: "open" | "closed" | "unknown", until, next }. */
export function look(week, moment, calendar) {
  const now = inBrussels(moment);
  if (week.split("|").every((one) => one === "00:00-24:00")) return { state: "open", always: true };
  const today = spans(week, now, calendar);
  if (!today) return { state: "unknown" };
  const open = today.find(([from, to]) => from <= now.time && now.time < to);
  if (open) return { state: "open", until: open[1] };
  for (let days = 0; days < 8; days++) {
    const day = days ? later(now, days) : now;
    const found = spans(week, day, calendar);
    if (!found) break;
    const next = found.find(([from]) => from > now.time || days);
    if (next) return { state: "closed", next: { date: day.date, time: next[0] } };
  }
  return { state: "closed" };
}

const field = (find, name) => find.querySelector(`#find-${name}`);

/** The state in words of the reader's language. */
function words(found, mark, text) {
  const call = "call" in mark.dataset;
  const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  if (found.always) return text.always;
  if (found.state === "unknown") return text.unknown;
  if (found.state === "open") return fill(call ? text.call : text.open, { time: found.until });
  if (!found.next) return call ? text.noCall : text.closed;
  const day = new Date(`${found.next.date}T12:00Z`).toLocaleDateString(document.documentElement.lang, { weekday: "long", timeZone: "UTC" });
  return fill(call ? text.laterCall : text.later, { day, time: found.next.time });
}

/** Makes the list a tool: `find` holds the fields, the texts and the holidays. */
export function attach(find) {
  const cards = [...document.querySelectorAll(".g-contacts > .g-card")];
  const text = find.dataset;
  const calendar = { holidays: text.holidays.split(" "), until: text.until };
  const all = find.querySelector("button");
  const status = find.querySelector("[role=status]");
  const names = ["need", "place", "language", "now"];
  const states = new Map();

  function tellTime() {
    for (const card of cards) {
      const mark = card.querySelector("[data-week]");
      const found = mark ? look(mark.dataset.week, new Date(), calendar) : { state: "unknown" };
      states.set(card, found.state);
      if (!mark) continue;
      const unsure = "unsure" in mark.dataset && found.state !== "unknown" ? ` (${text.unsure})` : "";
      const said = words(found, mark, text) + unsure;
      if (mark.textContent !== said) mark.textContent = said;
      mark.dataset.state = found.state;
    }
  }

  function choose() {
    const [need, place, language, now] = names.map((name) => field(find, name).value);
    const fits = (card) => (!need || card.dataset.needs.split(" ").includes(need))
      && (!place || card.dataset.area === place) && (!now || states.get(card) === now);
    const speaks = (card) => !language || card.dataset.languages.split(" ").includes(language);
    let count = 0, untold = 0;
    for (const card of cards) {
      const shown = fits(card) && speaks(card);
      card.hidden = !shown;
      count += shown;
      untold += Boolean(language && fits(card) && !card.dataset.languages);
    }
    for (const list of document.querySelectorAll(".g-contacts"))
      list.hidden = list.previousElementSibling.hidden = [...list.children].every((card) => card.hidden);
    all.hidden = !(need || place || language || now);
    const said = [text.count.replace("{n}", count)];
    if (untold) said.push(text.untold.replace("{n}", untold));
    status.textContent = said.join(" ");
  }

  /** "#need-lawyer" chooses the need; "#service-…" opens that service, which must be on the list. */
  function follow() {
    const id = location.hash.slice(1);
    const need = id.replace(/^need-/, "");
    if (need !== id && [...field(find, "need").options].some((one) => one.value === need)) {
      field(find, "need").value = need;
      choose();
      find.scrollIntoView();
    }
    const card = cards.find((one) => one.id === id);
    if (!card) return;
    if (card.hidden) reset();
    card.querySelector("details").open = true;
    card.scrollIntoView();
  }

  function reset() {
    for (const name of names) field(find, name).value = "";
    choose();
  }

  find.addEventListener("input", choose);
  all.addEventListener("click", () => {
    reset();
    field(find, "need").focus();
  });
  addEventListener("hashchange", follow);
  setInterval(() => {
    tellTime();
    if (field(find, "now").value) choose();
  }, 30_000);

  document.querySelector("[data-without=find]").hidden = true;
  find.hidden = false;
  reset();
  tellTime();
  choose();
  follow();
}

const find = document.querySelector(".g-find");
if (find) attach(find);
