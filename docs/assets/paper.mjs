// A list of pages on paper (bundle.mjs loads this on the tap that prints): a sheet with its contents, then
// each page from a new sheet, whole, with its sources, its day and a code that leads back to it; beside
// another language when that is asked. What is made stands in the page, seen by the printer alone.

import { drawing } from "./drawing.mjs";
import { make } from "./guide.mjs";
import { anonymous, pair, pairs, read } from "./pairs.mjs";

const style = (href) =>
  new Promise((done) => {
    const link = make("link", { rel: "stylesheet", href });
    link.onload = link.onerror = done;
    document.head.append(link);
  });

/** The sheets of style that these pages have and this one lacks: they are there when this is over. */
function dressed(documents, more) {
  const there = new Set([...document.querySelectorAll("link[rel=stylesheet]")].map((link) => link.href));
  const needed = documents.flatMap(({ url, page }) =>
    [...page.querySelectorAll("link[rel=stylesheet]")].map((link) => new URL(link.getAttribute("href"), url).href));
  return Promise.all([...new Set([...needed, ...more])].filter((href) => !there.has(href)).map(style));
}

const marks = ({ documentElement: { lang, dir } }) => ({ lang, dir: dir || "ltr" });

function code(address) {
  const image = drawing(address);
  image.setAttribute("class", "g-code");
  return image;
}

/** The text of a page beside that of another language, block by block, and so its title. */
function join(main, page, beside) {
  const [one, other] = [page.documentElement, beside.documentElement];
  const [text, second] = [main.querySelector(".g-text"), beside.querySelector(".g-text")];
  const rows = pairs([...text.childNodes], [...second.childNodes]);
  text.replaceChildren(...rows.map((row) => pair(one, other, row.element, row.beside)));
  const title = main.querySelector("h1");
  const both = pair(one, other, "", make("p", { class: "g-beside__name" }, beside.querySelector("h1").textContent));
  both.classList.add("g-beside__title");
  title.replaceWith(both);
  both.firstChild.append(title);
  main.classList.add("g-two");
}

/** One page of the list as it will be printed, and its titles. */
async function sheet({ root, first, second, source }, page, note) {
  const tag = page.written.includes(first) ? first : source;
  const beside = second !== tag && page.written.includes(second) ? second : "";
  const urls = [tag, beside].filter(Boolean).map((one) => `${root}${one}/${page.path}`);
  const documents = await Promise.all(urls.map(async (url) => ({ url, page: await read(url) })));
  const [own, other] = documents.map((one) => one.page);
  const titles = [own, other].filter(Boolean).map((one) => make("span", marks(one), make("b", {}, one.querySelector("h1").textContent),
    make("br"), one.querySelector("meta[name=description]").content));
  const short = own.querySelector(".g-about a[href*='/go/']") ?? own.querySelector("link[rel=canonical]");
  const address = short.getAttribute("href");
  const main = document.adoptNode(own.querySelector("main"));
  for (const [name, value] of Object.entries(marks(own))) main.setAttribute(name, value);
  main.classList.add("g-paged");
  main.removeAttribute("tabindex");
  if (other) join(main, own, other);
  for (const one of main.querySelectorAll("noscript, script, [popover]")) one.remove();
  const { pathname } = new URL(urls[0]);
  for (const link of main.querySelectorAll("a[href^='#']")) link.setAttribute("href", pathname + link.hash);
  anonymous(main);
  for (const image of main.querySelectorAll("img")) image.loading = "eager";
  if (tag !== first) main.prepend(note());
  main.prepend(code(address));
  return { documents, main, titles, address };
}

/** The first sheet: what the list holds, its own code, which takes it to a phone, and who helps. */
function contents(cover, { link }, entries) {
  const words = cover.querySelector(".g-bundle").dataset;
  const items = entries.map(({ made, page }) => {
    const titles = made?.titles ?? [make("b", {}, ...page.title.map((one) => one.cloneNode(true)))];
    const lines = titles.flatMap((one) => [one, make("br")]);
    const end = made ? make("bdi", { dir: "ltr" }, made.address.replace("https://", "")) : make("b", {}, words.failed);
    return make("li", {}, ...lines, end);
  });
  const first = make("main", { ...marks(cover), class: "g-paged" },
    code(link),
    make("p", { class: "g-paged__name" }, cover.querySelector(".g-name").textContent),
    make("h1", {}, cover.querySelector("h1").textContent),
    make("p", {}, cover.querySelector(".g-foot p").textContent),
    make("h2", {}, words.contents),
    make("ol", {}, ...items),
    make("p", { class: "g-paged__link" }, make("bdi", { dir: "ltr" }, link.replace("https://", ""))),
    ...[...cover.querySelectorAll(".g-text #help, .g-text .g-cards")].map((one) => document.adoptNode(one)));
  anonymous(first);
  return first;
}

/**
 * The sheets of a list: { sheets, title, lang, failed }: its title and language on paper, and the pages that did not come. tell(n, all) is called at each page.
 * asked: root, pages, first, second and source (languages), here (the page of the list, from a language), link.
 */
export async function compose(asked, tell) {
  const { root, pages, first, here } = asked;
  const url = `${root}${first}/${here}`;
  const cover = await read(url);
  const note = () => make("p", { ...marks(cover), class: "admonition g-notice" }, cover.querySelector(".g-bundle").dataset.fallback);
  let done = 0;
  tell(done, pages.length);
  const entries = await Promise.all(pages.map(async (page) => {
    const made = await sheet(asked, page, note).catch(() => null); // no network, or not saved on this phone
    tell(++done, pages.length);
    return { page, made };
  }));
  const came = entries.filter(({ made }) => made);
  const sheets = [contents(cover, asked, entries), ...came.map(({ made }) => made.main)];
  await dressed(came.flatMap(({ made }) => made.documents), [new URL("./beside.css", import.meta.url).href]);
  const images = sheets.flatMap((one) => [...one.querySelectorAll("img")]);
  await Promise.all(images.map((image) => image.decode().catch(() => {}))); // a picture that does not come holds nothing up
  return { sheets, title: cover.title, lang: cover.documentElement.lang, failed: entries.filter(({ made }) => !made).map(({ page }) => page) };
}
