// Everything that the page shows, at once.

import { displayNumber, knownNumbers } from "../numbers.js";
import { showChat } from "../state/chat.js";

export function wholeState(world, faults) {
  const { state, settings } = world;
  const now = world.now();
  return {
    seq: state.seq,
    now,
    numbers: knownNumbers(world).map((id) => ({ id, display: displayNumber(id) })),
    chats: [...state.chats.values()].sort((a, b) => b.lastAt - a.lastAt).map((talk) => showChat(talk, now)),
    messages: state.messages,
    refused: state.refused,
    deliveries: [...state.deliveries.values()],
    faults: faults.list(),
    webhook: showWebhook(settings.webhook),
    templates: settings.templates ?? [],
    rules: { window: settings.window ?? false, mps: settings.mps ?? null, pair: settings.pair ?? false },
  };
}

/** Without its secrets. */
export function showWebhook(webhook) {
  if (!webhook?.url) return null;
  return { url: String(webhook.url), signed: Boolean(webhook.appSecret), verifyToken: Boolean(webhook.verifyToken) };
}
