// Checklists. The boxes work without this; it counts them, keeps the ticks on this device when the
// reader asks for it, and clears them in one tap. Nothing is kept before that, nothing is ever sent.

const KEY = "guide.ticks";

/** What is kept: { "asylum/lawyer": ["task-3f2a9c", …] }, or null when the reader never asked. */
function kept() {
  try {
    const found = JSON.parse(localStorage.getItem(KEY));
    return found && typeof found === "object" ? found : null;
  } catch {
    return null; // storage is closed, or holds what we did not write
  }
}

function keep(ticks) {
  try {
    if (ticks) localStorage.setItem(KEY, JSON.stringify(ticks));
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}

export function attach(tools) {
  const page = tools.dataset.key;
  const boxes = [...document.querySelectorAll(".g-task input")];
  const [save, clear] = [tools.querySelector("[data-keep]"), tools.querySelector("[data-clear]")];
  const status = tools.querySelector("[role=status]");
  const name = (box) => box.closest(".g-task").id;

  function tell() {
    const ticked = boxes.filter((box) => box.checked).length;
    const isKept = Boolean(kept());
    save.hidden = isKept;
    clear.hidden = !isKept && !ticked;
    const count = tools.dataset.count.replace("{n}", ticked).replace("{all}", boxes.length);
    status.textContent = isKept ? `${count}. ${tools.dataset.kept}` : count;
  }

  function write() {
    const ticks = kept() ?? {};
    ticks[page] = boxes.filter((box) => box.checked).map(name);
    keep(ticks);
    tell();
  }

  function read() {
    // A browser may put back ticks by itself after a reload: only what the reader asked to keep is kept.
    const ticks = kept()?.[page];
    for (const box of boxes) box.checked = Array.isArray(ticks) && ticks.includes(name(box));
    tell();
  }

  for (const box of boxes) box.addEventListener("change", () => (kept() ? write() : tell()));
  save.addEventListener("click", () => {
    write();
    clear.focus();
  });
  clear.addEventListener("click", () => {
    const ticks = kept();
    if (ticks) delete ticks[page];
    keep(ticks && Object.keys(ticks).length ? ticks : null);
    for (const box of boxes) box.checked = false;
    tell();
    boxes[0].focus();
  });
  // Another tab, or "forget everything on this device".
  addEventListener("storage", (event) => [KEY, null].includes(event.key) && read());
  tools.hidden = false;
  read();
}

const tools = document.querySelector(".g-tasks__tools");
if (tools) attach(tools);
