// Elements, made one way only: text becomes text, never HTML. Nothing on this page knows `innerHTML`.

const SVG = "http://www.w3.org/2000/svg";

/**
 * An element. `class` and whatever holds "-" or is `role`, `for` and the like are attributes, `on…` listeners, the rest
 * properties; children may be nodes, texts, or lists of them; what is null, undefined or false is left out.
 */
export function el(tag, props, ...children) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(props ?? {})) set(node, key, value);
  add(node, children);
  return node;
}

const ATTRIBUTES = new Set(["class", "role", "for", "list", "enterkeyhint"]);

function set(node, key, value) {
  if (value === undefined || value === null) return;
  if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
  else if (key === "data") Object.assign(node.dataset, value);
  else if (ATTRIBUTES.has(key) || key.includes("-")) node.setAttribute(key, value);
  else node[key] = value;
}

export function add(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) node.append(child);
  }
  return node;
}

export function fill(node, ...children) {
  node.replaceChildren();
  return add(node, children);
}

/** A drawing of paths in a box of `size`; hidden from screen readers, which have the words beside it. */
export function drawing(size, paths, name) {
  const svg = document.createElementNS(SVG, "svg");
  const [width, height] = [size].flat().length === 2 ? size : [size, size];
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  svg.setAttribute("class", name);
  svg.setAttribute("aria-hidden", "true");
  for (const [tag, attributes] of paths) {
    const part = document.createElementNS(SVG, tag);
    for (const [key, value] of Object.entries(attributes)) part.setAttribute(key, value);
    svg.append(part);
  }
  return svg;
}

/** A link that leaves the page: in a tab of its own, which learns nothing of this one. Other schemes are only text. */
export function link(url, props, ...children) {
  if (!/^(https?|tel|mailto):/i.test(url) || !URL.canParse(url)) return el("span", props, ...children);
  return el("a", { href: url, target: "_blank", rel: "noopener noreferrer", ...props }, ...children);
}
