// Search: what answers a query, and how the answers are shown in the dialog that guide.mjs opens:
// a combobox with a list, as the ARIA Authoring Practices describe it.
// Titles and search words of a language come in one small file; names, summaries, headings and
// services follow in a second: hooks/guide/search_data.py. What is needed when neither answers, a third
// file with words that mean the same among it, is in search-further.mjs. Nothing typed leaves the device and nothing is stored.

import { spans, words } from "./fold.mjs";
import { make } from "./guide.mjs";

const BOOST = { title: 4, about: 4, words: 3, names: 2.5, headings: 1.5, summary: 1 };
export const SHOWN = 8;
/** A result this much weaker than the best one is noise. */
const WEAK = 0.18;
/** What a word weighs that many pages answer: "free", the name of the city. */
const WEAK_WORD = 0.4;
/** What a number weighs: it is the name of a letter or of a law. */
const NUMBER_WORD = 2;
/** What the name of a service or a term is worth when it only begins with what was typed. */
const BEGUN = 0.5;
/** What a word is worth that means the same as the one that was typed. */
const SAME = 0.4;
/** The share of a typed word that such a word answers. */
const SAME_PART = 0.6;
/** What an answer is worth of which only the Dutch title says it, on a page that is not translated: the Dutch words know better. */
const TITLE_ALONE = 0.55;
/** How much better an answer is when the query is one of its phrases; looked at for so many that have its words. */
const SAID = 2;
const READ = 30;
/** An answer to a smaller share of the query than this: words that mean the same, or another language, may know better. */
export const ENOUGH = 0.6;
/** Entries that are added to an index between two keys. */
const AT_A_TIME = 6;
/** Letters of a query that are looked for: some pages of a letter may be pasted. */
const LONGEST = 200;
/** Milliseconds without a key before more is loaded. */
const PAUSE = 300;

// --- finding ---------------------------------------------------------------------------------

// Titles and queries take the forms that hooks/guide/search_forms.py gave to the words of the data.
const ORDINAL = "(?:bis|ter|quater|quinquies|sexies|septies|octies)";
const SPELLED = {
  bis: "biss?|bies|بيس|بس|біс|бис",
  ter: "te+r|t[èé]r|تي?ر|тер",
  quater: "[qk][uw]?[ao]r?t+(?:er|re)|كوا[تط]ي?ر|кватер",
  quinquies: "[qk][uw]?[ie]n[qk][uw]?i[eè]?s|كو?ي?نكو?[هي]*س|квінквієс|квинквиес",
  sexies: "se(?:x|ks|cs)i[eè]?s|سي?كسي?[هي]?س|сексієс|сексиес",
  septies: "sept?i[eè]?s|سي?بتي?[هي]?س|септієс|септиес",
  octies: "o[ck]ti[eè]?s",
};
const NUMBERED = new RegExp(`(\\p{Nd})[\\s.\\u00a0-]*(?:${Object.values(SPELLED).map((one) => `(${one})`).join("|")})(?!\\p{L})`, "giu");
const numbered = (_, number, ...spelled) => number + Object.keys(SPELLED).find((_, at) => spelled[at]);
const GLUED = new RegExp(`(\\p{L}{2})(?=\\p{Nd}(?:\\p{Nd}|${ORDINAL}\\b))`, "giu");
/** No typing errors in "26" or "9bis"; "3awda" is a word. */
const NUMBER = new RegExp(`\\d\\d|^\\d+${ORDINAL}?$`);
/** Arabic "the", alone or after a one-letter word; and one-letter words that are written together with the next. */
const ARABIC_ARTICLE = /^(?:[وفبك]?ال|لل)(?=\p{L}{3})/u;
const ARABIC_LETTER = /^[وفبكلع](?=\p{L}{4})/u;
/** A Russian or Ukrainian word without its ending, which changes in every sentence. */
const CYRILLIC_ENDING = /^(?:([\u0400-\u04ff]{5,})[\u0400-\u04ff]{3}|([\u0400-\u04ff]{4,5})[\u0400-\u04ff]{2})$/;
/** Arabic in Latin letters, with digits for the sounds that these lack: "mou7ami", "3awda". */
const CHAT = /^(?=(?:[2-9]?[a-z])+[2-9]?$)(?=.*[2-9])(?:\d*[a-z]){3}/;
const SOUNDS = { 2: "", 3: "", 4: "", 5: "kh", 6: "t", 7: "h", 8: "gh", 9: "q" };
const chat = (word) => (CHAT.test(word) && !NUMBER.test(word) ? word.replace(/\d/g, (one) => SOUNDS[one]) : word);

