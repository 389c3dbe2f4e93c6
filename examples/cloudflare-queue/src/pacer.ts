// The pace of one number, for all consumers that send from it: a Durable Object, so that there is one wherever they run.

import { DurableObject } from "cloudflare:workers";

import type { Env } from "./env";
import { adapt, giveBack, reserve, start, type Limits, type Pace, type Signal } from "./pace";

export class Pacer extends DurableObject<Env> {
  #pace: Pace;
  readonly #limits: Limits;

  constructor(state: DurableObjectState, env: Env) {
    super(state, env);
    this.#pace = state.storage.kv.get<Pace>("pace") ?? start;
    this.#limits = { perSecond: env.MESSAGES_PER_SECOND, perDay: env.PEOPLE_PER_DAY };
  }

  /** How many milliseconds from now each of `count` messages may be sent. */
  reserve(count: number): number[] {
    const { pace, waits } = reserve(this.#pace, this.#limits, count, Date.now());
    this.#keep(pace);
    return waits;
  }

  /** What was learned, and how many of the reserved slots nothing was sent in. */
  report(signal: Signal, unused: number): void {
    this.#keep(giveBack(adapt(this.#pace, this.#limits, signal, Date.now()), unused));
  }

  /**
   * Outlives the object: who starts anew would forget that the number is paused, or how full the day is. Nobody waits for
   * the disk: what is lost when a machine dies is a few slots.
   */
  #keep(pace: Pace) {
    this.#pace = pace;
    this.ctx.waitUntil(this.ctx.storage.put("pace", pace, { allowUnconfirmed: true }));
  }
}
