// What a program that sends one text brings along, as esbuild bundles it.

import { brotliCompressSync, gzipSync } from "node:zlib";

const SOURCES = {
  wamid: 'import { sendMessage } from "wamid"; export default (options) => sendMessage({ to: "1", type: "text", text: { body: "a" } }, options);',
  kapso: 'import { WhatsAppClient } from "@kapso/whatsapp-cloud-api"; export default (options) => new WhatsAppClient(options).messages.sendText({ phoneNumberId: "1", to: "1", body: "a" });',
  "whatsapp-api-js": 'import { WhatsAppAPI } from "whatsapp-api-js"; import { Text } from "whatsapp-api-js/messages"; export default (options) => new WhatsAppAPI(options).sendMessage("1", { phone: "1" }, new Text("a"));',
  "great-detail": 'import Client from "@great-detail/whatsapp"; export default (options) => new Client(options).message.createMessage({ phoneNumberID: "1", to: "1", type: "text", text: { body: "a" } });',
  zod: 'import { object } from "./contenders/zod.mjs"; export default object;',
  valibot: 'import { object } from "./contenders/valibot.mjs"; export default object;',
  arktype: 'import { valid } from "./contenders/arktype.mjs"; export default valid;',
  ajv: 'import { valid } from "./contenders/ajv.mjs"; export default valid;',
};

export async function bundles(folder) {
  const { build } = await import("esbuild");
  const sizes = {};
  for (const [name, contents] of Object.entries(SOURCES)) {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: folder },
      bundle: true,
      minify: true,
      format: "esm",
      platform: "browser",
      external: ["node:*"],
      write: false,
      logLevel: "silent",
    });
    const bytes = outputFiles[0].contents;
    sizes[name] = { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
  }
  return sizes;
}
