// The style of what opens on a tap: it comes with its module, and is there before the thing is seen.

import { make } from "./guide.mjs";

/** Waits for a sheet beside this file; without a network it goes on without. */
export const styled = (name) =>
  new Promise((done) => {
    const sheet = make("link", { rel: "stylesheet", href: new URL(name, import.meta.url) });
    sheet.onload = sheet.onerror = done;
    document.head.append(sheet);
  });
