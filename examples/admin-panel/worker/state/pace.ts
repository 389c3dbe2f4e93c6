// A bucket of tokens with one home: whatever Worker asks, wherever, the same bucket answers. So in any stretch of time
// of t seconds at most burst + t / everySeconds are let through, not just on one machine or until it restarts.

import { DurableObject } from "cloudflare:workers";

import type { Env } from "../env";

export interface Rate {
  /** How many at once. */
  burst: number;
  /** How long until one more. */
  everySeconds: number;
}

export class Pace extends DurableObject<Env> {
  /** Takes a token: 0. Or, where there is none, says in how many milliseconds there will be one. */
  async take({ burst, everySeconds }: Rate): Promise<number> {
    const now = Date.now();
    const everyMs = everySeconds * 1000;
    // Kept is the time at which the bucket will be full again: one number, and nothing that has to tick.
    const full = Math.max((await this.ctx.storage.get<number>("full")) ?? 0, now);
    const waitMs = full + everyMs - now - burst * everyMs;
    if (waitMs > 0) return waitMs;
    await this.ctx.storage.put("full", full + everyMs);
    await this.ctx.storage.setAlarm(full + everyMs);
    return 0;
  }

  /** The bucket is full: it is as if it had never been. */
  override async alarm(): Promise<void> {
    await this.ctx.storage.deleteAll();
  }
}
