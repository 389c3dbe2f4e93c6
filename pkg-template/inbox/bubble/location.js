// A place: a map drawn from its coordinates alone, and its name.

import { drawing, el, link } from "../dom.js";

export function place({ latitude, longitude, name, address }) {
  const [lat, lon] = [Number(latitude), Number(longitude)];
  const where = `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=16/${lat}/${lon}`;
  const label = `Location: ${[name, address].filter(Boolean).join(", ") || `${lat}, ${lon}`}. Opens a map`;
  return el("div", { class: "place" },
    link(where, { class: "map", "aria-label": label }, map(lat, lon)),
    el("div", { class: "place-words" }, name && el("span", { class: "place-name" }, name), el("span", { class: "place-address" }, address ?? `${lat}, ${lon}`)),
  );
}

/** No tiles from anywhere: streets whose course depends on where it is. */
function map(lat, lon) {
  const bend = (n) => Math.round(((Math.abs(lat * 131 + lon * 71 + n * 37) % 1) - 0.5) * 50) || n;
  return drawing([300, 150], [
    ["rect", { width: 300, height: 150, class: "land" }],
    ["path", { d: `M196 0 C ${210 + bend(1)} 50 ${240 + bend(2)} 80 300 ${96 + bend(3)} L300 0 Z`, class: "water" }],
    ["rect", { x: 22, y: 88 + bend(4) / 4, width: 74, height: 44, rx: 4, class: "park" }],
    ["path", { d: `M0 ${66 + bend(5) / 2} C 90 ${58 + bend(6) / 2} 170 ${96 + bend(7) / 2} 300 ${118 + bend(8) / 3}`, class: "street wide" }],
    ["path", { d: `M${110 + bend(9) / 2} 0 L ${140 + bend(10) / 2} 150 M 0 ${118 + bend(11) / 3} L 300 ${30 + bend(12) / 3} M ${40 + bend(13)} 0 L ${20 + bend(14)} 150 M ${230 + bend(15)} 150 L 190 0`, class: "street" }],
    ["path", { d: "M150 84c13-15 19-23 19-33a19 19 0 0 0-38 0c0 10 6 18 19 33Z", class: "marker" }],
    ["circle", { cx: 150, cy: 51, r: 7, class: "marker-eye" }],
  ], "map-art");
}
