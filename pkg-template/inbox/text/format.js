// WhatsApp's formatting, as elements: *bold*, _italic_, ~strike~, `code`, ``` blocks, lists, quotes, and links.

import { el, link } from "../dom.js";

const MARKS = { "*": "strong", _: "em", "~": "s" };
const URLS = /https?:\/\/[^\s<>"]+[^\s<>"'.,;:!?)\]}*_~`]/giu;
const WORD = /[\p{L}\p{N}]/u;

/** Longer texts are shown as they are: nothing that long was written to be read. */
const MOST_CHARACTERS = 20_000;
const MOST_DEPTH = 6;
const MOST_TRIES = 20;

/** A list of nodes. */
export function formatted(text) {
  if (text.length > MOST_CHARACTERS) return [el("p", {}, text)];
  const nodes = [];
  let before = "";
  // Every second part is code.
  const parts = text.split(/(```[\s\S]+?```)/);
  parts.forEach((part, index) => {
    if (index % 2 === 1 && (part.includes("\n") || isAlone(parts, index))) {
      nodes.push(...blocks(before), el("pre", {}, el("code", {}, part.slice(3, -3).replace(/^\n|\n$/g, ""))));
      before = "";
    } else before += part;
  });
  return [...nodes, ...blocks(before)];
}

/** In a line of its own. */
const isAlone = (parts, index) => /(?:^|\n)\s*$/.test(parts[index - 1]) && /^\s*(?:\n|$)/.test(parts[index + 1]);

/** The words without the marks, for where there is room for one line. */
export const plain = (text) => inline(text).map((node) => node.textContent ?? node).join("");

const EMOJI = /^(?:(?:\p{Regional_Indicator}{2}|\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f?)(?:\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic}\ufe0f?)*){1,3}$/u;

/** Nothing but up to three emoji, which are shown larger. */
export const isEmoji = (text) => text.length <= 60 && EMOJI.test(text);

const KINDS = [
  { kind: "ul", mark: /^\s{0,3}[*-] (?=\S)/ },
  { kind: "ol", mark: /^\s{0,3}(\d{1,3})\. (?=\S)/ },
  { kind: "blockquote", mark: /^> ?/ },
];

/** Lines of the same kind, one after the other, are one block. */
function blocks(text) {
  if (text === "") return [];
  const groups = [];
  for (const line of text.replace(/^\n|\n$/g, "").split("\n")) {
    const { kind = "p", mark } = KINDS.find((each) => each.mark.test(line)) ?? {};
    const rest = mark ? line.replace(mark, "") : line;
    if (groups.at(-1)?.kind !== kind) groups.push({ kind, lines: [], numbers: [] });
    groups.at(-1).lines.push(rest);
    groups.at(-1).numbers.push(Number(mark?.exec(line)?.[1]));
  }
  return groups.map(({ kind, lines, numbers }) => {
    if (kind === "ul") return el("ul", {}, lines.map((line) => el("li", {}, inline(line))));
    // With the numbers that were written, whatever they are.
    if (kind === "ol") return el("ol", {}, lines.map((line, index) => el("li", { value: numbers[index] }, inline(line))));
    return el(kind, {}, lines.map((line, index) => [index > 0 && el("br"), inline(line)]));
  });
}

/** One line, as nodes. */
export function inline(line, depth = 0) {
  const nodes = [];
  let done = 0;
  const flush = (end) => end > done && nodes.push(...linked(line.slice(done, end)));
  for (let i = 0; i < line.length; i += 1) {
    const code = line[i] === "`";
    if ((!code && !MARKS[line[i]]) || depth > MOST_DEPTH) continue;
    const mark = line.startsWith("```", i) ? "```" : line[i];
    const end = mark === "```" ? line.indexOf(mark, i + 4) : closing(line, i, mark);
    if (end < 0) continue;
    flush(i);
    const inner = line.slice(i + mark.length, end);
    nodes.push(code ? el("code", {}, inner) : el(MARKS[mark], {}, inline(inner, depth + 1)));
    i = end + mark.length - 1;
    done = i + 1;
  }
  flush(line.length);
  return nodes;
}

/** Where the mark at `start` ends: both stand at the edge of words, and something is between them. -1: it is no mark. */
function closing(line, start, mark) {
  if (start > 0 && WORD.test(line[start - 1])) return -1;
  if (line[start + 1] === undefined || /\s/.test(line[start + 1]) || line[start + 1] === mark) return -1;
  if (inUrl(line, start)) return -1;
  let end = start + 1;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    end = line.indexOf(mark, end + 1);
    if (end < 0) return -1;
    const edge = line[end + 1] === undefined || !WORD.test(line[end + 1]);
    if (edge && !/\s/.test(line[end - 1])) return end;
  }
  return -1;
}

const inUrl = (line, at) => /https?:\/\/\S*$/i.test(line.slice(Math.max(0, at - 200), at));

function linked(text) {
  const nodes = [];
  let from = 0;
  for (const { 0: url, index } of text.matchAll(URLS)) {
    nodes.push(text.slice(from, index), link(url, { class: "link" }, url));
    from = index + url.length;
  }
  nodes.push(text.slice(from));
  return nodes.filter((node) => node !== "");
}

export const firstUrl = (text) => new RegExp(URLS.source, "iu").exec(text)?.[0];
