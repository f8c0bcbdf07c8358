// Search: what answers a query, and how the answers are shown in the dialog that guide.mjs opens:
// a combobox with a list, as the ARIA Authoring Practices describe it.
// Titles, headings, summaries, search words and glossary names of one language, in one small file.
// Nothing typed leaves the device and nothing is stored.

import { spans, words } from "./fold.mjs";
import { make } from "./guide.mjs";

const FIELDS = ["title", "words", "headings", "summary"];
const BOOST = { title: 6, words: 4, headings: 2, summary: 1 };
const SHOWN = 8;
/** A result this much weaker than the best one is noise. */
const WEAK = 0.18;
/** Scripts and the languages that use them: where to look when the reader's own language has no answer. */
const SCRIPTS = [
  [/[\u0600-\u06ff]/, ["ar", "fa", "ps", "ckb", "ur"]],
  [/[\u0400-\u04ff]/, ["uk", "ru"]],
  [/[\u1200-\u137f]/, ["ti", "am"]],
];

// --- finding ---------------------------------------------------------------------------------

/** Arabic "the", alone or after a one-letter word. */
const ARABIC_ARTICLE = /^(?:[وفبك]?ال|لل)(?=\p{L}{3})/u;
const WORD_AND_NUMBER = /^(\p{L}{2,})(\d+\p{L}*)$/u;

/** A folded word as the index knows it: also without its article, and "annexe26" also in two. */
function forms(word) {
  const [, name, number] = word.match(WORD_AND_NUMBER) ?? [];
  return [...new Set([word, word.replace(ARABIC_ARTICLE, ""), name, number])].filter(Boolean);
}

/** The words of a text, and what its hyphens join: "gezins-hereniging" is also one word. */
function indexed(text) {
  const found = spans(text);
  const joined = found.slice(1).map(([start, , word], at) =>
    /^[-\u2010\u2011]$/.test(text.slice(found[at][1], start)) ? found[at][2] + word : "");
  return [...found.map((one) => one[2]), ...joined.filter(Boolean)];
}

/** An index over one language's data. */
export function makeIndex(MiniSearch, data) {
  const entries = [
    ...data.pages.map(([url, title, summary, own, headings]) => ({ url, title, summary, words: own, headings })),
    ...data.terms.map(([url, title, own]) => ({ url, title, summary: "", words: own, headings: [], term: true })),
  ].map((entry, id) => ({ ...entry, id }));
  const index = new MiniSearch({
    fields: FIELDS,
    extractField: (entry, field) => {
      if (field === "headings") return entry.headings.map((one) => one[1]).join(" / ");
      return field === "words" ? entry.words.join(" / ") : entry[field];
    },
    tokenize: indexed,
    processTerm: forms,
  });
  index.addAll(entries);
  const pages = new Map(entries.filter((one) => !one.term).map((one) => [one.url, one]));
  return { index, entries, pages };
}

/** How many letters may differ, by the length of the word; none in a number. */
const edits = (word) => (/\d/.test(word) || word.length < 4 ? false : word.length < 8 ? 1 : 2);

/**
 * What answers a query, best first: each page once, with the names that led to it ("bijlage 26"),
 * and the words of the glossary that have no page of their own.
 */
export function find({ index, entries, pages }, query) {
  const typed = words(query);
  const last = typed.length - 1;
  // "gezins hereniging" is also looked for as one word, and "9 bis" as "9bis".
  const joined = typed.slice(1).map((word, at) => typed[at] + word);
  const queries = [{ queries: [typed.join(" ")], prefix: (word, at) => at >= last || word.length > 3, fuzzy: edits }];
  if (joined.length) queries.push({ queries: [joined.join(" ")], prefix: (word) => word.length > 5 });
  const hits = index.search({ combineWith: "OR", queries }, {
    boost: BOOST,
    weights: { fuzzy: 0.3, prefix: 0.5 },
    boostDocument: (id) => (entries[id].term ? 0.7 : 1),
  });
  const found = new Map();
  for (const hit of hits) {
    if (hit.score < hits[0].score * WEAK) break;
    const entry = entries[hit.id];
    const page = pages.get(entry.url);
    if (!found.has(entry.url)) found.set(entry.url, { ...(page ?? entry), names: [], matched: new Set() });
    const answer = found.get(entry.url);
    Object.keys(hit.match).forEach((word) => answer.matched.add(word));
    if (entry.term && page) answer.names.push(entry.title);
  }
  return [...found.values()];
}

/** The heading that says most of what was asked, if one does. */
function bestSection({ headings, matched }) {
  let best = null;
  let most = 0;
  for (const heading of headings) {
    const said = new Set(words(heading[1]).flatMap(forms).filter((word) => matched.has(word) && word.length > 2)).size;
    if (said > most) [best, most] = [heading, said];
  }
  return best;
}

// --- showing ---------------------------------------------------------------------------------

/** The text with the matched words in <mark>. */
function marked(text, matched) {
  const parts = [];
  let done = 0;
  for (const [start, end, word] of spans(text)) {
    if (!forms(word).some((one) => matched.has(one))) continue;
    parts.push(text.slice(done, start), make("mark", {}, text.slice(start, end)));
    done = end;
  }
  return [...parts, text.slice(done)];
}

