// "My list": the pages that this device keeps, by the names of their short addresses (bundle.mjs shows them,
// share.mjs adds one). Kept only after a tap that says so.

import { keep, kept, onChange } from "./kept.mjs";

const KEY = "guide.list";

/** The kept names, whoever wrote them; null when nothing is kept. */
export function saved() {
  const found = kept(KEY);
  return Array.isArray(found) ? found.filter((one) => typeof one === "string") : null;
}

/** Keeps these names; none at all leaves nothing on the device. False where this browser refuses. */
export const save = (names) => keep(KEY, names.length ? names : null);

export const onSaved = (read) => onChange(KEY, read);

/** In the sheet that hands a page on: the button that puts it in the list, or takes it out. */
export function offer(part) {
  const [button, status, open] = part.children;
  const { name, add, added, takeOut, refused } = part.dataset;
  const show = () => {
    const there = saved()?.includes(name) ?? false;
    button.textContent = there ? takeOut : add;
    status.textContent = there ? added : "";
    open.hidden = !saved();
  };
  button.addEventListener("click", () => {
    const names = saved() ?? [];
    const done = save(names.includes(name) ? names.filter((one) => one !== name) : [...names, name]);
    show();
    if (!done) status.textContent = refused;
  });
  onSaved(show);
  show();
  part.hidden = false;
}
