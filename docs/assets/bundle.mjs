// A list of pages that somebody ticks (hooks/guide/bundle.py): one link holds it, one tap prints it, a QR
// code takes it to another phone. It stands in the address of this page, "#list=beroep,9bis&in=ar&with=nl",
// and on no server. It is kept on this device only after a tap, and from then on no longer in the address.

import { copied } from "./copying.mjs";
import { fold } from "./fold.mjs";
import { fetchSearch, make } from "./guide.mjs";
import { onSaved, save, saved } from "./mine.mjs";

/** Letters of unknown words in a link that are shown: a link may hold anything. */
const SHOWN = 300;
/** Milliseconds that a word waits for what search knows. */
const PATIENCE = 1500;

const tool = document.querySelector(".g-bundle");
const choose = document.querySelector(".g-choose");
const own = document.documentElement.lang;
const find = (selector) => tool.querySelector(selector);
const say = (key, values = {}) => {
  let text = tool.getAttribute(`data-${key}`);
  for (const [name, value] of Object.entries(values)) text = text.replace(`{${name}}`, value);
  return text;
};
const [first, second] = [find("[data-first]"), find("[data-with]")];
const bar = choose.querySelector("button");
const status = choose.querySelector(".g-choose__bar [role=status]");

/** The root of the guide: here, and where it is published. */
const root = new URL(tool.dataset.root, location).href;
const published = new URL(tool.dataset.root, document.querySelector("link[rel=canonical]")?.href ?? location).href;

/** Each page one can tick: its names in a link, the languages it is written in, its title, its box. */
const pages = [...choose.querySelectorAll("li[data-names]")].filter((row) => row.dataset.names).map((row) => {
  const link = row.querySelector("a");
  const box = make("input", { type: "checkbox" });
  const page = {
    names: row.dataset.names.split(" "), written: row.dataset.in.split(" "), box, row,
    words: fold(`${link.textContent} ${row.dataset.names}`),
    title: [...link.childNodes], path: link.href.slice(`${root}${own}/`.length),
  };
  row.replaceChildren(make("label", {}, box, make("span", {}, ...link.childNodes)));
  return page;
});
const named = new Map(pages.flatMap((page) => page.names.map((name) => [name, page])));

/** The pages of the list, in the order in which they were ticked. */
let list = [];
let unknown = [];
/** Whether the list is the one that this device keeps. */
let mine = false;

const names = () => list.map((page) => page.names[0]);

// --- from the address, or from the device --------------------------------------------------------

function take(words) {
  list = [...new Set(words.map((name) => named.get(name)).filter(Boolean))];
  unknown = words.filter((name) => !named.has(name));
}

function read() {
  const asked = new URLSearchParams(location.hash.slice(1));
  const words = asked.get("list")?.toLowerCase().split(",").map((one) => one.trim()).filter(Boolean);
  mine = !words && Boolean(saved());
  take(words ?? saved() ?? []);
  const known = (select, tag, otherwise) => ([...select.options].some((one) => one.value === tag) ? tag : otherwise);
  first.value = known(first, asked.get("in"), own);
  second.value = known(second, asked.get("with"), "");
  show();
}

/** What an address says of this list: its pages, its language where the path has another one, the second one. */
function hash(withList, tag) {
  const parts = [];
  if (withList && list.length) parts.push(`list=${names().join(",")}`);
  if (tag) parts.push(`in=${tag}`);
  if (other()) parts.push(`with=${other()}`);
  return parts.length ? `#${parts.join("&")}` : "";
}

const other = () => (second.value === first.value ? "" : second.value);
const link = () => `${published}${tool.dataset.door}${first.value}/${hash(true)}`;
/** The language of the list, unless it is that of the page. */
const chosen = () => (first.value === own ? "" : first.value);

/** After a change by the reader: the address follows, and what is kept if this is it. */
function changed() {
  mine &&= save(names()) && list.length > 0;
  history.replaceState(null, "", location.pathname + hash(!mine, chosen()));
  show();
}

// --- what one sees -------------------------------------------------------------------------------

/** A copy of a title, whatever language it is in. */
const title = (page) => page.title.map((one) => one.cloneNode(true));

