// Counting days as a calendar does: a day is a whole number, days since 1 January 1970.
// No clock and no time zone come in, so that a phone set to another country counts the same days,
// and a night that is an hour longer is still one night. Only today() asks what time it is, in Belgium.
// Where a rule is not known, the earlier reading is taken: the day found may be too early, never too late.

const DAY = 864e5;
const MONTHS = { month: 1, year: 12 };
const DAYS = { day: 1, week: 7 };
/** The first digit of each row of ten that a phone may type: Western, Arabic, Persian. */
const ZEROS = ["0", "\u0660", "\u06f0"].map((one) => one.charCodeAt());

/** The day of a date; NaN when the calendar has no such day. */
export function day(year, month, date) {
  const found = Date.UTC(year, month - 1, date) / DAY;
  const back = parts(found);
  return back.year === year && back.month === month && back.date === date ? found : NaN;
}

/** The year, month (1 to 12) and date of a day. */
export function parts(of) {
  const moment = new Date(of * DAY);
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, date: moment.getUTCDate() };
}

/** 0 for Sunday to 6 for Saturday. */
export const weekday = (of) => (((of + 4) % 7) + 7) % 7;

/** "2026-11-21". */
export const iso = (of) => new Date(of * DAY).toISOString().slice(0, 10);

/** A day as people write it in Belgium (21/11/2026, also with - . or spaces), or as a date field gives it. */
export function read(text) {
  const western = [...text].map((one) => {
    const zero = ZEROS.find((first) => one.charCodeAt() >= first && one.charCodeAt() < first + 10);
    return zero === undefined ? one : String(one.charCodeAt() - zero);
  }).join("");
  const given = western.match(/^\s*(\d{4})-(\d\d?)-(\d\d?)\s*$/)?.slice(1)
    ?? western.match(/^\s*(\d\d?)[\s/.-]+(\d\d?)[\s/.-]+(\d{4})\s*$/)?.slice(1).reverse();
  return given ? day(...given.map(Number)) : NaN;
}

/** The day it is in Belgium, wherever the phone is and whatever its own zone. */
export function today(now = new Date()) {
  const zone = { timeZone: "Europe/Brussels", calendar: "gregory", numberingSystem: "latn" };
  const named = new Intl.DateTimeFormat("en", { ...zone, year: "numeric", month: "numeric", day: "numeric" }).formatToParts(now);
  const part = (type) => Number(named.find((one) => one.type === type).value);
  return day(part("year"), part("month"), part("day"));
}

/** Belgian holidays as the page gives them: "20260101 20260406 …", and the years they cover. */
export function holidays(list, years) {
  const [first, last] = years.split(" ").map(Number);
  const off = new Set(list.split(" ").filter(Boolean).map((one) => day(+one.slice(0, 4), +one.slice(4, 6), +one.slice(6))));
  return {
    working: (of) => weekday(of) % 6 !== 0 && !off.has(of),
    known: (of) => parts(of).year >= first && parts(of).year <= last,
  };
}

/** The same date some months later; the last day of a shorter month. */
function later(from, months) {
  const { year, month, date } = parts(from);
  const total = year * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(total / 12), (total % 12 + 12) % 12 + 1];
  for (let last = date; ; last--) {
    const found = day(newYear, newMonth, last);
    if (!Number.isNaN(found)) return found;
  }
}

/** The n-th working day after a day; before it when n is negative. */
function workingDays(from, n, calendar) {
  const step = Math.sign(n);
  let at = from;
  for (let left = Math.abs(n); left; ) {
    at += step;
    if (calendar.working(at)) left--;
  }
  return at;
}

/** The day a length leads to from a day, forwards or (step -1) backwards. */
function lead(from, length, span, calendar, step) {
  if (span.unit in MONTHS) return later(from, step * length * MONTHS[span.unit]);
  if (span.unit === "hour") return from + step * Math.floor(length / 24);
  if (span.days === "working" && span.unit === "day") return workingDays(from, step * length, calendar);
  return from + step * length * DAYS[span.unit];
}

/** The last working day up to a day. Where the holidays are not known, one working day more is taken off. */
function workingDayUpTo(of, calendar) {
  let at = of;
  while (!calendar.working(at)) at--;
  return calendar.known(at) ? at : workingDays(at, -1, calendar);
}

/**
 * What one span of a period gives, counted from a day: { legal, safe, next, opens, because }.
 * legal: the last day by the rule, in the earlier reading; safe: the last working day up to it;
 * next: the day it moves to where the rule says so; opens: when one can first act, for a period that
 * runs up to a day; because: what was assumed, by name.
 */
export function count(from, span, calendar) {
  const because = [];
  // The first day counts too: as if the period had begun the evening before.
  const sooner = span.first !== "day-after" && span.least > 0;
  if (sooner && span.first === "unknown") because.push("first-day");
  if (span.unit === "day" && span.days === "working") because.push("working");
  if (span.unit === "day" && span.days === "unknown") because.push("days");
  const step = span.back ? -1 : 1;
  let legal = lead(from - (sooner ? 1 : 0), span.least, span, calendar, step);
  // The day before a month later is not always a month after the day before: 31 March, 1 March.
  if (sooner && span.unit in MONTHS) legal = Math.min(legal, lead(from, span.least, span, calendar, step) - 1);
  const opens = span.back ? lead(from, span.most ?? span.least, span, calendar, -1) : undefined;
  const safe = workingDayUpTo(legal, calendar);
  let next;
  if (!calendar.working(legal)) {
    because.push(span.weekend === "unknown" && !span.back ? "weekend-unknown" : "weekend");
    if (span.weekend === "next-working-day" && !span.back) next = workingDays(legal, 1, calendar);
  }
  if (!calendar.known(safe) || !calendar.known(legal)) because.push("range");
  return { legal, safe, next, opens, because };
}

/** The spans of a period that can hold: by the date that decides, or all where that date is not known. */
export function holding(spans, decided) {
  return spans.filter((span) => {
    const on = decided(span.decided_by);
    if (on === undefined || Number.isNaN(on)) return true;
    return !(span.from && on < read(span.from)) && !(span.until && on > read(span.until));
  });
}

/** The earliest answer of a period, and whether one had to choose between its rules; undefined when none holds. */
export function earliest(from, spans, decided, calendar) {
  const found = holding(spans, decided).map((span) => count(from, span, calendar));
  if (!found.length) return undefined;
  const first = found.reduce((one, other) => (other.safe < one.safe || (other.safe === one.safe && other.legal < one.legal) ? other : one));
  return found.length > 1 ? { ...first, because: ["rules", ...first.because] } : first;
}
