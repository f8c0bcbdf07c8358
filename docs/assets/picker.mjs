// The browser's languages stand first in the list. The boxes keep their places and only change what
// they say, so nothing moves under a finger; and nobody is sent anywhere.

const primary = (tag) => tag.toLowerCase().split("-")[0];

export function browserLanguagesFirst(list, preferred) {
  const boxes = [...list.children];
  const rank = (box) => {
    const at = preferred.findIndex((tag) => primary(tag) === primary(box.lang));
    return at < 0 ? preferred.length : at;
  };
  const ordered = [...boxes].sort((one, other) => rank(one) - rank(other)).map((box) => box.cloneNode(true));
  boxes.forEach((box, place) => {
    [box.lang, box.dir] = [ordered[place].lang, ordered[place].dir];
    box.replaceChildren(...ordered[place].childNodes);
  });
}

for (const list of document.querySelectorAll("[data-languages]"))
  browserLanguagesFirst(list, navigator.languages ?? []);
