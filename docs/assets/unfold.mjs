// Folded cards open for who follows a link into one, and for paper. New browsers do both by themselves
// (the second with the style of the page); this is for the phones that do not: Safari and Firefox of before 2025.

const CARDS = ".g-card details, details.g-card";

/** Opens the card in which the address names a place. */
function follow() {
  const place = document.getElementById(location.hash.slice(1));
  const card = place?.closest(CARDS);
  if (!card || card.open) return;
  card.open = true;
  place.scrollIntoView();
}

let folded = [];
addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll(CARDS)].filter((one) => !one.open);
  for (const one of folded) one.open = true;
});
addEventListener("afterprint", () => {
  for (const one of folded) one.open = false;
});
addEventListener("hashchange", follow);
follow();
