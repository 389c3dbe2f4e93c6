// Who may use the page's API: the page itself, and programs. A page from elsewhere says so, and is turned away.

import { Unable } from "../person/unable.js";

/** Throws the refusal. Browsers say where a request comes from; programs say nothing. */
export function guard(request) {
  const origin = request.headers.get("origin");
  if (origin !== null && origin !== new URL(request.url).origin) throw elsewhere();
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") throw elsewhere();
}

const elsewhere = () => new Unable("Only the sandbox's own page may do this, and programs.", 403);

/** The body of a request as an object; throws what is wrong with it. */
export async function bodyOf(request, mostBytes) {
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) {
    throw new Unable("The content type has to be application/json.", 415);
  }
  const text = await request.text();
  if (text.length > mostBytes) throw new Unable("The body is too large.", 413);
  const body = parsed(text);
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw new Unable("The body has to be a JSON object.");
  return body;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unable("The body is no JSON.");
  }
}
