// Two languages side by side: "/ar/asylum/appeal/#with=nl" shows each block of the Arabic page beside the
// same block of the Dutch one. A translation has the same sections, and in each the same blocks in the same
// order (hooks/guide/checks/structure.py); so blocks belong together by their place in their section.
// guide.mjs loads this module when an address asks for it.

import { make } from "./guide.mjs";

const text = document.querySelector(".g-text");
const title = text.closest("article").querySelector("h1");
const languages = document.getElementById("languages");
/** The language of the text: on a page that is not translated yet it is not that of the page. */
const own = text.closest("[lang]");
const plain = [...text.childNodes].map((one) => one.cloneNode(true));
/** The links to this page in the other languages in which it exists. */
const others = [...languages.querySelectorAll("a")].filter((link) => !link.querySelector("small") && link.hreflang !== own.lang);

let shown = "";

/** "#with=nl&who" asks for Dutch beside this page, at the section "who". */
function asked() {
  const [, tag, id] = /^#with=([\w-]+)&?(.*)$/.exec(location.hash) ?? [];
  return { other: others.find((link) => link.hreflang === tag), id };
}

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

/** Blocks of two texts in pairs; one that has no partner stands alone where it stood. */
function pairs(first, second) {
  const rows = first.map(([place, element]) => ({ place, element }));
  let at = -1;
  for (const [place, beside] of second) {
    const found = rows.findIndex((row) => row.place === place);
    if (found < 0) rows.splice(++at, 0, { place, beside });
    else [at, rows[found].beside] = [found, beside];
  }
  return rows;
}

const half = (lang, dir, element) => make("div", { lang, dir }, ...(element ? [element] : []));

const pair = (other, element, beside) =>
  make("div", { class: "g-pair" },
    half(own.lang, own.dir || "ltr", element), half(other.documentElement.lang, other.documentElement.dir, beside));

/** The page of a link as a document; its links lead where they led from there, and no id stands twice. */
async function read(link) {
  const [url] = link.href.split("#");
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(answer.status);
  const other = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const one of other.querySelectorAll(".g-text [href], .g-text [src]"))
    for (const name of ["href", "src"]) {
      const value = one.getAttribute(name);
      const to = value && !value.startsWith("#") && new URL(value, url);
      if (to && to.origin === location.origin) one.setAttribute(name, to.pathname + to.hash);
    }
  return other;
}

function anonymous(rows) {
  for (const { beside } of rows)
    for (const one of beside ? [beside, ...beside.querySelectorAll("[id]")] : []) one.removeAttribute("id");
  return rows;
}

/** Which two languages; another second one; back to one. It stands above the title. */
function bar() {
  const name = (link) => link.firstChild.textContent.trim();
  const first = [...languages.querySelectorAll("a")].find((link) => link.hreflang === own.lang);
  const select = make("select", { "aria-label": languages.getAttribute("aria-label") },
    ...others.map((link) => make("option", { value: link.hreflang, lang: link.hreflang }, name(link))));
  select.addEventListener("change", () => (location.hash = `with=${select.value}`));
  const close = make("button", { class: "g-close", type: "button" }, languages.querySelector(".g-close").textContent);
  close.addEventListener("click", () => {
    history.pushState(null, "", location.pathname);
    show();
  });
  const element = make("div", { class: "g-beside", role: "group", "aria-label": languages.getAttribute("aria-label") },
    make("b", { lang: own.lang }, name(first)), "+", select, make("span", { role: "status" }), close);
  text.closest("article").prepend(element);
  return element;
}

let tools;

/** Shows what the address asks for. */
async function show() {
  const { other, id } = asked();
  if (other?.hreflang === shown) return;
  shown = other?.hreflang ?? "";
  document.body.classList.toggle("g-two", Boolean(other));
  document.querySelector(".g-beside__title")?.replaceWith(title);
  if (!other) {
    tools?.remove();
    text.replaceChildren(...plain.map((one) => one.cloneNode(true)));
    return;
  }
  tools?.remove();
  tools = bar();
  tools.querySelector("select").value = shown;
  try {
    const page = await read(other);
    if (shown !== other.hreflang) return; // another one was chosen meanwhile
    const second = blocks([...page.querySelector(".g-text").childNodes]);
    const rows = anonymous(pairs(blocks(plain.map((one) => one.cloneNode(true))), second));
    text.replaceChildren(...rows.map((row) => pair(page, row.element, row.beside)));
    const beside = make("p", { class: "g-beside__name" }, page.querySelector("h1").textContent);
    const both = pair(page, "", beside);
    both.classList.add("g-beside__title");
    title.replaceWith(both);
    both.firstChild.append(title);
    if (id) document.getElementById(id)?.scrollIntoView();
  } catch {
    // No connection: both pages are one tap away.
    const link = make("a", { href: other.href, lang: other.lang, hreflang: other.hreflang }, other.firstChild.textContent.trim());
    tools.querySelector("[role=status]").replaceChildren("→ ", link);
  }
}

/** A step to a section keeps the second language in the address; a step back may leave it. */
function follow() {
  const id = location.hash.slice(1);
  if (shown && id && !id.startsWith("with=")) history.replaceState(null, "", `#with=${shown}&${id}`);
  else show();
}

/** The same page in a third language keeps the second one. */
function keepSecond(event) {
  const link = event.target.closest("a");
  if (link && shown && link.hreflang !== shown) link.hash = `with=${shown}${link.hash.replace("#", "&")}`;
}

const sheet = make("link", { rel: "stylesheet", href: new URL("./beside.css", import.meta.url) });
sheet.onload = sheet.onerror = show;
document.head.append(sheet);
languages.addEventListener("click", keepSecond);
addEventListener("hashchange", follow);
addEventListener("popstate", follow);
