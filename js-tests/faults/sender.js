// Inside a runtime: sends every case, and says what the library said, and what was left behind.

/** What each mode is given beside its name. */
function retry({ mode, brief, id }, control) {
  const usual = {
    mode,
    // What is silent is not waited for; what answers has all the time that a busy machine needs.
    attemptTimeoutMs: brief ? 250 : 15_000,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, Math.min(ms, 5))),
  };
  if (mode !== "verified") return usual;
  const reconcile = async () => {
    const accepted = Number(await (await fetch(`${control}/accepted/${id}`)).text());
    return accepted > 0 ? { outcome: "sent", messageId: "wamid.found" } : { outcome: "not_sent" };
  };
  return { ...usual, reconcile };
}

export async function sendAll({ wamid, control, lanes }) {
  const cases = await (await fetch(`${control}/cases`)).json();
  const watch = watched();
  const results = [];
  const queue = cases.values();
  await Promise.all(Array.from({ length: lanes }, async () => {
    for (const each of queue) results.push(await send(each));
  }));
  // Whatever was left to itself shows itself now, if at all.
  await new Promise((resolve) => watch.setTimeout(resolve, 100));
  return [...results, watch.end()];

  async function send({ id, mode, baseUrl, warm, brief }) {
    const options = { phoneNumberId: "106540352242922", apiKey: "a-key", baseUrl, signal: watch.signal };
    const message = (body) => ({ to: "+15550101234", type: "text", text: { body } });
    if (warm) await wamid.sendMessage(message("warm-up"), { ...options, retry: "never" }).catch(() => {});
    const began = Date.now();
    const said = await wamid.sendMessage(message("Hello"), { ...options, retry: retry({ id, mode, brief }, control) }).then(
      ({ attempts, possibleDuplicate }) => ({ outcome: "accepted", attempts, possibleDuplicate }),
      ({ name, outcome, kind, reason, attempts, cause }) => ({
        outcome: outcome ?? `a ${name}`,
        kind,
        reason,
        attempts: attempts?.length,
        cause: cause && `${cause.name} ${cause.code ?? ""} ${cause.message}`,
      }),
    );
    return { id, ms: Date.now() - began, ...said };
  }
}

/** Counts timers that are not over, listeners on the signal that all share, and rejections that nobody handles. */
function watched() {
  const before = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
  const setTimeout = before.setTimeout.bind(globalThis);
  const clearTimeout = before.clearTimeout.bind(globalThis);
  const { signal } = new AbortController();
  const timers = new Set();
  let listeners = 0;
  const unhandled = [];

  globalThis.setTimeout = (call, ms, ...rest) => {
    // Node's own fetch keeps timers of its own.
    if (new Error().stack.includes("node:internal")) return setTimeout(call, ms, ...rest);
    const timer = setTimeout(() => {
      timers.delete(timer);
      call(...rest);
    }, ms);
    timers.add(timer);
    return timer;
  };
  globalThis.clearTimeout = (timer) => {
    timers.delete(timer);
    clearTimeout(timer);
  };
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = (...args) => {
    listeners += 1;
    addEventListener.apply(signal, args);
  };
  signal.removeEventListener = (...args) => {
    listeners -= 1;
    removeEventListener.apply(signal, args);
  };
  const note = (event) => {
    event.preventDefault?.();
    unhandled.push(String(event.reason?.stack ?? event.reason ?? event));
  };
  globalThis.process?.on?.("unhandledRejection", note);
  globalThis.addEventListener?.("unhandledrejection", note);

  return {
    signal,
    setTimeout,
    end() {
      Object.assign(globalThis, before);
      return { left: { timers: timers.size, listeners, unhandled } };
    },
  };
}
