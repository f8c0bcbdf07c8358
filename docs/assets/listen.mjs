// Reads the page aloud: plays the recording of it, or speaks with a voice of the device itself, so that
// what is said is sent to nobody. guide.mjs shows the button where there is one of them, and loads this on a tap.

import { make, voices } from "./guide.mjs";
import { spoken } from "./spoken.mjs";
import { styled } from "./styled.mjs";

const RATES = [0.6, 0.8, 1, 1.25, 1.5];

/** Why a voice falls silent though it could go on: another app speaks, or the browser waits for a tap. */
const QUIET = ["interrupted", "canceled", "not-allowed"];

/** The voice for a language: the one of this country, else the one that the reader chose, else the first. */
function voice(tag) {
  const found = voices(tag);
  return found.find((one) => /[-_]BE\b/.test(one.lang)) ?? found.find((one) => one.default) ?? found[0];
}

/** Says a list of sentences, one by one. ``told`` is called after every change. */
class Speaker {
  at = 0;
  playing = false;
  rate = 1;
  #turn = 0;

  constructor(list, told) {
    this.list = list;
    this.told = told;
  }

  get element() {
    return this.list[this.at]?.element;
  }

  play() {
    if (this.at >= this.list.length) this.at = 0;
    this.playing = true;
    this.#say();
  }

  /** The sentence begins anew after a pause: on Android a browser cannot go on in the middle of one. */
  pause(fault = "") {
    this.playing = false;
    this.#turn += 1;
    speechSynthesis.cancel();
    this.told(fault);
  }

  /** The section before or after this one; back in the middle of a section is its beginning. */
  go(by) {
    const { section } = this.list[Math.min(this.at, this.list.length - 1)];
    const first = (wanted) => this.list.findIndex((one) => one.section === wanted);
    const begun = this.at > first(section);
    const next = this.list.find((one) => one.section > section);
    if (by > 0) this.at = next ? first(next.section) : this.at;
    else this.at = begun ? first(section) : Math.max(0, first(this.list.filter((one) => one.section < section).pop()?.section ?? section));
    this.#again();
  }

  set speed(rate) {
    this.rate = rate;
    this.#again();
  }

  #again() {
    if (this.playing) this.#say();
    else this.told();
  }

  #say() {
    const turn = (this.#turn += 1);
    const mine = () => turn === this.#turn;
    const { text, lang } = this.list[this.at];
    const own = voice(lang);
    // Kept in a field: a browser may forget a sentence that nothing holds, and never say that it ended.
    this.sentence = new SpeechSynthesisUtterance(text);
    Object.assign(this.sentence, { voice: own, lang: own.lang, rate: this.rate });
    this.sentence.onend = () => mine() && this.#next();
    this.sentence.onerror = ({ error }) => mine() && this.pause(QUIET.includes(error) ? "" : "failed");
    speechSynthesis.cancel();
    this.told();
    setTimeout(() => mine() && speechSynthesis.speak(this.sentence)); // some browsers lose what follows a cancel at once
  }

  #next() {
    this.at += 1;
    if (this.at < this.list.length) this.#say();
    else this.pause();
  }
}

/** Seconds that a tap goes back or on in a recording, which knows no sections. */
const STEP = 10;

/** Plays what somebody recorded; the file is asked for only now. The same controls as for a voice. */
class Player {
  playing = false;
  element = undefined;

  constructor(url, told) {
    this.told = told;
    this.sound = new Audio(url);
    this.sound.addEventListener("ended", () => this.pause());
    this.sound.addEventListener("error", () => this.pause("failed"));
  }

  get rate() {
    return this.sound.playbackRate;
  }

  set speed(rate) {
    this.sound.playbackRate = rate;
    this.told();
  }

  play() {
    this.playing = true;
    this.sound.play().catch(({ name }) => name === "NotAllowedError" && this.pause());
    this.told();
  }

  pause(fault = "") {
    this.playing = false;
    this.sound.pause();
    this.told(fault);
  }

  go(by) {
    this.sound.currentTime += by * STEP;
  }
}

