// Search: what answers a query, and how the answers are shown in the dialog that guide.mjs opens:
// a combobox with a list, as the ARIA Authoring Practices describe it.
// Titles, search words and names of a language come in one small file; summaries, headings and
// services follow in a second: hooks/guide/search_data.py.
// Nothing typed leaves the device and nothing is stored.

import { spans, words } from "./fold.mjs";
import { make } from "./guide.mjs";

const BOOST = { title: 4, words: 4, names: 3, headings: 1.5, summary: 1 };
const SHOWN = 8;
/** A result this much weaker than the best one is noise. */
const WEAK = 0.18;
/** An answer to a smaller share of the query than this: another language may know better. */
const ENOUGH = 0.6;
/** Milliseconds without a key before other languages are loaded. */
const PAUSE = 300;
/** Scripts and the languages that use them: where to look first when the reader's own language has no answer. */
const SCRIPTS = [
  [/[\u0600-\u06ff]/, ["ar", "fa", "ps", "ckb", "ur"]],
  [/[\u0400-\u04ff]/, ["uk", "ru"]],
  [/[\u1200-\u137f]/, ["ti", "am"]],
];

// --- finding ---------------------------------------------------------------------------------

// Titles and queries take the forms that hooks/guide/search_forms.py gave to the words of the data.
const ORDINAL = "(?:bis|ter|quater|quinquies|sexies|septies|octies)";
const NUMBERED = new RegExp(`(\\p{Nd})[\\s.\\u00a0-]+(?=${ORDINAL}\\b)`, "giu");
const GLUED = new RegExp(`(\\p{L}{2})(?=\\p{Nd}(?:\\p{Nd}|${ORDINAL}\\b))`, "giu");
/** No typing errors in "26" or "9bis"; "3awda" is a word. */
const NUMBER = new RegExp(`\\d\\d|^\\d+${ORDINAL}?$`);
/** Arabic "the", alone or after a one-letter word; and one-letter words that are written together with the next. */
const ARABIC_ARTICLE = /^(?:[وفبك]?ال|لل)(?=\p{L}{3})/u;
const ARABIC_LETTER = /^[وفبكلع](?=\p{L}{4})/u;

/** The folded words of a text: "annexe25" is two, "26 quater" is one. */
const parted = (text) => words(text.replace(NUMBERED, "$1").replace(GLUED, "$1 "));

/** A folded word as the index may know it. */
const forms = (word) => [...new Set([word, word.replace(ARABIC_ARTICLE, ""), word.replace(ARABIC_LETTER, "")])];

/** An index over one language's data; 'more' is what its second file adds. */
export function makeIndex(MiniSearch, data, more) {
  const little = new Set(data.little.split(" "));
  const page = ([url, title, own, names], at) => {
    const [summary = "", headings = [], shown = []] = more?.pages[at] ?? [];
    return { page: url, title, words: own, names, summary, headings, shown };
  };
  const dutch = ([url, title, own, names, shown]) => ({ page: url, title, words: own, names, shown, summary: "", headings: [], dutch: true });
  const place = ([url, title, names = ""]) => ({ page: url.split("#")[0], place: [url.split("#")[1], title], title, names });
  const entries = [...data.pages.map(page), ...(more?.dutch ?? []).map(dutch), ...data.places.map(place), ...(more?.places ?? []).map(place)]
    .map((entry, id) => ({ ...entry, id }));
  const kept = (all) => all.filter((word) => word.length > 1 && !little.has(word));
  const formed = (field) => field === "words" || field === "names";
  const index = new MiniSearch({
    fields: Object.keys(BOOST),
    extractField: (entry, field) => (field === "headings" ? entry.headings?.map((one) => one[1]).join(" / ") : entry[field]),
    tokenize: (text, field) => (!field || formed(field) ? text.split(" ") : kept(parted(text))),
    processTerm: (word, field) => (formed(field) ? word : forms(word)),
  });
  index.addAll(entries);
  return { index, entries, kept, pages: new Map(entries.filter((one) => !one.place).map((one) => [one.page, one])) };
}

/** How many letters may differ, by the length of the word. */
const edits = (word) => (NUMBER.test(word) || word.length < 4 ? false : word.length < 8 ? 1 : 2);

/**
 * The pages that answer a query, best first: each with the place on it that answers best, the words
 * that were found, and the share of the query that they answer.
 */
export function find({ index, entries, kept, pages }, query) {
  const all = parted(query);
  const typed = kept(all).length ? kept(all) : all;
  // "gezins hereniging" is also looked for as one word, and so is "A kaart".
  const pairs = all.slice(1).map((word, at) => all[at] + word);
  const queries = [{
    queries: [typed.join(" ")],
    prefix: (word, at, terms) => !/^\d+$/.test(word) && (at === terms.length - 1 || word.length > 3),
    fuzzy: edits,
  }, {
    queries: [pairs.join(" ")],
    prefix: (word) => word.length > 5,
    fuzzy: (word) => word.length > 9 && 1,
  }];
  const hits = index.search({ combineWith: "OR", queries }, {
    boost: BOOST,
    weights: { fuzzy: 0.4, prefix: 0.35 },
    bm25: { k: 1.2, b: 0.4, d: 0.5 },
    boostDocument: (id) => (entries[id].place ? 0.5 : entries[id].dutch ? 0.7 : 1),
  });
  /** Its share of the query: a word that only looks like one that was typed counts for half. */
  const share = (terms, queryTerms) => {
    const near = (word) => (terms.some((one) => one.startsWith(word)) ? 1 : queryTerms.includes(word) ? 0.5 : 0);
    const joined = (word) => pairs.filter((one) => queryTerms.includes(one) && (one.startsWith(word) || one.endsWith(word)));
    return typed.reduce((sum, word) => sum + Math.max(...[...forms(word), ...joined(word)].map(near)), 0) / typed.length;
  };
  const ranked = hits.map(({ id, score, match, queryTerms }) => {
    const part = share(Object.keys(match), queryTerms);
    return { ...entries[id], terms: Object.keys(match), part, score: (score / queryTerms.length) * part ** 1.5 };
  }).sort((one, other) => other.score - one.score);
  const found = new Map();
  for (const { page, place, terms, part, score } of ranked) {
    if (score < ranked[0].score * WEAK) break;
    if (!found.has(page)) found.set(page, { ...pages.get(page), place, part, matched: new Set() });
    terms.forEach((word) => found.get(page).matched.add(word));
  }
  return [...found.values()];
}

