// The shapes in which Meta and Kapso put their errors.

// Written from src/errors by the build: the HTTP status of each code, and the title Meta gives it.
import CODES from "#codes";

export { CODES };

export function json(status, body, headers = {}) {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json; charset=UTF-8", ...headers },
  });
}

/** What a load balancer says when nobody behind it does. */
export function page(status, headers = {}) {
  const body = `<!doctype html><html><head><title>${status}</title></head><body><h1>${status}</h1></body></html>`;
  return new Response(body, { status, headers: { "content-type": "text/html; charset=UTF-8", ...headers } });
}

/** Meta's error, by its code. `more` goes over what the table of codes says. */
export function metaError(code, { status, headers, title, details, ...more } = {}) {
  const [usual = 400, name = details ?? "Unknown error"] = CODES[code] ?? [];
  const error = {
    message: `(#${code}) ${title ?? name}`,
    type: "OAuthException",
    code,
    ...(details && { error_data: { messaging_product: "whatsapp", details } }),
    fbtrace_id: "Asandboxtraceid000000000",
    ...more,
  };
  return json(status ?? usual, { error }, headers);
}

/** The same code as webhooks have it: without a type, with a link. */
export function metaReason(code, details) {
  const [, title = details ?? "Unknown error"] = CODES[code] ?? [];
  const href = "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/";
  return { code, title, message: title, error_data: { details: details ?? `${title}.` }, href };
}

/** Kapso's own: flat, unlike what it passes on from Meta. */
export const kapsoError = (status, text, more, headers) => json(status, { error: text, ...more }, headers);

/** What Kapso finds out before it asks Meta. */
export function kapsoMessageError(status, message, code, more) {
  return json(status, { error: { message, type: "MessageError", code, ...more } });
}
