// Waits, or stops waiting when the caller does.

/** setTimeout fires at once beyond this, so longer waits are waits for ever. */
const LONGEST_TIMER = 2 ** 31 - 1;

export function pause(ms, signal) {
  return new Promise((resolve, reject) => {
    const timer = ms > LONGEST_TIMER ? undefined : setTimeout(done, ms);
    signal?.addEventListener("abort", stop);
    function done() {
      signal?.removeEventListener("abort", stop);
      resolve();
    }
    function stop() {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
      reject(signal.reason);
    }
  });
}
