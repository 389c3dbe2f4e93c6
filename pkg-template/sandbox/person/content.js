// What a user can send, as webhooks have it: a type, and the content under a key of that name.

import { Unable } from "./unable.js";

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value) => typeof value === "string" && value !== "";

/** What each content has to be, at least; and what to say if it is not. */
const CONTENTS = {
  text: [({ body }) => isText(body), "`text.body` has to be a text"],
  location: [
    ({ latitude, longitude }) => [latitude, longitude].every(Number.isFinite),
    "`location.latitude` and `location.longitude` have to be numbers",
  ],
  reaction: [({ message_id: id }) => isText(id), "`reaction.message_id` has to be the id of a message"],
  interactive: [({ type }) => isText(type), "`interactive.type` has to be a text"],
  button: [({ text }) => isText(text), "`button.text` has to be a text"],
  order: [({ product_items: items }) => Array.isArray(items) && items.length > 0, "`order.product_items` has to be a list of products"],
};

const MEDIA = {
  image: "image/jpeg",
  video: "video/mp4",
  audio: "audio/ogg; codecs=opus",
  document: "application/pdf",
  sticker: "image/webp",
};

/** Gives `{ type, [type]: content }`, with what is known of a file; throws what is wrong. */
export function contentOf(world, message) {
  if (!isObject(message) || !isText(message.type)) throw new Unable("`message` has to be an object with a `type`.");
  const { type } = message;
  const content = message[type];
  if (type === "contacts") {
    if (!Array.isArray(content) || content.length === 0) throw new Unable("`contacts` has to be a list of contacts.");
    return { type, contacts: content };
  }
  if (!Object.hasOwn(CONTENTS, type) && !Object.hasOwn(MEDIA, type)) {
    throw new Unable(`A user sends one of ${[...Object.keys(CONTENTS), ...Object.keys(MEDIA), "contacts"].join(", ")}; not "${type}".`);
  }
  if (!isObject(content)) throw new Unable(`A message of type "${type}" has its content under the key "${type}".`);
  if (Object.hasOwn(MEDIA, type)) return { type, [type]: withFile(world, content, MEDIA[type]) };
  const [holds, sentence] = CONTENTS[type];
  if (!holds(content)) throw new Unable(`${sentence}.`);
  return { type, [type]: content };
}

function withFile({ state }, content, usual) {
  if (!isText(content.id)) throw new Unable("A file needs the `id` that it was uploaded under.");
  const { mime_type = usual, sha256 = "", filename } = state.media.get(content.id) ?? {};
  return { mime_type, sha256, ...(filename && usual === "application/pdf" && { filename }), ...content };
}
