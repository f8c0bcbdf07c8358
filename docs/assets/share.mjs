// Handing a page on: its QR code, its link, a message, in the language of who receives it. All of it
// stands in the page's short address (overrides/go.html), which is a page of its own without scripts.
// On the page itself guide.mjs loads this module on a tap: the same list opens in a sheet.

import { copied } from "./copying.mjs";
import { make } from "./guide.mjs";
import { offer } from "./mine.mjs";
import { styled } from "./styled.mjs";

/** Shows what only a script can do, and beside which language (`own`) one can read. */
export function complete(part, own) {
  for (const one of part.querySelectorAll("details")) {
    const beside = one.querySelector("[data-beside]");
    if ("available" in one.dataset && own && one.lang !== own) {
      beside.hash = `with=${own}`;
      beside.parentElement.hidden = false;
    }
    const copy = one.querySelector("[data-copy]");
    copy.parentElement.hidden = !navigator.clipboard;
    copy.addEventListener("click", async () => {
      copy.nextElementSibling.hidden = !(await copied(copy.dataset.copy, copy.textContent));
    });
    const send = one.querySelector("[data-send]");
    send.parentElement.hidden = !navigator.share;
    // Who closes the list of apps has changed their mind.
    send.addEventListener("click", () => navigator.share({ text: send.dataset.send }).catch(() => {}));
  }
}

/** Each thing says what it does in the language of the page: what is sent stays in the other one. */
function say(part, tag) {
  const own = part.querySelector(`details[lang=${tag}]`);
  for (const one of part.querySelectorAll("[data-say]")) {
    one.textContent = own.querySelector(`[data-say=${one.dataset.say}]`).textContent;
    [one.lang, one.dir] = [own.lang, own.dir];
  }
  // Beside the name of a language in its own letters stands what the reader calls it.
  const names = new Intl.DisplayNames([tag], { type: "language" });
  for (const one of part.querySelectorAll("details")) {
    one.querySelector("summary small[lang]")?.remove();
    const name = one.lang !== tag && names.of(one.lang);
    if (name) one.querySelector("summary b").after(" ", make("small", { lang: tag, dir: own.dir }, name));
  }
}

/** The section in the address, when the page has it: what is copied and sent leads there. (A QR code is of the page.) */
function keepSection(part) {
  const id = location.hash.slice(1);
  if (!/^[a-z0-9-]+$/.test(id) || !document.getElementById(id)) return;
  for (const one of part.querySelectorAll("details")) {
    const copy = one.querySelector("[data-copy]");
    const send = one.querySelector("[data-send]");
    const link = copy.dataset.copy;
    copy.dataset.copy += `#${id}`;
    send.dataset.send = send.dataset.send.replace(link, `${link}#${id}`);
    for (const name of ["sms", "whatsapp"]) {
      const message = one.querySelector(`[data-say=${name}]`);
      message.href = message.getAttribute("href").replace(encodeURIComponent(link), encodeURIComponent(`${link}#${id}`));
    }
  }
}

/** Milliseconds: a short address that takes longer is read from the phone, if it is there. */
const PATIENCE = 6000;

/** The short address, as HTML; without a network what a saved language holds of it (hooks/guide/packs.py). */
async function address(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout?.(PATIENCE) });
    if (answer.ok && answer.url === url) return { text: await answer.text() };
  } catch {
    // No network, or one that does not answer.
  }
  const [, root, door] = /^(.*\/)(go\/[^/]+\/)$/.exec(url);
  const [answer, { drawing }] = await Promise.all([
    fetch(`${root}${document.documentElement.lang}/share.json`), import("./drawing.mjs")]);
  return { text: (await answer.json())[door], drawing };
}

/** The part of the short address that hands on, as it is read from here. */
async function read(url) {
  const { text, drawing } = await address(url);
  const part = new DOMParser().parseFromString(text, "text/html").getElementById("share");
  for (const name of ["href", "src"])
    for (const one of part.querySelectorAll(`[${name}]`)) one.setAttribute(name, new URL(one.getAttribute(name), url));
  if (drawing)
    for (const one of part.querySelectorAll("details")) {
      const code = drawing(one.querySelector("[data-copy]").dataset.copy);
      code.setAttribute("class", "g-qr");
      one.querySelector("img").replaceWith(code);
    }
  return document.adoptNode(part);
}

async function build(link) {
  const [part] = await Promise.all([read(link.href.split("#")[0]), styled("./share.css")]);
  // What the sheet is for, in the language of the page.
  const title = part.querySelector("h2");
  title.className = "g-sr"; // the code of a language fits on a small screen only just
  title.textContent = part.querySelector(`details[lang=${document.documentElement.lang}]`).dataset.title;
  say(part, document.documentElement.lang);
  complete(part, document.querySelector(".g-text").closest("[lang]").lang);
  keepSection(part);
  const close = make("button", { class: "g-close", popovertarget: "share", popovertargetaction: "hide" },
    document.querySelector(".g-sheet .g-close").textContent);
  const mine = part.querySelector(`details[lang=${document.documentElement.lang}] .g-mine`);
  if (mine) offer(mine);
  const list = make("div", { class: "g-share-list" }, ...part.children, ...(mine ? [mine] : []));
  const made = make("div", { class: "g-sheet", id: "share", popover: "", role: "dialog", "aria-labelledby": title.id }, list, close);
  made.addEventListener("click", (event) => event.target.closest("[data-beside]") && made.hidePopover());
  document.body.append(made);
  return made;
}

let sheet;

/** Opens the sheet of the link that was tapped; what it needs comes once. */
export async function open(link) {
  sheet ??= build(link);
  try {
    const made = await sheet;
    made.showPopover();
    made.querySelector("summary").focus();
  } catch (error) {
    sheet = undefined; // the connection may come back
    throw error;
  }
}
