// What ends something early: the caller's signal, or the clock.
// Wired by hand, because AbortSignal.any is missing in runtimes that are otherwise fine.

/**
 * `signal` is for what is called; `why` tells which it was, and `over` is called then, so that a fetch which ignores
 * its signal cannot hold up anybody. `race` does the same for a promise, where there is no clock: it settles when that
 * does, or it is over.
 */
export function interruptible(userSignal, timeoutMs) {
  const controller = new AbortController();
  const { signal } = controller;
  const limits = { signal, why: undefined, over: undefined, race, release };

  function end(why, reason) {
    limits.why ??= why;
    controller.abort(reason);
    limits.over?.(reason);
  }
  const timer = timeoutMs === undefined ? undefined : setTimeout(end, timeoutMs, "timeout");
  const onAbort = userSignal && (() => end("aborted", userSignal.reason));
  userSignal?.addEventListener("abort", onAbort);
  if (userSignal?.aborted) onAbort();

  function race(promise) {
    return new Promise((resolve, reject) => {
      limits.over = reject;
      promise.then(resolve, reject);
      if (limits.why) reject(userSignal.reason);
    });
  }

  function release() {
    clearTimeout(timer);
    userSignal?.removeEventListener("abort", onAbort);
  }

  return limits;
}
