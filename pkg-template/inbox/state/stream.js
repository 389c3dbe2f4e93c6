// The sandbox's events, into the store. The browser connects again by itself; `hello` then says whether something was missed.

import { getState } from "../api.js";

const EVENTS = ["message", "status", "typing", "chat", "refused", "delivery", "faults", "clock", "webhook", "cleared"];
const AGAIN_MS = 2000;

export function follow(store, { onConnection, onError }) {
  let queue = [];
  let loading = false;
  let stale = false;
  let asked = false;
  const finger = watchFinger(flush);

  async function load() {
    // An answer that is already on its way may lack what is asked for now.
    stale = true;
    if (loading) return;
    loading = true;
    try {
      while (stale) {
        stale = false;
        store.replace(await getState());
      }
    } catch (error) {
      onError(error);
      setTimeout(load, AGAIN_MS);
    } finally {
      loading = false;
    }
    flush();
  }

  function flush() {
    if (loading || finger.down || queue.length === 0) return;
    const events = queue;
    queue = [];
    store.apply(events);
  }

  /** A burst of events is drawn once. Hidden pages get no frames, but still news. */
  function soon() {
    if (asked) return;
    asked = true;
    const run = () => ((asked = false), flush());
    if (document.hidden) setTimeout(run, 100);
    else requestAnimationFrame(run);
  }

  function connect() {
    const source = new EventSource("/_sandbox/events");
    source.addEventListener("open", () => onConnection(true));
    source.addEventListener("error", () => {
      onConnection(false);
      // A browser gives up for good on some answers; the page does not.
      if (source.readyState === EventSource.CLOSED) setTimeout(connect, AGAIN_MS);
    });
    source.addEventListener("hello", ({ data }) => {
      const { seq } = JSON.parse(data);
      flush();
      if (seq !== store.seq) load();
    });
    for (const name of EVENTS) {
      source.addEventListener(name, ({ data }) => {
        queue.push([name, JSON.parse(data)]);
        soon();
      });
    }
  }

  connect();
}

/** Nothing changes under a finger that is down: it would tap what was there before. `up` is called once it is not. */
function watchFinger(up) {
  const finger = { down: false };
  // The click comes after the finger is up.
  const release = () => setTimeout(() => ((finger.down = false), up()));
  addEventListener("pointerdown", () => (finger.down = true), true);
  addEventListener("pointerup", release, true);
  addEventListener("pointercancel", release, true);
  addEventListener("blur", ({ target }) => target === window && release());
  return finger;
}
