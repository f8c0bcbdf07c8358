// What a page keeps on this device, after a tap that asked for it: one value under one name. Each name begins
// with "guide", so that "forget everything on this device" (packs.mjs) finds it. Nothing of it is ever sent.

/** What is kept under this name; null when the reader never asked. */
export function kept(name) {
  try {
    const found = JSON.parse(localStorage.getItem(name));
    return found && typeof found === "object" ? found : null;
  } catch {
    return null; // storage is closed, or holds what we did not write
  }
}

/** Keeps a value, or with null removes it; false where this browser refuses. */
export function keep(name, value) {
  try {
    if (value) localStorage.setItem(name, JSON.stringify(value));
    else localStorage.removeItem(name);
    return true;
  } catch {
    return false;
  }
}

/** Calls back when another tab, or "forget everything on this device", changes what is kept under this name. */
export const onChange = (name, read) =>
  addEventListener("storage", (event) => [name, null].includes(event.key) && read());
