// Search: a dialog of our own with a combobox and a list, as the ARIA Authoring Practices describe them.
// Titles, headings, summaries, search words and glossary names of one language, in one small file.
// Nothing typed leaves the device and nothing is stored.

import { spans, words } from "./fold.mjs";

const FIELDS = ["title", "words", "headings", "summary"];
const BOOST = { title: 6, words: 4, headings: 2, summary: 1 };
const SHOWN = 8;
/** A result this much weaker than the best one is noise. */
const WEAK = 0.18;
/** Scripts, and the languages that write them: where to look when the reader's own language finds nothing. */
const SCRIPTS = [
  [/[\u0600-\u06ff]/, ["ar", "fa", "ps", "ckb", "ur"]],
  [/[\u0400-\u04ff]/, ["uk", "ru"]],
  [/[\u1200-\u137f]/, ["ti", "am"]],
];

// --- finding ---------------------------------------------------------------------------------

/** Arabic "the", alone or with a one-letter word before it. */
const ARABIC_ARTICLE = /^(?:[وفبك]?ال|لل)(?=\p{L}{3})/u;
const WORD_AND_NUMBER = /^(\p{L}{2,})(\d+\p{L}*)$/u;

/** A folded word as the index knows it: also without its article, and "annexe26" also in two. */
function forms(word) {
  const found = [word];
  const bare = word.replace(ARABIC_ARTICLE, "");
  if (bare !== word) found.push(bare);
  const parts = word.match(WORD_AND_NUMBER);
  if (parts) found.push(parts[1], parts[2]);
  return found;
}

/** The words of a text, and what its hyphens join: "gezins-hereniging" is also one word. */
function indexed(text) {
  const found = spans(text);
  const joined = found
    .slice(1)
    .map(([start, , word], at) => (/^[-\u2010\u2011]$/.test(text.slice(found[at][1], start)) ? found[at][2] + word : ""));
  return [...found.map((one) => one[2]), ...joined.filter(Boolean)];
}

/** An index over one language's data. */
export function makeIndex(MiniSearch, data) {
  const entries = [
    ...data.pages.map(([url, title, summary, own, headings]) => ({ url, title, summary, words: own, headings })),
    ...data.terms.map(([url, title, own]) => ({ url, title, summary: "", words: own, headings: [], term: true })),
  ];
  const index = new MiniSearch({
    fields: FIELDS,
    idField: "id",
    extractField: (entry, field) => {
      if (field === "id") return entry.id;
      if (field === "headings") return entry.headings.map((one) => one[1]).join(" \n ");
      return field === "words" ? entry.words.join(" \n ") : entry[field];
    },
    tokenize: indexed,
    processTerm: forms,
  });
  index.addAll(entries.map((entry, id) => Object.assign(entry, { id })));
  return { index, entries, language: data.language };
}

/** The entries that answer a query, best first, each page once. */
export function find({ index, entries }, query) {
  const typed = words(query);
  const last = typed.length - 1;
  // "gezins hereniging" is also looked for as one word, "9 bis" as "9bis".
  const joined = typed.slice(1).map((word, at) => typed[at] + word);
  const single = { prefix: (word, at) => at >= last || word.length > 3, fuzzy: edits, maxFuzzy: 2 };
  const hits = index.search(
    {
      combineWith: "OR",
      queries: [
        { queries: [typed.join(" ")], ...single },
        ...(joined.length ? [{ queries: [joined.join(" ")], prefix: (word) => word.length > 5, fuzzy: false }] : []),
      ],
    },
    {
      boost: BOOST,
      weights: { fuzzy: 0.3, prefix: 0.5 },
      boostDocument: (id) => (entries[id].term ? 0.7 : 1),
    },
  );
  const best = hits.length ? hits[0].score : 0;
  const pages = new Map();
  for (const hit of hits) {
    const entry = entries[hit.id];
    const page = entry.url.split("#")[0];
    if (hit.score < best * WEAK || pages.has(page)) continue;
    pages.set(page, { ...entry, matched: new Set(Object.keys(hit.match)) });
  }
  return [...pages.values()];
}

/** How many letters may differ, by the length of the word. */
const edits = (word) => (/\d/.test(word) || word.length < 4 ? false : word.length < 8 ? 1 : 2);

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

/** An element with attributes and children; text is only ever text. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

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

let dialog = null;

/** Opens the dialog, with a query already in it when there is one. */
export async function openSearch(options) {
  dialog ??= new Dialog(options);
  dialog.open(options.query);
  await dialog.ready;
}

class Dialog {
  constructor({ data, library, others }) {
    this.home = document.querySelector(".g-name").href;
    this.others = others;
    this.active = -1;
    this.build();
    this.ready = this.load(data, library);
  }

  build() {
    const name = document.querySelector("[data-open-search]").textContent.trim();
    const close = make("button", { class: "g-close", type: "button" }, document.querySelector(".g-sheet .g-close").textContent);
    this.input = make("input", {
      id: "g-search", type: "text", role: "combobox", dir: "auto", inputmode: "search", enterkeyhint: "search",
      "aria-expanded": "false", "aria-controls": "g-found", "aria-autocomplete": "list",
      autocomplete: "off", autocapitalize: "off", spellcheck: "false",
    });
    this.status = make("p", { role: "status" });
    this.list = make("div", { id: "g-found", role: "listbox", "aria-label": name });
    this.help = make("div", { class: "g-search__help" });
    this.element = make("dialog", { class: "g-search", "aria-label": name },
      make("div", { class: "g-search__head" }, make("label", { for: "g-search" }, name), this.input, close),
      this.status, this.list, this.help);
    this.list.hidden = true;
    close.addEventListener("click", () => this.element.close());
    this.input.addEventListener("input", () => this.answer());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.list.addEventListener("click", (event) => event.target.closest("a") && this.element.close());
    this.element.addEventListener("click", (event) => event.target === this.element && this.element.close());
    // The next person who holds this phone finds nothing here.
    this.element.addEventListener("close", () => this.clear());
    document.body.append(this.element);
  }

