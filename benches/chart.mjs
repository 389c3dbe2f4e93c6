// The table of bytes as a picture: a bar for each, the floor as a line.

import { contenders, shapeNames } from "./contenders.mjs";

const COLOURS = { wamid: "#0a7d54", zod: "#3b6fb6", valibot: "#8a63b8", ajv: "#b98a2f", kapso: "#8a8f98" };
const BAR = 14;
const GAP = 26;
const LEFT = 200;
const WIDTH = 900;
/** Longer bars are cut, and say how long they would be. */
const MOST = 6;

export function chart(table) {
  const scale = (WIDTH - LEFT - 60) / MOST;
  const own = contenders.filter(({ jobs }) => jobs.includes("bytes"));
  const parts = [];
  let y = 40;
  for (const shape of shapeNames) {
    parts.push(label(LEFT - 12, y + (own.length * BAR) / 2 + 4, shape, "end", 13));
    for (const { name } of own) {
      const { ratio } = table[shape][name];
      const width = Math.min(ratio, MOST) * scale;
      parts.push(`<rect x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="${BAR - 3}" rx="2" fill="${COLOURS[name]}"/>`);
      parts.push(label(LEFT + width + 6, y + BAR - 5, `×${ratio.toFixed(2)}${ratio > MOST ? " …" : ""}`, "start", 10));
      y += BAR;
    }
    y += GAP;
  }
  const floor = LEFT + scale;
  const legend = own.map(({ name, title }, i) => `<rect x="${LEFT + i * 120}" y="10" width="11" height="11" rx="2" fill="${COLOURS[name]}"/>${label(LEFT + 16 + i * 120, 20, title, "start", 12)}`);
  const line = `<line x1="${floor}" x2="${floor}" y1="30" y2="${y - GAP + 6}" stroke="#777" stroke-dasharray="3 3"/>`;
  const style = "<style>text{font-family:system-ui,sans-serif;fill:#444}@media(prefers-color-scheme:dark){text{fill:#ccc}}</style>";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" role="img" aria-label="Time from object to bytes, as a multiple of JSON.stringify and encode">\n${style}\n${[...legend, line, ...parts].join("\n")}\n</svg>\n`;
}

const label = (x, y, text, anchor, size) => `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" font-size="${size}">${text}</text>`;
