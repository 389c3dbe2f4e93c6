// What a message says, in one line: for the list of chats, for quotes, for search, and for screen readers.

import { plain } from "../text/format.js";
import { fillTemplate } from "../text/template.js";

const MEDIA = { image: "Photo", video: "Video", audio: "Audio", document: "Document", sticker: "Sticker" };

const ICONS = { image: "image", video: "video", audio: "mic", document: "file", sticker: "sticker", location: "pin", contacts: "person", order: "bag", template: "template" };

/** { icon?, text } */
export function summary(message, store) {
  return { icon: ICONS[message.type], text: oneLine(textOf(message, store)) };
}

function textOf(message, store) {
  const { type } = message;
  const content = message[type] ?? {};
  if (type === "text" || type === undefined) return content.body ?? message.text?.body ?? "";
  if (MEDIA[type]) return content.caption ?? content.filename ?? (content.voice ? "Voice message" : MEDIA[type]);
  if (type === "location") return content.name ?? content.address ?? "Location";
  if (type === "contacts") return message.contacts?.map(({ name }) => name?.formatted_name).join(", ") || "Contact";
  if (type === "reaction") return content.emoji ? `Reacted ${content.emoji}` : "Took a reaction away";
  if (type === "pin") return content.type === "unpin" ? "Unpinned a message" : "Pinned a message";
  if (type === "interactive") return interactiveText(content);
  if (type === "button") return content.text ?? "";
  if (type === "template") return fillTemplate(content, store.templates).body || `Template ${content.name}`;
  if (type === "order") return `Order of ${content.product_items?.length ?? 0} products`;
  return String(type);
}

function interactiveText(content) {
  const reply = content[content.type] ?? {};
  return content.body?.text ?? reply.title ?? reply.body ?? (reply.response ? `Call permission: ${reply.response}` : String(content.type));
}

const oneLine = (text) => plain(String(text).slice(0, 400).replace(/\s+/g, " ").trim());

/** What a program reads, and nobody looks for. */
const SILENT = new Set(["type", "sub_type", "parameter_name", "code", "policy", "messaging_product"]);

/** All texts of a message, in its order: titles of buttons, names of files and places, too. As a search shows them. */
export function searchable(message, store) {
  const found = [];
  if (message.type === "template") found.push(fillTemplate(message.template, store.templates).body ?? "");
  collect(message[message.type] ?? message, found, 0);
  return found.join(" · ");
}

function collect(value, found, depth) {
  if (typeof value === "string") return found.push(value.slice(0, 5000));
  if (typeof value !== "object" || value === null || depth === 12) return undefined;
  for (const [key, inner] of Object.entries(value)) if (!SILENT.has(key)) collect(inner, found, depth + 1);
}
