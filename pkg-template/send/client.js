// The same options, once.

import { reading } from "../check/options.js";
import { send } from "../send.js";
import { sendOptions } from "./options.js";
import { vetting } from "../template/vet.js";

export function createClient(options) {
  const own = reading(() => ({ ...options }));
  const definitions = new Map();
  const prepared = (all) => ({ ...sendOptions(all), vet: vetting(all, definitions) });
  const ready = prepared(own);
  const withOverrides = (overrides) => () => (overrides === undefined ? ready : prepared(reading(() => ({ ...own, ...overrides }))));

  // Closures, so that the credential is no property of anything: a logged client shows two functions.
  return Object.freeze({
    send: (message, overrides) => send(message, withOverrides(overrides)),

    async markRead(messageId, options) {
      const { typing = false, ...overrides } = reading(() => ({ ...options }));
      const receipt = { status: "read", message_id: messageId };
      if (typing) receipt.typing_indicator = { type: "text" };
      await send(receipt, withOverrides(overrides));
    },
  });
}
