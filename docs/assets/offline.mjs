// The control on the page about/offline: save a language, renew it, delete it, forget everything.
// Only that page loads it. Nothing is stored or registered before a tap.

import { make } from "./guide.mjs";
import { able, Packs } from "./packs.mjs";

/** Parts of the work after which a screen reader hears how far it is. */
const TOLD = 4;

const place = document.querySelector("[data-offline]");
const packs = new Packs(new URL(place.dataset.root, location).href);
const own = document.documentElement.lang;
const say = (key) => place.getAttribute(`data-${key}`);

/** A number of bytes as people read it: whole kB, or MB with one decimal. Western digits, as on letters. */
function size(bytes) {
  const [unit, amount, decimals] = bytes < 1e5 ? ["kb", Math.ceil(bytes / 1e3), 0] : ["mb", bytes / 1e6, 1];
  const number = new Intl.NumberFormat(`${own}-u-nu-latn`, { maximumFractionDigits: decimals });
  return say(unit).replace("{n}", number.format(amount));
}

/** A text with its {places} filled in; each stands apart, so that no direction disturbs another. */
function fill(key, values) {
  return say(key).split(/\{(\w+)\}/).map((part, at) => (at % 2 ? values[part] : part));
}

const isolated = (text) => make("bdi", {}, String(text));
const name = ({ language, name: shown }) => make("bdi", { lang: language }, shown);

function button(kind, content, act) {
  const element = make("button", { type: "button", class: `g-offline__${kind}` }, ...content);
  element.addEventListener("click", act);
  return element;
}

let offered; // what the site has; undefined without a network
let saved = new Map();
const status = make("p", { role: "status", class: "g-sr" });

/** One language: its state in words, and what one can do. */
class Row {
  constructor(tag) {
    this.tag = tag;
    this.words = make("p", { tabindex: "-1" });
    this.bar = make("progress", { hidden: "" });
    this.actions = make("div", { class: "g-offline__actions" });
    this.element = make("div", { class: "g-offline__row" }, this.words, this.bar, this.actions);
  }

  /** Shows a state. What had the focus may be gone: then it goes to the words, which are read out. */
  show(words, actions, aloud = false) {
    const focused = this.element.contains(document.activeElement);
    this.words.replaceChildren(...words);
    this.words.hidden = !words.length;
    this.actions.replaceChildren(...actions);
    if (focused) (words.length ? this.words : actions[0])?.focus();
    else if (aloud) status.textContent = this.words.textContent;
  }

  /** The state at rest; 'first' are words about what just happened. 'aloud': something happened. */
  async rest(first = [], aloud = true) {
    const [has, offer] = [saved.get(this.tag), offered?.get(this.tag)];
    const told = (pack, bytes) => ({ language: name(pack), date: isolated(pack.days[own]), size: isolated(size(bytes)) });
    const words = [...first];
    const actions = [];
    if (has) words.push(...(first.length ? [" "] : []), ...fill("saved", told(has, has.size)));
    if (has && offer && offer.version !== has.version) {
      const list = await packs.list(this.tag).catch(() => null);
      if (list) actions.push(button("save", fill("update", told(list, await packs.missing(list))), () => this.save(list)));
    } else if (!has && offer) {
      actions.push(button("save", fill("save", told(offer, offer.wire)), () => this.save()));
    }
    if (!offer) words.push(...(words.length ? [" "] : []), say("no-network"));
    if (has) actions.push(button("delete", fill("delete", { language: name(has) }), () => this.remove()));
    this.bar.hidden = true;
    this.show(words, actions, aloud);
  }

  save(known) {
    this.stop = new AbortController();
    return (this.work = this.#save(known, this.stop));
  }

  async #save(known, stop) {
    const pack = offered.get(this.tag);
    const step = (done, all) => {
      [this.bar.max, this.bar.value] = [all, done];
      const words = fill("saving", { language: name(pack), n: isolated(done), count: isolated(all) });
      this.words.replaceChildren(...words);
      if (Math.floor((done * TOLD) / all) > Math.floor(((done - 1) * TOLD) / all)) status.textContent = this.words.textContent;
    };
    this.show([], [button("stop", [say("stop")], () => stop.abort())]);
    this.words.hidden = false;
    this.bar.hidden = false;
    this.bar.setAttribute("aria-label", pack.name);
    step(0, known?.count ?? pack.count);
    try {
      await packs.save(known ?? (await packs.list(this.tag)), step, stop.signal);
      saved = await packs.saved();
      await this.rest();
    } catch (error) {
      const reason = ["network", "changed", "full", "stopped"].includes(error.reason) ? error.reason : "refused";
      const words = fill(`failed-${reason}`, { size: isolated(size(pack.size)) });
      if (saved.has(this.tag)) words.push(` ${say("kept")}`);
      await this.rest(words);
    }
  }

  async remove() {
    const gone = fill("deleted", { language: name(saved.get(this.tag)) });
    await packs.remove(this.tag);
    saved = await packs.saved();
    await this.rest(gone);
  }
}

/** An icon on the home screen, where the browser offers it. */
function install() {
  const ask = button("install", [say("install")], async () => {
    await ask.offer.prompt();
    ask.hidden = true;
  });
  ask.hidden = true;
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    ask.offer = event;
    ask.hidden = false;
  });
  return ask;
}

/** All that this guide keeps on the device; the rows then say what is left: nothing. */
function forgetting(rows) {
  const done = make("p", { tabindex: "-1", hidden: "" }, say("forgotten"));
  const forget = button("forget", [say("forget")], async () => {
    for (const row of rows) row.stop?.abort(); // what is on its way would come back
    await Promise.all(rows.map((row) => row.work));
    await packs.forget();
    saved = new Map();
    await Promise.all(rows.map((row) => row.rest([], false)));
    done.hidden = false;
    done.focus();
  });
  return [forget, done];
}

async function start() {
  const parts = [status];
  const rows = [];
  if (able()) {
    [offered, saved] = await Promise.all([
      packs.offered().then((all) => new Map(all.map((one) => [one.language, one])), () => undefined),
      packs.saved(),
    ]);
    rows.push(...[...new Set([own, ...(offered ?? saved).keys()])].map((tag) => new Row(tag)));
    await Promise.all(rows.map((row) => row.rest([], false)));
    if (navigator.connection?.saveData) parts.push(make("p", {}, say("save-data")));
    parts.push(rows[0].element);
    const others = rows.slice(1);
    if (others.length) {
      const more = make("details", {}, make("summary", {}, say("others")), ...others.map((row) => row.element));
      more.open = others.some((row) => saved.has(row.tag));
      parts.push(more);
    }
    parts.push(install());
  } else {
    parts.push(make("p", {}, say("unsupported")));
  }
  place.replaceChildren(...parts, ...forgetting(rows));
}

start();
