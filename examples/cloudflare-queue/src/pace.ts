// How fast a number may send: plain numbers and no clock, so that every limit can be tested.
//
// A slot for each message (GCRA), wider slots after a refusal, narrower ones after half a minute without (AIMD), the
// minute budget of a Kapso key, and the people a day that Meta lets a business write to first.

export interface Limits {
  /** What Meta allows the number, in both directions. */
  perSecond: number;
  /** 0 for no limit. */
  perDay: number;
}

export interface Pace {
  /** When the next slot begins, in milliseconds since 1970. */
  next: number;
  /** How many times slower than usual. */
  divisor: number;
  /** When it was last made slower or faster again. */
  changedAt: number;
  /** Nothing goes out before. */
  pausedUntil: number;
  /** Slots of each hour of the last day: [hour, how many]. */
  hours: [hour: number, slots: number][];
}

/** What a send showed of the limits. */
export interface Signal {
  /** Refused for going too fast. */
  slow?: boolean;
  /** The number, or the key, takes nothing for so long. */
  pauseMs?: number;
}

/** People write back, and that counts as well: this much of the limit is used. */
const SHARE = 0.8;
/** What may go out at once after a silence. */
const BURST = 6;
const RECOVERY = 30_000;
const HOUR = 3_600_000;

export const start: Pace = { next: 0, divisor: 1, changedAt: 0, pausedUntil: 0, hours: [] };

/** Reserves a slot for each of `count` messages: gives how many milliseconds from now each begins. */
export function reserve(pace: Pace, limits: Limits, count: number, now: number): { pace: Pace; waits: number[] } {
  const rate = limits.perSecond * SHARE;
  const recovered = pace.divisor > 1 && now - pace.changedAt >= RECOVERY;
  const divisor = recovered ? Math.max(1, pace.divisor / 2) : pace.divisor;
  const width = (1000 * divisor) / rate;
  // A day is full: the slots wait for its oldest hour to pass.
  const day = pace.hours.filter(([hour]) => hour > Math.floor(now / HOUR) - 24);
  const used = day.reduce((sum, [, slots]) => sum + slots, 0);
  if (limits.perDay > 0 && used + count > limits.perDay) {
    const oldest = day[0]?.[0] ?? Math.floor(now / HOUR);
    return { pace: { ...pace, hours: day }, waits: Array(count).fill((oldest + 24) * HOUR - now) };
  }
  let next = Math.max(pace.next, pace.pausedUntil, now - (BURST - 1) * width);
  const waits = Array.from({ length: count }, () => {
    const begins = next;
    next += width;
    return Math.max(0, Math.ceil(begins - now));
  });
  const changedAt = recovered ? now : pace.changedAt;
  return { pace: { ...pace, next, divisor, changedAt, hours: counted(day, Math.floor(now / HOUR), count) }, waits };
}

/** Takes in what a send showed. */
export function adapt(pace: Pace, limits: Limits, { slow = false, pauseMs = 0 }: Signal, now: number): Pace {
  const pausedUntil = Math.max(pace.pausedUntil, now + pauseMs);
  // Many requests are refused in the same moment for the same reason: once a second is enough.
  if (!slow || now - pace.changedAt < 1000) return { ...pace, pausedUntil };
  const slowest = Math.max(1, limits.perSecond * SHARE);
  return { ...pace, pausedUntil, changedAt: now, divisor: Math.min(slowest, pace.divisor * 2) };
}

/** Gives back slots that nothing was sent in: only the day's count is worth it. */
export function giveBack(pace: Pace, count: number): Pace {
  const last = pace.hours.at(-1);
  if (!last) return pace;
  return { ...pace, hours: [...pace.hours.slice(0, -1), [last[0], Math.max(0, last[1] - count)]] };
}

function counted(hours: Pace["hours"], hour: number, count: number): Pace["hours"] {
  const last = hours.at(-1);
  if (last?.[0] === hour) return [...hours.slice(0, -1), [hour, last[1] + count]];
  return [...hours, [hour, count]];
}
