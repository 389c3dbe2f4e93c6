// How much a request may bring.

/** More than any message takes. */
export const MOST_MESSAGE_BYTES = 1024 * 1024;

/** Files stay in memory: as large as videos may be, though Meta takes documents of a hundred megabytes. */
export const MOST_MEDIA_BYTES = 16 * 1024 * 1024;

/** For servers, which can stop reading early: files come with a form around them. */
export function mostBytes(pathname) {
  return /\/media\/?$/.test(pathname) ? MOST_MEDIA_BYTES + 64 * 1024 : MOST_MESSAGE_BYTES;
}
