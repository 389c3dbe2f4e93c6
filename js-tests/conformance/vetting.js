// createClient({ templates: "check" }): definitions are fetched once, kept, and never in the way.

import { rejected } from "./caught.js";
import { PHONE_NUMBER_ID, text, TO } from "./samples.js";

const ACCOUNT = "102290129340398";

const definition = (body, more) => ({
  name: "order",
  language: "en_US",
  status: "APPROVED",
  category: "UTILITY",
  parameter_format: "POSITIONAL",
  components: [{ type: "BODY", text: body }],
  ...more,
});

const order = (...values) => ({
  to: TO,
  type: "template",
  template: {
    name: "order",
    language: { code: "en_US" },
    components: [{ type: "body", parameters: values.map((value) => ({ type: "text", text: value })) }],
  },
});

/** A service whose `templates` can change, and fail; and a clock. */
function service(sandbox) {
  const place = { questions: 0, sent: 0, templates: [definition("Hi {{1}}")], at: 1_767_225_600_000, wait: undefined, failing: undefined };
  place.fetch = async (url, init) => {
    if (init.method !== "GET") {
      place.sent += 1;
      return new Response(JSON.stringify({ messages: [{ id: `wamid.${place.sent}` }] }));
    }
    place.questions += 1;
    await place.wait;
    if (place.failing) return new Response("", { status: place.failing });
    const { templates } = place;
    return sandbox.createSandbox({ templates }).fetch(url, init);
  };
  return place;
}

function client({ wamid, sandbox }, more) {
  const place = service(sandbox);
  const base = { phoneNumberId: PHONE_NUMBER_ID, businessAccountId: ACCOUNT, apiKey: "a-project-key", fetch: place.fetch };
  const whatsapp = wamid.createClient({ ...base, templates: "check", retry: { mode: "never", now: () => place.at }, ...more });
  return { place, whatsapp };
}