/** The folded words of a text: "annexe25" is two, "26 quater" is one. */
export const parted = (text) => words(/\p{Nd}/u.test(text) ? text.replace(NUMBERED, numbered).replace(GLUED, "$1 ") : text);

/** A folded word as the index may know it. */
export const forms = (word) => (/^[a-z]+$/.test(word) ? [word] // most words: a phone asks this hundreds of times for one answer
  : [...new Set([word, chat(word), word.replace(ARABIC_ARTICLE, ""), word.replace(ARABIC_LETTER, ""), word.replace(CYRILLIC_ENDING, "$1$2")])]);

/** An index over one language's data; 'more' is what its second file adds: a promise then, for a phone needs a while. */
export function makeIndex(MiniSearch, data, more) {
  const little = new Set(data.little.split(" "));
  const kept = (all) => all.filter((word) => word.length > 1 && !little.has(word));
  /** What people type for a page, phrase by phrase; and its words, without those that are shown. */
  const phrased = (text, ...shown) => {
    const [said, read] = [text.split("|").map((one) => one.split(" ")), shown.map((one) => kept(parted(one)).flatMap(forms))];
    return { phrases: [...said, ...read].filter((one) => one[0]), words: [...new Set(said.flat())].filter((one) => !read.flat().includes(one)).join(" ") };
  };
  const page = ([url, title, own], at) => {
    const [summary = "", headings = [], shown = [], names = "", said] = more?.pages[at] ?? [];
    return { page: url, title, ...phrased(said ?? own, title), names, summary, headings, shown };
  };
  const dutch = ([url, title, said, names, shown, about = ""]) =>
    ({ page: url, title, ...phrased(said, title, about), names, shown, about, summary: "", headings: [], dutch: true });
  const place = ([url, title, names, number]) =>
    ({ page: url.split("#")[0], place: [url.split("#")[1], title], title, names: names ?? "", words: number, dutchName: names == null && data.language !== data.source });
  const aside = new Set(data.aside);
  /** Of equal answers, first the pages for newcomers, in their language. */
  const weight = (entry) => (entry.place ? 0.4 : 1) * (entry.dutch ? 0.9 : 1) * (aside.has(entry.page) ? 0.8 : 1);
  const [all, entries] = [[[data.pages, page], [more?.dutch ?? [], dutch], [more?.places ?? [], place]], []];
  const weak = new Set(data.weak?.split(" "));
  const formed = (field) => field === "words" || field === "names";
  const index = new MiniSearch({
    fields: Object.keys(BOOST),
    extractField: (entry, field) => (field === "headings" ? entry.headings?.map((one) => one[1]).join(" / ") : entry[field]),
    tokenize: (text, field) => (!field || formed(field) ? text.split(" ") : kept(parted(text))),
    processTerm: (word, field) => (formed(field) ? word : forms(word)),
  });
  const whole = { index, entries, kept, weak, same: new Map(), asked: new Map(), pages: new Map() };
  const added = all.flatMap(([some, made]) => some.map((one, at) => () => {
    const entry = made(one, at);
    entries.push({ ...entry, id: entries.length, weight: weight(entry) });
    index.add(entries.at(-1));
    if (!entry.place) whole.pages.set(entry.page, entries.at(-1));
  }));
  if (more) return inTurns(added).then(() => whole);
  for (const add of added) add();
  return whole;
}

/** Does all of this a few at a time, so that no key waits. */
async function inTurns(all) {
  for (const [at, one] of all.entries()) {
    if (at % AT_A_TIME === 0) await new Promise((resolve) => setTimeout(resolve));
    one();
  }
}

/** How many letters may differ, by the length of the word. Where vowels are not written, four letters are a long word. */
const edits = (word) => (NUMBER.test(word) || word.length < (/^[a-z]/.test(word) ? 5 : 4) ? false : word.length < 8 ? 1 : 2);

