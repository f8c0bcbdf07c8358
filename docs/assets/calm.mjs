// The calm page: what was asked is not on this phone, and there is no network. It speaks the language of
// the page that was asked, and shows what is here: the same page in a saved language first, and where help is.

import { make } from "./guide.mjs";
import { able, Packs } from "./packs.mjs";

const base = new URL(document.body.dataset.base, location).href;
const blocks = [...document.querySelectorAll("main [data-site]")];
const asked = location.pathname.slice(new URL(base).pathname.length).split("/");
const saved = able() ? await new Packs(base).saved() : new Map();

const spoken = [asked[0], ...[...saved.keys()].reverse()];
const tag = spoken.find((one) => blocks.some((block) => block.lang === one));
const block = blocks.find((one) => one.lang === tag);

if (block) {
  blocks.forEach((one) => (one.hidden = one !== block));
  const { dir, dataset, lang } = block;
  for (const element of [document.documentElement, document.querySelector("header")]) Object.assign(element, { lang, dir });
  document.querySelector("h1").textContent = dataset.title;
  document.title = `${dataset.title} – ${dataset.site}`;
  document.querySelector(".g-name").textContent = dataset.site;
  const leave = document.querySelector(".g-leave");
  leave.href = dataset.leaveUrl;
  leave.replaceChildren(dataset.leaveText, make("span", { class: "g-sr" }, `: ${dataset.leaveNote}`));
}

const rest = asked.slice(1).join("/");
const links = [...saved.values()].map((list) => {
  const [home, same] = [`${list.language}/`, `${list.language}/${rest}`];
  const here = new Set(list.files.map(([url]) => base + url));
  const there = here.has(base + same);
  const urgent = blocks.find((one) => one.lang === list.language)?.querySelectorAll("[data-urgent] a") ?? [];
  return {
    there,
    all: [
      make("a", { lang: list.language, href: base + (there ? same : home) }, list.name),
      ...[...urgent].filter((link) => here.has(link.href)),
    ],
  };
});
links.sort((one, other) => other.there - one.there);
for (const list of document.querySelectorAll("[data-saved]")) {
  list.replaceChildren(...links.flatMap(({ all }) => all).map((link) => make("li", {}, link.cloneNode(true))));
  list.parentElement.hidden = !links.length;
}
