// One attempt to send one message. WhatsApp cannot be told "the same message as before", so we remember: an attempt that is
// named a second time, by a double click or after a lost connection, is answered and not sent again. Each name has one
// home, which takes one question after the other: of two that come at once, one is the first.

import { DurableObject } from "cloudflare:workers";

import type { SendAnswer } from "../../shared/answers";
import type { Env } from "../env";

const KEPT_MS = 24 * 60 * 60 * 1000;

export type Begun = { first: true } | { first: false; same: boolean; answer?: SendAnswer };

export class Attempt extends DurableObject<Env> {
  /** `digest` is the message's: the same name for another message is a mistake. */
  async begin(digest: string): Promise<Begun> {
    const before = await this.ctx.storage.get<string>("digest");
    if (before !== undefined) {
      const answer = await this.ctx.storage.get<SendAnswer>("answer");
      // Without an answer it is being sent, or was when its Worker ended.
      return { first: false, same: before === digest, ...(answer && { answer }) };
    }
    await this.ctx.storage.put("digest", digest);
    await this.ctx.storage.setAlarm(Date.now() + KEPT_MS);
    return { first: true };
  }

  async finish(answer: SendAnswer): Promise<void> {
    await this.ctx.storage.put("answer", answer);
  }

  override async alarm(): Promise<void> {
    await this.ctx.storage.deleteAll();
  }
}
