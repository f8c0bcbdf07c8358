// The finder of letters and deadlines: what a letter is, what to do today, and the last safe day.
// Its data stand in the list on the page (hooks/guide/letters.py); nothing is sent or stored.

import { earliest, holidays, iso, read, today } from "./days.mjs";
import { make } from "./guide.mjs";
import { writer } from "./written.mjs";

/** Events whose day is the day that decides between an old and a new rule: no second question. */
const SAME_DAY = { "protection-granted": "protection", "decision-notified": "notification" };
/** Events that lie ahead: the last day on a card. */
const AHEAD = ["expiry"];

/** Text for a calendar file: RFC 5545, lines of at most 75 octets. */
export function calendar({ day, title, text, url, stamp, id }) {
  const escaped = (value) => value.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
  const plain = (of) => iso(of).replaceAll("-", "");
  const lines = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//guide//last safe day//EN",
    "BEGIN:VEVENT", `UID:${id}`, `DTSTAMP:${stamp}`, `DTSTART;VALUE=DATE:${plain(day)}`, `DTEND;VALUE=DATE:${plain(day + 1)}`,
    `SUMMARY:${escaped(title)}`, `DESCRIPTION:${escaped(text)}`, `URL:${url}`, "TRANSP:TRANSPARENT",
    "BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${escaped(title)}`, "TRIGGER:-PT15H", "END:VALARM",
    "END:VEVENT", "END:VCALENDAR",
  ];
  return lines.map(folded).join("\r\n") + "\r\n";
}

/** A line in pieces of at most 75 octets, never inside a letter. */
function folded(line) {
  const pieces = [""];
  let size = 0;
  for (const one of line) {
    const length = new TextEncoder().encode(one).length;
    if (size + length > 74) {
      pieces.push(" ");
      size = 1;
    }
    pieces[pieces.length - 1] += one;
    size += length;
  }
  return pieces.join("\r\n");
}

