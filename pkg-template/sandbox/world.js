// The world of one sandbox: its state, its clock, what is to come, and who listens.

import { createAgenda } from "./agenda.js";
import { createState } from "./state/create.js";
import { apply } from "./state/facts.js";

/** A webhook that is not answered for so long does not hold up the others. */
const PATIENCE_MS = 250;

/** Beyond it, dates have no four digits for the year, and at last no meaning. */
const LAST_MOMENT = Date.UTC(9999, 11, 31);

export function createWorld({ now: real = Date.now, journal, wake, ...options }) {
  const settings = { ...options, wakes: wake !== undefined };
  // From the time on, so that a page that outlives one sandbox does not take the next for it.
  const state = createState(real());
  const agenda = createAgenda();
  const ears = new Set();
  for (const fact of journal?.entries ?? []) apply(state, fact);

  const now = () => real() + state.offset;
  const told = (events) => {
    for (const [name, data] of events) for (const hear of ears) hear(name, data);
  };

  /** What happened counts from here on; and once this resolves, it is also written down. */
  async function record(fact) {
    told(apply(state, fact));
    await journal?.write(fact);
  }

  /** An event that is no fact: what was set by hand, and is not written down. */
  function tell(name, data) {
    state.seq += 1;
    told([[name, { seq: state.seq, ...data }]]);
  }

  function plan(at, run) {
    agenda.add(at, run);
    wake?.(Math.max(0, at - now()));
  }

  const canAdvance = (ms) => typeof ms === "number" && ms >= 0 && now() + ms <= LAST_MOMENT;

  /**
   * Moves the clock, and does what becomes due on the way, each at its time. What is on its way when another call begins
   * stays with the first: so a webhook's receiver may call this, too.
   */
  async function advance(ms = 0) {
    if (!canAdvance(ms)) throw new RangeError("advance: takes milliseconds, not below 0, and not beyond the year 9999");
    const target = now() + ms;
    const before = state.offset;
    try {
      while (agenda.next() <= Math.max(target, now())) {
        const { at, run } = agenda.take();
        state.offset += Math.max(0, at - now());
        if (agenda.next() !== undefined) wake?.(PATIENCE_MS);
        await run();
      }
      state.offset += Math.max(0, target - now());
      if (state.offset !== before) await record({ fact: "clock", offset: state.offset, at: now() });
    } finally {
      if (agenda.next() !== undefined) wake?.(Math.max(0, agenda.next() - now()));
    }
  }

  return {
    state,
    settings,
    now,
    record,
    tell,
    plan,
    canAdvance,
    advance,
    forget: agenda.clear,
    /** Returns what ends it. */
    listen(hear) {
      ears.add(hear);
      return () => ears.delete(hear);
    },
  };
}
