// The panel as its README starts it: `npm run dev`, with `npx wamid sandbox` beside it.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { withSandbox } from "../npx.js";
import { KEY } from "../setting.js";
import { dev } from "../wrangler.js";
import { panel, PASSWORD, SESSION_SECRET } from "./panel.js";

export function aboutWrangler() {
  describe("the panel in wrangler dev", () => {
    test("the page is there, and who knows the password sends", () => withSandbox(panel.folder, async (box) => {
      const secrets = { KAPSO_API_KEY: KEY, PANEL_PASSWORD: PASSWORD, SESSION_SECRET, WAMID_BASE_URL: box.baseUrl };
      const running = await dev(panel.folder, secrets);
      try {
        await signInAndSend(running, box);
      } finally {
        await running.stop();
      }
    }));
  });
}

async function signInAndSend(running, box) {
  const page = await fetch(running.url);
  assert.match(await page.text(), /<div id="app">/);
  assert.match(page.headers.get("content-security-policy"), /default-src 'none'/);
  const headers = { origin: new URL(running.url).origin, "content-type": "application/json" };
  const signedIn = await fetch(`${running.url}/api/session`, { method: "POST", headers, body: JSON.stringify({ password: PASSWORD }) });
  assert.equal(signedIn.status, 204);
  const cookie = signedIn.headers.get("set-cookie").split(";")[0];
  const message = { to: "+15550101234", type: "text", text: { body: "From wrangler" } };
  const named = { ...headers, cookie, "idempotency-key": "attempt-in-wrangler-dev" };
  const sent = await fetch(`${running.url}/api/messages`, { method: "POST", headers: named, body: JSON.stringify(message) });
  assert.deepEqual((await box.messages()).map(({ id }) => id), [(await sent.json()).id]);
}
