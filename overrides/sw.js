// The service worker: what answers without a network, from what a reader saved (docs/assets/packs.mjs).
// It is registered only when somebody saves a language, fetches nothing by itself, and sends nothing.
// Its place and its name stay: a browser looks here for a newer one. Its scope is the guide's own folder.

const BASE = new URL(registration.scope).pathname;
/** The caches of this guide: this, then a language and a version. */
const PREFIX = `guide ${BASE} `;
const LIST = "pack.json";
const CALM = "offline/";
/** Milliseconds: a page that takes longer than this is read from the phone, if it is there. */
const PATIENCE = 4000;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || !url.pathname.startsWith(BASE)) return;
  // What fetches a pack wants what the server has now.
  if (request.cache === "no-store") return;
  const path = url.pathname.slice(BASE.length).replace(/(^|\/)index\.html$/, "$1");
  if (request.mode === "navigate") event.respondWith(page(request, path));
  else if (path.startsWith("assets/")) event.respondWith(file(request, path));
  else event.respondWith(fetch(request).catch(() => saved(path).then((found) => found?.answer ?? Response.error())));
});

/** The whole packs, the newest first; a pack is whole when its list is there. */
async function packs() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX)).reverse();
  const found = await Promise.all(names.map(async (name) => {
    const list = await caches.match(`${BASE}${name.slice(PREFIX.length).split(" ")[0]}/${LIST}`, { cacheName: name });
    return list && { name, list };
  }));
  return found.filter(Boolean);
}

/** A saved file and the pack it is in. */
async function saved(path) {
  for (const pack of await packs()) {
    const answer = await caches.match(BASE + path, { cacheName: pack.name });
    if (answer) return { answer, pack };
  }
}

/** What has its content in its address never changes: the saved one is right, and costs nothing. */
async function file(request, path) {
  return (await saved(path))?.answer ?? fetch(request);
}

/** The newest page while there is a network; else the saved one, which says so; else where it is, or the calm page. */
async function page(request, path) {
  const own = await saved(path);
  const network = fetch(request);
  network.catch(() => {}); // it may fail after the saved page was given
  const late = new Promise((_, give) => own && setTimeout(give, PATIENCE));
  try {
    const answer = await Promise.race([network, late]);
    if (answer.status < 500) return answer;
    return own ? told(own) : answer;
  } catch {
    return own ? told(own) : elsewhere(path);
  }
}

/** The saved page, with a line that says of which day it is. */
async function told({ answer, pack }) {
  const { notice } = await pack.list.json();
  const text = await answer.text();
  return new Response(text.replace(/<main\b[^>]*>/, (main) => main + notice), { headers: answer.headers });
}

/** A short address leads to its page, an address without its last slash to the one with it. */
async function elsewhere(path) {
  const slashed = path.endsWith("/") ? path : `${path}/`;
  for (const { list } of await packs()) {
    const { ways, files } = await list.json();
    const to = ways[slashed] ?? (slashed !== path && files.some(([url]) => url === slashed) && slashed);
    if (to) return Response.redirect(BASE + to);
  }
  const calm = await saved(CALM);
  return calm ? new Response(calm.answer.body, { status: 503, headers: calm.answer.headers }) : Response.error();
}
