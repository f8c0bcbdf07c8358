// Tables that colleagues look things up in: sort by a column, keep the rows with these words or of
// this kind, print what is left. Every row is in the page; this hides and orders, nothing more.

const all = (within, selector) => [...within.querySelectorAll(selector)];
const key = (row, column) => row.cells[column].dataset.order ?? row.cells[column].textContent;

/** A button in each heading; a second tap turns the order around. */
function sortable(table, rows, compare) {
  const heads = all(table, "thead th");
  for (const [column, head] of heads.entries()) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.ariaSort === "ascending";
      for (const one of heads) one.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      rows.sort((a, b) => compare(key(a, column), key(b, column)) * (down ? -1 : 1));
      table.tBodies[0].append(...rows);
    });
  }
}

/** Words are found without accents and capitals; each of them must be in the row. */
const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export function attach(tools, table) {
  const rows = [...table.tBodies[0].rows];
  const texts = new Map(rows.map((row) => [row, folded(row.textContent)]));
  const compare = new Intl.Collator(table.closest("[lang]").lang, { numeric: true }).compare;
  const words = tools.querySelector("input");
  const fields = all(tools, "select");
  const status = tools.querySelector("[role=status]");

  function choose() {
    const asked = folded(words.value).split(/\s+/);
    let count = 0;
    for (const row of rows) {
      const shown = asked.every((one) => texts.get(row).includes(one))
        && fields.every((field) => !field.value || row.dataset[field.dataset.field] === field.value);
      row.hidden = !shown;
      count += shown;
    }
    status.textContent = tools.dataset.count.replace("{n}", count).replace("{all}", rows.length);
  }

  sortable(table, rows, compare);
  tools.addEventListener("input", choose);
  tools.querySelector("button").addEventListener("click", () => print());
  // A browser may put back what was chosen before: begin with every row.
  for (const field of [words, ...fields]) field.value = "";
  tools.hidden = false;
  choose();
}

for (const tools of all(document, ".g-rows")) {
  const tables = all(document, ".g-facts, .g-addresses");
  attach(tools, tables.find((one) => tools.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING));
}
