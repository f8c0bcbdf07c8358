// A wrong address: the pages whose names are nearest to it, in every language. One that only differs in
// capitals, or ends in the full stop of a sentence, is opened at once.

import { make } from "./guide.mjs";
import { browserLanguagesFirst } from "./picker.mjs";

/** How many letters to change, add, leave out or swap to come from one word to another. */
export function distance(one, other) {
  const rows = [[...Array(other.length + 1).keys()]];
  for (let i = 1; i <= one.length; i++) {
    rows.push([i]);
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      rows[i].push(Math.min(
        rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (same ? 0 : 1), swapped ? rows[i - 2][j - 2] + 1 : Infinity));
    }
  }
  return rows[one.length][other.length];
}

/** An address as it was typed, even where it is damaged. */
function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** What somebody typed: the language it names, if any, and the rest, in small letters. */
export function asked(path, tags) {
  let words = path.toLowerCase().split("/").map((word) => word.replace(/[^\p{L}\p{N}]+$/u, "")).filter(Boolean);
  const short = words[0] === "go";
  const tag = words.find((word) => tags.includes(word));
  words = words.filter((word, at) => word !== tag && !(short && at === 0));
  return { tag, rest: words.join("/").replace(/\.html?$|\/index$/, "") };
}

/** The keys of the nearest pages, at most three, the nearest first; at most a third of the last word may differ. */
export function nearest(rest, known) {
  const found = new Map();
  const last = (name) => name.split("/").pop();
  const compare = (typed, name, key) => {
    const far = distance(typed, name) / Math.max(last(typed).length, last(name).length);
    if (far < (found.get(key)?.far ?? 0.34)) found.set(key, { key, far, whole: typed === rest });
  };
  for (const typed of new Set([rest, last(rest)].filter((one) => one.length > 1))) {
    for (const [name, key] of Object.entries(known.addresses)) compare(typed, name, key);
    for (const key of Object.keys(Object.values(known.titles)[0])) {
      compare(typed, key, key);
      if (!key.endsWith("/index")) compare(typed, last(key), key);
    }
  }
  return [...found.values()].sort((one, other) => one.far - other.far).slice(0, 3);
}

async function help(main) {
  const boxes = [...main.querySelectorAll("[lang].admonition")];
  const tags = boxes.map((box) => box.lang);
  const base = main.dataset.names.replace(/[^/]*$/, "");
  const { tag, rest } = asked(decoded(location.pathname.slice(base.length)), tags);
  browserLanguagesFirst(main.querySelector(".g-languages"), [...(tag ? [tag] : []), ...(navigator.languages ?? [])]);
  if (!rest) return;
  const known = await (await fetch(main.dataset.names)).json();
  const url = (key, language) => `${base}${language}/${key === "index" ? "" : `${key.replace(/\/index$/, "")}/`}`;
  const near = nearest(rest, known);
  if (near[0]?.far === 0 && near[0].whole) {
    const { key } = near[0];
    const short = Object.keys(known.addresses).find((name) => known.addresses[name] === key);
    const target = tag || !short ? url(key, tag ?? tags[0]) : `${base}go/${short}/`;
    if (target !== location.pathname) location.replace(target + location.hash);
    return;
  }
  if (!near.length) return;
  for (const box of boxes) {
    const title = box.querySelector("p[hidden]");
    title.hidden = false;
    title.after(make("ul", {}, ...near.map(({ key: one }) => {
      const own = known.titles[box.lang][one];
      const link = make("a", { href: url(one, box.lang) }, own ?? known.titles[tags[0]][one]);
      if (!own) [link.lang, link.dir] = [tags[0], "ltr"];
      return make("li", {}, link);
    })));
  }
}

const main = document.querySelector("main[data-names]");
if (main) help(main);