function row(page) {
  const written = page.written.includes(first.value);
  const open = make("a", { href: `${root}${first.value}/${page.path}${other() && written ? `#with=${other()}` : ""}`, hreflang: first.value }, ...title(page));
  const remove = make("button", { type: "button", class: "g-close" }, say("remove"), make("span", { class: "g-sr" }, ": ", ...title(page)));
  remove.addEventListener("click", () => {
    const at = list.indexOf(page);
    list.splice(at, 1);
    changed();
    // The focus goes to what stands in its place now.
    (tool.querySelectorAll(".g-bundle__chosen button")[Math.min(at, list.length - 1)] ?? find("h3")).focus();
  });
  const lacking = [first, second].flatMap((select) => [...select.selectedOptions]).filter(({ value }) => value && !page.written.includes(value));
  const note = lacking.length ? [make("span", { class: "g-index__note" }, say("lacking", { languages: lacking.map((one) => one.textContent).join(", ") }))] : [];
  return make("li", {}, make("span", {}, open, " ", ...note), remove);
}

function show() {
  const device = saved();
  for (const page of pages) page.box.checked = list.includes(page);
  for (const section of choose.querySelectorAll("details")) {
    const ticked = section.querySelectorAll(":checked").length;
    section.querySelector("summary").dataset.ticked = ticked || "";
  }
  find(".g-bundle__chosen").replaceChildren(...list.map(row));
  find("[data-empty]").hidden = list.length > 0;
  find("[data-full]").hidden = !list.length;
  const words = unknown.join(", ");
  find("[data-unknown]").replaceChildren(
    ...(words ? [`${say("unknown")} `, make("bdi", { dir: "ltr" }, words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words)] : []));
  bar.hidden = !list.length;
  status.textContent = list.length ? say("count", { n: list.length }) : say("choose");

  const another = Boolean(device) && !mine;
  find("[data-kept]").textContent = mine ? say("mine") : another ? say("saved-too") : list.length ? say("not-kept") : "";
  find("[data-keep]").textContent = another ? say("merge") : say("keep");
  find("[data-keep]").hidden = mine || !list.length;
  find("[data-saved]").hidden = !another;
  find("[data-clear]").textContent = mine ? say("forget") : say("clear");
  find("[data-clear]").hidden = !mine && !list.length;
  forgetPaper();
  handOn();
}

// --- handing on ----------------------------------------------------------------------------------

const hand = find("[data-hand]");

function handOn() {
  const { message } = first.selectedOptions[0].dataset;
  const text = message.replace("{link}", link());
  find(".g-bundle__link bdi").textContent = link().replace("https://", "");
  find("[data-sms]").href = `sms:?&body=${encodeURIComponent(text)}`;
  find("[data-whatsapp]").href = `https://wa.me/?text=${encodeURIComponent(text)}`;
  find("[data-copied]").hidden = true;
  if (hand.open) draw();
}

async function draw() {
  const { drawing } = await import("./drawing.mjs");
  find(".g-bundle__code").replaceChildren(drawing(link()));
}

hand.addEventListener("toggle", () => hand.open && draw());
find("[data-copy]").hidden = !navigator.clipboard;
find("[data-copy]").addEventListener("click", async ({ currentTarget }) => {
  find("[data-copied]").hidden = !(await copied(link(), currentTarget.textContent));
});
find("[data-send]").hidden = !navigator.share;
find("[data-send]").addEventListener("click", () =>
  // Who closes the list of apps has changed their mind.
  navigator.share({ text: first.selectedOptions[0].dataset.message.replace("{link}", link()) }).catch(() => {}));

// --- printing ------------------------------------------------------------------------------------

const printing = find("[data-printing]");
let paper = [];
/** What a file made of that paper is called, and in which language it is: those of who receives it. */
let called = {};
/** Counts the lists that were printed, so that an answer for an old one is not shown. */
let turn = 0;

function forgetPaper() {
  turn++;
  for (const one of paper) one.remove();
  paper = [];
  document.body.classList.remove("g-packed");
  printing.textContent = "";
}

async function print() {
  forgetPaper();
  const now = turn;
  const tell = (n, count) => now === turn && (printing.textContent = say("fetching", { n, count }));
  try {
    const { compose } = await import("./paper.mjs");
    const made = await compose({ root, pages: list, first: first.value, second: other(), source: tool.dataset.source, here: location.pathname.slice(`${new URL(root).pathname}${own}/`.length), link: link() }, tell);
    if (now !== turn) return; // the list changed meanwhile
    paper = made.sheets;
    called = { title: made.title, lang: made.lang };
    document.body.append(...paper);
    document.body.classList.add("g-packed");
    printing.replaceChildren(...(made.failed.length ? [`${say("failed")} `, ...made.failed.flatMap((page, at) => [at ? ", " : "", ...title(page)]), ". "] : []), say("ready"));
    window.print();
  } catch {
    if (now === turn) printing.replaceChildren(`${say("failed")} `, ...list.flatMap((page, at) => [at ? ", " : "", ...title(page)]), ".");
  }
}

/** While it is printed the page is called as its paper is. */
function rename() {
  if (!paper.length) return;
  const { title: screen } = document;
  [document.title, document.documentElement.lang] = [called.title, called.lang];
  addEventListener("afterprint", () => ([document.title, document.documentElement.lang] = [screen, own]), { once: true });
}

find("[data-print]").addEventListener("click", print);
addEventListener("beforeprint", rename);

// --- finding -------------------------------------------------------------------------------------

const word = choose.querySelector("[data-word]");

let index;

/** The paths of the pages that search answers with: it knows what people call them. Fetched when one begins to type. */
async function answers(query) {
  const [data, { ENOUGH, SHOWN: MOST, find, makeIndex, second }, { default: MiniSearch }] = await fetchSearch();
  index ??= second().then((more) => makeIndex(MiniSearch, data, more));
  return new Set(find(await index, query).slice(0, MOST).filter((one) => one.part >= ENOUGH).map((one) => one.page));
}

/** Leaves the pages that a word finds, by their titles, their short addresses and what search knows of them. */
async function narrow() {
  const query = word.value;
  const asked = fold(query).split(" ").filter(Boolean);
  const none = new Set();
  // Once for each word, so that no box moves away under a finger: without a connection, or when it is slow, the titles answer.
  const known = asked.length ? await Promise.race([answers(query).catch(() => none), new Promise((done) => setTimeout(done, PATIENCE, none))]) : none;
  if (query !== word.value) return;
  leave(pages.filter((page) => asked.every((one) => page.words.includes(one)) || known.has(page.path)), asked);
}

/** Leaves these pages to tick; when nothing was asked all, folded away. */
function leave(found, asked) {
  for (const page of pages) page.row.hidden = !found.includes(page);
  for (const section of choose.querySelectorAll("details")) {
    const here = found.some((page) => section.contains(page.row));
    [section.hidden, section.open] = [!here, here && asked.length > 0];
  }
  const told = choose.querySelector("[data-found]");
  told.textContent = asked.length ? told.dataset.found.replace("{n}", found.length) : "";
}

word.value = ""; // a browser may put back what was typed before
word.addEventListener("focus", () => answers("").catch(() => {}), { once: true }); // it takes a while to come
word.addEventListener("input", narrow);

// --- choosing, and keeping -----------------------------------------------------------------------

bar.addEventListener("click", () => find("h3").focus());
choose.addEventListener("change", (event) => {
  const page = pages.find((one) => one.box === event.target);
  if (!page) return;
  list = page.box.checked ? [...list, page] : list.filter((one) => one !== page);
  changed();
});
for (const select of [first, second]) select.addEventListener("change", changed);

find("[data-keep]").addEventListener("click", () => {
  take([...new Set([...(saved() ?? []), ...names()])]);
  mine = save(names());
  changed();
  if (!mine) find("[data-kept]").textContent = say("refused");
  else find("[data-clear]").focus();
});
find("[data-saved]").addEventListener("click", (event) => {
  event.preventDefault();
  history.pushState(null, "", location.pathname);
  read();
  find("h3").focus();
});
find("[data-clear]").addEventListener("click", () => {
  if (mine) save([]);
  [list, unknown, mine] = [[], [], false];
  changed();
  find("h3").focus();
});

// The same list on this page in another language.
document.getElementById("languages")?.addEventListener("click", (event) => {
  const to = event.target.closest("a");
  if (to) to.hash = hash(!mine, chosen() === to.hreflang ? "" : chosen());
});
onSaved(() => !new URLSearchParams(location.hash.slice(1)).has("list") && read());
for (const event of ["hashchange", "popstate"]) addEventListener(event, read);
tool.hidden = false;
for (const one of choose.querySelectorAll(":scope > p")) one.hidden = false;
choose.classList.add("g-choose--boxes");
read();
if (list.length || unknown.length) tool.scrollIntoView();
