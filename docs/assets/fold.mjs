// Folding: one form for the many ways people write the same word.
// The twin of hooks/guide/folding.py, where the reasons stand; change both together:
// tests/data/folding.yml and tests/test_folding.py prove that they agree.

const MARKS =
  "\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670" +
  "\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u08d3-\\u08e1\\u08e3-\\u08ff\\u135d-\\u135f\\u1ab0-\\u1abe" +
  "\\u1dc0-\\u1df9\\u1dfb-\\u1dff\\u20d0-\\u20f0\\ufe00-\\ufe0f\\ufe20-\\ufe2f";
const IGNORED =
  "\\u00ad\\u0640\\u061c\\u200c-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\u02b9\\u02bb\\u02bc\\u02be\\u02bf\\u0621";
const CHARACTER = `[\\p{L}\\p{N}${MARKS}${IGNORED}]`;

const drop = new RegExp(`[${MARKS}${IGNORED}]`, "gu");
const cyrillicApostrophe = /['’‘`´′](?=[\u0400-\u04ff])/g;
const word = new RegExp(`${CHARACTER}+(?:['’‘\`´′](?=[\\u0400-\\u04ff])${CHARACTER}+)*`, "gu");
const plain = /^[\0-\x7f]*$/;
const noLetter = /[^\p{L}\p{N}]+/gu;
const digit = /\p{Nd}/u;

const letters = new Map(
  ("ىي یي ېي ۍي ےي ێي کك ڪك ګگ ةه ۃه ہه ھه ەه ٱا ۆو ڵل ڕر ڤف " +
    "ıi ßss æae œoe øo đd ðd łl þth ħh ґг ςσ").split(" ").map(([from, ...to]) => [from, to.join("")]),
);
const gutturals = [0x1210, 0x12a0, 0x12d0];
for (const [row, as] of [[0x1220, 0x1230], [0x1340, 0x1338], [0x1200, 0x1210], [0x1280, 0x1210], ...gutturals.map((one) => [one, one])])
  for (let vowel = 0; vowel < 8; vowel++)
    letters.set(String.fromCharCode(row + vowel), String.fromCharCode(as + (vowel || 3 * gutturals.includes(as))));

/** The value of a decimal digit: the digits of a script stand side by side, zero first. */
function decimal(character) {
  const code = character.codePointAt(0);
  let value = 0;
  while (value < 9 && digit.test(String.fromCodePoint(code - value - 1))) value++;
  return value;
}

/** The text in its folded form; punctuation and spaces stay. */
export function fold(text) {
  if (plain.test(text)) return text.toLowerCase(); // most words: a slow phone folds hundreds before its first answer
  return text.replace(cyrillicApostrophe, "").normalize("NFKD").replace(drop, "").toLowerCase()
    .replace(/[^\0-\x7f]/gu, (one) => letters.get(one) ?? (digit.test(one) ? decimal(one) : one));
}

/** Each word of the text: where it starts, where it ends, and its folded form. */
export function spans(text) {
  return [...text.matchAll(word)]
    .map((match) => [match.index, match.index + match[0].length, fold(match[0]).replace(noLetter, "")])
    .filter((span) => span[2]);
}

/** The folded words of the text, in order. */
export const words = (text) => spans(text).map((span) => span[2]);
