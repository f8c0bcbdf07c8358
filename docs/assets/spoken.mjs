// What a page says when it is read aloud: from its elements to a list of sentences, each for one voice.
// Nothing is played or fetched here; listen.mjs plays the list. How each language says abbreviations,
// endings and hours stands in docs/_data/<language>/listen.yml; numbers and dates come from the browser (Intl).

/** What is there for the hand or the eye, and not for the ear; the other forms of a word among them. */
const SKIPPED =
  "[hidden], [aria-hidden=true], [data-tool], [role=search], .g-sr, .g-meta, .g-qr, .g-glossary__more, " +
  "button, input, select, textarea, nav, svg, pre, option, script, style, template, noscript";
const BLOCKS =
  "p, div, ul, ol, li, dl, dt, dd, table, h1, h2, h3, h4, section, article, details, summary, figure, figcaption, hr";
/** In a line of steps each part is a sentence, though only the style sheet sets it apart. */
const PARTS = ".g-steps__step > *, .g-steps__outcome > *";
/** Where a sentence ends though no full stop says so. */
const END = "\u2029";

const LETTER = "\\p{L}\\p{M}";
const quoted = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const fill = (phrase, values) => phrase.replace(/\{(\w+)\}/g, (_, name) => values[name]);
/** Western digits, in every language, as on the letters. */
const western = (tag) => `${tag}-u-nu-latn`;
const format = (tag, value, options) => new Intl.NumberFormat(western(tag), { useGrouping: false, ...options }).format(value);

/** A date as it is said here: "1 juli 2026"; what is no day of a calendar stays as it stands. */
function day(tag, year, month, date, shown) {
  const when = new Date(Date.UTC(year, month - 1, date));
  if (when.getUTCMonth() !== month - 1) return shown;
  const text = new Intl.DateTimeFormat(western(`${tag}-BE`), { dateStyle: "long", timeZone: "UTC" }).format(when);
  return tag === "fr" && date === 1 ? text.replace("1", "1er") : text; // CLDR has no pattern for it
}

/** The short names of the days before an hour, and the whole ones: "ma" is "maandag". */
function shortDays(tag) {
  const week = (weekday) => {
    const names = new Intl.DateTimeFormat(tag, { weekday, timeZone: "UTC" });
    return [4, 5, 6, 7, 8, 9, 10].map((date) => names.format(Date.UTC(2026, 0, date)));
  };
  const long = week("long");
  return Object.fromEntries(week("short").map((name, at) => [name, long[at]]));
}

/** A phone number figure by figure, with a pause after each group: in any language it can be written down. */
const figures = (text, { comma, phrases }) =>
  text.replace(/\+?\d[\d\s\u00a0]*/g, (number) => {
    const groups = number.match(/\d+/g).map((group) => [...group].join(" "));
    return `${number.startsWith("+") ? `${phrases.plus} ` : ""}${groups.join(comma)}${/\s$/.test(number) ? " " : ""}`;
  });

/** How numbers are written in a language: the patterns that find them, and what reads them. */
function numbers(tag) {
  const parts = new Intl.NumberFormat(western(tag)).formatToParts(1234567.8);
  const part = (type) => parts.find((one) => one.type === type).value;
  // A space between thousands is written as any of three.
  const group = /\s/.test(part("group")) ? "[ \u00a0\u202f]" : quoted(part("group"));
  const decimal = quoted(part("decimal"));
  const pattern = `(?<![\\d.,/:])\\d{1,3}(?:${group}\\d{3})+(?:${decimal}\\d+)?(?!\\d)|(?<![\\d.,/:])\\d+(?:${decimal}\\d+)?(?!\\d)`;
  const value = (text) => Number(text.replace(new RegExp(group, "g"), "").replace(new RegExp(decimal), "."));
  return { pattern, value };
}

/** "1233 euro 61": the name of the money in the form that the number asks for. */
function euros(tag, amount, phrases) {
  const whole = Math.trunc(amount);
  const cents = Math.round((amount - whole) * 100);
  const parts = new Intl.NumberFormat(western(tag), {
    style: "currency", currency: "EUR", currencyDisplay: "name", minimumFractionDigits: 0, maximumFractionDigits: 0,
  }).formatToParts(whole);
  const name = parts.find((one) => one.type === "currency").value;
  return `${whole} ${name}${cents ? ` ${fill(phrases.cents, { n: cents })}` : ""}`;
}

function hour(hours, minutes, phrases) {
  return fill(Number(minutes) ? phrases.minutes : phrases.hour, { h: Number(hours), m: minutes });
}

