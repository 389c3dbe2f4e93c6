// The caller's functions. Whatever they do, it must not change what is said of a message that may have left.

import { interruptible } from "./interrupt.js";

/** A function that gives a number, also when the caller's throws. */
export function sure(own, usual) {
  if (own === undefined) return usual;
  return () => {
    try {
      return Number(own());
    } catch {
      return usual();
    }
  };
}

/** For logs and metrics: nobody waits for it, and what it throws is nobody's. */
export function tell(onAttempt, attempt) {
  if (onAttempt && attempt) new Promise((resolve) => resolve(onAttempt(attempt))).catch(() => {});
}

/** Resolves to what the caller found out about its message; to `{ aborted }`, if its signal was faster. */
export async function ask(reconcile, context, userSignal) {
  const limits = interruptible(userSignal);
  try {
    const answer = new Promise((resolve) => resolve(reconcile({ ...context, signal: limits.signal })));
    const { outcome, messageId } = await limits.race(answer);
    return { found: { outcome: String(outcome), ...(typeof messageId === "string" && { messageId }) } };
  } catch (error) {
    return limits.why ? { aborted: error } : { found: { outcome: "unknown" } };
  } finally {
    limits.release();
  }
}

/** Resolves after so many milliseconds; earlier to `{ error }`, if nothing shall be sent any more. */
export async function rest(ms, { sleep = pause, signal }) {
  const limits = interruptible(signal);
  try {
    await limits.race(new Promise((resolve) => resolve(sleep(ms, limits.signal))));
    return undefined;
  } catch (error) {
    return { error };
  } finally {
    limits.release();
  }
}

function pause(ms, signal) {
  return new Promise((resolve) => {
    const timer = signal.aborted ? undefined : setTimeout(resolve, ms);
    signal.addEventListener("abort", () => clearTimeout(timer));
  });
}
