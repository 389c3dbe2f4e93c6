// Which service is addressed, and which phone number: read off the path, as their servers do.

const PATHS = [
  ["kapso", /^\/meta\/whatsapp\/v\d+\.\d+\/([^/]+)\/messages\/?$/],
  ["meta", /^\/v\d+\.\d+\/([^/]+)\/messages\/?$/],
];

/** Where a person or a program sees what was delivered. */
const INBOX = "/_sandbox/messages";

export function route(request) {
  const { pathname } = new URL(request.url);
  if (pathname === INBOX && request.method === "GET") return { inbox: true };
  for (const [service, path] of PATHS) {
    const phoneNumberId = path.exec(pathname)?.[1];
    if (phoneNumberId !== undefined) return { service, phoneNumberId };
  }
  return { service: pathname.startsWith("/meta/whatsapp") ? "kapso" : "meta" };
}