/** The controls, at the lower edge of the screen and above the bar. */
class Panel {
  constructor(labels, name) {
    this.labels = labels;
    const button = (what) => make("button", { type: "button", "data-do": what, "aria-label": labels[what], title: labels[what] });
    const [previous, play, next, slower, faster, stop] = ["previous", "play", "next", "slower", "faster", "stop"].map(button);
    Object.assign(this, { play, slower, faster });
    this.status = make("p", { role: "status" });
    this.element = make("section", { class: "g-listen", "aria-label": name }, previous, play, next, slower, faster, stop, this.status);
    this.element.addEventListener("click", ({ target }) => this[target.dataset.do === "play" ? "toggle" : "act"](target.dataset.do));
    document.body.append(this.element);
    this.place = () => {
      const bar = document.querySelector(".g-bar");
      const stays = getComputedStyle(bar).position === "sticky";
      this.element.style.setProperty("--g-bar", `${stays ? bar.offsetHeight : 0}px`);
    };
    this.place();
    addEventListener("resize", this.place);
  }

  begin(player) {
    this.player = player;
    this.show();
    this.play.focus({ preventScroll: true });
  }

  toggle() {
    if (this.player.playing) this.player.pause();
    else this.player.play();
  }

  act(what) {
    if (what === "stop") this.stop();
    if (what === "previous" || what === "next") this.player.go(what === "next" ? 1 : -1);
    if (what === "slower" || what === "faster") {
      const rate = RATES[RATES.indexOf(this.player.rate) + (what === "faster" ? 1 : -1)];
      if (rate) this.player.speed = rate;
    }
  }

  /** What is said now, and what can be done. */
  show(fault = "") {
    const what = this.player.playing ? "pause" : "play";
    this.play.dataset.state = what;
    for (const name of ["aria-label", "title"]) this.play.setAttribute(name, this.labels[what]);
    // Not 'disabled', which would take the focus away from under a finger.
    this.slower.setAttribute("aria-disabled", this.player.rate === RATES[0]);
    this.faster.setAttribute("aria-disabled", this.player.rate === RATES.at(-1));
    const { rate } = this.player;
    const speed = rate === 1 ? "" : `${new Intl.NumberFormat(document.documentElement.lang).format(rate)} ×`;
    this.status.textContent = fault ? this.labels[fault] : speed;
    this.mark(this.player.element);
  }

  /** Shows which words are read; the page follows, unless the reader looks elsewhere. */
  mark(element) {
    if (element === this.marked) return;
    const seen = (one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    };
    const follows = !this.marked || seen(this.marked);
    this.marked?.classList.remove("g-said");
    this.marked = element;
    element?.classList.add("g-said");
    if (element && follows) element.scrollIntoView({ block: "center" }); // smooth only where the style says so
  }

  remove() {
    this.marked?.classList.remove("g-said");
    removeEventListener("resize", this.place);
    this.element.remove();
  }
}

let open, words;

/** What this language says, and how it says it; from its own folder, as the search is. */
async function read() {
  const answer = await fetch(new URL("listen.json", new URL(document.body.dataset.search, location)));
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
}

/** A voice for the page as it stands. */
function speaker(text, lang, told) {
  const list = spoken([text.closest("article").querySelector("h1"), text], lang, words.rules, (tag) => voice(tag));
  return new Speaker(list, told);
}

/** Opens the controls and begins to read; a second tap stops. */
export async function listen(button) {
  if (open) return open.stop();
  const text = document.querySelector(".g-text");
  const { lang } = text.closest("[lang]");
  [words] = await Promise.all([words ?? read(), styled("./listen.css")]);
  if (open) return;
  const url = button.dataset.listen;
  const told = (fault) => {
    // Without a network, for one: no saved language holds recordings.
    if (fault && url && voice(lang)) speakInstead();
    else open?.show(fault);
  };
  const player = url ? new Player(url, told) : speaker(text, lang, told);
  const { labels } = words;
  const steps = url ? { previous: labels.back, next: labels.forward } : {};
  const panel = (open = new Panel({ ...labels, ...steps }, button.textContent));
  const leave = () => player.playing && player.pause();
  const escape = (event) => event.key === "Escape" && panel.stop();
  panel.stop = () => {
    open = undefined;
    player.pause();
    panel.remove();
    button.setAttribute("aria-expanded", false);
    document.removeEventListener("visibilitychange", leave);
    removeEventListener("pagehide", leave);
    removeEventListener("keydown", escape);
    button.focus({ preventScroll: true });
  };
  const speakInstead = () => {
    button.dataset.listen = "";
    panel.stop();
    listen(button);
  };
  document.addEventListener("visibilitychange", leave);
  addEventListener("pagehide", leave);
  addEventListener("keydown", escape);
  button.setAttribute("aria-expanded", true);
  panel.begin(player);
  player.play();
}
