// The page of a `wamid sandbox` in a browser, and what one of these tests does with it.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after } from "node:test";

import { act, NUMBER, sandbox, stateOf } from "../node/sandbox-server.js";
import { clone, launch } from "./browser.js";

export const USER = "15550101234";

/** The messages that the documentation shows, by the name of their file. */
const folder = join(clone, "export", "examples");
export const examples = Object.fromEntries(readdirSync(folder).map((file) => [file.slice(0, -".json".length), JSON.parse(readFileSync(join(folder, file), "utf8"))]));

/** Gives { page, url, faults, options, … } and what is below. `prepare(page)` is done before the page is asked for. */
export async function openPage({ width = 1200, height = 900, args = [], url, prepare } = {}) {
  url ??= (await sandbox(...args)).url;
  const { page, close } = await launch();
  after(close);
  await page.setViewport({ width, height });
  await prepare?.(page);
  const faults = watch(page);
  const response = await page.goto(url);
  const inbox = {
    page,
    url,
    response,
    faults,
    options: { phoneNumberId: NUMBER, apiKey: "any", baseUrl: `${url}/meta/whatsapp` },
    act: (path, body) => act(url, path, body),
    state: () => stateOf(url),

    /** The user writes first, and the page shows it. */
    async begin(chat = USER) {
      await inbox.act("reply", { chat, number: NUMBER, name: "Ann Lee", message: { type: "text", text: { body: "Is anybody there?" } } });
      await inbox.open(chat);
    },

    /** Shows a chat, once the page has it. */
    async open(chat) {
      const link = `.chat[href="#${NUMBER}/${chat}"]`;
      await page.waitForSelector(link);
      await page.evaluate((key) => (location.hash = key), `${NUMBER}/${chat}`);
      await page.waitForSelector(`${link}[aria-current]`);
    },

    /** A message's element, once it is there. */
    bubble: (id) => page.waitForSelector(`article[data-id="${id}"]`),

    /** Clicks on what the selector finds, once it is there and does not move. */
    press: (selector) => page.locator(selector).click(),

    /** Picks from the menu of a message. */
    async choose(id, item) {
      await page.locator(`article[data-id="${id}"] .bubble`).hover();
      await inbox.press(`article[data-id="${id}"] .actions`);
      await inbox.press(`[role=menu] ::-p-aria(${item})`);
    },
  };
  return inbox;
}

/** What went wrong on the page: errors, refusals of the policy, dialogs. A media id that was never uploaded is none. */
function watch(page) {
  const faults = [];
  page.on("pageerror", (error) => faults.push(String(error?.stack ?? error)));
  page.on("console", (line) => {
    const known = /\/_sandbox\/media\//.test(line.location()?.url ?? "") && /404/.test(line.text());
    if (["error", "warn", "warning"].includes(line.type()) && !known) faults.push(line.text());
  });
  page.on("dialog", (dialog) => {
    faults.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return faults;
}
