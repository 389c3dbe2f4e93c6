// Which service is addressed, and which of its nodes: read off the path, as their servers do.

const EDGE = /(?:\/(messages|media|marketing_messages|message_templates))?\/?$/.source;

const PATHS = [
  ["kapso", new RegExp(`^/meta/whatsapp/v\\d+\\.\\d+/([^/]+)${EDGE}`)],
  ["meta", new RegExp(`^/v\\d+\\.\\d+/([^/]+)${EDGE}`)],
  // Who leaves the version out gets Meta's oldest.
  ["meta", new RegExp(`^/(\\d+)${EDGE}`)],
];

/** Everything that neither Meta nor Kapso has. */
const OWN = "/_sandbox/";

/**
 * `{ own }`, or `{ service, id, edge }`: a number's messages or media, an account's templates; without an edge, the node
 * itself. Messages of the marketing API are messages, too.
 */
export function route(request) {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith(OWN)) return { own: pathname.slice(OWN.length) };
  for (const [service, path] of PATHS) {
    const [, id, edge] = path.exec(pathname) ?? [];
    if (id !== undefined && edge === "marketing_messages") return { service, id, edge: "messages", marketing: true };
    if (id !== undefined) return { service, id, edge };
  }
  return { service: pathname.startsWith("/meta/whatsapp") ? "kapso" : "meta" };
}
