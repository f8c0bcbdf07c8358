// Which rules apply to me: the set of rules that a date chooses is marked and put first
// (hooks/guide/regimes.py). The others stay, with their dates; nothing is sent or stored.

import { read, today } from "./days.mjs";
import { make } from "./guide.mjs";
import { writer } from "./written.mjs";

/** This near to a day on which the rules changed, somebody should look again. */
const NEAR = 7;

/** Makes one date field answer. */
export function attach(tool) {
  const regime = tool.closest("[data-regime]");
  const written = writer(tool.closest("[data-weekdays]").dataset);
  const list = regime.querySelector("ul");
  const spans = [...list.children];
  const field = tool.querySelector("input");
  const [echo, near, status] = ["[data-read]", "[data-near]", "[role=status]"].map((one) => regime.querySelector(one));
  const edges = spans.flatMap((one) => [one.dataset.from, one.dataset.before]).filter(Boolean).map(read);

  /** The set of rules of a date; one that nobody can use any more gives way to the next. */
  function fitting(on) {
    const at = spans.findIndex(({ dataset: { from, before } }) => (!from || on >= read(from)) && (!before || on < read(before)));
    return spans.slice(at).find(({ dataset: { ends } }) => !ends || today() <= read(ends)) ?? spans.at(-1);
  }

  function answer() {
    const on = read(field.value);
    const known = !Number.isNaN(on);
    const yours = known ? fitting(on) : undefined;
    echo.replaceChildren(...(known ? [make("bdi", {}, written(on))] : []));
    near.hidden = !known || !edges.some((edge) => on >= edge - NEAR && on < edge + NEAR);
    for (const one of spans) {
      one.toggleAttribute("data-yours", one === yours);
      one.querySelector("[data-mark]").hidden = one !== yours;
    }
    list.replaceChildren(...(yours ? [yours] : []), ...spans.filter((one) => one !== yours));
    status.textContent = yours ? yours.textContent : "";
  }

  field.addEventListener("input", answer);
  answer();
}
