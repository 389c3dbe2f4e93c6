// A real server on loopback, of which each test says how it behaves; and how often it was asked.

import { createServer } from "node:http";
import { once } from "node:events";

/** `behave(request, response)`; the body has been read into `request.text` by then, unless `raw` says not to. */
export async function listen(behave, { raw = false } = {}) {
  const seen = [];
  const server = createServer(async (request, response) => {
    seen.push(request);
    if (!raw) {
      request.text = "";
      for await (const chunk of request.setEncoding("utf8")) request.text += chunk;
    }
    behave(request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    baseUrl: `http://127.0.0.1:${server.address().port}`,
    seen,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** An answer as JSON. */
export const json = (status, body, headers) => (_, response) => {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
};

/** A port at which nobody listens. */
export async function nobody() {
  const { baseUrl, close } = await listen(() => {});
  await close();
  return baseUrl;
}
