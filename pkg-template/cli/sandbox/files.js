// The inbox page: static files of the package, read once. What is not among them does not exist, whatever the path says.

import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

/** Nothing inline, nothing from elsewhere but the media that a message links to. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "img-src 'self' http: https: data: blob:",
  "media-src 'self' http: https: blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const PLACE = "/_sandbox/page/";

/** By their path in a URL. */
export async function pageFiles() {
  const folder = fileURLToPath(new URL("./inbox/", import.meta.url));
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const files = await Promise.all(paths.map(async (path) => [relative(folder, path).split(sep).join("/"), await readFile(path)]));
  return new Map(files.map(([name, body]) => [`${PLACE}${name}`, { body, type: TYPES[extname(name)] ?? "application/octet-stream" }]));
}

/** The answer to a `GET` of the page or one of its files; undefined if the path is none of theirs. */
export function pageAnswer(files, url) {
  const [path] = url.split("?", 1);
  const index = path === "/";
  if (!index && !path.startsWith(PLACE)) return undefined;
  const file = files.get(index ? `${PLACE}index.html` : path);
  const headers = {
    "content-type": file?.type ?? "text/plain; charset=utf-8",
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-cache",
  };
  return { status: file ? 200 : 404, headers, body: file?.body ?? "There is no such file." };
}
