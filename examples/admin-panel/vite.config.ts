import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { defineConfig, type Plugin } from "vite";

import { schemaForForms } from "./build/schema.ts";

/** The schema of the installed package, cut down to what forms need, as a module. */
function messageSchema(): Plugin {
  const name = "virtual:message-schema";
  return {
    name: "message-schema",
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return undefined;
      const schema = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve("wamid/schema.json")), "utf8"));
      // The engine parses JSON faster than the same as a program.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(schemaForForms(schema)))});`;
    },
  };
}

export default defineConfig({
  plugins: [messageSchema()],
  build: {
    target: "es2022",
    // Without these two the bundle would hold what the Content-Security-Policy refuses: inline code and data: URLs.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
