// A menu beside a button: arrow keys move in it, Escape leaves it, and the focus goes back where it was.

import { el } from "../dom.js";
import { icon } from "../icons.js";

/** `items`: { text, icon?, press } or { row: [{ text, label, press }] }; it begins or ends where the button does, by `side`. */
export function openMenu(items, beside, label, { side = "right" } = {}) {
  const close = () => {
    menu.remove();
    document.removeEventListener("pointerdown", outside, true);
    beside.setAttribute("aria-expanded", "false");
    if (beside.isConnected) beside.focus({ preventScroll: true });
  };
  const outside = ({ target }) => !menu.contains(target) && close();
  const item = ({ text, label: name, icon: shown, press, danger }, extra = "") =>
    el("button", { type: "button", role: "menuitem", tabIndex: -1, class: `menu-item ${extra} ${danger ? "danger" : ""}`, "aria-label": name, onclick: () => (close(), press()) }, shown && icon(shown), el("span", {}, text));
  const menu = el("div", { class: "menu", role: "menu", "aria-label": label, onkeydown: keys },
    items.map((each) => (each.row ? el("div", { class: "menu-row", role: "group", "aria-label": each.label }, each.row.map((one) => item(one, "emoji"))) : item(each))));

  function keys(event) {
    const all = [...menu.querySelectorAll("[role=menuitem]")];
    const here = all.indexOf(document.activeElement);
    const to = { ArrowDown: here + 1, ArrowRight: here + 1, ArrowUp: here - 1, ArrowLeft: here - 1, Home: 0, End: -1 }[event.key];
    if (event.key === "Escape" || event.key === "Tab") close();
    else if (to === undefined) return;
    else all.at(to % all.length).focus();
    event.preventDefault();
    event.stopPropagation();
  }

  document.body.append(menu);
  const place = beside.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const x = side === "left" ? place.left : place.right - width;
  menu.style.left = `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`;
  menu.style.top = `${place.bottom + height + 8 > innerHeight ? Math.max(8, place.top - height - 4) : place.bottom + 4}px`;
  beside.setAttribute("aria-expanded", "true");
  document.addEventListener("pointerdown", outside, true);
  menu.querySelector("[role=menuitem]").focus({ preventScroll: true });
}
