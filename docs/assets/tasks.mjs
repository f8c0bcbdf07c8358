// Checklists. The boxes work without this; it counts them, keeps the ticks on this device when the
// reader asks for it, and clears them in one tap. Nothing is kept before that, nothing is ever sent.

import { touched } from "./guide.mjs";
import { keep, kept, onChange } from "./kept.mjs";

/** What is kept: { "asylum/lawyer": ["task-3f2a9c", …] }, or null when the reader never asked. */
const KEY = "guide.ticks";

export function attach(tools) {
  const page = tools.dataset.key;
  const boxes = [...document.querySelectorAll(".g-task input")];
  const [save, clear] = [tools.querySelector("[data-keep]"), tools.querySelector("[data-clear]")];
  const status = tools.querySelector("[role=status]");
  const name = (box) => box.closest(".g-task").id;

  function tell() {
    const ticked = boxes.filter((box) => box.checked).length;
    const isKept = Boolean(kept(KEY));
    save.hidden = isKept;
    clear.hidden = !isKept && !ticked;
    const count = tools.dataset.count.replace("{n}", ticked).replace("{all}", boxes.length);
    status.textContent = isKept ? `${count}. ${tools.dataset.kept}` : count;
  }

  function write() {
    const ticks = kept(KEY) ?? {};
    ticks[page] = boxes.filter((box) => box.checked).map(name);
    const done = keep(KEY, ticks);
    tell();
    return done;
  }

  function read() {
    const ticks = kept(KEY)?.[page];
    for (const box of boxes) box.checked = Array.isArray(ticks) && ticks.includes(name(box));
    tell();
  }

  for (const box of boxes) box.addEventListener("change", () => (kept(KEY) ? write() : tell()));
  save.addEventListener("click", () => {
    if (write()) clear.focus();
    else status.textContent = tools.dataset.refused;
  });
  clear.addEventListener("click", () => {
    const ticks = kept(KEY);
    if (ticks) delete ticks[page];
    keep(KEY, ticks && Object.keys(ticks).length ? ticks : null);
    for (const box of boxes) box.checked = false;
    tell();
    boxes[0].focus();
  });
  onChange(KEY, read);
  tools.hidden = false;
  const early = boxes.filter((box) => touched.has(box)).map((box) => [box, box.checked]); // before this came
  read();
  for (const [box, checked] of early) if (box.checked !== checked) box.click();
}

const tools = document.querySelector(".g-tasks__tools");
if (tools) attach(tools);