  open(query) {
    if (!this.element.open) this.element.showModal();
    if (query) this.input.value = query;
    this.input.focus();
    if (this.own) this.answer();
  }

  async load(data, library) {
    try {
      [this.data, this.library] = await Promise.all([data, library]);
    } catch (error) {
      this.element.close();
      this.element.remove();
      dialog = null;
      throw error;
    }
    this.own = makeIndex(this.library.default, this.data);
    this.answer();
  }

  text(key, values = {}) {
    const text = this.data.texts?.[key] ?? "";
    return Object.entries(values).reduce((done, [name, value]) => done.replace(`{${name}}`, value), text);
  }

  clear() {
    this.input.value = "";
    if (this.own) this.answer();
  }

  /** Shows what answers the text as it stands now. */
  async answer() {
    if (!this.own) return;
    const query = this.input.value.trim();
    let found = query ? find(this.own, query) : [];
    let from = "";
    if (query && !found.length) {
      [found, from] = await this.elsewhere(query);
      if (query !== this.input.value.trim()) return;
    }
    this.show(query, found.slice(0, SHOWN), from);
  }

  /** The same pages, found through another language's words. One language at a time: data is not free. */
  async elsewhere(query) {
    const tag = (url) => url[0];
    const pairs = this.others.reduce((done, one, at, list) => (at % 2 ? done : [...done, [one, list[at + 1]]]), []);
    const script = SCRIPTS.find(([letters]) => letters.test(query));
    const known = SCRIPTS.flatMap((one) => one[1]);
    const likely = (one) => (script ? script[1].includes(tag(one)) : !known.includes(tag(one)));
    this.elsewhereIndexes ??= new Map();
    for (const [language, url] of pairs.filter(likely)) {
      if (!this.elsewhereIndexes.has(language))
        try {
          const data = await (await fetch(url)).json();
          this.elsewhereIndexes.set(language, makeIndex(this.library.default, data));
        } catch {
          continue;
        }
      const found = find(this.elsewhereIndexes.get(language), query);
      if (found.length) return [found.map((one) => this.inOwnLanguage(one, language)), language];
    }
    return [[], ""];
  }

  inOwnLanguage(entry, language) {
    const page = entry.url.split("#")[0];
    const own = this.own.entries.find((one) => !one.term && one.url === page);
    return own ? { ...own, matched: entry.matched } : { ...entry, language };
  }

  show(query, found, from) {
    this.active = -1;
    this.input.removeAttribute("aria-activedescendant");
    this.list.replaceChildren(...found.map((one, place) => this.group(one, place)));
    this.list.hidden = !found.length;
    this.input.setAttribute("aria-expanded", String(found.length > 0));
    clearTimeout(this.later);
    // After a pause in typing, so that a screen reader is not interrupted at each letter.
    this.later = setTimeout(() => {
      this.status.textContent = !query ? this.text("search.hint")
        : !found.length ? this.text("search.none")
        : `${this.text("search.count", { n: found.length })} ${from ? this.text("search.other-language") : ""}`.trim();
    }, query && found.length ? 400 : 0);
    this.help.replaceChildren(...(query && !found.length ? this.helpLinks() : []));
  }

  group(entry, place) {
    const option = (id, url, content, kind) =>
      make("a", { role: "option", id, tabindex: "-1", "aria-selected": "false", href: new URL(url, this.home).href, class: kind }, ...content);
    const title = make("b", {}, ...marked(entry.title, entry.matched));
    const options = [option(`g-found-${place}`, entry.url, [title, make("span", {}, ...marked(entry.summary, entry.matched))], "g-search__page")];
    const section = bestSection(entry);
    if (section) {
      const url = `${entry.url.split("#")[0]}#${section[0]}`;
      options.push(option(`g-found-${place}-section`, url, marked(section[1], entry.matched), "g-search__section"));
    }
    const language = entry.language ? { lang: entry.language } : {};
    return make("div", { role: "group", "aria-label": entry.title, ...language }, ...options);
  }

  helpLinks() {
    const links = [["site-index/", "search.index"], ["glossary/", "search.glossary"], ["mechelen/contacts/", "search.contacts"]];
    return [make("ul", {}, ...links.map(([url, key]) =>
      make("li", {}, make("a", { href: new URL(url, this.home).href }, this.text(key) || url))))];
  }

  key(event) {
    const options = [...this.list.querySelectorAll("[role=option]")];
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps && options.length) {
      event.preventDefault();
      // One place more than there are options: the text field itself.
      const places = options.length + 1;
      this.choose(options, ((this.active + 1 + steps[event.key] + places) % places) - 1);
    } else if (event.key === "Enter" && !event.isComposing && options.length) {
      event.preventDefault();
      if (this.active >= 0) options[this.active].click();
      else if (matchMedia("(pointer: coarse)").matches) this.input.blur();
      else this.choose(options, 0);
    } else if (event.key === "Escape" && this.input.value) {
      // First Escape empties the field, the next one closes the dialog.
      event.preventDefault();
      this.clear();
    }
  }

  choose(options, place) {
    options[this.active]?.setAttribute("aria-selected", "false");
    this.active = place;
    const option = options[place];
    if (!option) return this.input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", option.id);
  }
}