/** How a word is looked for: as it was typed, when it may not be complete yet, and with its neighbour as one word. */
const WAYS = {
  whole: { prefix: (word) => !/^\d+$/.test(word) && word.length > 3, fuzzy: edits },
  begun: { prefix: (word) => !/^\d+$/.test(word), fuzzy: edits },
  joined: { prefix: (word) => word.length > 5, fuzzy: (word) => word.length > 9 && 1 },
};

/** What one word finds: for each entry its score, the words of the entry, and how much they are what was typed. */
function lookUp(own, word, way, wide) {
  const key = `${way} ${wide} ${word}`;
  if (own.asked.has(key)) return own.asked.get(key); // the next key changes the last word only
  const mine = forms(word);
  const { prefix, fuzzy } = WAYS[way];
  // Without an article that may be a part of the word, a short one is like many.
  const found = hits(own, word, { prefix, fuzzy: (one) => (one === word || one.length > 4) && fuzzy(one) }, ({ place }, terms) => {
    const begun = mine.some((form) => terms.some((one) => one.startsWith(form)));
    const whole = !place || mine.some((form) => terms.includes(form));
    return !begun ? 0.5 : whole ? 1 : BEGUN;
  });
  if (wide && way !== "joined" && !mine.some((form) => own.weak.has(form)))
    for (const other of new Set(mine.flatMap((form) => own.same.get(form) ?? []).filter((one) => !mine.includes(one))))
      for (const [id, hit] of hits(own, other, {}, () => SAME_PART))
        if ((found.get(id)?.score ?? 0) < hit.score * SAME)
          found.set(id, { ...hit, score: hit.score * SAME, part: Math.max(hit.part, found.get(id)?.part ?? 0) });
  own.asked.set(key, found);
  return found;
}

/** The entries that have a word, looked for in one way; 'part' says how much of it an entry answers by these terms. */
function hits({ index, entries, weak }, word, how, part) {
  const all = index.search(word, {
    ...how,
    boost: BOOST,
    weights: { fuzzy: 0.3, prefix: 0.15 },
    bm25: { k: 1.2, b: 0.3, d: 0.5 },
    boostTerm: (one) => (weak.has(one) ? WEAK_WORD : NUMBER.test(one) ? NUMBER_WORD : 1),
    boostDocument: (id) => entries[id].weight,
  });
  return new Map(all.map(({ id, score, match, queryTerms }) =>
    [id, { score: score / queryTerms.length, match, part: part(entries[id], Object.keys(match)) }]));
}

const bestFirst = (one, other) => other.score - one.score;

/** How much of a query is one phrase of a page, and of the phrase that query: 'matched' has the page's words for each word that was typed. */
function said(phrases, matched, worth) {
  const shares = phrases.map((phrase) => {
    const typed = matched.map((words) => phrase.filter((word) => words.has(word)));
    const asked = worth.reduce((sum, one, at) => sum + (typed[at].length && one), 0);
    return asked * new Set(typed.flat()).size / phrase.length;
  });
  return Math.max(0, ...shares);
}

/**
 * The pages that answer a query, best first: each with the place on it that answers best, the words
 * that were found, and the share of the query that they answer.
 */