/** The one of these texts that says most of what was asked, if one does. */
function best(all, text, matched) {
  const said = (one) => new Set(words(text(one)).flatMap(forms).filter((word) => matched.has(word) && word.length > 1)).size;
  const sizes = all.map(said);
  return all[sizes.indexOf(Math.max(1, ...sizes))];
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
  let own = makeIndex(MiniSearch, data);
  const elsewhere = new Map();
  let active = -1;
  let announcing = 0;

  const text = (key) => data.texts?.[key] ?? "";
  const options = () => [...list.querySelectorAll("[role=option]")];

  // The second file; without it, offline for example, the titles stand alone.
  fetch(document.body.dataset.search.replace(".json", "-more.json")).then((file) => file.json()).then((more) => {
    own = makeIndex(MiniSearch, data, more);
    if (active < 0) answer();
  }).catch(() => {});

  /** Shows what answers the text as it stands now. */
  async function answer() {
    const query = field.value.trim();
    const stale = () => query !== field.value.trim();
    const found = query ? find(own, query) : [];
    const enough = !query || found[0]?.part >= ENOUGH;
    list.setAttribute("aria-busy", String(!enough));
    if (enough || found.length) show(query, found);
    else list.replaceChildren(); // what stood there answered something else
    if (enough) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    const better = stale() ? found : await findElsewhere(query, found);
    if (stale()) return;
    if (better !== found || !found.length) show(query, better, better !== found);
    list.setAttribute("aria-busy", "false");
  }

  /**
   * The same pages, found through another language's words; what the reader's own language found if
   * none knows better. One language at a time, and only likely ones when there is some answer: data is not free.
   */
  async function findElsewhere(query, found) {
    const script = SCRIPTS.find(([letters]) => letters.test(query));
    const likely = (tag) => (script ? script[1].includes(tag) : !SCRIPTS.some((one) => one[1].includes(tag)));
    const languages = [];
    for (let at = 0; at + 1 < others.length; at += 2)
      languages.push({ tag: others[at], url: others[at + 1], try: at === 0 || likely(others[at]), first: likely(others[at]) });
    let answers = found;
    for (const { tag, url, ...language } of languages.sort((one, other) => other.first - one.first)) {
      if (answers.length && !language.try) continue;
      // The promise is kept, not what it brings: while it is on its way, the next letter is typed.
      if (!elsewhere.has(tag))
        elsewhere.set(tag, fetch(url).then((file) => file.json()).then((words) => makeIndex(MiniSearch, words)));
      const index = await elsewhere.get(tag).catch(() => elsewhere.delete(tag) && null);
      if (!index) continue; // no connection: the next language may be in the cache
      const least = answers[0]?.part ?? 0;
      const theirs = find(index, query).filter((one) => one.part > least).map((one) => inOwnLanguage(one, tag));
      if (!theirs.length) continue;
      answers = [...theirs, ...found.filter((one) => !theirs.some((same) => same.page === one.page))];
      if (theirs[0].part === 1) break;
    }
    return answers;
  }

  function inOwnLanguage({ matched, part, ...entry }, tag) {
    const same = own.pages.get(entry.page);
    return { ...(same ?? { ...entry, place: undefined, tag }), matched, part };
  }

  function show(query, all, foreign) {
    const found = all.slice(0, SHOWN);
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
  function group(entry, at) {
    const option = (id, url, kind, content) => make("a",
      { role: "option", id: `g-found-${id}`, tabindex: "-1", "aria-selected": "false", href: new URL(url, home).href, class: kind },
      ...content);
    const { page, title, summary, headings, shown, place, matched, dutch, tag } = entry;
    const language = tag ?? (dutch && data.source);
    // The name that led here, when the title does not say it: "bijlage 26".
    const name = best(shown ?? [], String, new Set([...matched].filter((word) => !words(title).flatMap(forms).includes(word))));
    const below = [
      ...(name ? [make("em", {}, ...marked(name, matched)), " "] : []),
      // A page that this language lacks opens with its Dutch text.
      ...(language ? [text("search.dutch-only")] : marked(summary, matched)),
    ];
    const parts = [option(at, page, "g-search__page", [
      make("b", language ? { lang: language, dir: "auto" } : {}, ...marked(title, matched)),
      make("span", {}, ...below),
    ])];
    const section = place ?? best(headings ?? [], (one) => one[1], matched);
    if (section) parts.push(option(`${at}-section`, `${page}#${section[0]}`, "g-search__section", marked(section[1], matched)));
    return make("div", { role: "group", "aria-label": title }, ...parts);
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
