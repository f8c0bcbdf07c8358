// Copying a link, for the tools that hand one on.

/** Copies a text, and says whether it could; where the browser refuses, it shows the text, to copy by hand. */
export async function copied(text, label) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    prompt(label, text);
    return false;
  }
}
