// A short address opens its page at once, at the same #section, and leaves no step of its own in the
// history: in its own language; or, where it names none, in the one that the reader saved on this phone,
// else in the first that the browser asks for and the guide has. Else it stays and asks.
// As /go/…/#share it stays, too: there a page is handed on.

const primary = (tag) => tag.toLowerCase().split("-")[0];

/** The languages whose pages are saved on this phone. */
async function saved() {
  try {
    if (!(await caches.keys()).length) return [];
    const { Packs } = await import("./packs.mjs");
    return [...(await new Packs(new URL("../../", location).href).saved()).keys()];
  } catch {
    return []; // this browser saves nothing, here
  }
}

/** The link to the page in the reader's language; nothing when no language is known to be theirs. */
async function wanted(links) {
  const of = (tag) => links.find((link) => primary(link.hreflang) === primary(tag));
  const packs = await saved(); // who saved several reads for others, too
  return (packs.length === 1 && of(packs[0])) || (navigator.languages ?? []).map(of).find(Boolean);
}

/** Asks for the language, the browser's first, and offers to hand the page on. */
async function ask(list) {
  const [{ browserLanguagesFirst }, { complete }] = await Promise.all([import("./picker.mjs"), import("./share.mjs")]);
  browserLanguagesFirst(list, navigator.languages ?? []);
  complete(document.getElementById("share"), document.documentElement.lang);
}

async function go() {
  const list = document.querySelector(".g-languages");
  let link = document.querySelector("[data-go]");
  if (!link && location.hash !== "#share") link = await wanted([...list.querySelectorAll("a")]);
  if (!link) return ask(list);
  location.replace(link.href + location.hash);
}

go();
