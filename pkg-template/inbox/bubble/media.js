// Pictures, films, sounds and files. What was uploaded here is shown; what lies elsewhere is fetched when somebody asks for
// it, never by itself.

import { mediaUrl } from "../api.js";
import { drawing, el, fill, link } from "../dom.js";
import { icon } from "../icons.js";

const NAMES = { image: "Photo", video: "Video", audio: "Audio", document: "Document", sticker: "Sticker", gif: "GIF" };

export function media(kind, content = {}, context) {
  if (kind === "document") return file(content);
  if (kind === "audio") return sound(content, context);
  return picture(kind === "gif" ? "video" : kind, content);
}

const isLink = ({ link: url }) => typeof url === "string" && /^https?:/i.test(url) && URL.canParse(url);
const addressOf = (content) => (isLink(content) ? content.link : content.id ? mediaUrl(content.id) : undefined);

/** "shoes.jpg" of a link, "media 1234" of an id. */
function nameOf(content) {
  if (content.filename) return content.filename;
  if (isLink(content)) return decoded(new URL(content.link).pathname.split("/").pop()) || new URL(content.link).host;
  return content.id ? `Media ${content.id}` : String(content.link ?? "");
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const whereOf = (content) => (isLink(content) ? new URL(content.link).host : "not uploaded here");

/** Ids that nobody uploaded here: asked for once. */
const missing = new Set();

function picture(kind, content) {
  const box = el("figure", { class: `media ${kind}` });
  const fail = () => {
    if (content.id) missing.add(content.id);
    fill(box, placeholder(kind, content));
  };
  const tag = kind === "video" ? "video" : "img";
  const show = () => {
    const props = kind === "video" ? { controls: true, preload: "metadata" } : { alt: content.caption ?? `${NAMES[kind]}: ${nameOf(content)}` };
    const shown = el(tag, { ...props, referrerPolicy: "no-referrer", onerror: () => fail() });
    shown.src = addressOf(content);
    box.replaceChildren(shown);
  };
  if (content.id && !missing.has(content.id)) show();
  else fill(box, placeholder(kind, content, isLink(content) && show));
  return box;
}

function placeholder(kind, content, show) {
  const words = [el("span", { class: "media-name" }, nameOf(content)), el("span", { class: "media-where" }, whereOf(content))];
  return [
    kind === "sticker" ? sticker() : landscape(kind),
    el("figcaption", {}, words),
    show && el("button", { type: "button", class: "pill", onclick: show, "aria-label": `Load ${nameOf(content)} from ${whereOf(content)}` }, icon(kind === "video" ? "play" : "image"), "Load"),
  ];
}

const landscape = (kind) =>
  drawing([320, 180], [
    ["circle", { cx: 246, cy: 52, r: 20, class: "sun" }],
    ["path", { d: "M0 180 L0 132 L82 62 L150 128 L196 90 L320 168 L320 180 Z", class: "hill" }],
    ["path", { d: "M0 180 L0 158 L60 120 L128 164 L214 118 L320 180 Z", class: "hill near" }],
    ...(kind === "video" ? [["circle", { cx: 160, cy: 84, r: 26, class: "disc" }], ["path", { d: "M152 71 L174 84 L152 97 Z", class: "arrow" }]] : []),
  ], "art");

const sticker = () =>
  drawing(120, [
    ["path", { d: "M60 8A52 52 0 1 0 60 112L112 60A52 52 0 0 0 60 8Z", class: "sticker-body" }],
    ["circle", { cx: 42, cy: 52, r: 6, class: "sticker-ink" }],
    ["circle", { cx: 78, cy: 52, r: 6, class: "sticker-ink" }],
    ["path", { d: "M38 72c10 14 34 14 44 0", class: "sticker-line" }],
  ], "art");

function file(content) {
  const name = nameOf(content);
  const extension = /\.(\w{1,5})$/.exec(name)?.[1]?.toUpperCase();
  const inside = [
    el("span", { class: "file-icon" }, icon("file"), extension && el("b", {}, extension)),
    el("span", { class: "file-words" }, el("span", { class: "file-name" }, name), el("span", { class: "file-where" }, content.link ? whereOf(content) : (content.mime_type ?? `id ${content.id}`))),
  ];
  const address = isLink(content) ? content.link : content.id && new URL(mediaUrl(content.id), location.href).href;
  return address ? link(address, { class: "file" }, inside) : el("div", { class: "file" }, inside);
}

function sound(content, context) {
  const box = el("div", { class: "sound" });
  const play = () => {
    const player = el("audio", { controls: true, autoplay: true, onerror: () => box.replaceChildren(el("span", { class: "file-where" }, `${nameOf(content)} cannot be played.`)) });
    player.src = addressOf(content);
    box.replaceChildren(player);
    if (content.voice) context.act.played(context.message);
  };
  const name = content.voice ? "Voice message" : nameOf(content);
  box.append(
    el("button", { type: "button", class: "round", onclick: play, "aria-label": `Play ${name}` }, icon("play")),
    el("span", { class: "sound-words" }, waveform(nameOf(content)), el("span", { class: "file-where" }, content.voice ? "Voice message" : nameOf(content))),
    el("span", { class: "sound-icon" }, icon("mic")),
  );
  return box;
}

/** Bars whose heights come from the name: the same sound looks the same. */
function waveform(name) {
  let seed = [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 9973, 7);
  const bars = Array.from({ length: 34 }, (_, index) => {
    seed = (seed * 137 + 71) % 9973;
    const height = 4 + (seed % 19);
    return ["rect", { x: index * 5, y: 13 - height / 2, width: 2.4, height, rx: 1.2 }];
  });
  return drawing([170, 26], bars, "waveform");
}
