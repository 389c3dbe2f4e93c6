// What the sandbox knows. It is changed by facts alone (facts.js), so that the same facts always give the same state.

export function createState(seq) {
  return {
    /** The number of the last event that was told. */
    seq,
    /** How many ids were given out: they must not come again, not even after `clear`. */
    counts: { message: 0, delivery: 0, media: 0 },
    /** How far its clock is ahead of the real one, in milliseconds. */
    offset: 0,
    /** Both directions, the oldest first; and by id. */
    messages: [],
    byId: new Map(),
    /** By `number/chat`. */
    chats: new Map(),
    refused: [],
    deliveries: new Map(),
    media: new Map(),
    /** What a test looks at: the same arrays for ever. */
    shown: { messages: [], receipts: [], refused: [] },
  };
}

/** Everything but what must never come again. */
export function empty(state, counts) {
  state.counts = { ...counts };
  state.messages.length = 0;
  state.refused.length = 0;
  for (const map of [state.byId, state.chats, state.deliveries, state.media]) map.clear();
  for (const list of Object.values(state.shown)) list.length = 0;
}
