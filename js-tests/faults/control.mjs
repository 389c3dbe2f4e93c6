// What a runtime asks while it sends: the cases, what a server accepted, and, for browsers, the files.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { once } from "node:events";
import { extname, join, normalize } from "node:path";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".json": "application/json" };

/** A server as the places take it: { origin, baseUrl, results(), close() }. */
export async function control(folder, cases) {
  let posted;

  async function answer(path, body) {
    const [, what, id] = path.split("/");
    if (what === "cases") return JSON.stringify(cases.map(({ told }) => told));
    if (what === "accepted") return String(cases[id].seen.accepted);
    if (what === "results") return String(posted?.(JSON.parse(body)));
    return readFile(join(folder, normalize(path.split("?")[0])));
  }

  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request.setEncoding("utf8")) body += chunk;
    const answered = await answer(request.url, body).catch(() => undefined);
    const type = TYPES[extname(request.url.split("?")[0])] ?? "text/plain";
    response.writeHead(answered === undefined ? 404 : 200, { "content-type": type }).end(answered);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    baseUrl: origin,
    results: () => new Promise((resolve) => (posted = resolve)),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
