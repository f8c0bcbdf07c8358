// The browser's languages stand first in the list. The boxes keep their places and only change what
// they say, so nothing moves under a finger; and nobody is sent anywhere.

export function browserLanguagesFirst(list, preferred) {
  const links = [...list.querySelectorAll("a[hreflang]")];
  const rank = (link) => {
    const at = preferred.findIndex((tag) => tag.toLowerCase().split("-")[0] === link.hreflang.split("-")[0]);
    return at < 0 ? preferred.length : at;
  };
  const ordered = [...links].sort((one, other) => rank(one) - rank(other)).map((link) => link.cloneNode(true));
  links.forEach((link, place) => {
    for (const name of ["href", "lang", "hreflang", "dir"]) link.setAttribute(name, ordered[place].getAttribute(name));
    link.replaceChildren(...ordered[place].childNodes);
  });
}

for (const list of document.querySelectorAll("[data-languages]"))
  browserLanguagesFirst(list, navigator.languages ?? []);
