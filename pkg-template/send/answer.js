// Reads what a server answers, with a bound: an error page may be a stream without an end.

/** More than any answer of Meta's or Kapso's. */
const MOST_BYTES = 1024 * 1024;

/** The headers that Rust reads, and nothing that a proxy may have put beside them. */
const HEADERS = ["date", "retry-after", "x-business-use-case-usage"];

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
export async function textOf(response, reader) {
  // A test double may have no stream.
  if (!reader) return response.body === null ? "" : String(await response.text()).replace(/^\uFEFF/, "").slice(0, MOST_BYTES);
  const decoder = new TextDecoder();
  let text = "";
  let left = MOST_BYTES;
  let { done, value } = await reader.read();
  while (!done && left > 0) {
    // Nearly all answers are one piece, which is decoded much quicker as a whole than as the start of a stream.
    const next = value.length < left ? await reader.read() : {};
    text += decoder.decode(value.subarray(0, left), { stream: !next.done });
    left -= value.length;
    ({ done, value } = next);
  }
  if (!done) discard(reader);
  return text;
}

/** Gives the connection back. It may be broken, or closed already: nothing depends on it. */
export function discard(body) {
  try {
    body?.cancel?.().catch(() => {});
  } catch {
    // a test double
  }
}
