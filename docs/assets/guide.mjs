// The one module that every page loads. The page works without it; it adds:
// the #section kept when the language changes, search, and a quicker way to leave.
// Search itself is loaded when a reader opens it, never before.

const all = (selector) => [...document.querySelectorAll(selector)];

/** The section the reader looks at: the one in the address, or the last heading above the reading line. */
function section() {
  const above = all("main h2[id], main h3[id]").filter((one) => one.getBoundingClientRect().top < 120);
  return above.length ? `#${above.pop().id}` : location.hash;
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

/** Loads search, its library and its data at the same time, and opens it. */
export async function openSearch(query = "") {
  const { search, searchOther } = document.body.dataset;
  const data = fetch(search).then((answer) => answer.json());
  const library = import("./vendor/minisearch.mjs");
  import("./fold.mjs");
  try {
    await (await import("./search.mjs")).openSearch({ query, data, library, others: searchOther.split(" ") });
  } catch {
    // No connection, or a browser too old: the list of all pages answers too.
    location.href = document.querySelector("[data-index]").href;
  }
}

export function offerSearch() {
  for (const button of all("[data-open-search]")) {
    button.hidden = false;
    button.addEventListener("click", () => openSearch());
  }
  addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable], dialog");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    openSearch();
  });
  addEventListener("hashchange", fromAddress);
  fromAddress();
}

/** "#q=word" opens search. A "?q=word" from elsewhere is answered, then taken out of the address. */
function fromAddress() {
  const asked = new URLSearchParams(location.search).get("q");
  if (asked !== null) history.replaceState(null, "", location.pathname + location.hash);
  const inHash = location.hash.startsWith("#q=") ? new URLSearchParams(location.hash.slice(1)).get("q") : null;
  const query = asked ?? inHash;
  if (query !== null) openSearch(query);
}

/** A browser without popover has the lists at the end of the page: the buttons go there. */
export function reachSheets() {
  if ("popover" in HTMLElement.prototype) return;
  for (const button of all("[popovertarget]"))
    button.addEventListener("click", () => {
      location.hash = button.getAttribute("popovertarget");
    });
}

if (document.body.dataset.search) offerSearch();
keepSection();
leaveQuickly();
reachSheets();
