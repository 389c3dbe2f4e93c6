// The sandbox's events, into the store. The browser connects again by itself; `hello` then says whether something was missed.

import { getState } from "../api.js";

const EVENTS = ["message", "status", "typing", "chat", "refused", "delivery", "faults", "clock", "webhook", "cleared"];

export function follow(store, { onConnection, onError }) {
  let queue = [];
  let loading = false;

  async function load() {
    if (loading) return;
    loading = true;
    try {
      store.replace(await getState());
    } catch (error) {
      onError(error);
      setTimeout(load, 2000);
    } finally {
      loading = false;
    }
    flush();
  }

  /** A burst of events is drawn once. */
  function flush() {
    if (loading || queue.length === 0) return;
    const events = queue;
    queue = [];
    store.apply(events);
  }

  let asked;
  const soon = () => (asked ??= requestAnimationFrameOrTimer(() => ((asked = undefined), flush())));

  const source = new EventSource("/_sandbox/events");
  source.addEventListener("open", () => onConnection(true));
  source.addEventListener("error", () => {
    onConnection(false);
    // A browser gives up for good on some answers; the page does not.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => follow(store, { onConnection, onError }), 2000);
  });
  source.addEventListener("hello", ({ data }) => {
    if (JSON.parse(data).seq !== store.seq) load();
  });
  for (const name of EVENTS) {
    source.addEventListener(name, ({ data }) => {
      queue.push([name, JSON.parse(data)]);
      soon();
    });
  }
}

/** Hidden pages get no frames, but still news. */
function requestAnimationFrameOrTimer(run) {
  return document.hidden ? setTimeout(run, 100) : requestAnimationFrame(run);
}
