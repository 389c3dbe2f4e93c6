// `wamid check` and `wamid sandbox`, as a shell runs them.

import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

import { sendMessage } from "wamid";

import { manifest, run } from "./package-files.js";
import { raw, sandbox } from "./sandbox-server.js";

const folder = mkdtempSync(join(tmpdir(), "wamid-cli-"));
after(() => rmSync(folder, { recursive: true }));

function file(name, content) {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

const good = { to: "+15550101234", type: "text", text: { body: "Hello" } };
const bad = { to: "+15550101234", type: "text", text: { body: "", previewUrl: true } };

test("good files end with 0", async () => {
  const { code, out } = await run(["check", file("good.json", good), file("two.json", [good, good])]);
  assert.equal(code, 0);
  assert.equal(out.match(/: ok/g).length, 3);
});

test("a wrong file ends with 1, and every issue says where and what to do", async () => {
  const { code, out } = await run(["check", file("good.json", good), file("bad.json", bad)]);
  assert.equal(code, 1);
  assert.match(out, /bad\.json: 2 issues/);
  assert.match(out, /text\.body: `body` has 0 characters/);
  assert.match(out, /text\.previewUrl: .*Did you mean `preview_url`\?/);
  assert.match(out, /https:\/\/developers\.facebook\.com\//);
});

test("a warning is shown and ends with 0", async () => {
  const { code, out } = await run(["check", "-"], JSON.stringify({ ...good, to: "15550101234" }));
  assert.equal(code, 0);
  assert.match(out, /standard input: ok, 1 warning/);
});

test("what is no JSON, or no file, ends with 1 and the others are still checked", async () => {
  const { code, out, err } = await run(["check", file("broken.json", "{"), join(folder, "missing.json"), file("good.json", good)]);
  assert.equal(code, 1);
  assert.match(err, /broken\.json: .*JSON/);
  assert.match(err, /missing\.json: /);
  assert.match(out, /good\.json: ok/);
});

test("help, version, and words that mean nothing", async () => {
  assert.match((await run(["--help"])).out, /wamid check FILE/);
  assert.equal((await run(["--version"])).out.trim(), manifest.version);
  for (const args of [[], ["chekc"], ["check"], ["check", "--loud"], ["sandbox", "--port", "high"]]) {
    const { code, err, out } = await run(args);
    assert.equal(code, 2, args.join(" "));
    assert.ok(!`${err}${out}`.includes("    at "), err);
  }
});

test("what a flag of the sandbox cannot be is a sentence that names the flag", async () => {
  for (const [flag, value] of [["--templates", "nowhere"], ["--phone-number-id", "+1 555"], ["--mps", "0"], ["--webhook", "localhost"], ["--group", "us"], ["--api-key", ""], ["--data", ""]]) {
    const data = join(folder, "untouched.jsonl");
    const { code, err } = await run(["sandbox", "--port", "0", "--data", data, flag, value]);
    assert.equal(code, 2, flag);
    assert.ok(["takes ", "is empty"].some((words) => err.startsWith(`wamid: ${flag} ${words}`)) || err.startsWith(`wamid: ${value}: there is no`), err);
    assert.ok(!existsSync(data), "a file was made for nothing");
  }
});

test("the sandbox takes messages over HTTP, shows them, and stops at Ctrl-C", async () => {
  const { url, stop } = await sandbox("--phone-number-id", "106540352242922", "--api-key", "k");
  const options = { phoneNumberId: "106540352242922", apiKey: "k", baseUrl: `${url}/meta/whatsapp` };
  const { id } = await sendMessage(good, options);
  const { messages } = await (await fetch(`${url}/_sandbox/messages`)).json();
  assert.equal(messages[0].id, id);
  const refused = await sendMessage(good, { ...options, apiKey: "other" }).catch((error) => error);
  assert.equal(refused.reason, "kapso_key_invalid");
  const wrongPath = await fetch(`${url}/v24.0/106540352242922/messages`, { method: "POST" });
  assert.equal((await wrongPath.json()).error.code, 104);
  assert.equal(await stop(), 0);
});

test("a port that is taken is a sentence, not a stack", async () => {
  const { url, stop } = await sandbox();
  const { code, err } = await run(["sandbox", "--port", new URL(url).port]);
  assert.equal(code, 2);
  assert.match(err, /^wamid: port \d+ is taken: give another with --port/);
  assert.equal(await stop("SIGTERM"), 0);
});

test("a body over a megabyte is answered 413 and cut off", async () => {
  const { url, stop } = await sandbox();
  const body = JSON.stringify("x".repeat(1_200_000));
  const headers = { authorization: "Bearer t", "content-type": "application/json" };
  const answer = await fetch(`${url}/v24.0/106540352242922/messages`, { method: "POST", headers, body });
  assert.equal(answer.status, 413);
  await stop();
});

test("requests that are none do not stop the sandbox", async () => {
  const { url, port, stop } = await sandbox();
  for (const line of ["GARBAGE", "GET http://[ HTTP/1.1", "POST //x/../.. HTTP/1.1", "TRACE / HTTP/1.1"]) {
    await raw(port, `${line}\r\nhost: x\r\n\r\n`);
  }
  assert.equal((await fetch(`${url}/_sandbox/messages`)).status, 200);
  assert.equal(await stop(), 0);
});
