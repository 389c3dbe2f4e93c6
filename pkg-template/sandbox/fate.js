// Why a message that was taken will not arrive: what Meta finds out only after it has answered.

import { checkMessage } from "wamid";

import { failsLater } from "./magic.js";
import { heldAgainst } from "./templates/given.js";

const MIB = 1024 * 1024;

/** What each kind of message takes. Documents are not among them: more types pass than Meta names. */
const FILES = {
  image: { types: ["image/jpeg", "image/png"], most: 5 * MIB },
  video: { types: ["video/mp4", "video/3gpp", "video/3gp"], most: 16 * MIB },
  audio: { types: ["audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg"], most: 16 * MIB },
  sticker: { types: ["image/webp"], most: 500 * 1024 },
};

/** Gives `{ code, details }`, or nothing. */
export function fate(world, { chat, message }) {
  const code = failsLater(chat);
  if (code !== undefined) return { code };
  for (const [kind, id] of filesIn(message)) {
    const details = wrongFile(kind, world.state.media.get(id));
    if (details) return { code: 131053, details };
  }
  return isKeptFrom(world, message) ? { code: 131049, details: "Marketing messages are not delivered to numbers of the United States." } : undefined;
}

/** `[kind, id]` of every file that a message names by its id, in headers and cards, too. */
function* filesIn(value) {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inside] of Object.entries(value)) {
    if (Object.hasOwn(FILES, key) && typeof inside?.id === "string") yield [key, inside.id];
    yield* filesIn(inside);
  }
}

/** What is wrong with a file that was uploaded here; of another nothing is known. */
function wrongFile(kind, file) {
  if (!file) return undefined;
  const { types, most } = FILES[kind];
  const [type] = file.mime_type.toLowerCase().split(";");
  if (!types.includes(type.trim())) return `The file is ${type}, and not one of ${types.join(", ")}.`;
  return file.file_size > most ? `The file has ${file.file_size} bytes; at most ${most} are taken for this.` : undefined;
}

/** Only where definitions say that a template is marketing. */
function isKeptFrom(world, message) {
  const against = heldAgainst(world, message, {});
  return against !== undefined && checkMessage(message, against).warnings.some(({ metaCode }) => metaCode === 131049);
}
