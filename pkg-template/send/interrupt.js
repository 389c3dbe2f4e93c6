// What ends something early: the caller's signal, or the clock.
// Wired by hand, because AbortSignal.any is missing in runtimes that are otherwise fine.

/**
 * `signal` is for what is called; `race` settles when the promise does or it is over, so that a
 * fetch which ignores its signal cannot hold up anybody; `why` tells which it was.
 */
export function interruptible(userSignal, timeoutMs) {
  const controller = new AbortController();
  const limits = { signal: controller.signal, why: undefined, race, release };

  let giveUp;
  const over = new Promise((_, reject) => {
    giveUp = reject;
  });
  over.catch(() => {}); // nobody may be waiting when it happens

  function end(why, reason) {
    limits.why ??= why;
    controller.abort(reason);
    giveUp(reason);
  }
  const onAbort = () => end("aborted", userSignal.reason);
  const timer = timeoutMs === undefined ? undefined : setTimeout(() => end("timeout"), timeoutMs);
  userSignal?.addEventListener("abort", onAbort);
  if (userSignal?.aborted) onAbort();

  function race(promise) {
    return Promise.race([promise, over]);
  }

  function release() {
    clearTimeout(timer);
    userSignal?.removeEventListener("abort", onAbort);
  }

  return limits;
}
