// The page's own API, under /_sandbox/: what there is, and what to do. docs/sandbox.md says the same to people.

import { CODES, json } from "../door/envelope.js";
import { download, isType, keep } from "../door/media.js";
import { Unable } from "../person/unable.js";
import { MOST_MEDIA_BYTES, MOST_MESSAGE_BYTES } from "../size.js";
import { showChat } from "../state/chat.js";
import { STATUSES } from "../state/status.js";
import { verify } from "../webhook/verify.js";
import { bodyOf, guard } from "./guard.js";
import { showWebhook, wholeState } from "./state.js";
import { stream } from "./stream.js";

export function createApi(world, { person, course, postman, faults, clear }) {
  const { state, settings } = world;

  const GET = {
    state: () => json(200, wholeState(world, faults)),
    events: () => stream(world),
    messages: () => json(200, { messages: state.shown.messages, receipts: state.shown.receipts }),
  };

  const POST = {
    reply: async (body) => ({ message: await person.reply(body) }),
    tap: async (body) => ({ message: await person.tap(body) }),
    react: async (body) => ({ message: await person.react(body) }),
    answer: async (body) => ({ message: await person.answer(body) }),
    order: async (body) => ({ message: await person.order(body) }),
    status: async (body) => ({ messages: await setStatus(body) }),
    phone: async (body) => ({ chat: await turnPhone(body) }),
    faults(body) {
      faults.add(faultIn(body));
      return { faults: faults.list() };
    },
    async clock({ advance }) {
      if (!world.canAdvance(advance)) throw new Unable("`advance` has to be a number of milliseconds, not below 0, and not beyond the year 9999.");
      await world.advance(advance);
      return { now: world.now() };
    },
    webhook(body) {
      settings.webhook = webhookIn(body, settings.webhook);
      world.tell("webhook", { webhook: showWebhook(settings.webhook) });
      return { webhook: showWebhook(settings.webhook) };
    },
    async "webhook/verify"() {
      if (!settings.webhook?.url) throw new Unable("There is no webhook to ask.", 404);
      return verify(world);
    },
    async clear() {
      await clear();
      return { seq: state.seq };
    },
  };

  async function setStatus({ message, status, code, participant }) {
    if (!STATUSES.includes(status) || status === "accepted") throw new Unable(`\`status\` has to be one of ${STATUSES.slice(1).join(", ")}.`);
    if (code !== undefined && !CODES[code]) throw new Unable("`code` has to be one of Meta's error codes.");
    const ids = [message].flat();
    for (const id of ids) if (state.byId.get(id)?.direction !== "out") throw new Unable(`The business sent no message ${id}.`, 404);
    for (const id of ids) await course.progress(id, status, { code, participant });
    return ids.map((id) => state.byId.get(id)).filter(Boolean);
  }

  async function turnPhone({ number, chat, on }) {
    const talk = state.chats.get(`${number}/${chat}`);
    if (!talk) throw new Unable("There is no such chat.", 404);
    if (typeof on !== "boolean") throw new Unable("`on` has to be true or false.");
    await course.turnPhone(talk, on);
    return showChat(talk, world.now());
  }

  async function retry(id) {
    const delivery = state.deliveries.get(id);
    if (!delivery) throw new Unable(`There is no delivery ${id}.`, 404);
    await postman.attempt(delivery);
    return { delivery };
  }

  async function upload(request) {
    const bytes = await request.arrayBuffer();
    if (bytes.byteLength > MOST_MEDIA_BYTES) throw new Unable("The file is too large.", 413);
    const type = request.headers.get("content-type") ?? "application/octet-stream";
    if (!isType(type)) throw new Unable("The content type is none.", 415);
    return keep(world, bytes, type, new URL(request.url).searchParams.get("filename") ?? undefined);
  }

  /** The answer to a request for `path`, without the /_sandbox/ before it. */
  async function answer(request, path) {
    guard(request);
    const [, file] = /^media\/(\d+)$/.exec(path) ?? [];
    const [, delivery] = /^deliveries\/(d\d+)\/retry$/.exec(path) ?? [];
    const { method } = request;
    if (path === "faults" && method === "DELETE") {
      faults.clear();
      return json(200, { faults: [] });
    }
    if (method === "GET" && file) return download(world, file) ?? notHere();
    if (method === "GET" && Object.hasOwn(GET, path)) return GET[path]();
    if (method === "POST" && path === "media") return json(200, await upload(request));
    const act = Object.hasOwn(POST, path) ? POST[path] : delivery && (() => retry(delivery));
    if (method === "POST" && act) {
      const done = await act(await bodyOf(request, MOST_MESSAGE_BYTES));
      // Without somebody who has a timer, what is due now is done now.
      if (!settings.wakes) await world.advance();
      return json(200, done);
    }
    return act || file || path === "media" || path === "faults" || Object.hasOwn(GET, path) ? notSo(method) : notHere();
  }

  return async (request, path) => {
    try {
      return await answer(request, path);
    } catch (error) {
      if (!(error instanceof Unable)) throw error;
      return json(error.status, { error: error.message });
    }
  };
}

const notHere = () => json(404, { error: "There is nothing here: docs/sandbox.md says what there is." });
const notSo = (method) => json(405, { error: `This does not take ${method}.` });

/** The keys that a fault over HTTP may have, and of what type each is. */
const FAULT = {
  status: "number",
  code: "number string",
  body: "string object",
  retryAfter: "number",
  drop: "boolean",
  delay: "number",
  garbage: "boolean",
  reset: "boolean",
  times: "number",
};

/** As many failures as anybody needs; more would only fill memory. */
const MOST_TIMES = 10_000;

function faultIn(body) {
  for (const [key, value] of Object.entries(body)) {
    if (!Object.hasOwn(FAULT, key)) throw new Unable(`A fault has no "${key}"; it has ${Object.keys(FAULT).join(", ")}.`);
    if (!FAULT[key].split(" ").includes(typeof value)) throw new Unable(`\`${key}\` of a fault has to be: ${FAULT[key].replace(" ", " or ")}.`);
  }
  const { status = 400, times = 1 } = body;
  if (!Number.isInteger(status) || status < 200 || status > 599) throw new Unable("`status` of a fault is from 200 to 599.");
  if (!Number.isInteger(times) || times < 1 || times > MOST_TIMES) throw new Unable(`\`times\` of a fault is from 1 to ${MOST_TIMES}.`);
  return body;
}

/** What is not given stays as it was, null takes a secret away. The `fetch` stays, too: it is how this place reaches others. */
function webhookIn({ url, ...given }, { fetch, ...before } = {}) {
  if (url === null) return { fetch };
  if (typeof url !== "string" || !/^https?:$/.test(protocolOf(url))) throw new Unable("`url` has to be an http or https URL, or null.");
  const [appSecret, verifyToken] = ["appSecret", "verifyToken"].map((name) => {
    const { [name]: secret = before[name] ?? null } = given;
    if (secret !== null && (typeof secret !== "string" || secret === "")) throw new Unable("A secret is a text that is not empty, or null for none.");
    return secret ?? undefined;
  });
  return { url, appSecret, verifyToken, fetch };
}

function protocolOf(url) {
  try {
    return new URL(url).protocol;
  } catch {
    return "";
  }
}
