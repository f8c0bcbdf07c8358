// The one module that every page loads. The page works without it; it adds:
// the #section kept when the language changes, search, and a quicker way to leave.
// What search needs is loaded when a reader opens it, never before.

const all = (selector) => [...document.querySelectorAll(selector)];

/** The section the reader looks at: the one in the address while it is on the screen, else the last one above. */
function section() {
  const top = (one) => one.getBoundingClientRect().top;
  const asked = document.getElementById(location.hash.slice(1));
  if (asked && top(asked) > -20 && top(asked) < innerHeight) return asked.id;
  return all("main h2[id], main h3[id]").filter((one) => top(one) < 60).pop()?.id ?? "";
}

/** Links to the same page in another language lead to the same section. */
export function keepSection() {
  document.getElementById("languages")?.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (link) link.hash = section();
  });
}

/** Leaving replaces this page in the history of the browser. */
export function leaveQuickly() {
  for (const link of all("[data-leave]"))
    link.addEventListener("click", (event) => {
      event.preventDefault();
      location.replace(link.href);
    });
}

/** A browser without popover has the lists at the end of the page: the buttons go there. */
export function reachSheets() {
  if ("popover" in HTMLElement.prototype) return;
  for (const button of all("[popovertarget]"))
    button.addEventListener("click", () => (location.hash = button.getAttribute("popovertarget")));
}

/** "Share" opens a sheet; without popover it is a link to the page that holds the same; without a connection,
 * when no saved language holds it either, the foot of this page still says its short address. */
export function offerShare() {
  const link = document.querySelector("[data-share]");
  if (!link || !("popover" in HTMLElement.prototype)) return;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    import("./share.mjs").then((module) => module.open(link))
      .catch(() => (navigator.onLine ? (location.href = link.href) : document.querySelector(".g-about a[href*='/go/']").focus()));
  });
}

/** The device's own voices for a language: what they say is sent to nobody. */
export const voices = (tag) =>
  (self.speechSynthesis?.getVoices() ?? []).filter((one) => one.localService && one.lang.split(/[-_]/)[0] === tag);

/** Listening is offered where there is such a voice for the language of the text, or a recording of it. */
export function offerListening() {
  const button = document.querySelector("[data-listen]");
  if (!button) return;
  const { lang } = document.querySelector(".g-text").closest("[lang]");
  const show = () => (button.hidden = !button.dataset.listen && !voices(lang).length);
  button.addEventListener("click", () => import("./listen.mjs").then((module) => module.listen(button)).catch(() => (button.hidden = true)));
  self.speechSynthesis?.addEventListener("voiceschanged", show);
  show();
}

/** "#with=nl" in the address shows the page beside the Dutch one. */
export function readBeside() {
  if (location.hash.startsWith("#with=") && document.getElementById("languages")) import("./beside.mjs");
}

/** An element with attributes and children; text is only ever text. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

let search, fetched;

/** The dialog with its field: there at once, so that one can type while the rest is on its way. */
function dialog() {
  const name = all("[data-open-search]")[0].textContent;
  const field = make("input", {
    id: "g-query", role: "combobox", dir: "auto", inputmode: "search", enterkeyhint: "search",
    "aria-expanded": "false", "aria-controls": "g-found", "aria-autocomplete": "list",
    autocomplete: "off", autocapitalize: "off", spellcheck: "false",
  });
  const close = make("button", {}, document.querySelector(".g-sheet .g-close").textContent);
  close.className = "g-close";
  const element = make("dialog", { class: "g-search", "aria-label": name },
    make("div", { class: "g-search__head" }, make("label", { for: "g-query" }, name), field, close),
    make("p", { role: "status" }),
    make("div", { id: "g-found", role: "listbox", hidden: "" }),
    make("div", { class: "g-search__help" }));
  // A tap beside the dialog closes it, as the button does.
  element.addEventListener("click", (event) => [element, close].includes(event.target) && element.close());
  document.body.append(element);
  return element;
}

/** Asks for all that a first answer needs at the same time; search.mjs asks for the rest. */
export function fetchSearch() {
  fetched ??= Promise.all([
    fetch(document.body.dataset.search).then((answer) => answer.json()),
    import("./search.mjs"),
    import("./vendor/minisearch.mjs"),
    import("./fold.mjs"),
  ]);
  fetched.catch(() => (fetched = undefined)); // the connection may come back
  return fetched;
}

async function begin(element) {
  const [pages, module, library] = await fetchSearch();
  return module.attachSearch(element, library.default, pages);
}

/** Opens search. */
export async function openSearch(query = "") {
  fetchSearch(); // before the dialog, which takes its time on a slow phone
  search ??= { element: dialog() };
  const field = search.element.querySelector("input");
  if (!search.element.open) search.element.showModal();
  field.focus();
  if (query) field.value = query;
  search.ready ??= begin(search.element);
  try {
    (await search.ready).answer();
  } catch {
    // No connection, or an old browser: the list of all pages answers too.
    location.href = document.querySelector("[data-index]").href;
  }
}

/** "#q=word" and a "?q=word" from elsewhere open search; the question is then taken out of the address. */
function answerAddress() {
  const { hash } = location;
  const asked = new URLSearchParams(location.search).get("q");
  const named = hash.startsWith("#q=");
  if (asked === null && !named) return;
  history.replaceState(null, "", location.pathname + (asked === null ? location.search : "") + (named ? "" : hash));
  openSearch(asked ?? new URLSearchParams(hash.slice(1)).get("q"));
}

/** Shows the search buttons, which do nothing without this module. */
export function offerSearch() {
  for (const button of all("[data-open-search]")) {
    button.hidden = false;
    button.addEventListener("pointerdown", fetchSearch); // a finger takes a tenth of a second
    button.addEventListener("click", () => openSearch());
  }
  addEventListener("hashchange", answerAddress);
  answerAddress();
}

/** Shows the tools of this page; the code of each (attach in NAME.mjs) is loaded when a reader begins to use it. */
export function offerTools() {
  for (const tool of all("[data-tool]")) {
    const without = document.querySelector(`[data-without="${tool.dataset.tool}"]`);
    const show = (shown) => {
      tool.hidden = !shown;
      if (without) without.hidden = shown;
    };
    let loaded;
    const load = () => (loaded ??= import(`./${tool.dataset.tool}.mjs`).then((module) => module.attach(tool), () => show(false)));
    for (const event of ["pointerdown", "focusin", "input"]) tool.addEventListener(event, load, { once: true });
    show(true);
  }
}

/** The boxes that the reader ticked or cleared: what a browser put back after a reload is not theirs. */
export const touched = new Set();

/** A checklist counts and keeps its ticks; what that takes is fetched when a list comes near the screen. */
export function countTasks() {
  const near = new IntersectionObserver((seen) => {
    if (!seen.some((one) => one.isIntersecting)) return;
    import("./tasks.mjs").then(() => near.disconnect(), () => {}); // without a connection the boxes work, and it is asked for again
  }, { rootMargin: "50%" });
  for (const list of all(".g-tasks")) {
    list.addEventListener("change", ({ target }) => touched.add(target));
    near.observe(list);
  }
}

if (document.body.dataset.search) offerSearch();
offerTools();
countTasks();
keepSection();
leaveQuickly();
reachSheets();
offerShare();
offerListening();
addEventListener("hashchange", readBeside);
readBeside();
