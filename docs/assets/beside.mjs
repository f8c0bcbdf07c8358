// Two languages side by side: "/ar/asylum/appeal/#with=nl" shows each block of the Arabic page beside the
// same block of the Dutch one (pairs.mjs). guide.mjs loads this module when an address asks for it.

import { make } from "./guide.mjs";
import { anonymous, pair, pairs, read } from "./pairs.mjs";
import { styled } from "./styled.mjs";

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

/** The language that was asked for has no text of its own here: the page says so, first of all. */
function sayMissing() {
  const tag = /^#with=([\w-]+)/.exec(location.hash)?.[1];
  if (!tag) return;
  const article = text.closest("article");
  // On a page that is not translated the notice stands there already, in the reader's language.
  let notice = article.querySelector(":scope > .g-notice");
  const link = [...languages.querySelectorAll("a")].find((one) => one.hreflang === tag);
  const small = link?.querySelector("small");
  if (!notice && small) {
    notice = make("p", { class: "admonition g-notice", lang: link.lang, dir: "auto" }, `${link.firstChild.textContent.trim()}: `, small.textContent);
    article.prepend(notice);
  }
  notice?.setAttribute("tabindex", "-1");
  notice?.focus();
}

/** That a page is not on this phone, in the words of the calm page, which every saved language holds. */
async function notHere({ href, hreflang }) {
  const root = href.slice(0, href.indexOf(`/${hreflang}/`));
  const calm = await read(`${root}/offline/`).catch(() => null);
  return calm?.querySelector(`[data-site][lang="${document.documentElement.lang}"] p`)?.textContent ?? "";
}

let tools;

/** Shows what the address asks for. */
async function show() {
  const { other, id } = asked();
  if (other && other.hreflang === shown) return;
  shown = other?.hreflang ?? "";
  document.body.classList.toggle("g-two", Boolean(other));
  document.querySelector(".g-beside__title")?.replaceWith(title);
  if (!other) {
    sayMissing();
    tools?.remove();
    text.replaceChildren(...plain.map((one) => one.cloneNode(true)));
    return;
  }
  tools?.remove();
  tools = bar();
  tools.querySelector("select").value = shown;
  try {
    const page = await read(other.href.split("#")[0]);
    if (shown !== other.hreflang) return; // another one was chosen meanwhile
    const rows = pairs(plain.map((one) => one.cloneNode(true)), [...page.querySelector(".g-text").childNodes]);
    for (const { beside } of rows) if (beside) anonymous(beside);
    text.replaceChildren(...rows.map((row) => pair(own, page.documentElement, row.element, row.beside)));
    const beside = make("p", { class: "g-beside__name" }, page.querySelector("h1").textContent);
    const both = pair(own, page.documentElement, "", beside);
    both.classList.add("g-beside__title");
    title.replaceWith(both);
    both.firstChild.append(title);
    if (id) document.getElementById(id)?.scrollIntoView();
  } catch {
    // No connection: both pages are one tap away.
    const link = make("a", { href: other.href, lang: other.lang, hreflang: other.hreflang }, other.firstChild.textContent.trim());
    tools.querySelector("[role=status]").replaceChildren(await notHere(other), " → ", link);
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

// A tool that asks for a second language itself reads it from the address itself (bundle.mjs).
if (!document.querySelector("[data-second]")) {
  styled("./beside.css").then(show);
  languages.addEventListener("click", keepSecond);
  addEventListener("hashchange", follow);
  addEventListener("popstate", follow);
}
