// WhatsApp's formatting, as elements.

import assert from "node:assert/strict";
import { test } from "node:test";

import { sendMessage } from "wamid";

import { openPage } from "./page.js";

const inbox = await openPage();
await inbox.begin();

/** What is written, and what is inside its bubble. */
const TEXTS = {
  "*bold* _italic_ ~strike~ `code`": "<p><strong>bold</strong> <em>italic</em> <s>strike</s> <code>code</code></p>",
  "*_both_* and ~*_all_*~": "<p><strong><em>both</em></strong> and <s><strong><em>all</em></strong></s></p>",
  "an ```inline *block*``` of code": "<p>an <code>inline *block*</code> of code</p>",
  "`*no bold*`": "<p><code>*no bold*</code></p>",
  "```\nconst a = 1;\n  b();\n```": "<pre><code>const a = 1;\n  b();</code></pre>",
  "before\n```code alone```\nafter": "<p>before</p><pre><code>code alone</code></pre><p>after</p>",
  "2*3*4 snake_case_name ~ a ~": "<p>2*3*4 snake_case_name ~ a ~</p>",
  "* not bold * *open": "<ul><li>not bold * *open</li></ul>",
  "*over\ntwo lines*": "<p>*over<br>two lines*</p>",
  "- one\n- *two*\n\n1. first\n3. third": "<ul><li>one</li><li><strong>two</strong></li></ul><p></p><ol><li value=\"1\">first</li><li value=\"3\">third</li></ol>",
  "> quoted _line_\n> and more\nafter": "<blockquote>quoted <em>line</em><br>and more</blockquote><p>after</p>",
  "(https://example.com/a_b_c?d=*1*&e=2).": "<p>(<a>https://example.com/a_b_c?d=*1*&amp;e=2</a>).</p>",
  "javascript:alert(1) <b>x</b>": "<p>javascript:alert(1) &lt;b&gt;x&lt;/b&gt;</p>",
};

for (const [body, wanted] of Object.entries(TEXTS)) {
  test(JSON.stringify(body), async () => {
    const { id } = await sendMessage({ to: "+15550101234", type: "text", text: { body } }, inbox.options);
    const html = await (await inbox.bubble(id)).$eval(".text", (node) => {
      const copy = node.cloneNode(true);
      for (const link of copy.querySelectorAll("a")) for (const name of link.getAttributeNames()) link.removeAttribute(name);
      return copy.innerHTML;
    });
    assert.equal(html, wanted);
  });
}

test("up to three emoji alone are large; with words, or more of them, they are text", async () => {
  const isLarge = async (body) => {
    const { id } = await sendMessage({ to: "+15550101234", type: "text", text: { body } }, inbox.options);
    return (await inbox.bubble(id)).$eval(".text", (node) => node.classList.contains("emoji-only"));
  };
  for (const body of ["👍", "👍🏽🎉", "👩‍👩‍👧❤️🇧🇷"]) assert.equal(await isLarge(body), true, body);
  for (const body of ["👍 ok", "😀😀😀😀", "1"]) assert.equal(await isLarge(body), false, body);
});

test("the list of chats has the words without the marks", async () => {
  await sendMessage({ to: "+15550101234", type: "text", text: { body: "See *you* at ```noon```" } }, inbox.options);
  await inbox.page.waitForFunction(() => document.querySelector(".chat .chat-text").innerText.includes("See you at noon"));
});

test("nothing went wrong on the page", () => assert.deepEqual(inbox.faults, []));
