// A table of ratios as a picture: a bar for each, the floor as a line.

const BAR = 14;
const GAP = 26;
const LEFT = 200;
const TOP = 58;
const WIDTH = 900;
/** Of the legend. */
const COLUMNS = 4;

/** `groups` is { title: { name: ratio } }, `own` are the contenders; bars longer than `most` are cut, and say how long they would be. */
export function chart(title, groups, own, most) {
  const scale = (WIDTH - LEFT - 60) / most;
  const parts = [];
  let y = TOP;
  for (const [group, ratios] of Object.entries(groups)) {
    parts.push(label(LEFT - 12, y + (own.length * BAR) / 2 + 4, group, "end", 13));
    for (const { name, colour } of own) {
      const ratio = ratios[name];
      const width = Math.min(ratio, most) * scale;
      parts.push(`<rect x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="${BAR - 3}" rx="2" fill="${colour}"/>`);
      parts.push(label(LEFT + width + 6, y + BAR - 5, `×${ratio.toFixed(2)}${ratio > most ? " …" : ""}`, "start", 10));
      y += BAR;
    }
    y += GAP;
  }
  const legend = own.map(({ title: name, colour }, i) => {
    const [left, top] = [LEFT + (i % COLUMNS) * 170, 10 + Math.floor(i / COLUMNS) * 18];
    return `<rect x="${left}" y="${top}" width="11" height="11" rx="2" fill="${colour}"/>${label(left + 16, top + 10, name, "start", 12)}`;
  });
  const floor = LEFT + scale;
  const line = `<line x1="${floor}" x2="${floor}" y1="${TOP - 10}" y2="${y - GAP + 6}" stroke="#777" stroke-dasharray="3 3"/>`;
  const style = "<style>text{font-family:system-ui,sans-serif;fill:#444}@media(prefers-color-scheme:dark){text{fill:#ccc}}</style>";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" role="img" aria-label="${title}">\n${style}\n${[...legend, line, ...parts].join("\n")}\n</svg>\n`;
}

const label = (x, y, text, anchor, size) => `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" font-size="${size}">${text}</text>`;
