// What is saved on this device, and how it comes and goes: one pack per language, each in a cache of
// its own. overrides/sw.js reads them; hooks/guide/packs.py writes their lists.
// A pack is whole when its list stands in its cache, which is written last: until then the old pack
// answers, and what a broken connection left is no pack, only a beginning.

const LIST = "pack.json";
/** Files on their way at the same time: more do not go faster on a poor network. */
const AT_ONCE = 4;
/** The headers of a saved file that still say something when it is read again. */
const KEPT = ["content-type", "content-security-policy", "referrer-policy", "permissions-policy", "x-frame-options"];

/** Why a pack did not come: "network", "changed" (the site is new since the list), "full", "stopped", "refused". */
export class Failure extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

async function digest(bytes) {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return btoa(String.fromCharCode(...sum));
}

/** Whether this browser can save, here: over http, and in some private windows, it cannot. */
export const able = () =>
  isSecureContext && "serviceWorker" in navigator && "caches" in self && Boolean(crypto.subtle);

export class Packs {
  /** base: the address of the guide's root, with a slash at its end. */
  constructor(base) {
    this.base = base;
    this.prefix = `guide ${new URL(base).pathname} `;
  }

  async #names(tag) {
    const begin = this.prefix + (tag ? `${tag} ` : "");
    return (await caches.keys()).filter((name) => name.startsWith(begin));
  }

  #list(tag) {
    return `${this.base}${tag}/${LIST}`;
  }

  /** The whole packs: a map from language to list. */
  async saved() {
    const found = new Map();
    for (const name of await this.#names()) {
      const tag = name.slice(this.prefix.length).split(" ")[0];
      const list = await caches.match(this.#list(tag), { cacheName: name });
      if (list) found.set(tag, { ...(await list.json()), cache: name });
    }
    return found;
  }

  async #json(url) {
    let answer;
    try {
      answer = await fetch(url, { cache: "no-store" });
    } catch {
      throw new Failure("network");
    }
    if (!answer.ok) throw new Failure(answer.status < 500 ? "changed" : "network");
    return answer.json();
  }

  /** What the site offers: every pack, without its files. */
  async offered() {
    return (await this.#json(`${this.base}packs.json`)).packs;
  }

  /** The list of a pack as the site has it now. */
  list(tag) {
    return this.#json(this.#list(tag));
  }

  /** Where a file with this content stands already, in whatever language: what is there is not fetched again. */
  async #copies() {
    const copies = new Map();
    for (const { cache, files } of (await this.saved()).values())
      for (const [url, sum] of files) copies.set(sum, () => caches.match(this.base + url, { cacheName: cache }));
    return copies;
  }

  /** The files of a list that its cache holds, from an attempt that broke off: each was verified. */
  async #begun(list) {
    const name = `${this.prefix}${list.language} ${list.version}`;
    if (!(await caches.has(name))) return new Set();
    return new Set((await (await caches.open(name)).keys()).map((request) => request.url));
  }

  /** Bytes that must still travel for the pack of this list, about. */
  async missing(list) {
    const [copies, begun] = [await this.#copies(), await this.#begun(list)];
    return list.files.reduce(
      (sum, [url, content, , wire]) => sum + (copies.has(content) || begun.has(this.base + url) ? 0 : wire), 0);
  }

  /**
   * Saves the pack of this list. step(done, all) is called at each file. Throws a Failure; the old
   * pack of the language is given up only when the new one is whole.
   */
  async save(list, step, signal) {
    const room = await navigator.storage?.estimate?.();
    if (room?.quota - room?.usage < list.size) throw new Failure("full");
    try {
      await navigator.serviceWorker.register(`${this.base}sw.js`, { scope: this.base });
      await this.#fill(list, step, signal);
    } catch (error) {
      if (!(await this.saved()).size) await this.#unregister();
      throw error instanceof Failure ? error : new Failure(error.name === "QuotaExceededError" ? "full" : "refused");
    }
    // So that the phone does not clear it first when it needs room; it may say no.
    navigator.storage?.persist?.().catch(() => {});
  }

  async #fill(list, step, signal) {
    const { language, files, version } = list;
    const name = `${this.prefix}${language} ${version}`;
    const [copies, begun] = [await this.#copies(), await this.#begun(list)];
    const cache = await caches.open(name);
    const wanted = files.filter(([url]) => !begun.has(this.base + url));
    let done = files.length - wanted.length;
    const failed = [];
    const work = async () => {
      // After a failure nothing new is begun, and what was on its way is kept: it was paid for.
      while (wanted.length && !failed.length) {
        const [url, sum] = wanted.shift();
        await cache.put(this.base + url, await this.#verified(url, sum, copies.get(sum), signal));
        step((done += 1), files.length);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, () => work().catch((error) => failed.push(error))));
    if (failed.length) throw failed[0];
    const there = await this.#begun(list);
    if (files.some(([url]) => !there.has(this.base + url))) throw new Failure("full");
    await cache.put(this.#list(language), new Response(JSON.stringify(list), { headers: { "content-type": "application/json" } }));
    for (const old of await this.#names(language)) if (old !== name) await caches.delete(old);
  }

  /** The file as its list describes it: a copy that is on the device, else what the site sends. */
  async #verified(url, sum, copy, signal) {
    for (const from of [copy, () => this.#fetch(url, signal)]) {
      const answer = await from?.();
      const bytes = await answer?.arrayBuffer().catch(() => {
        throw new Failure(signal.aborted ? "stopped" : "network");
      });
      if (!bytes || (await digest(bytes)) !== sum) continue;
      const headers = KEPT.filter((one) => answer.headers.has(one)).map((one) => [one, answer.headers.get(one)]);
      return new Response(bytes, { headers });
    }
    throw new Failure("changed");
  }

  async #fetch(url, signal) {
    let answer;
    try {
      answer = await fetch(this.base + url, { cache: "no-store", signal });
    } catch {
      throw new Failure(signal.aborted ? "stopped" : "network");
    }
    if (answer.status >= 500) throw new Failure("network");
    return answer;
  }

  /** Removes a language, begun or whole; with the last one, the service worker goes too. */
  async remove(tag) {
    for (const name of await this.#names(tag)) await caches.delete(name);
    if (!(await this.saved()).size) await this.#unregister();
  }

  async #unregister() {
    for (const one of await navigator.serviceWorker.getRegistrations())
      if (one.scope === this.base) await one.unregister();
  }

  /**
   * Removes all that this guide keeps here. At the root of a host everything kept for it is ours;
   * below a folder only what bears our name, for the rest belongs to other pages of the host.
   */
  async forget() {
    if ("caches" in self) for (const name of await this.#names()) await caches.delete(name);
    if ("serviceWorker" in navigator) await this.#unregister();
    const alone = new URL(this.base).pathname === "/";
    for (const kind of ["localStorage", "sessionStorage"])
      try {
        for (const key of Object.keys(self[kind])) if (alone || key.startsWith("guide")) self[kind].removeItem(key);
      } catch {
        // A browser that refuses storage keeps nothing in it.
      }
  }
}
