// What sending costs over a bare fetch: node send.mjs → JSON. The server is a process of its own on this machine.

import { spawn } from "node:child_process";
import { once } from "node:events";

import { shapes } from "./shapes.mjs";

const ROUNDS = 12;
const server = spawn(process.execPath, [new URL("server.mjs", import.meta.url).pathname], { stdio: ["ignore", "pipe", "inherit"] });
const [line] = await once(server.stdout.setEncoding("utf8"), "data");
const origin = line.trim();

const { createClient } = await import("wamid");
const { WhatsAppClient } = await import("@kapso/whatsapp-cloud-api");
const message = shapes.text;
const headers = { "content-type": "application/json", "x-api-key": "key" };
const url = `${origin}/meta/whatsapp/v24.0/123/messages`;
const client = createClient({ phoneNumberId: "123", apiKey: "key", baseUrl: `${origin}/meta/whatsapp` });
const kapso = new WhatsAppClient({ baseUrl: `${origin}/meta/whatsapp`, kapsoApiKey: "key" });

const ways = {
  fetch: async () => (await fetch(url, { method: "POST", headers, body: JSON.stringify(message) })).json(),
  wamid: () => client.send(message),
  kapso: () => kapso.messages.sendText({ phoneNumberId: "123", to: message.to, body: message.text.body, previewUrl: false }),
};

async function many(way, count, concurrency) {
  let left = count;
  const worker = async () => {
    while (left-- > 0) await way();
  };
  const begun = performance.now();
  const before = process.cpuUsage();
  await Promise.all(Array.from({ length: concurrency }, worker));
  const { user, system } = process.cpuUsage(before);
  return { ms: (performance.now() - begun) / count, cpu: (user + system) / 1000 / count };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const result = {};
for (const concurrency of [1, 64]) {
  const count = concurrency === 1 ? 300 : 2000;
  for (const way of Object.values(ways)) await many(way, count, concurrency);
  const rounds = [];
  for (let i = 0; i < ROUNDS; i++) {
    const round = {};
    // Another order each time: whoever comes after a collection of garbage is lucky.
    const names = Object.keys(ways);
    for (const name of names.map((_, at) => names[(at + i) % names.length])) round[name] = await many(ways[name], count, concurrency);
    rounds.push(round);
  }
  result[concurrency] = Object.fromEntries(
    Object.keys(ways).map((name) => [
      name,
      {
        ms: median(rounds.map((round) => round[name].ms)),
        time: median(rounds.map((round) => round[name].ms / round.fetch.ms)),
        cpu: median(rounds.map((round) => round[name].cpu / round.fetch.cpu)),
      },
    ]),
  );
}
server.kill();
console.log(JSON.stringify(result));
process.exit(0);
