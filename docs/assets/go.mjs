// A short address opens its page at once, at the same #section, and leaves no step of its own in the history.

const link = document.querySelector("[data-go]");
if (link) location.replace(link.href + location.hash);