/** A text as a voice of the language says it well. */
export function said(text, tag, rules) {
  const { phrases } = rules;
  const { pattern, value } = numbers(tag);
  const NUMBER = `(${pattern})`;
  const all = (expression, change, flags = "gu") => (text = text.replace(new RegExp(expression, flags), change));
  text = text.normalize("NFC").replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/g, "");
  all("https?://", "");
  // Arabic pages write a day in words and then as it stands on the letter: one of the two is enough.
  all("(\\d{4}) \\(\\d{2}/\\d{2}/\\d{4}\\)", "$1");
  all("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(\\d{4})(?![\\d/])", (shown, d, m, y) => day(tag, +y, +m, +d, shown));
  all("(?<![\\d-])(\\d{4})-(\\d{2})-(\\d{2})(?![\\d-])", (shown, y, m, d) => day(tag, +y, +m, +d, shown));
  all("(?:\\+\\d{2}|(?<!\\d)0\\d{1,3})(?:[ \\u00a0]\\d{1,3}){2,5}(?!\\d)", (shown) => figures(shown, rules));
  const days = shortDays(tag);
  all(`(?<![${LETTER}])(?:(?:${Object.keys(days).map(quoted).join("|")})[\\s,–-]*)+(?=\\d{1,2}[:h.]\\d{2})`, (shown) =>
    shown.replace(new RegExp(`[${LETTER}]+\\.?`, "gu"), (name) => days[name] ?? name).replace(/\s?[–-]\s?/g, ` ${phrases.range} `));
  const clock = (mark) => `(?<![\\d.,:])([01]?\\d|2[0-4])${mark}([0-5]\\d)(?![\\d.,:]\\d)`;
  for (const mark of [":", "h", "\\."])
    all(`${clock(mark)}\\s?[–-]\\s?${clock(mark)}(?:\\s?(?:uur|u)(?![${LETTER}]))?`, (_, h, m, until, past) =>
      fill(phrases.hours, { from: hour(h, m, phrases), to: hour(until, past, phrases) }));
  all(`${clock("[:h]")}(?:\\s?(?:uur|u)(?![${LETTER}]))?`, (_, h, m) => hour(h, m, phrases));
  all(`${clock("\\.")}\\s?(?:uur|u)(?![${LETTER}])`, (_, h, m) => hour(h, m, phrases));
  all(`(?:€|EUR)\\s?${NUMBER}`, (_, amount) => euros(tag, value(amount), phrases));
  all(`${NUMBER}\\s?(?:€|EUR|euros?|يورو)(?![${LETTER}])`, (_, amount) => euros(tag, value(amount), phrases));
  all(`${NUMBER}\\s?%`, (_, share) =>
    format(tag, value(share), { style: "unit", unit: "percent", unitDisplay: "long", maximumFractionDigits: 9 }));
  all("(\\d)\\s?–\\s?(?=\\d)", (_, last) => `${last} ${phrases.range} `);
  all(NUMBER, (shown) => (/\d\D+\d/.test(shown) ? format(tag, value(shown), { maximumFractionDigits: 9 }) : shown));
  all("(\\d)/(?=\\d)", `$1 ${phrases.slash} `);
  const endings = Object.keys(rules.endings).map(quoted).join("|");
  if (endings) all(`(\\d)\\s?(${endings})(?![${LETTER}\\d])`, (_, last, ending) => `${last} ${rules.endings[ending]}`);
  const before = Object.keys(rules.before_numbers).map(quoted).join("|");
  if (before) all(`(?<![${LETTER}\\d])(${before})\\s?(?=\\d)`, (_, word) => `${rules.before_numbers[word]} `);
  const spell = (word) => [...word].filter((one) => /\p{L}/u.test(one)).map((one) => rules.alphabet[one.toUpperCase()] ?? one.toUpperCase()).join(" ");
  const known = Object.fromEntries(rules.letters.map((word) => [word, spell(word)]));
  Object.assign(known, rules.words);
  const words = Object.keys(known).sort((one, other) => other.length - one.length).map(quoted).join("|");
  // The full stop of 'enz.' may be that of the sentence, too.
  if (words)
    all(`(?<![${LETTER}\\d])(${words})(?![${LETTER}\\d])(?=(\\s+\\p{Lu}|\\s*$)?)`, (_, word, ends) =>
      known[word] + (word.endsWith(".") && ends !== undefined ? "." : ""));
  all("[()\\[\\]]|\\s[–·→|]\\s", rules.comma);
  all("[«»“”„\"*]", "");
  all("[^\\S\\u2029]+", " ");
  all(" (?=[,،.;؛:!?؟\\u2029])(?! ?[:;!?])", "");
  all("[,،] ?(?=[,،.;؛:!?؟\\u2029])", "");
  return text;
}

/** Characters of a sentence that one hears again from its beginning after a pause. */
const LONG = 240;

/** The sentences of a text; a long one in the parts between its semicolons. */
function sentences(text, tag) {
  const parts = text.split(END).flatMap((one) => (one.length > LONG ? one.split(/(?<=[;؛])\s/) : one));
  if (!Intl.Segmenter) return parts.flatMap((one) => one.split(/(?<=[.!?؟])\s+/));
  const segmenter = new Intl.Segmenter(tag, { granularity: "sentence" });
  return parts.flatMap((one) => [...segmenter.segment(one)].map(({ segment }) => segment));
}

