// Pages that this machine serves, as a project's own while it is written, may call it as Meta and Kapso are called.
// Not its own API, which shows every message; and no page from elsewhere.

const OF_THIS_MACHINE = /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/** What says so to the browser, in the answer; nothing for anybody else. */
export function allowance({ url, headers }) {
  const { pathname } = new URL(url, "http://localhost");
  if (pathname.startsWith("/_sandbox") || !OF_THIS_MACHINE.test(headers.origin ?? "")) return {};
  return { "access-control-allow-origin": headers.origin, "access-control-expose-headers": "*", vary: "origin" };
}

/** What a browser asks before it sends, answered; undefined if that is not the question. */
export function preflight(incoming) {
  const method = incoming.headers["access-control-request-method"];
  const allowed = allowance(incoming);
  if (incoming.method !== "OPTIONS" || method === undefined || allowed["access-control-allow-origin"] === undefined) return undefined;
  return {
    ...allowed,
    "access-control-allow-methods": method,
    "access-control-allow-headers": incoming.headers["access-control-request-headers"] ?? "",
    "access-control-max-age": "600",
  };
}
