// Renews the pictures in docs/images, which the guide shows:
//
//   WAMID_PICTURES=docs/images npm run test:examples -- admin-panel

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { clone, sandbox } from "../setting.js";
import { enter, launch } from "./browsers.js";
import { example, panel } from "./panel.js";

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844, deviceScaleFactor: 2 };
const HALF_DONE = {
  to: "+1 555",
  type: "interactive",
  interactive: {
    type: "button",
    body: { text: "Your table for two is booked for *19:00*. Shall we keep it?" },
    footer: { text: "Chez Nous" },
    action: { buttons: [{ type: "reply", reply: { id: "keep", title: "Yes, please keep our table" } }] },
  },
};

const ON_ITS_WAY = {
  to: "+15550101234",
  type: "template",
  template: {
    name: "on_its_way",
    language: { code: "en_US" },
    components: [
      { type: "header", parameters: [{ type: "image", image: { link: "https://example.com/parcel.jpg" } }] },
      { type: "body", parameters: [{ type: "text", text: "Ada" }, { type: "text" }] },
      { type: "button", sub_type: "url", index: 0, parameters: [{ type: "text" }] },
    ],
  },
};

const PICTURES = [
  ["desk-light", DESK, "light", example("interactive.list")],
  ["desk-dark", DESK, "dark", example("interactive.carousel")],
  ["mistakes-light", DESK, "light", HALF_DONE],
  ["template-light", DESK, "light", ON_ITS_WAY],
  ["phone-light", PHONE, "light", example("text")],
  ["phone-dark", PHONE, "dark", example("interactive.flow"), "preview"],
  ["outcome-dark", DESK, "dark", example("text"), "refused"],
];

export async function takePictures(chromium) {
  await panel.restart();
  const opened = await launch(chromium);
  const page = await opened.browser.newPage();
  const write = (name) => page.screenshot({ path: resolve(clone, process.env.WAMID_PICTURES, `admin-panel-${name}.png`) });
  await page.setViewport(DESK);
  await page.goto(panel.origin);
  await page.waitForSelector("#password");
  await write("door-light");
  await enter(page, panel.origin);
  await page.evaluate(readFileSync(join(import.meta.dirname, "by-hand.js"), "utf8"));
  // The account's templates are asked for with the first.
  await page.evaluate(() => byHand.choose("template"));
  await page.waitForSelector("#template");
  for (const [name, viewport, scheme, message, then] of PICTURES) {
    await page.setViewport(viewport);
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await page.evaluate((message) => byHand.bring(message), message);
    if (then === "preview") await page.click(".views input:not(:checked)");
    if (then === "refused") {
      sandbox.failNext({ code: 131047 });
      await page.click(".primary");
      await page.waitForSelector("[data-outcome]");
    }
    await page.evaluate(() => (document.activeElement?.blur(), scrollTo(0, 0)));
    await write(name);
  }
  await opened.close();
}
