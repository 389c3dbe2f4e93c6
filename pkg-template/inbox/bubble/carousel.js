// Cards side by side, to scroll through: by touch, wheel, arrow keys, or the two buttons.

import { el } from "../dom.js";
import { icon } from "../icons.js";
import { drawCard } from "./card.js";

/** `cards` as of card.js. */
export function carousel(cards, context) {
  const slides = cards.map((card, index) => el("li", { class: "slide", "aria-label": `Card ${index + 1} of ${cards.length}` }, drawCard(card, context)));
  const track = el("ul", { class: "track", role: "list", tabIndex: 0, "aria-label": `${cards.length} cards` }, slides);
  if (cards.length < 2) return el("div", { class: "carousel" }, track);

  const step = (by) => track.scrollBy({ left: by * (slides[0].offsetWidth + 8), behavior: "smooth" });
  const before = el("button", { type: "button", class: "step before", hidden: true, onclick: () => step(-1), "aria-label": "Previous card" }, icon("back"));
  const after = el("button", { type: "button", class: "step after", onclick: () => step(1), "aria-label": "Next card" }, icon("back"));
  const ends = () => {
    before.hidden = track.scrollLeft < 8;
    after.hidden = track.scrollLeft + track.clientWidth > track.scrollWidth - 8;
  };
  track.addEventListener("scroll", ends, { passive: true });
  return el("div", { class: "carousel" }, track, before, after);
}
