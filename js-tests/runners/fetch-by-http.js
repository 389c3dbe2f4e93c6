// A `fetch` for `node --jitless`, whose own one is made of WebAssembly.

import { request as open } from "node:http";

globalThis.fetch = async (url, { method, headers, body, signal }) => {
  const text = await new Response(body).text();
  return new Promise((resolve, reject) => {
    const request = open(url, { method, headers, signal }, async (answer) => {
      const chunks = [];
      for await (const chunk of answer) chunks.push(chunk);
      resolve(new Response(Buffer.concat(chunks), { status: answer.statusCode, headers: Object.entries(answer.headers) }));
    });
    request.on("error", reject).end(text);
  });
};
