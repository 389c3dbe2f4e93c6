// Short words to the person: seen for some seconds, and read out.

import { el } from "../dom.js";

const SECONDS = 6;

export function createToasts() {
  const shown = el("div", { class: "toasts", role: "status", "aria-live": "polite" });
  const heard = el("div", { class: "unseen", "aria-live": "polite", role: "log", "aria-label": "New messages" });
  return {
    elements: [shown, heard],
    tell(text, { bad = false } = {}) {
      const toast = el("p", { class: `toast ${bad ? "bad" : ""}` }, text);
      shown.append(toast);
      setTimeout(() => toast.remove(), SECONDS * 1000);
    },
    /** For screen readers alone. */
    say(text) {
      heard.append(el("p", {}, text));
      while (heard.childElementCount > 5) heard.firstElementChild.remove();
    },
  };
}
