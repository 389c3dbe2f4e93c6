// Reads what a server answers, with a bound: an error page may be a stream without an end.

/** More than any answer of Meta's or Kapso's. */
const MOST_BYTES = 1024 * 1024;

/** The headers that Rust reads, and nothing that a proxy may have put beside them. */
const HEADERS = [
  "content-type",
  "date",
  "retry-after",
  "x-app-usage",
  "x-business-use-case-usage",
  "x-fb-trace-id",
  "x-ratelimit-limit",
  "x-ratelimit-remaining",
];

/** Browsers hide the status of a redirect that they do not follow. */
export function statusOf(response) {
  return response.type === "opaqueredirect" ? 302 : Number(response.status) || 0;
}

export function headersOf(response) {
  const headers = {};
  for (const name of HEADERS) {
    const value = response.headers?.get?.(name);
    if (typeof value === "string") headers[name] = value;
  }
  return headers;
}

/** The body as text; bytes that are no UTF-8 are replaced, a byte order mark is left out. */
export async function bodyOf(response, race) {
  const reader = response.body?.getReader?.();
  // A test double may have no stream.
  if (!reader) return response.body === null ? "" : String(await race(response.text())).replace(/^\uFEFF/, "").slice(0, MOST_BYTES);
  const decoder = new TextDecoder();
  let text = "";
  let left = MOST_BYTES;
  try {
    while (left > 0) {
      const { done, value } = await race(reader.read());
      if (done) return text + decoder.decode();
      text += decoder.decode(value.subarray(0, left), { stream: true });
      left -= value.length;
    }
    return text;
  } finally {
    discard(reader);
  }
}

/** Gives the connection back. It may be broken, or closed already: nothing depends on it. */
export function discard(body) {
  try {
    body?.cancel?.().catch(() => {});
  } catch {
    // a test double
  }
}
