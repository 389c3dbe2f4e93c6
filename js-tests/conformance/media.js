// Files that are uploaded to the sandbox, sent by their id, and asked for.

import { KAPSO, META, meta, wire } from "./doors.js";
import { PHONE_NUMBER_ID } from "./samples.js";

const asMeta = { authorization: "Bearer t" };
const asKapso = { "x-api-key": "k" };

function form(parts) {
  const made = new FormData();
  for (const [name, value] of Object.entries(parts)) made.set(name, ...[value].flat());
  return made;
}

const picture = () => new Blob([new Uint8Array([137, 80, 78, 71])], { type: "image/png" });
const upload = async (box, url, headers, parts) => (await box.fetch(url.replace("messages", "media"), { method: "POST", headers, body: form(parts) })).json();

export const media = [
  {
    name: "a file is uploaded, described, fetched and deleted, at both doors",
    async run({ sandbox, assert }) {
      const box = sandbox.createSandbox();
      for (const [door, headers] of [[META, asMeta], [KAPSO, asKapso]]) {
        const { id } = await upload(box, door, headers, { messaging_product: "whatsapp", type: "image/png", file: [picture(), "a.png"] });
        assert.match(id, /^\d+$/);
        const node = door.replace(`${PHONE_NUMBER_ID}/messages`, id);
        const { url, ...described } = await (await box.fetch(node, { headers })).json();
        const digest = await crypto.subtle.digest("SHA-256", await picture().arrayBuffer());
        const sha256 = btoa(String.fromCharCode(...new Uint8Array(digest)));
        assert.deepEqual(described, { messaging_product: "whatsapp", mime_type: "image/png", sha256, file_size: 4, id });
        const fetched = await box.fetch(url, { headers });
        assert.equal(fetched.headers.get("content-type"), "image/png");
        assert.match(fetched.headers.get("content-security-policy"), /sandbox/);
        assert.deepEqual([...new Uint8Array(await fetched.arrayBuffer())], [137, 80, 78, 71]);
        assert.deepEqual(await (await box.fetch(node, { method: "DELETE", headers })).json(), { success: true });
        assert.equal((await box.fetch(url)).status, 404);
        for (const method of ["GET", "DELETE"]) {
          const gone = await box.fetch(node, { method, headers });
          assert.ok(gone.status >= 400, `${method} gives ${gone.status}`);
          assert.match(JSON.stringify(await gone.json()), /not found|does not exist/);
        }
      }
    },
  },
  {
    name: "an upload without a product, a file or a credential is refused",
    async run({ sandbox, assert }) {
      const box = sandbox.createSandbox();
      const whole = { messaging_product: "whatsapp", type: "image/png", file: [picture(), "a.png"] };
      for (const missing of ["messaging_product", "file"]) {
        const { [missing]: _, ...rest } = whole;
        assert.equal((await upload(box, META, asMeta, rest)).error.message, `(#100) The parameter ${missing} is required.`);
      }
      assert.equal((await upload(box, META, {}, whole)).error.code, 104);
      for (const type of ["png", "text/html\r\nx: y", "a/b; c", "a/😀"]) {
        assert.equal((await upload(box, META, asMeta, { ...whole, type })).error.code, 100, type);
      }
      const noForm = await box.fetch(META.replace("messages", "media"), { method: "POST", headers: asMeta, body: "{}" });
      assert.equal(noForm.status, 400);
    },
  },
  {
    name: "a file that is not what its message takes fails with 131053, and the reason; another is delivered",
    async run({ wamid, sandbox, assert }) {
      const box = sandbox.createSandbox({ phoneNumberId: PHONE_NUMBER_ID });
      const to = "+15550101234";
      const put = async (type, size) => {
        const file = [new Blob([new Uint8Array(size)], { type }), "file"];
        return (await upload(box, META, asMeta, { messaging_product: "whatsapp", type, file })).id;
      };
      const link = { name: "cta_url", parameters: { display_text: "Look", url: "https://example.com" } };
      const below = (image) => ({ type: "cta_url", header: { type: "image", image }, body: { text: "Hi" }, action: link });
      const [png, large, clip] = [await put("image/png", 10), await put("image/jpeg", 5 * 1024 * 1024 + 1), await put("video/mp4", 10)];
      const webp = await put("image/webp", 10);
      const messages = [
        [{ type: "image", image: { id: png } }, undefined],
        [{ type: "image", image: { id: large } }, /at most 5242880/],
        [{ type: "image", image: { id: clip } }, /video\/mp4, and not one of image\/jpeg/],
        [{ type: "audio", audio: { id: clip } }, /audio/],
        [{ type: "audio", audio: { id: await put("audio/ogg; codecs=opus", 10) } }, undefined],
        [{ type: "sticker", sticker: { id: webp } }, undefined],
        [{ type: "document", document: { id: webp } }, undefined],
        [{ type: "image", image: { id: "1166846181421424" } }, undefined],
        [{ type: "interactive", interactive: below({ id: webp }) }, /image\/webp/],
      ];
      for (const [message, why] of messages) {
        assert.equal((await meta(box, wire(wamid, { to, ...message }))).status, 200);
        await box.advance();
        const { status, errors } = box.messages.at(-1);
        assert.deepEqual([status, errors.map(({ code }) => code)], why ? ["failed", [131053]] : ["delivered", []]);
        if (why) assert.match(errors[0].error_data.details, why);
      }
    },
  },
  {
    name: "what a user sends by id has the file's type",
    async run({ wamid, sandbox, assert }) {
      const box = sandbox.createSandbox({ phoneNumberId: PHONE_NUMBER_ID });
      const { id } = await upload(box, META, asMeta, { messaging_product: "whatsapp", type: "image/png", file: [picture(), "a.png"] });
      const { message } = await box.user("15550101234").send({ type: "image", image: { id, caption: "me" } });
      assert.equal(message.image.mime_type, "image/png");
      assert.equal((await meta(box, wire(wamid, { to: "+15550101234", type: "image", image: { id } }))).status, 200);
    },
  },
];