const LEAD = /^[\s,،.;؛:!?؟)–-]+/;
const TAIL = /[\s,،;؛:(–-]+$/;

/** Collects what is said, in order. ``rules``: by language; ``can``: whether there is a voice for a language. */
class Reading {
  constructor(tag, rules, can) {
    Object.assign(this, { tag, rules, can, found: [], section: 0, runs: [], before: "" });
    const source = Object.keys(rules).at(-1);
    this.source = can(source) ? source : tag;
  }

  /** The language in which words are said: their own where a voice has it, else that of the page. */
  voiced(lang) {
    return lang === this.tag || !this.can(lang) ? this.tag : lang;
  }

  /** How a language reads; one that this page brings nothing for reads as the page does. */
  of(lang) {
    return this.rules[lang] ?? this.rules[this.tag];
  }

  add(text, lang) {
    const own = this.voiced(lang);
    const last = this.runs.at(-1);
    if (last?.lang === own) last.text += text;
    else this.runs.push({ lang: own, text });
  }

  /** Ends the block: its runs become sentences. */
  end(element) {
    for (const { lang, text } of this.runs) {
      for (const sentence of sentences(said(text, lang, this.of(lang)), lang)) {
        const words = sentence.replace(LEAD, "").replace(TAIL, "").trim();
        if (/[\p{L}\p{N}]/u.test(words)) this.found.push({ text: words, lang, section: this.section, element });
      }
    }
    this.runs = [];
  }

  /** Words and the small elements between them. */
  inline(node, lang) {
    if (node.nodeType === Node.TEXT_NODE) return this.add(node.data, lang);
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(SKIPPED)) return;
    const own = node.lang || this.latin(node) || lang;
    if (node.matches("br")) return this.add(END, lang);
    if (node.matches("img")) return this.add(node.alt, own);
    if (node.matches("[href^='tel:']")) return this.add(figures(node.textContent, this.of(this.voiced(lang))), lang);
    const when = node.matches("time") && /^(\d{4})-(\d\d)-(\d\d)$/.exec(node.getAttribute("datetime"));
    if (when) return this.add(day(this.voiced(own), +when[1], +when[2], +when[3], node.textContent), own);
    const apart = node.matches(BLOCKS) || node.matches(PARTS);
    if (apart && this.runs.length && !this.waits()) this.add(END, lang);
    for (const child of node.childNodes) this.inline(child, own);
    if (apart) this.add(END, lang);
  }

  /** Latin words in an Arabic page are Dutch, when there is a voice for it; numbers stay in their sentence. */
  latin(node) {
    return node.matches("bdi[dir=ltr]") && !/^[\d\W]/.test(node.textContent.replace(/^\(/, "")) ? this.source : "";
  }

  /** A block and the blocks in it. */
  block(element, lang) {
    if (element.matches(SKIPPED)) return;
    const own = element.lang || lang;
    if (element.matches("table")) return this.table(element, own);
    if (element.matches("h2")) this.section += 1;
    if (element.matches("dd")) return this.pair(element, own);
    if (element.matches("ol > li")) this.add(`${this.place(element)}: `, own);
    const closed = element.matches("details:not([open])");
    for (const child of element.childNodes) {
      if (closed && child.nodeName !== "SUMMARY") continue;
      if (child.nodeType === Node.ELEMENT_NODE && child.matches(BLOCKS)) {
        if (!this.waits()) this.end(element);
        if (!child.matches("dt")) this.block(child, own);
      } else this.inline(child, own);
    }
    this.end(element);
  }

  /** Whether only the number of a list item or a name was said so far: it belongs to the words that follow. */
  waits() {
    return /:\s*$/.test(this.runs.at(-1)?.text ?? "") && !this.runs.at(-1).text.includes(END);
  }

  place(item) {
    const items = [...item.parentElement.children].filter((one) => one.matches("li"));
    return (item.parentElement.start ?? 1) + items.indexOf(item);
  }

  /** "Telefoon: …": what a line of a card is about, and the line. */
  pair(element, lang) {
    let name = element.previousElementSibling;
    while (name && !name.matches("dt")) name = name.previousElementSibling;
    if (name) this.named(name, lang);
    for (const child of element.childNodes) this.inline(child, lang);
    this.end(element);
  }

  /** "header: "; a header that asks has its own mark. */
  named(header, lang) {
    for (const child of header.childNodes) this.inline(child, lang);
    this.add(/[?؟:.!]\s*$/.test(header.textContent) ? " " : ": ", lang);
  }

  /** Each row: "header: cell". */
  table(element, lang) {
    const rows = [...element.rows];
    const headers = element.tHead ? [...element.tHead.rows[0].cells] : [];
    for (const row of rows.filter((one) => !element.tHead?.contains(one))) {
      [...row.cells].forEach((cell, at) => {
        if (headers[at] && cell.matches("td") && headers[at].textContent.trim()) this.named(headers[at], lang);
        this.inline(cell, lang);
        this.add(END, lang);
      });
      this.end(row);
    }
  }
}

/**
 * What the elements say: [{text, lang, section, element}]. ``tag`` is the language of the page, ``rules``
 * says how each language reads (the source language last), ``can(tag)`` whether there is a voice for it.
 */
export function spoken(elements, tag, rules, can = () => false) {
  const reading = new Reading(tag, rules, can);
  for (const element of elements) reading.block(element, element.closest("[lang]")?.lang || tag);
  return reading.found;
}
