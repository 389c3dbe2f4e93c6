// An issue of ours, as Meta would have put it.

import { metaError } from "./envelope.js";

/** Meta words these itself; for the rest it gives the title of the code. */
const SENTENCES = {
  required: ({ param }) => `The parameter ${param} is required.`,
  unknown_key: ({ key, within }) => `Unexpected key "${key}" on param "${within}".`,
  too_long: ({ param, limit }) => `Param ${param} must be at most ${limit} characters long.`,
};

export function refusal({ metaCode, code, path, limit, message }) {
  const facts = { param: phpStyle(path), key: path.at(-1), within: phpStyle(path.slice(0, -1)), limit };
  // Only code 100 has a sentence of its own; the WhatsApp layer has a title, and the reason in `details`.
  const title = metaCode === 100 ? (SENTENCES[code]?.(facts) ?? "Invalid parameter") : undefined;
  return metaError(metaCode, { title, details: message });
}

/** `interactive['action']['buttons'][0]` */
function phpStyle([root = "", ...rest]) {
  return root + rest.map((step) => (typeof step === "number" ? `[${step}]` : `['${step}']`)).join("");
}
