// Cards side by side, to scroll through: by touch, wheel, arrow keys, or the two buttons.

import { el } from "../dom.js";
import { icon } from "../icons.js";
import { drawCard } from "./card.js";

/** `cards` as of card.js. */
export function carousel(cards, context) {
  const slides = cards.map((card, index) => el("li", { class: "slide", "aria-label": `Card ${index + 1} of ${cards.length}` }, drawCard(card, context)));
  const track = el("ul", { class: "track", role: "list", tabIndex: 0, "aria-label": `${cards.length} cards` }, slides);
  const step = (by) => track.scrollBy({ left: by * (slides[0]?.offsetWidth ?? 240), behavior: "smooth" });
  return el("div", { class: "carousel" },
    track,
    cards.length > 1 && [
      el("button", { type: "button", class: "step before", onclick: () => step(-1), "aria-label": "Previous card" }, icon("back")),
      el("button", { type: "button", class: "step after", onclick: () => step(1), "aria-label": "Next card" }, icon("back")),
    ],
  );
}
