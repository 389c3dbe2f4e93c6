// getTemplate and listTemplates: what is asked, page by page, and what comes of it.

import { rejected } from "./caught.js";

const ACCOUNT = "102290129340398";

const definition = (name, language = "en_US") => ({ name, language, status: "APPROVED", components: [{ type: "BODY", text: "Hi" }] });

/** A fetch that gives these answers in turn, and keeps what it was asked: `[status, body]`, a body, or an error to throw. */
function script(...answers) {
  const calls = [];
  async function fetch(url, init) {
    calls.push({ url: new URL(url), init });
    const next = answers.shift();
    if (next instanceof Error) throw next;
    const [status, body] = Array.isArray(next) ? next : [200, next];
    return new Response(typeof body === "string" ? body : JSON.stringify(body), { status });
  }
  return { calls, fetch };
}

const quick = { sleep: async () => {}, random: () => 0 };
const options = (fetch, more) => ({ businessAccountId: ACCOUNT, apiKey: "a-project-key", fetch, retry: quick, ...more });

const stale = { error: { message: "(#131059) Invalid cursor", code: 131059 } };
const page = (data, after, next = true) => ({ data, paging: { cursors: { before: "b", after }, ...(next && { next: "https://evil.example/?access_token=x" }) } });

export const fetching = [
  {
    name: "definitions are asked of Kapso, with its key, by one plain GET",
    async run({ wamid, assert }) {
      const { calls, fetch } = script({ data: [definition("hi")] });
      assert.deepEqual(await wamid.listTemplates(options(fetch)), [definition("hi")]);
      const [{ url, init }] = calls;
      assert.equal(calls.length, 1);
      assert.equal(url.origin + url.pathname, `https://api.kapso.ai/meta/whatsapp/v24.0/${ACCOUNT}/message_templates`);
      assert.equal(init.method, "GET");
      assert.equal(init.body, undefined);
      assert.equal(init.redirect, "manual");
      assert.equal(new Headers(init.headers).get("x-api-key"), "a-project-key");
      const fields = url.searchParams.get("fields").split(",");
      for (const field of ["name", "language", "status", "category", "sub_category", "parameter_format", "components"]) {
        assert.ok(fields.includes(field), field);
      }
    },
  },
  {
    name: "definitions are asked of Meta, with its token",
    async run({ wamid, assert }) {
      const { calls, fetch } = script({ data: [] });
      await wamid.listTemplates({ businessAccountId: ACCOUNT, accessToken: "EAAtoken", apiVersion: "v25.0", fetch });
      const [{ url, init }] = calls;
      assert.equal(url.origin + url.pathname, `https://graph.facebook.com/v25.0/${ACCOUNT}/message_templates`);
      assert.equal(new Headers(init.headers).get("authorization"), "Bearer EAAtoken");
      assert.ok(!url.href.includes("EAAtoken"));
    },
  },
  {
    name: "a template is the one of exactly this name and language",
    async run({ wamid, assert }) {
      const all = [definition("order_old"), definition("order", "en"), definition("order"), definition("order", "en_us")];
      const ask = (name, language) => wamid.getTemplate(options(script({ data: all }).fetch, { name, language }));
      assert.deepEqual(await ask("order", "en_US"), all[2]);
      assert.deepEqual(await ask("order", "en"), all[1]);
      assert.equal(await ask("order", "de"), undefined);
      assert.equal(await ask("orde", "en_US"), undefined);
      const { calls, fetch } = script({ data: all });
      assert.deepEqual(await wamid.listTemplates(options(fetch, { name: "order" })), all.slice(1));
      assert.equal(calls[0].url.searchParams.get("name"), "order");
    },
  },
  {
    name: "all pages are read by their cursors, and the address of the next page is not followed",
    async run({ wamid, assert }) {
      const names = ["a", "b", "c"];
      const { calls, fetch } = script(page([definition("a")], "1 &2"), page([definition("b")], "3"), page([definition("c")], "4", false));
      assert.deepEqual((await wamid.listTemplates(options(fetch))).map(({ name }) => name), names);
      assert.deepEqual(calls.map(({ url }) => url.searchParams.get("after")), [null, "1 &2", "3"]);
      assert.ok(calls.every(({ url }) => url.host === "api.kapso.ai"));
    },
  },
  {
    name: "a full page without an address is followed by its cursor",
    async run({ wamid, assert }) {
      const full = Array.from({ length: 50 }, (_, at) => definition(`t${at}`));
      const { calls, fetch } = script(page(full, "1", false), { data: [] });
      assert.equal((await wamid.listTemplates(options(fetch))).length, 50);
      assert.equal(calls.length, 2);
    },
  },
  {
    name: "where a cursor is too old, it begins again at the first page",
    async run({ wamid, assert }) {
      const { calls, fetch } = script(page([definition("a")], "1"), [400, stale], page([definition("a")], "2"), { data: [definition("b")] });
      assert.deepEqual((await wamid.listTemplates(options(fetch))).map(({ name }) => name), ["a", "b"]);
      assert.deepEqual(calls.map(({ url }) => url.searchParams.get("after")), [null, "1", null, "2"]);
    },
  },
  {
    name: "a service that refuses the fields is asked without them",
    async run({ wamid, assert }) {
      const refusal = [400, { error: { message: "(#100) Tried accessing nonexisting field (x)", code: 100 } }];
      const { calls, fetch } = script(refusal, { data: [definition("a")] });
      assert.equal((await wamid.listTemplates(options(fetch))).length, 1);
      assert.equal(calls[1].url.searchParams.get("fields"), null);
      const error = await rejected(wamid.listTemplates(options(script(refusal, refusal).fetch)));
      assert.equal(error.code, 100);
    },
  },
  {
    name: "what gets lost is asked again, and was never sent",
    async run({ wamid, assert }) {
      const lost = () => Object.assign(new TypeError("fetch failed"), { cause: Object.assign(new Error("reset"), { code: "ECONNRESET" }) });
      const { calls, fetch } = script(lost(), [502, ""], [200, "<html>"].flat(), { data: [definition("a")] });
      const patient = { ...quick, maxAttempts: 5 };
      assert.equal((await wamid.listTemplates(options(fetch, { retry: patient }))).length, 1);
      assert.equal(calls.length, 4);
      const error = await rejected(wamid.listTemplates(options(script(lost()).fetch, { retry: "never" })));
      assert.ok(wamid.isSendError(error));
      assert.deepEqual([error.outcome, error.advice, error.reason], ["not_sent", "retry", "connection_lost"]);
    },
  },
  {
    name: "a missing permission is told with Meta's code, and without the token",
    async run({ wamid, assert }) {
      const says = { error: { message: "(#200) No permission for Bearer EAAtoken0123456789 here", code: 200, fbtrace_id: "A1" } };
      const { fetch, calls } = script([403, says]);
      const error = await rejected(wamid.listTemplates({ businessAccountId: ACCOUNT, accessToken: "EAAtoken0123456789", fetch }));
      assert.deepEqual([error.code, error.reason, error.outcome], [200, "permission_missing", "not_sent"]);
      assert.equal(calls.length, 1);
      for (const text of [String(error), JSON.stringify(error), error.stack]) assert.ok(!text.includes("EAAtoken"), text);
    },
  },
  {
    name: "the words of templates are no errors",
    async run({ wamid, assert }) {
      const odd = { ...definition("error_notice"), components: [{ type: "BODY", text: 'Say {"error": "x"} and "errors"' }] };
      assert.deepEqual(await wamid.listTemplates(options(script({ data: [odd] }).fetch)), [odd]);
    },
  },
  {
    name: "a redirect is not followed, and a list without an end is given up",
    async run({ wamid, assert }) {
      const error = await rejected(wamid.listTemplates(options(script([302, ""]).fetch, { retry: "never" })));
      assert.equal(error.status, 302);
      let pages = 0;
      const fetch = async () => new Response(JSON.stringify(page([], `c${(pages += 1)}`)));
      const endless = await rejected(wamid.listTemplates(options(fetch)));
      assert.equal(endless.reason, "malformed_response");
      assert.ok(pages <= 500, String(pages));
    },
  },
  {
    name: "options that cannot work are refused before anything leaves",
    async run({ wamid, assert }) {
      const { calls, fetch } = script();
      const base = options(fetch, { name: "order", language: "en_US" });
      for (const [option, wrong] of [
        ["businessAccountId", undefined],
        ["businessAccountId", 102290129340398],
        ["businessAccountId", "me/../1"],
        ["name", ""],
        ["name", 1],
        ["language", undefined],
        ["baseUrl", "http://example.com"],
        ["fetch", 1],
      ]) {
        const error = await rejected(wamid.getTemplate({ ...base, [option]: wrong }));
        assert.ok(wamid.isConfigError(error), `${option}: ${error}`);
        assert.equal(error.option, option);
      }
      assert.ok(wamid.isConfigError(await rejected(wamid.listTemplates())));
      assert.equal(calls.length, 0);
    },
  },
  {
    name: "an abort ends the question at once",
    async run({ wamid, assert }) {
      const controller = new AbortController();
      const fetch = () => new Promise(() => {});
      const asked = rejected(wamid.listTemplates(options(fetch, { signal: controller.signal })));
      controller.abort(new Error("enough"));
      const error = await asked;
      assert.deepEqual([error.reason, error.outcome, error.cause.message], ["aborted", "not_sent", "enough"]);
    },
  },
  {
    name: "the sandbox gives its templates page by page, as they were given to it",
    async run({ wamid, sandbox, assert }) {
      const templates = Array.from({ length: 120 }, (_, at) => ({ id: String(at), ...definition(`order_${at}`) }));
      const box = sandbox.createSandbox({ apiKey: "a-project-key", templates: { data: templates } });
      assert.deepEqual(await wamid.listTemplates(options(box.fetch)), templates);
      // It finds the name inside others; only the exact one counts.
      assert.deepEqual(await wamid.listTemplates(options(box.fetch, { name: "order_1" })), [templates[1]]);
      const meta = { businessAccountId: ACCOUNT, accessToken: "a-token", fetch: sandbox.createSandbox({ templates }).fetch };
      assert.equal((await wamid.getTemplate({ ...meta, name: "order_7", language: "en_US" })).id, "7");
    },
  },
  {
    name: "the sandbox knows whose templates it has, and no other methods and cursors",
    async run({ sandbox, assert }) {
      const box = sandbox.createSandbox({ accessToken: "a-token", businessAccountId: ACCOUNT, templates: [definition("a"), definition("b")] });
      const ask = async (path, init) => {
        const answer = await box.fetch(`https://graph.facebook.com/v24.0/${path}`, { headers: { authorization: "Bearer a-token" }, ...init });
        return [answer.status, await answer.json()];
      };
      assert.equal((await ask("1/message_templates"))[1].error.code, 100);
      assert.equal((await ask(`${ACCOUNT}/message_templates`, { method: "POST", headers: { authorization: "Bearer a-token" } }))[1].error.code, 100);
      assert.equal((await ask(`${ACCOUNT}/message_templates?after=x`))[1].error.code, 131059);
      assert.equal((await ask(`${ACCOUNT}/message_templates?limit=0`))[1].error.code, 100);
      const [, first] = await ask(`${ACCOUNT}/message_templates?limit=1&fields=name`);
      assert.deepEqual(first.data, [{ id: "1", name: "a" }]);
      const second = await (await box.fetch(first.paging.next, { headers: { authorization: "Bearer a-token" } })).json();
      assert.deepEqual(second.data, [{ id: "2", name: "b" }]);
      assert.equal(second.paging.next, undefined);
    },
  },
];
