// What search does when the titles and words of the reader's own language do not answer: the words of
// other languages, what looks like the word that was typed, and the full text of the pages.
// Loaded only then. Nothing typed leaves the device.

import { spans, words } from "./fold.mjs";
import { answered, ENOUGH, find, forms, makeIndex, parted } from "./search.mjs";

/** Scripts and the languages that use them: where to look first. */
const SCRIPTS = [
  [/[\u0600-\u06ff]/, ["ar", "fa", "ps", "ckb", "ur"]],
  [/[\u0400-\u04ff]/, ["uk", "ru", "bg", "sr"]],
  [/[\u1200-\u137f]/, ["ti", "am"]],
];
/** Languages that are asked at most: the words of each cost a reader some 15 KB. */
const ASKED = 8;
/** An answer in another language to no more of the query than this is chance. */
const NOISE = 0.3;
/** Letters that a suggestion may lack or have more than the word that was typed: one in three, rounded down. */
const LIKE = 0.34;
/** Of a shorter word, any other is a third away, and what is nearer was found already. */
const SHORTEST = 7;
const SUGGESTED = 3;
const TEXTS = 6;
const loaded = new Map();
let pagefind;

const json = (url) => fetch(url).then((file) => file.json());

/** The index of another language. The promise is kept, not what it brings: while it is on its way, the next letter is typed. */
function language(MiniSearch, tag, home) {
  const url = new URL(`../${tag}/search`, home);
  if (!loaded.has(tag))
    loaded.set(tag, Promise.all([json(`${url}.json`), json(`${url}-more.json`)]).then((both) => makeIndex(MiniSearch, ...both)));
  return loaded.get(tag).catch(() => loaded.delete(tag) && null);
}

/** Tells an index which words mean the same, once; without a connection it goes without. */
async function learn(own, tag, home) {
  if (own.same.size) return;
  for (const meaning of await json(new URL(`../${tag}/search-same.json`, home)).catch(() => []))
    for (const word of meaning.split(" ")) own.same.set(word, [...(own.same.get(word) ?? []), ...meaning.split(" ")]);
}

/**
 * The same pages, found by words that mean the same, by the sound of what was typed, or through another language's words ('elsewhere');
 * 'found' itself if none knows better.
 * One language at a time, and only likely ones when there is some answer: data is not free.
 */
export async function findElsewhere(MiniSearch, data, own, query, found, home) {
  const script = SCRIPTS.find(([letters]) => letters.test(query));
  const likely = (tag) => (script ? script[1].includes(tag) : !SCRIPTS.some((one) => one[1].includes(tag)));
  // A French "mon" is no word to look for in the Dutch texts.
  const strong = own.kept(parted(query));
  const said = strong.length ? strong.join(" ") : query;
  const asked = data.others.filter((tag) => !found.length || tag === data.source || likely(tag))
    .sort((one, other) => likely(other) - likely(one)).slice(0, ASKED);
  let answers = found;
  await learn(own, data.language, home);
  for (const guess of [find(own, query, true), findSounding(own, query), findGlued(own, query)])
    if (guess[0]?.part > Math.max(NOISE, answered(answers))) answers = guess;
  let elsewhere = false;
  if (answered(answers) >= ENOUGH) return { answers, elsewhere };
  for (const tag of asked) {
    const index = await language(MiniSearch, tag, home);
    if (!index) continue; // no connection: the next language may be in the cache
    const least = Math.max(NOISE, answered(answers));
    const theirs = find(index, said).filter((one) => one.part > least).map((one) => inOwnLanguage(own, one, tag));
    if (!theirs.length) continue;
    elsewhere = true;
    answers = [...theirs, ...found.filter((one) => !theirs.some((same) => same.page === one.page))];
    if (theirs[0].part === 1) break;
  }
  return { answers, elsewhere };
}

function inOwnLanguage(own, { matched, part, ...entry }, tag) {
  const same = own.pages.get(entry.page);
  return { ...(same ?? { ...entry, place: undefined, tag }), matched, part };
}

// --- by sound ---------------------------------------------------------------------------------

/** The consonants of other scripts, as people write them in Latin letters; vowels and what Latin letters lack are left out. */
const SOUNDS = new Map(Object.entries({
  b: "بپбпብጵፕ", t: "تطثтትጥ", j: "جچጅ", h: "حهхሕህኽ", x: "خ", d: "دضذдድ", r: "رрር", z: "زظзжዝዥ", s: "سصсцስጽ",
  c: "شшщчሽች", g: "غگгґግ", f: "فфвፍቭ", k: "قكкክቅቕ", l: "لлል", m: "مмም", n: "نнንኝ",
}).flatMap(([sound, letters]) => [...letters].map((one) => [one, sound])));
/** One letter for the sounds that Latin writing spells in several ways; the digits of chats are in search.mjs. */
const SPELLINGS = [[/kh|5/g, "x"], [/gh|8/g, "g"], [/[sc]h/g, "c"], [/zh/g, "z"], [/ts/g, "s"], [/dj/g, "j"], [/[td]h/g, (one) => one[0]], [/[q9]/g, "k"], [/7/g, "h"], [/p/g, "b"], [/v/g, "f"], [/6/g, "t"]];
/** Ethiopic letters stand for a consonant with a vowel, eight to a consonant: the sixth is the consonant alone. */
const consonant = (letter) => (/[\u1200-\u137f]/.test(letter) ? String.fromCharCode((letter.charCodeAt(0) & ~7) + 5) : letter);
/** Fewer consonants than this, and many words sound alike. */
const SOUNDED = 3;