/** Makes the form on the page answer. */
export function attach(form) {
  const find = (selector, inside = form) => inside.querySelector(selector);
  const every = (selector, inside = form) => [...inside.querySelectorAll(selector)];
  const data = form.dataset;
  const tag = form.closest("[lang]").lang;
  const known = holidays(data.holidays, data.years);
  const forms = JSON.parse(data.forms);
  const letter = find("#finder-letter");
  const field = find("#finder-day");
  const options = every("option[value]:not([value=''])", letter);

  // --- words ---------------------------------------------------------------------------------

  const written = writer(data);
  const counted = (n) => (forms[new Intl.PluralRules(tag).select(n)] ?? forms.other).replace("{n}", n);
  const dated = (of) => make("bdi", {}, written(of));

  /** Shows a part of the answer, with a day in it; or hides it. */
  function say(part, shown, of) {
    part.hidden = !shown;
    if (shown && of !== undefined) find("[data-day]", part)?.replaceChildren(dated(of));
  }

  // --- the paper -----------------------------------------------------------------------------

  const cardOf = (name) => document.getElementById(`letter-${name}`);
  const nameOf = (name) => cardOf(name).closest(".g-card").querySelector(".g-card__name");
  const ruleOf = (name) => document.getElementById(`period-${name.replaceAll(".", "-")}`);
  const periodsOf = (name) => (cardOf(name)?.dataset.periods ?? "").split(" ").filter(Boolean).map((id) => {
    const rule = ruleOf(id);
    return { rule, event: rule.dataset.from, spans: JSON.parse(rule.dataset.counts) };
  });

  /** Only the papers that fit what was said of the sender and the kind stay in the list. */
  function narrow() {
    const [by, kind] = [find("#finder-sender").value, find("#finder-kind").value];
    const fits = options.filter((one) => {
      const { by: from, kind: sort } = cardOf(one.value).dataset;
      return (!by || by === from) && (!kind || kind === sort);
    });
    // An option that is only hidden stays in the list of some phones.
    for (const group of every("optgroup", letter))
      group.replaceChildren(...options.filter((one) => one.dataset.group === group.label && fits.includes(one)));
    const status = find("[data-fits]");
    status.textContent = by || kind ? (fits.length ? status.dataset.fits.replace("{n}", fits.length) : status.dataset.none) : "";
    letter.value = fits.length === 1 ? fits[0].value : fits.some((one) => one.value === letter.value) ? letter.value : "";
    answer();
  }
  for (const one of options) one.dataset.group = one.parentElement.label;

  // --- the answer ----------------------------------------------------------------------------

  /** What the finder knows now: the paper, its periods, the day, and each period's last safe day. */
  function found() {
    const name = letter.value;
    const periods = name ? periodsOf(name) : [];
    const from = read(field.value);
    const second = (decided) => {
      if (!decided) return undefined;
      return SAME_DAY[decided] === periods[0].event ? from : read(find(`#finder-${decided}`)?.value ?? "");
    };
    // Nobody received a letter tomorrow: a day to come is asked again, and gives no later last day.
    const wrong = Number.isNaN(from) || (from > today() && !AHEAD.includes(periods[0]?.event));
    const days = wrong ? [] : periods
      .map((period) => ({ ...period, ...earliest(from, period.spans, second, known) }))
      .filter((one) => one.safe !== undefined)
      .sort((one, other) => one.safe - other.safe || one.legal - other.legal);
    return { name, periods, from, days };
  }

  /** Asks only what the chosen paper needs. */
  function ask({ name, periods, from }) {
    const event = periods[0]?.event;
    find("[data-when]").hidden = !event;
    for (const one of every("[data-event]")) one.hidden = one.dataset.event !== event;
    find("[data-help]").hidden = event !== "notification";
    find("[data-today]").hidden = event !== "notification";
    for (const one of every("[data-decided]"))
      one.hidden = !periods.some((period) => period.event !== SAME_DAY[one.dataset.decided] && period.spans.some((span) => span.decided_by === one.dataset.decided));
    const unread = field.value !== "" && Number.isNaN(from);
    find("[data-unread]").hidden = !unread;
    find("[data-read]").replaceChildren(...(Number.isNaN(from) ? [] : [dated(from)]));
    find("[data-future]").hidden = !(from > today()) || AHEAD.includes(event);
    return Boolean(name);
  }

  function answer() {
    const state = found();
    const place = find("[data-result]");
    place.replaceChildren();
    if (!ask(state)) return;
    const part = find("template").content.cloneNode(true);
    const inside = (selector) => part.querySelector(selector);
    inside("[data-name]").append(...nameOf(state.name).cloneNode(true).childNodes);
    inside("[data-about]").append(...cardOf(state.name).cloneNode(true).children);
    inside("[data-fixed]").hidden = state.periods.length > 0;
    const [first, ...others] = state.days;
    for (const name of ["deadline", "how"]) inside(`[data-${name}]`).hidden = !first;
    inside("[data-calendar]").hidden = !first || first.safe < today();
    if (!first) inside("[data-others]").hidden = true;
    const shown = first && tell(inside, state.from, first, others);
    if (first) inside("[data-calendar]").addEventListener("click", (event) => save(event.currentTarget, first));
    inside("[data-print]").addEventListener("click", print);
    place.append(part);
    find("[role=status].g-sr").textContent = first ? `${find(".admonition-title", place).textContent}: ${written(shown.safe)}` : "";
  }

  /**
   * The last safe day, whether it is past, and how it was counted. When the shortest period is over and a
   * longer one is not, that day stands in front: who reads only the date must not give up. Returns what it shows.
   */
  function tell(inside, from, first, others) {
    const now = today();
    const past = first.safe < now;
    const open = others.filter((one) => one.safe >= now);
    const still = (first.next ?? first.legal) >= now;
    const shown = past && !still && open.length ? open.shift() : first;
    const title = inside(".admonition-title");
    if (shown !== first) title.textContent = title.dataset.maybe;
    inside("[data-for]").textContent = find("b", shown.rule).textContent;
    inside("[data-safe]").append(dated(shown.safe));
    const left = inside("[data-left]");
    left.hidden = past || first.safe === now;
    left.textContent = left.textContent.replace("{days}", counted(first.safe - now));
    inside("[data-now]").hidden = first.safe !== now;
    say(inside("[data-past-safe]"), past && still, first.next ?? first.legal);
    inside("[data-past-some]").hidden = shown === first;
    inside("[data-past-all]").hidden = !past || still || shown !== first;
    inside("[data-others]").hidden = !open.length;
    inside("[data-others] ul").append(...open.map((one) => make("li", {}, length(one), ": ", dated(one.safe))));
    const because = new Set([...first.because, ...(others.length ? ["several"] : [])]);
    for (const reason of inside("[data-because-list]").querySelectorAll("[data-because]"))
      reason.hidden = !because.has(reason.dataset.because);
    say(inside("[data-counted]"), true, from);
    say(inside("[data-legal]"), true, first.next ?? first.legal);
    say(inside("[data-window]"), first.opens !== undefined, first.opens);
    const rules = [first, ...others].map(({ rule }) => make("li", {}, ...rule.cloneNode(true).childNodes));
    inside("[data-rule]").append(...rules);
    return shown;
  }

  /** "10 dagen", as the rule on the page says it. */
  const length = ({ rule }) => find("span", rule).textContent;

  // --- keep it -------------------------------------------------------------------------------

  /** A file for the phone's own calendar, made here and sent nowhere. */
  function save(button, first) {
    const paper = nameOf(letter.value).textContent;
    const url = `${location.origin}${location.pathname}#letter-${letter.value}`;
    const text = calendar({
      day: first.safe, title: button.dataset.calendar.replace("{paper}", paper), text: find(".admonition strong").textContent, url,
      stamp: new Date().toISOString().replace(/[-:]|\.\d+/g, ""),
      id: `${iso(first.safe)}-${letter.value}-${Math.random().toString(36).slice(2)}@guide`,
    });
    const link = make("a", { href: URL.createObjectURL(new Blob([text], { type: "text/calendar" })), download: `${iso(first.safe)}.ics` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  /** On paper only the answer: not the form and the whole list. */
  function print() {
    const root = document.documentElement;
    const open = find("[data-how]");
    const before = open.open;
    open.open = true;
    root.dataset.print = "finder";
    addEventListener("afterprint", () => {
      delete root.dataset.print;
      open.open = before;
    }, { once: true });
    window.print();
  }

  letter.addEventListener("change", answer);
  form.addEventListener("input", (event) => event.target.type !== "select-one" && answer());
  for (const one of [find("#finder-sender"), find("#finder-kind")]) one.addEventListener("change", narrow);
  find("[data-today]").addEventListener("click", () => {
    field.value = iso(today());
    answer();
  });
  if (find("#finder-sender").value || find("#finder-kind").value) narrow();
  else answer();
}
