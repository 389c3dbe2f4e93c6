// What a failed fetch says about itself. Runtimes spell it differently; Rust tells them apart.

/** How far down causes are followed, how many errors are read, and how much of each message. */
const DEPTH = 4;
const MOST = 16;
const MESSAGE = 500;

/** Names, codes and messages of an error, its causes and, of an AggregateError, its members. */
export function fault(error) {
  const names = [];
  const codes = [];
  const messages = [];
  let nested = false;
  let left = MOST;

  function visit(at, depth) {
    if (at === null || typeof at !== "object" || depth > DEPTH || left-- <= 0) return;
    const { name, code, message, cause, errors } = at;
    names.push(word(name));
    messages.push(word(message));
    if (Array.isArray(errors) && errors.length > 0) {
      // Its own code is that of one member; all of them count.
      nested = true;
      for (const member of errors) {
        if (typeof member?.code !== "string") codes.push("");
        visit(member, depth + 1);
      }
    } else {
      if (typeof code === "string") codes.push(word(code));
      visit(cause, depth + 1);
    }
  }

  try {
    visit(typeof error === "string" ? { message: error } : error, 1);
  } catch {
    // A proxy or a getter of somebody's: what was read until here is what is known.
  }
  return { names, codes, messages, nested };
}

const word = (value) => (typeof value === "string" ? value.slice(0, MESSAGE) : "");

/** The same error to be kept as a `cause`: its own words, without what they quote. */
export function scrubbed(error, redact) {
  const { names, codes, messages } = fault(error);
  const text = messages.filter(Boolean).join(": ");
  const cause = new Error(redact(text) || "no reason given");
  cause.name = names.find(Boolean) ?? "Error";
  const code = codes.find(Boolean);
  if (code) cause.code = code;
  return cause;
}
