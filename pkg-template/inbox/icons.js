// The page's icons: strokes on a grid of 24.

import { drawing } from "./dom.js";

const ICONS = {
  back: "M15 5l-7 7 7 7",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5 20 20",
  sun: "M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8M12 2v2M12 20v2M4.9 4.900l1.5 1.500M17.6 17.600l1.5 1.500M2 12h2M20 12h2M4.9 19.100l1.5-1.500M17.6 6.400l1.5-1.5",
  moon: "M20 14.500A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.500Z",
  auto: "M12 3a9 9 0 1 0 0 18ZM12 3a9 9 0 0 1 0 18",
  pulse: "M3 12h4l2.5-7 5 14 2.5-7h4",
  chat: "M4 5h16v12H9l-5 4Z",
  plus: "M12 5v14M5 12h14",
  send: "M4 12 3.5 4.5 21 12 3.5 19.5 4 12Zm0 0h8",
  close: "M6 6l12 12M18 6 6 18",
  more: "M12 6h.01M12 12h.01M12 18h.01",
  down: "M6 9l6 6 6-6",
  reply: "M10 6 4 11l6 5v-3.500c5 0 8 1.5 10 5 0-6-4-10-10-10Z",
  smile: "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M8.5 14.500c1.8 2.3 5.2 2.3 7 0M9 9.500h.01M15 9.500h.01",
  braces: "M9 4H8a2 2 0 0 0-2 2v3.500L4 12l2 2.500V18a2 2 0 0 0 2 2h1M15 4h1a2 2 0 0 1 2 2v3.500l2 2.5-2 2.500V18a2 2 0 0 1-2 2h-1",
  list: "M8 7h12M8 12h12M8 17h12M4 7h.01M4 12h.01M4 17h.01",
  external: "M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9",
  mobile: "M7 3h10v18H7ZM11 18h2",
  "mobile-off": "M7 7v14h10v-4M9.500 3H17v8M11 18h2M4 3l17 17",
  phone: "M6 4h3l1.5 4.500L8.5 10c1 2.5 3 4.5 5.5 5.500l1.5-2L20 15v3c0 1-.9 2-2 2C10.5 20 4 13.5 4 6c0-1.1.9-2 2-2Z",
  pin: "M12 21c5-5.5 7-8.8 7-12a7 7 0 1 0-14 0c0 3.2 2 6.5 7 12ZM12 6.500a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5",
  person: "M12 4a4 4 0 1 0 0 8a4 4 0 0 0 0-8M4 20.500c.8-4 4-6 8-6s7.2 2 8 6",
  people: "M9 5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7M2.5 19c.6-3.3 3.2-5 6.5-5s5.9 1.7 6.5 5M15.5 5.300a3.5 3.5 0 0 1 0 6.400M17.5 14.300c2.1.6 3.5 2.2 4 4.7",
  image: "M4 5h16v14H4ZM4 16l4.5-4.5 4 4 3-3L20 17M15 9h.01",
  video: "M3 6h12v12H3ZM15 11l6-4v10l-6-4",
  mic: "M12 3a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3M6 11a6 6 0 0 0 12 0M12 17v4",
  play: "M7 5l12 7-12 7Z",
  file: "M6 3h8l5 5v13H6ZM14 3v5h5",
  sticker: "M5 4h14v10l-6 6H5ZM19 14h-6v6",
  clip: "M19 11.5 12 18.500a4.5 4.5 0 0 1-6.5-6.500L13 4.500a3 3 0 0 1 4.3 4.300L10 16a1.5 1.5 0 0 1-2-2l6.5-6.5",
  bag: "M6 8h12l1 12H5ZM9 8V6.500a3 3 0 0 1 6 0V8",
  form: "M5 4h14v16H5ZM8.5 9h7M8.5 13h7M8.5 17h3.5",
  copy: "M9 9h11v11H9ZM15 9V4H4v11h5",
  clock: "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M12 7v5l3.5 2",
  alert: "M12 4 2.5 20h19ZM12 10v4.500M12 17.200h.01",
  hook: "M9 8a4 4 0 1 1 5.5 3.700L17 16M15 8.5 11 16H5.500M10 16a3.5 3.5 0 1 1-4.5-3.400M13.5 16a3.5 3.5 0 1 0 4.5-1.8",
  template: "M4 5h16v5H4ZM4 14h7v5H4ZM15 14h5v5h-5Z",
  tag: "M4 4h8l8 8-8 8-8-8ZM8 8h.01",
  check: "M5 12.500l4.5 4.500L19 7",
  trash: "M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13",
};

export function icon(name) {
  const d = ICONS[name];
  const stroke = { fill: "none", stroke: "currentColor", "stroke-width": "1.8", "stroke-linecap": "round", "stroke-linejoin": "round" };
  return drawing(24, [["path", { d, ...stroke }]], `icon icon-${name}`);
}
