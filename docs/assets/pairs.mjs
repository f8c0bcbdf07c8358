// Blocks of two texts of a page, in pairs. A translation has the same sections, and in each the same blocks
// in the same order (hooks/guide/checks/structure.py); so blocks belong together by their place in their section.
// For beside.mjs, which shows them, and paper.mjs, which prints them; beside.css is how they look.

import { make } from "./guide.mjs";

/** A list item by item, each in a list of its own that counts on, with its id; any other block as it is. */
function split(block) {
  const items = [...block.children];
  const list = /^[UO]L$/.test(block.tagName) || (block.tagName === "DL" && items.every((one) => one.tagName === "DIV"));
  if (!list) return [["", block]];
  return items.map((item, at) => {
    const alone = block.cloneNode(false);
    if (block.tagName === "OL") alone.start = block.start + at;
    alone.append(item);
    return [item.id, alone];
  });
}

// Every block of a text, with the name of its place: its id in a list of words or desks, which each
// language may sort in its own way; or else its section, its number there, its number in its list.
function blocks(nodes) {
  let section = "";
  let number = 0;
  return nodes.filter((one) => one.nodeType === Node.ELEMENT_NODE).flatMap((block) => {
    if (block.tagName === "H2") [section, number] = [block.id, 0];
    number++;
    return split(block).map(([id, element], at) => [id || `${section} ${number} ${at}`, element]);
  });
}

/** Blocks of two texts in pairs, as { element, beside }; one that has no partner stands alone where it stood. */
export function pairs(first, second) {
  const rows = blocks(first).map(([place, element]) => ({ place, element }));
  let at = -1;
  for (const [place, beside] of blocks(second)) {
    const found = rows.findIndex((row) => row.place === place);
    if (found < 0) rows.splice(++at, 0, { place, beside });
    else [at, rows[found].beside] = [found, beside];
  }
  return rows;
}

const half = ({ lang, dir }, element) => make("div", { lang, dir: dir || "ltr" }, ...(element ? [element] : []));

/** Two blocks side by side, each in the language and the direction of its own page. */
export const pair = (one, other, element, beside) => make("div", { class: "g-pair" }, half(one, element), half(other, beside));

/** A page as a document; its links lead where they led from there. */
export async function read(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(answer.status);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const one of page.querySelectorAll("main [href], main [src]"))
    for (const name of ["href", "src"]) {
      const value = one.getAttribute(name);
      const to = value && !value.startsWith("#") && new URL(value, url);
      if (to && to.origin === location.origin) one.setAttribute(name, to.pathname + to.hash);
    }
  return page;
}

/** No id stands twice on a page: what is shown beside another text has none. */
export function anonymous(element) {
  for (const one of [element, ...element.querySelectorAll("[id]")]) one.removeAttribute("id");
}