/** Brings the dialog to life. 'others' lists the other languages: tag, address of its data, tag, … */
export function attachSearch(element, MiniSearch, data, others) {
  const [field, status, list, help] = ["input", "[role=status]", "[role=listbox]", ".g-search__help"]
    .map((one) => element.querySelector(one));
  const home = document.querySelector(".g-name").href;
  const own = makeIndex(MiniSearch, data);
  const elsewhere = new Map();
  let active = -1;
  let announcing = 0;

  const text = (key) => data.texts?.[key] ?? "";
  const options = () => [...list.querySelectorAll("[role=option]")];

  /** Shows what answers the text as it stands now. */
  async function answer() {
    const query = field.value.trim();
    let found = query ? find(own, query) : [];
    const foreign = query && !found.length;
    if (foreign) {
      list.replaceChildren(); // what stood there answered something else
      found = await findElsewhere(query);
    }
    if (query === field.value.trim()) show(query, found.slice(0, SHOWN), foreign);
  }

  /** The same pages, found through another language's words. One language at a time: data is not free. */
  async function findElsewhere(query) {
    const script = SCRIPTS.find(([letters]) => letters.test(query));
    const likely = (tag) => (script ? script[1].includes(tag) : !SCRIPTS.some((one) => one[1].includes(tag)));
    for (let at = 0; at + 1 < others.length; at += 2) {
      const [tag, url] = others.slice(at, at + 2);
      if (!likely(tag)) continue;
      try {
        if (!elsewhere.has(tag)) elsewhere.set(tag, makeIndex(MiniSearch, await (await fetch(url)).json()));
      } catch {
        continue; // no connection: the next language may be in the cache
      }
      const found = find(elsewhere.get(tag), query);
      if (found.length) return found.map((one) => inOwnLanguage(one, tag));
    }
    return [];
  }

  function inOwnLanguage(entry, tag) {
    const same = own.pages.get(entry.url);
    return same ? { ...same, names: [], matched: entry.matched } : { ...entry, tag };
  }

  function show(query, found, foreign) {
    active = -1;
    field.removeAttribute("aria-activedescendant");
    list.replaceChildren(...found.map(group));
    list.hidden = !found.length;
    field.setAttribute("aria-expanded", String(found.length > 0));
    const said = [text("search.hint")];
    if (query) said[0] = found.length ? text("search.count").replace("{n}", found.length) : text("search.none");
    if (found.length && foreign) said.push(text("search.other-language"));
    // After a pause in typing, so that a screen reader is not interrupted at each letter.
    clearTimeout(announcing);
    announcing = setTimeout(() => (status.textContent = said.join(" ")), found.length ? 400 : 0);
    help.replaceChildren(...(query && !found.length ? ways() : []));
  }

  /** A page, and under it the section that answers best. */
  function group(entry, place) {
    const option = (id, url, kind, content) => make("a",
      { role: "option", id: `g-found-${id}`, tabindex: "-1", "aria-selected": "false", href: new URL(url, home).href, class: kind },
      ...content);
    const title = make("b", {}, ...marked(entry.title, entry.matched));
    const name = entry.names.length ? [make("em", {}, ...marked(entry.names[0], entry.matched)), " "] : [];
    // A page that this language lacks opens with its Dutch text.
    const missing = !own.pages.has(entry.url) && !entry.url.includes("#");
    const summary = make("span", {}, ...name, ...(missing ? [text("search.dutch-only")] : marked(entry.summary, entry.matched)));
    const parts = [option(place, entry.url, "g-search__page", [title, summary])];
    const section = bestSection(entry);
    if (section) {
      const url = `${entry.url.split("#")[0]}#${section[0]}`;
      parts.push(option(`${place}-section`, url, "g-search__section", marked(section[1], entry.matched)));
    }
    return make("div", { role: "group", "aria-label": entry.title, ...(entry.tag && { lang: entry.tag, dir: "auto" }) }, ...parts);
  }

  /** Never a dead end: all pages, the words, the people. */
  function ways() {
    const links = [["site-index/", "search.index"], ["glossary/", "search.glossary"], ["mechelen/contacts/", "search.contacts"]];
    const items = links.map(([url, key]) => make("li", {}, make("a", { href: new URL(url, home).href }, text(key) || url)));
    return [make("ul", {}, ...items)];
  }

  function choose(place) {
    const all = options();
    all[active]?.setAttribute("aria-selected", "false");
    active = place;
    const option = all[place];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
  }

  function clear() {
    field.value = "";
    answer();
  }

  field.addEventListener("input", answer);
  field.addEventListener("keydown", (event) => {
    const all = options();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && all.length) {
      // One place more than there are options: the text field itself.
      choose(((active + 1 + step + all.length + 1) % (all.length + 1)) - 1);
    } else if (event.key === "Enter" && !event.isComposing && all.length) {
      if (active >= 0) all[active].click();
      else if (matchMedia("(pointer: coarse)").matches) field.blur(); // shows what the keyboard of a phone hides
      else choose(0);
    } else if (event.key === "Escape" && field.value) {
      clear(); // the next Escape closes the dialog
    } else {
      return;
    }
    event.preventDefault();
  });
  list.addEventListener("click", (event) => event.target.closest("a") && element.close());
  // The next person who holds this phone finds nothing here.
  element.addEventListener("close", clear);
  return { answer };
}
