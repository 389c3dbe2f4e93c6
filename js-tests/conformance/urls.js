// Ids, addresses and keys that could lead a credential astray: refused before a header is built.

import { rejected } from "./caught.js";
import { PHONE_NUMBER_ID, text } from "./samples.js";

const IDS = [
  "https://evil.example/?",
  "https://evil.example/x",
  "//evil.example",
  "../x",
  "../123456",
  "123456/../456789",
  "123456?x=",
  "123456#",
  "123456%2f",
  "１２３４５６",
  "123456\n",
  "1 2",
  " 123456",
  "",
  "123456789012345678901",
  123456789012345,
  123456789012345n,
  ["123456"],
  null,
  undefined,
];

const BASES = [
  "http://api.kapso.ai",
  "https://api.kapso.ai@evil.example",
  "https://user:secret@api.kapso.ai",
  "ftp://api.kapso.ai",
  "javascript:alert(1)",
  "api.kapso.ai",
  "",
  "https://",
];

const KEYS = ["", "   ", "a\nb", "a\r\nX-Evil: 1", "schlüssel", "a\u0000b", 42, {}];

const show = (value) => (typeof value === "bigint" ? `${value}n` : JSON.stringify(value));

/** Sends with these options to a fetch that must never be called. */
async function refused({ wamid, assert }, option, options) {
  let fetched = 0;
  const fetch = () => {
    fetched += 1;
    throw new Error("fetched");
  };
  const error = await rejected(wamid.sendMessage(text(), { fetch, ...options }));
  assert.equal(error.name, "ConfigError");
  assert.equal(error.option, option);
  assert.equal(fetched, 0);
  return error;
}

export const urls = [
  ...IDS.map((phoneNumberId) => ({
    name: `phoneNumberId ${show(phoneNumberId)} is refused`,
    run: (context) => refused(context, "phoneNumberId", { phoneNumberId, apiKey: "a-key" }),
  })),
  ...BASES.map((baseUrl) => ({
    name: `baseUrl ${show(baseUrl)} is refused`,
    run: (context) => refused(context, "baseUrl", { phoneNumberId: PHONE_NUMBER_ID, apiKey: "a-key", baseUrl }),
  })),
  ...["apiKey", "accessToken"].flatMap((option) =>
    KEYS.map((key) => ({
      name: `${option} ${show(key)} is refused, and not repeated`,
      async run(context) {
        const error = await refused(context, option, { phoneNumberId: PHONE_NUMBER_ID, [option]: key });
        if (typeof key === "string" && key.trim()) context.assert.ok(!error.message.includes(key));
      },
    })),
  ),
  {
    name: "two credentials are one too many",
    async run({ wamid, assert }) {
      const options = { phoneNumberId: PHONE_NUMBER_ID, apiKey: "a-key", accessToken: "a-token" };
      const error = await rejected(wamid.sendMessage(text(), options));
      assert.equal(wamid.isConfigError(error), true);
    },
  },
  {
    name: "no credential and no address is none at all",
    async run({ wamid, assert }) {
      const error = await rejected(wamid.sendMessage(text(), { phoneNumberId: PHONE_NUMBER_ID }));
      assert.equal(wamid.isConfigError(error), true);
    },
  },
  ...["v24", "24.0", "v24.0/../..", "", "v24.0?x"].map((apiVersion) => ({
    name: `apiVersion ${show(apiVersion)} is refused`,
    run: (context) => refused(context, "apiVersion", { phoneNumberId: PHONE_NUMBER_ID, apiKey: "a-key", apiVersion }),
  })),
  ...[
    ["headers.x-api-key", { "x-api-key": "other" }],
    ["headers.authorization", { Authorization: "Bearer other" }],
    ["headers.content-type", { "Content-Type": "text/plain" }],
    ["headers", { "x-good": "a\r\nX-Evil: 1" }],
    ["headers", { "bad name": "x" }],
    ["headers", { "x-number": 7 }],
    ["headers", "x-tenant: 7"],
  ].map(([option, headers]) => ({
    name: `headers ${show(headers)} are refused`,
    run: (context) => refused(context, option, { phoneNumberId: PHONE_NUMBER_ID, apiKey: "a-key", headers }),
  })),
  ...[
    ["fetch", "https://example.com"],
    ["signal", {}],
    ["retry", 3],
    ["retry.attemptTimeoutMs", { attemptTimeoutMs: -1 }],
    ["retry.attemptTimeoutMs", { attemptTimeoutMs: "soon" }],
    ["retry.attemptTimeoutMs", { attemptTimeoutMs: Infinity }],
    ["retry.atemptTimeoutMs", { atemptTimeoutMs: 1000 }],
  ].map(([option, value]) => ({
    name: `${option} ${show(value)} is refused`,
    run: (context) =>
      refused(context, option, { phoneNumberId: PHONE_NUMBER_ID, apiKey: "a-key", [option.split(".")[0]]: value }),
  })),
];