/** The consonants that are heard in a folded word, "" if there are too few: "nkhdem" and "نخدم" are both "nxdm". */
function sound(word) {
  const once = word.replace(/(.)\1+/g, "$1");
  const latin = /[a-z]/.test(word);
  const all = latin ? SPELLINGS.reduce((text, [from, to]) => text.replace(from, to), once) : [...once].map((one) => SOUNDS.get(consonant(one)) ?? "").join("");
  const heard = all.replace(/[^b-df-hj-np-tvxz]/g, "").replace(/(..)h$/, "$1");
  // "umzaf" is not the word that is "mwzf" in Arabic letters: what begins with a vowel does so in any script.
  const vowel = latin ? /^[aeiouwy]/.test(word) : !SOUNDS.has(consonant(word[0]));
  const said = heard.length > SOUNDED || !latin || /[^aeiouy][aeiou]+[^aeiou]/.test(word);
  return heard.length < SOUNDED || !said ? "" : (vowel ? "a" : "") + heard;
}

/** The words of an index, without those of its summaries and headings. */
const known = ({ entries }) => entries.flatMap(({ words: some, names, title, about }) =>
  [...`${some ?? ""} ${names}`.split(" "), ...words(`${title} ${about ?? ""}`).flatMap(forms)]);

/** Fewer letters than this, and any word begins with another. */
const HALF = 3;

/** The answers to words that were typed without the space between them: "asielvragen". */
export function findGlued(own, query) {
  const all = new Set(known(own));
  const is = (word) => forms(word).some((one) => all.has(one));
  const parts = (word) => {
    for (let at = word.length - HALF; at >= HALF && !is(word); at--)
      if (is(word.slice(0, at)) && is(word.slice(at))) return [word.slice(0, at), word.slice(at)];
    return [word];
  };
  const typed = own.kept(parted(query));
  const apart = typed.flatMap(parts);
  return apart.length > typed.length ? find(own, apart.join(" ")) : [];
}

/** The answers to what was typed in Latin letters, in a language that has others: "bghit nkhdem" for "بغيت نخدم". */
export function findSounding(own, query) {
  const typed = own.kept(parted(query));
  if (!typed.some((word) => /[a-z]/.test(word))) return [];
  const sounds = new Map();
  for (const word of known(own))
    if (!/[a-z]/.test(word) && sound(word) && !sounds.has(sound(word))) sounds.set(sound(word), word);
  const heard = typed.map((word) => sounds.get(sound(word)) ?? word);
  return heard.some((word, at) => word !== typed[at]) ? find(own, heard.join(" ")) : [];
}

/** The pages whose words look most like what was typed: "Did you mean …?" */
export function near({ index, entries, kept, pages }, query) {
  const typed = kept(parted(query)).filter((word) => word.length >= SHORTEST && !/\d/.test(word));
  if (!typed.length) return [];
  const hits = index.search({ queries: [typed.join(" ")], fuzzy: (word) => Math.floor(word.length * LIKE), prefix: false });
  return [...new Set(hits.map(({ id }) => entries[id].page))].slice(0, SUGGESTED).map((page) => pages.get(page)).filter(Boolean);
}

// --- full text -------------------------------------------------------------------------------------

/** Pagefind, with the index of the reader's language: hooks/guide/full_text.py. */
function engine(home) {
  const folder = new URL("../fulltext/", home);
  pagefind ??= import(new URL("pagefind.js", folder)).then(({ createInstance }) => createInstance({
    noWorker: true, // it would load the program twice
    metaCacheTag: "1", // the server says whether the index is new
    basePath: folder.pathname,
    baseUrl: new URL("..", home).pathname,
    excerptLength: 20,
  }));
  return pagefind;
}

/** The pages whose text has what was typed, each with the section that has most of it. */
export async function findText(own, query, home) {
  const typed = spans(query).map(([start, end, word]) => [query.slice(start, end), word]);
  const strong = typed.filter(([, word]) => own.kept([word]).length);
  const asked = strong.length ? strong : typed;
  try {
    const { results } = await (await engine(home)).search(asked.map(([written]) => written).join(" "));
    const pages = await Promise.all(results.slice(0, TEXTS).map((one) => one.data()));
    const found = pages.map((page) => entry(own, page, new URL(home).pathname));
    // Pagefind shortens a word that it does not know until it finds something.
    return found.filter((one) => one && share(asked.map(([, word]) => word), one.matched) >= ENOUGH);
  } catch (error) {
    pagefind = undefined; // the connection may come back
    throw error;
  }
}

const MARKS = /<mark>(.*?)<\/mark>/g;

/** What Pagefind knows of a page, in the form of search.mjs. */
function entry(own, { url, meta, excerpt, sub_results: sections }, home) {
  if (!url.startsWith(home)) return null; // a language without pages gets the index of another
  const page = url.slice(home.length) || "./";
  const best = sections.reduce((one, other) => (other.locations.length > one.locations.length ? other : one), sections[0]);
  const said = [excerpt, ...sections.map((one) => one.excerpt)].join(" ");
  const plain = (html) => html.replace(/<\/?mark>/g, "").replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  return {
    page,
    title: own.pages.get(page)?.title ?? meta.title,
    summary: plain(best?.excerpt ?? excerpt),
    place: best?.anchor && [best.anchor.id, best.anchor.text],
    matched: new Set([...said.matchAll(MARKS)].flatMap((one) => words(one[1]))),
  };
}

/** The share of the typed words that stand in a text, in some form: most of a word is the same. */
function share(typed, matched) {
  const same = (one, other) => {
    let letters = 0;
    while (letters < one.length && one[letters] === other[letters]) letters++;
    return letters >= Math.min(one.length, Math.max(3, one.length * 0.7));
  };
  return typed.filter((word) => [...matched].some((one) => same(word, one))).length / typed.length;
}