export function find(own, query, wide = false) {
  const { entries, kept, weak, pages } = own;
  const all = parted(query);
  const typed = [...new Set(kept(all).length ? kept(all) : all)];
  const single = typed.map((word, at) => lookUp(own, word, at === typed.length - 1 ? "begun" : "whole", wide));
  // "gezins hereniging" is also looked for as one word, and so is "A kaart".
  const pairs = [...new Set(all.slice(1).map((word, at) => all[at] + word))];
  const joined = pairs.map((pair) => lookUp(own, pair, "joined", false));
  const worth = typed.map((word) => (forms(word).some((one) => weak.has(one)) ? WEAK_WORD : 1));
  const total = worth.reduce((sum, one) => sum + one, 0);
  const mine = typed.map((word) => pairs.flatMap((pair, at) => (forms(word).some((one) => pair.startsWith(one) || pair.endsWith(one)) ? [joined[at]] : [])));
  const ranked = [...new Set([...single, ...joined].flatMap((one) => [...one.keys()]))].map((id) => {
    const hits = [...single, ...joined].map((one) => one.get(id)).filter(Boolean);
    const terms = [...new Set(hits.flatMap(({ match }) => Object.keys(match)))];
    const share = typed.reduce((sum, _, at) => sum + worth[at] * Math.max(...[single[at], ...mine[at]].map((one) => one.get(id)?.part ?? 0)), 0) / total;
    const fields = new Set(hits.flatMap(({ match }) => Object.values(match).flat()));
    const known = !entries[id].dutch || [...fields].some((field) => field !== "title");
    const part = known ? share : share * TITLE_ALONE;
    const dutchName = entries[id].dutchName && !fields.has("words"); // a telephone number is of no language
    return { ...entries[id], dutchName, terms, part, score: hits.reduce((sum, one) => sum + one.score, 0) * share };
  }).sort(bestFirst);
  for (const one of ranked.slice(0, READ)) {
    const matched = typed.map((_, at) => new Set([single[at], ...mine[at]].flatMap((hits) => Object.keys(hits.get(one.id)?.match ?? {}))));
    one.score *= 1 + SAID * said(one.phrases ?? [], matched, worth) / total;
  }
  ranked.sort(bestFirst);
  const found = new Map();
  for (const { page, place, terms, part, score, dutchName } of ranked) {
    if (score < ranked[0].score * WEAK) break;
    if (!found.has(page)) found.set(page, { ...pages.get(page), place, part, dutchName, matched: new Set() });
    terms.forEach((word) => found.get(page).matched.add(word));
  }
  return [...found.values()];
}

/**
 * The share of the query that the best of these answers. The name of a service is Dutch in every language:
 * that it has the word "huisarts" does not say that this language knows it.
 */
export const answered = (found) => found.find((one) => !one.dutchName)?.part ?? 0;

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

/** The second file, asked for when the first answer is on the screen, which it would delay. */
export const second = () => fetch(document.body.dataset.search.replace(".json", "-more.json")).then((answer) => answer.json());