export const vetting = [
  {
    name: "a client that checks templates sends what fits, and asks once",
    async run({ wamid, sandbox, assert }) {
      const { place, whatsapp } = client({ wamid, sandbox });
      const sent = await whatsapp.send(order("Ann"));
      await whatsapp.send(order("Ben"));
      assert.deepEqual(sent.warnings, []);
      assert.deepEqual([place.questions, place.sent], [1, 2]);
    },
  },
  {
    name: "a client that checks templates refuses what does not fit, and nothing leaves",
    async run({ wamid, sandbox, assert }) {
      const { place, whatsapp } = client({ wamid, sandbox });
      const error = await rejected(whatsapp.send(order("Ann", "Ben")));
      assert.ok(wamid.isInvalidMessageError(error), String(error));
      assert.deepEqual(error.issues.map(({ rule, metaCode }) => [rule, metaCode]), [["definition.body_count", 132000]]);
      const nobody = { ...order("Ann"), template: { ...order("Ann").template, name: "nobody" } };
      assert.equal((await rejected(whatsapp.send(nobody))).issues[0].metaCode, 132001);
      const german = { ...order("Ann"), template: { ...order("Ann").template, language: { code: "de" } } };
      assert.deepEqual((await rejected(whatsapp.send(german))).issues[0].allowed, ["en_US"]);
      assert.equal(place.sent, 0);
    },
  },
  {
    name: "messages that wait for the same definition share one question",
    async run({ wamid, sandbox, assert }) {
      const { place, whatsapp } = client({ wamid, sandbox });
      await Promise.all(Array.from({ length: 20 }, (_, at) => whatsapp.send(order(`${at}`))));
      assert.deepEqual([place.questions, place.sent], [1, 20]);
    },
  },
  {
    name: "a definition is kept for ten minutes, or as long as maxAgeMs says",
    async run({ wamid, sandbox, assert }) {
      for (const [templates, ms] of [["check", 600_000], [{ maxAgeMs: 5000 }, 5000], [{}, 600_000]]) {
        const { place, whatsapp } = client({ wamid, sandbox }, { templates });
        await whatsapp.send(order("Ann"));
        place.at += ms - 1;
        await whatsapp.send(order("Ann"));
        assert.equal(place.questions, 1);
        place.at += 1;
        await whatsapp.send(order("Ann"));
        assert.equal(place.questions, 2);
      }
    },
  },
  {
    name: "before a message is refused by an older definition, it is fetched anew",
    async run({ wamid, sandbox, assert }) {
      const { place, whatsapp } = client({ wamid, sandbox });
      await whatsapp.send(order("Ann"));
      place.templates = [definition("Hi {{1}}, {{2}}")];
      // Just fetched: it counts.
      place.at += 9_999;
      await rejected(whatsapp.send(order("Ann", "Ben")));
      assert.equal(place.questions, 1);
      place.at += 1;
      await whatsapp.send(order("Ann", "Ben"));
      assert.deepEqual([place.questions, place.sent], [2, 2]);
      // What is refused by the new one is refused.
      await rejected(whatsapp.send(order("Ann")));
      assert.equal(place.questions, 2);
    },
  },
  {
    name: "a definition that cannot be had blocks nothing: a warning says so, and it is asked for again after ten seconds",
    async run({ wamid, sandbox, assert }) {
      const { place, whatsapp } = client({ wamid, sandbox });
      place.failing = 503;
      const [warning, ...others] = (await whatsapp.send(order("Ann", "Ben"))).warnings;
      assert.equal(others.length, 0);
      assert.deepEqual([warning.severity, warning.rule, warning.path], ["warning", "definition.incomplete", ["template"]]);
      assert.match(warning.message, /could not be had/);
      await whatsapp.send(order("Ann", "Ben"));
      assert.deepEqual([place.questions, place.sent], [1, 2]);
      place.failing = undefined;
      place.at += 10_000;
      assert.ok(wamid.isInvalidMessageError(await rejected(whatsapp.send(order("Ann", "Ben")))));
      assert.equal(place.questions, 2);
    },
  },
  {
    name: "a definition that was had counts no longer when it cannot be had again",
    async run({ wamid, sandbox, assert }) {
      const { place, whatsapp } = client({ wamid, sandbox });
      await whatsapp.send(order("Ann"));
      place.failing = 401;
      place.at += 10_000;
      assert.equal((await whatsapp.send(order("Ann", "Ben"))).warnings.length, 1);
    },
  },
  {
    name: "who aborts while a definition is on its way ends at once, and the others go on",
    async run({ wamid, sandbox, assert }) {
      const { place, whatsapp } = client({ wamid, sandbox });
      let go;
      place.wait = new Promise((resolve) => (go = resolve));
      const controller = new AbortController();
      const aborted = rejected(whatsapp.send(order("Ann"), { signal: controller.signal }));
      const other = whatsapp.send(order("Ben"));
      controller.abort(new Error("enough"));
      const error = await aborted;
      assert.deepEqual([error.reason, error.outcome, error.cause.message], ["aborted", "not_sent", "enough"]);
      go();
      assert.equal((await other).id, "wamid.1");
      assert.equal(place.questions, 1);
    },
  },
  {
    name: "a message with mistakes of its own, another type, or a definition at hand asks for nothing",
    async run({ wamid, sandbox, assert }) {
      const { place, whatsapp } = client({ wamid, sandbox });
      await rejected(whatsapp.send({ to: TO, type: "template", template: { name: "order" } }));
      assert.equal((await whatsapp.send(text())).warnings, undefined);
      await whatsapp.markRead("wamid.X").catch(() => {});
      assert.ok(wamid.isInvalidMessageError(await rejected(whatsapp.send(order("Ann", "Ben"), { definition: place.templates[0] }))));
      assert.equal((await whatsapp.send(order("Ann", "Ben"), { templates: undefined })).warnings, undefined);
      assert.equal(place.questions, 0);
    },
  },
  {
    name: "rules of the definition can be turned down, as others",
    async run({ wamid, sandbox, assert }) {
      const { whatsapp } = client({ wamid, sandbox }, { rules: { "definition.body_count": "warning" } });
      const { warnings } = await whatsapp.send(order("Ann", "Ben"));
      assert.deepEqual(warnings.map(({ rule }) => rule), ["definition.body_count"]);
    },
  },
  {
    name: "options of a client that checks templates are checked when it is made",
    run({ wamid, assert }) {
      const base = { phoneNumberId: PHONE_NUMBER_ID, businessAccountId: ACCOUNT, apiKey: "k", templates: "check" };
      for (const [option, wrong] of [
        ["businessAccountId", undefined],
        ["businessAccountId", "x"],
        ["templates", "always"],
        ["templates", true],
        ["templates", null],
        ["templates", { maxAgeMs: -1 }],
        ["templates", { maxAgeMs: "soon" }],
      ]) {
        let error;
        try {
          wamid.createClient({ ...base, [option]: wrong });
        } catch (thrown) {
          error = thrown;
        }
        assert.equal(error?.option, option, JSON.stringify(wrong));
      }
    },
  },
];
