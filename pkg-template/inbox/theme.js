// Light, dark, or as the system is.

import { el, fill } from "./dom.js";
import { icon } from "./icons.js";

const KEY = "wamid.theme";
const THEMES = { auto: ["auto", "As the system"], light: ["sun", "Light"], dark: ["moon", "Dark"] };

export function themeButton() {
  let theme = Object.hasOwn(THEMES, localStorage.getItem(KEY) ?? "") ? localStorage.getItem(KEY) : "auto";
  const button = el("button", { type: "button", class: "icon-button theme", onclick: next });
  const show = () => {
    const [name, label] = THEMES[theme];
    document.documentElement.dataset.theme = theme;
    fill(button, icon(name));
    button.setAttribute("aria-label", `Colours: ${label}`);
    button.title = label;
  };
  function next() {
    const names = Object.keys(THEMES);
    theme = names[(names.indexOf(theme) + 1) % names.length];
    localStorage.setItem(KEY, theme);
    show();
  }
  show();
  return button;
}
