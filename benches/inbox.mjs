// The sandbox's page with 10,000 messages: what each thing that a person does costs the browser's main thread.

import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const MESSAGES = 10_000;
/** Half of all are in one chat; the others are in as many. */
const CHATS = 200;
const AT_ONCE = 20;
const TIMES = 30;
const USER = "15550101234";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--no-first-run"];

/** { version, nodes, steps: [{ name, median, max }] }, in milliseconds of main-thread work. */
export async function measureInbox({ puppeteer, executablePath, sandbox, examples }) {
  await fillSandbox(sandbox, Object.values(examples).filter(({ type }) => type && !["reaction", "pin"].includes(type)));
  const userDataDir = mkdtempSync(join(realpathSync(tmpdir()), "wamid-bench-"));
  const browser = await puppeteer.launch({ executablePath, headless: true, userDataDir, args: FLAGS });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1200, height: 900 });
    const meter = await createMeter(page);
    const steps = await measurePage(page, meter, sandbox);
    const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
    return { version: await browser.version(), nodes, steps };
  } finally {
    await browser.close();
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function fillSandbox({ url, phoneNumberId }, kinds) {
  let next = 0;
  const one = async () => {
    while (next < MESSAGES) {
      const index = next++;
      const to = index % 2 === 0 ? USER : `1555020${String(index % CHATS).padStart(4, "0")}`;
      const text = { type: "text", text: { body: `Order ${index} is on its way: *${"parcel ".repeat(1 + (index % 9))}*` } };
      const message = index % 4 === 0 ? { ...kinds[(index / 4) % kinds.length] } : text;
      const response = await post(`${url}/meta/whatsapp/v24.0/${phoneNumberId}/messages`, { ...message, messaging_product: "whatsapp", recipient_type: "individual", to: `+${to}` });
      if (!response.ok) throw new Error(`The sandbox refused ${message.type}: ${await response.text()}`);
      await response.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

const post = (url, body) => fetch(url, { method: "POST", headers: { "x-api-key": "demo-key", "content-type": "application/json" }, body: JSON.stringify(body) });

/** How long the main thread has worked, in milliseconds of its own time: what else the machine does is not in it. */
async function createMeter(page) {
  const session = await page.createCDPSession();
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
  };
}

async function measurePage(page, meter, { url, phoneNumberId }) {
  /** Script, layout and paint, until nothing is left to draw. */
  const work = async (act) => {
    const before = await meter();
    await act();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));
    return (await meter()) - before;
  };
  const steps = [];
  const step = async (name, times, act) => {
    const found = [];
    for (let i = 0; i < times; i += 1) found.push(await work(() => act(i)));
    found.sort((a, b) => a - b);
    steps.push({ name, median: found[found.length >> 1], max: found.at(-1) });
  };
  const scroller = ".timeline";

  await page.goto("about:blank");
  await step("opening the page", 1, async () => {
    await page.goto(url);
    await page.waitForSelector(".chat");
  });
  await step("opening the chat of 5,000", 1, async () => {
    await page.evaluate((key) => (location.hash = key), `${phoneNumberId}/${USER}`);
    await page.waitForSelector("article");
  });
  const wheel = (selector, deltaY) => async () => {
    await page.mouse.move(...(await middleOf(page, selector)));
    await page.mouse.wheel({ deltaY });
  };
  await step("scrolling by a screen", TIMES, wheel(scroller, -800));
  await step("jumping to another place in the chat", TIMES, (i) => page.$eval(scroller, (node, part) => (node.scrollTop = node.scrollHeight * part), (i * 7 % TIMES) / TIMES));
  await step("scrolling the list of chats by a screen", 10, wheel(".chats .scroller", 800));
  for (const words of ["order 7", "parcel", "zebra", "a"]) {
    await page.focus(".search-input");
    const letters = [...words];
    await step(`a letter of a search for "${words}"`, letters.length, (i) => page.keyboard.press(letters[i] === " " ? "Space" : letters[i]));
    await step("leaving the search", 1, () => page.keyboard.press("Escape"));
  }
  await step("a message arrives in the open chat", TIMES, async (i) => {
    const response = await post(`${url}/meta/whatsapp/v24.0/${phoneNumberId}/messages`, { messaging_product: "whatsapp", to: `+${USER}`, type: "text", text: { body: `One more, ${i}` } });
    const { messages: [{ id }] } = await response.json();
    await page.$eval(scroller, (node) => (node.scrollTop = node.scrollHeight));
    await page.waitForSelector(`article[data-id="${id}"]`);
  });
  return steps;
}

async function middleOf(page, selector) {
  const { x, y, width, height } = await (await page.$(selector)).boundingBox();
  return [x + width / 2, y + height / 2];
}