/** Brings the dialog to life. */
export function attachSearch(element, MiniSearch, data) {
  const [field, status, list, help] = ["input", "[role=status]", "[role=listbox]", ".g-search__help"]
    .map((one) => element.querySelector(one));
  const home = document.querySelector(".g-name").href;
  let own = makeIndex(MiniSearch, data);
  let texts = data.texts;
  let active = -1;
  let announcing = 0;
  let turn = 0;

  const text = (key) => texts[key] ?? "";
  const asked = () => field.value.trim().slice(0, LONGEST);
  list.setAttribute("aria-label", text("search.results"));
  const options = () => [...list.querySelectorAll("[role=option]")];
  const further = () => import("./search-further.mjs");

  // Without the second file, offline for example, titles and words stand alone.
  const complete = new Promise((resolve) => setTimeout(resolve)).then(second).then(async (more) => {
    own = await makeIndex(MiniSearch, data, more);
    texts = { ...texts, ...more.texts };
    if (active < 0) answer();
  }).catch(() => {});

  /** Shows what answers the text as it stands now. */
  async function answer() {
    const query = asked();
    const mine = ++turn;
    const stale = () => mine !== turn;
    const found = query ? find(own, query) : [];
    const enough = !query || answered(found) >= ENOUGH;
    element.toggleAttribute("data-asking", !enough); // what is shown may still change
    list.setAttribute("aria-busy", String(!enough && !found.length)); // what is shown may be read
    if (enough || found.length) show(query, found);
    else list.replaceChildren(); // what stood there answered something else
    if (enough) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    await complete;
    if (stale()) return;
    const { answers: better, elsewhere } = await further()
      .then((one) => one.findElsewhere(MiniSearch, data, own, query, found, home)).catch(() => ({ answers: found }));
    if (stale()) return;
    if (better !== found) show(query, better, elsewhere && text("search.other-language"));
    else if (!found.length) {
      show(query, []);
      await helpOut(query, stale).catch(() => {});
      if (stale()) return;
    }
    list.setAttribute("aria-busy", "false");
    element.removeAttribute("data-asking");
  }

  /** No title and no word answers: what looks like it, and what the texts of the pages say. */
  async function helpOut(query, stale) {
    const { near } = await further();
    if (stale()) return;
    const links = near(own, query).map(({ page, title }) => link(page, title));
    if (links.length) help.prepend(make("p", {}, text("search.meant")), make("ul", {}, ...links));
    // It weighs as much as forty pages: who saves data taps for it.
    if (navigator.connection?.saveData) help.prepend(offer(query, []));
    else await inTexts(query, [], stale);
  }

  /** Adds what the full text of the pages says to what was found. */
  async function inTexts(query, found, stale = () => query !== asked()) {
    say(text("search.searching"), 0);
    const texts = await further().then((one) => one.findText(own, query, home)).catch(() => null);
    if (stale()) return;
    // A word that only looks like what was typed is a worse answer than a text that has it.
    const sure = found[0]?.part >= ENOUGH;
    const [first, rest] = sure ? [found.slice(0, SHOWN), texts ?? []] : [texts ?? [], found];
    const added = rest.filter((one) => !first.some((same) => same.page === one.page));
    if (texts?.length && (added.length || !sure)) show(query, [...first, ...added], text("search.in-texts"), true);
    else say(text(!texts ? "search.no-texts" : found.length ? "search.nothing-more" : "search.none"), 0);
  }

  /** A button, because the full text weighs more than all the rest. Its words come with the second file. */
  function offer(query, found) {
    const button = make("button", { hidden: "" });
    complete.then(() => {
      button.textContent = text("search.texts");
      button.hidden = !button.textContent;
    });
    button.addEventListener("click", () => {
      button.remove();
      field.focus();
      turn++; // what another language knows no longer takes the place of this
      inTexts(query, found);
    });
    return button;
  }

  const link = (page, content) => make("li", {}, make("a", { href: new URL(page, home).href }, content));

  /** Announced after a pause in typing, so that a screen reader is not interrupted at each letter. */
  function say(sentence, pause) {
    clearTimeout(announcing);
    announcing = setTimeout(() => (status.textContent = sentence), pause);
  }

  /** Shows these answers; 'note' says where they come from. */
  function show(query, all, note, whole) {
    const found = whole ? all : all.slice(0, SHOWN);
    active = -1;
    field.removeAttribute("aria-activedescendant");
    list.replaceChildren(...found.map(group));
    list.hidden = !found.length;
    field.setAttribute("aria-expanded", String(found.length > 0));
    const said = [text("search.hint")];
    if (query) said[0] = found.length ? text("search.count").replace("{n}", found.length) : text("search.none");
    if (note) said.push(note);
    say(said.join(" – "), found.length ? 400 : 0);
    help.replaceChildren(...(!query || whole ? [] : found.length ? [offer(query, found)] : [ways()]));
  }

  /** A page, and under it the section that answers best. */
  function group(entry, at) {
    const option = (id, url, kind, content) => make("a",
      { role: "option", id: `g-found-${id}`, tabindex: "-1", "aria-selected": "false", href: new URL(url, home).href, class: kind },
      ...content);
    const { page, title, summary, headings, shown, place, matched, dutch, about, tag } = entry;
    const language = tag ?? (dutch && data.source);
    // The name that led here, when the title does not say it: "bijlage 26".
    const name = best(shown ?? [], String, new Set([...matched].filter((word) => !words(title).flatMap(forms).includes(word)))) ?? about;
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

  /** Never a dead end: all pages, the situations, the words, the people. */
  function ways() {
    const links = [["start/which-situation/", "search.situations"], ["mechelen/contacts/", "search.contacts"],
      ["glossary/", "search.glossary"], ["site-index/", "search.index"]];
    return make("ul", {}, ...links.map(([page, key]) => link(page, text(key) || page)));
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
    if (event.isComposing) return; // the keys of an input method choose a letter
    const all = options();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && all.length) {
      // One place more than there are options: the text field itself.
      choose(((active + 1 + step + all.length + 1) % (all.length + 1)) - 1);
    } else if (event.key === "Enter" && all.length) {
      if (active >= 0) all[active].click();
      else if (matchMedia("(pointer: coarse)").matches) field.blur(); // shows what the keyboard of a phone hides
      else choose(0);
    } else if (event.key === "Escape" && field.value) {
      clear(); // the next Escape closes the dialog
    } else {
      // These move in the text, so Enter is no longer for an option.
      if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(event.key)) choose(-1);
      return;
    }
    event.preventDefault();
  });
  element.addEventListener("click", (event) => event.target.closest("a") && element.close());
  // The next person who holds this phone finds nothing here.
  // The event comes later than the closing: by then a new question may have opened it again.
  element.addEventListener("close", () => element.open || clear());
  return { answer };
}
