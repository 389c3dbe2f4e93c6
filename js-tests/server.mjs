// One port for a run: the installed files for browsers, their results, and a sandbox behind /sandbox.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { pathToFileURL } from "node:url";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".json": "application/json", ".wasm": "application/wasm" };

/** Returns { origin, baseUrl, results(next), close() }; `results` resolves with what is posted, and sends the page on to `next`. */
export async function serve(folder) {
  const { createSandbox } = await import(pathToFileURL(join(folder, "node_modules/wamid/dist/sandbox.js")));
  const sandbox = createSandbox();
  let posted;

  async function answer(request) {
    const { pathname, search, origin } = new URL(request.url);
    if (pathname.startsWith("/sandbox/")) {
      return sandbox.fetch(new Request(`${origin}${pathname.slice("/sandbox".length)}${search}`, request));
    }
    if (pathname === "/results") {
      return new Response(posted?.(await request.json()) ?? "");
    }
    const file = join(folder, normalize(pathname));
    return new Response(await readFile(file), { headers: { "content-type": TYPES[extname(file)] ?? "text/plain" } });
  }

  const server = createServer(async (incoming, outgoing) => {
    const answered = await asRequest(incoming).then(answer).catch(() => new Response("not here", { status: 404 }));
    outgoing.writeHead(answered.status, Object.fromEntries(answered.headers));
    outgoing.end(Buffer.from(await answered.arrayBuffer()));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    baseUrl: `${origin}/sandbox`,
    results(next) {
      return new Promise((resolve) => {
        posted = (results) => {
          resolve(results);
          return next;
        };
      });
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function asRequest(incoming) {
  const { method, url, headers } = incoming;
  const chunks = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const body = method === "GET" || method === "HEAD" ? undefined : Buffer.concat(chunks);
  return new Request(`http://${headers.host}${url}`, { method, headers: new Headers(Object.entries(headers)), body });
}
