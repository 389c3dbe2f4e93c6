// For tests: to wait for a message, and to be the user who it is for.

export function createTest(world, { person, course }) {
  const { state } = world;
  const seen = new Set();
  const waiting = new Set();
  world.listen((name, data) => {
    if (name === "cleared") seen.clear();
    if (name === "message" && data.direction === "out") for (const look of [...waiting]) look();
  });

  /** The oldest message that was not handed out yet, and fits; waits if there is none. */
  function nextMessage({ to, signal } = {}) {
    const wanted = to?.replace(/^\+/, "");
    const next = () => {
      const found = state.shown.messages.find((message) => !seen.has(message.id) && (wanted === undefined || chatOf(message) === wanted));
      if (found) seen.add(found.id);
      return found;
    };
    const chatOf = ({ id }) => state.byId.get(id).chat;
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const look = () => {
        const found = next();
        if (found === undefined) return false;
        end();
        resolve(found);
        return true;
      };
      const stop = () => {
        end();
        reject(signal.reason);
      };
      const end = () => {
        waiting.delete(look);
        signal?.removeEventListener("abort", stop);
      };
      if (look()) return;
      waiting.add(look);
      signal?.addEventListener("abort", stop);
    });
  }

  function user(address, { number, name, in: group } = {}) {
    const self = address.replace(/^\+/, "");
    const place = group === undefined ? { chat: self } : { chat: group, from: self };
    const speaker = group === undefined ? {} : { from: self };
    const idOf = (message) => (typeof message === "string" ? message : message.id);
    /** What the user did has reached the webhook, as far as it is due, when this resolves. */
    const done = async (acting) => {
      const { id, at, message } = await acting;
      await world.advance();
      return { id, at: new Date(at), message };
    };
    const send = (message, { quote } = {}) =>
      done(person.reply({ number, ...place, name, message, ...(quote && { quote: idOf(quote) }) }));
    const become = async (message, status, more) => {
      await course.progress(idOf(message), status, { participant: speaker.from, ...more });
      await world.advance();
    };
    return {
      send,
      say: (body, options) => send({ type: "text", text: { body } }, options),
      tap: (message, choice, { card } = {}) => done(person.tap({ message: idOf(message), choice, card, ...speaker })),
      react: (message, emoji) => done(person.react({ message: idOf(message), emoji, ...speaker })),
      answer: (message, response) => done(person.answer({ message: idOf(message), response, ...speaker })),
      order: (products, { catalogId, text } = {}) =>
        done(person.order({ number, ...place, catalog_id: catalogId, text, product_items: products })),
      read: (message) => become(message, "read"),
      lose: (message, code) => become(message, "failed", { code }),
    };
  }

  return { nextMessage, user };
}
