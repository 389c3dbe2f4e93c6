// The conversation in the pictures: a restaurant, and a guest.

export const USER = "15550101234";

const text = (words) => [{ type: "text", text: words }];

export const TEMPLATES = [
  {
    name: "table_reminder",
    language: "en_GB",
    category: "UTILITY",
    status: "APPROVED",
    components: [
      { type: "HEADER", format: "TEXT", text: "See you tonight" },
      { type: "BODY", text: "Hi {{1}}, we look forward to seeing you at *{{2}}*.", example: { body_text: [["Ann", "19:00"]] } },
      { type: "FOOTER", text: "Chez Nous" },
      { type: "BUTTONS", buttons: [{ type: "QUICK_REPLY", text: "I will be late" }, { type: "URL", text: "The menu", url: "https://chez-nous.example/menu" }] },
    ],
  },
];

const dish = (name, index) => ({
  card_index: index,
  type: "cta_url",
  header: { type: "image", image: { link: `https://chez-nous.example/${name.toLowerCase()}.jpg` } },
  body: { text: name },
  action: { name: "cta_url", parameters: { display_text: "See the dish", url: `https://chez-nous.example/${name.toLowerCase()}` } },
});

/** What the business sends, in its order. */
const BOOKED = {
  type: "interactive",
  interactive: {
    type: "button",
    header: { type: "image", image: { link: "https://chez-nous.example/table.jpg" } },
    body: { text: "Your table for two is booked for *19:00*." },
    footer: { text: "Chez Nous" },
    action: { buttons: [{ type: "reply", reply: { id: "keep", title: "Keep it" } }, { type: "reply", reply: { id: "cancel", title: "Cancel" } }] },
  },
};
const PLACE = { type: "location", location: { latitude: 37.4429, longitude: -122.1613, name: "Chez Nous", address: "101 Forest Ave, Palo Alto" } };
const KNOW = { type: "text", text: { body: "What to know:\n- the kitchen closes at _22:00_\n- dogs are *welcome*" } };
const DISHES = { type: "interactive", interactive: { type: "carousel", body: { text: "Tonight we cook:" }, action: { cards: ["Ratatouille", "Bouillabaisse", "Clafoutis"].map(dish) } } };
const WHERE = {
  type: "interactive",
  interactive: {
    type: "list",
    body: { text: "Where would you like to sit?" },
    action: { button: "Choose a place", sections: [{ title: "Inside", rows: [{ id: "window", title: "By the window", description: "2 places left" }] }, { title: "Outside", rows: [{ id: "garden", title: "In the garden" }] }] },
  },
};
const REMINDER = { type: "template", template: { name: "table_reminder", language: { code: "en_GB" }, components: [{ type: "body", parameters: [...text("Ann"), ...text("19:00")] }] } };

/** Has it, and waits with `seen(id, selector)` until each step is on the page. */
export async function converse({ url, phoneNumberId: number }, seen) {
  const post = async (path, headers, body) => {
    const response = await fetch(`${url}${path}`, { method: "POST", headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) });
    const answer = await response.json();
    if (!response.ok) throw new Error(JSON.stringify(answer));
    return answer;
  };
  const act = async (path, body) => {
    const { message } = await post(`/_sandbox/${path}`, {}, body);
    await seen(message.id, "");
  };
  const say = (name, body, chat = USER) => act("reply", { number, chat, name, message: { type: "text", text: { body } } });
  const send = async (message, to = USER) => {
    const { messages } = await post(`/meta/whatsapp/v24.0/${number}/messages`, { "x-api-key": "demo-key" }, { messaging_product: "whatsapp", recipient_type: "individual", to: `+${to}`, ...message });
    if (to === USER) await seen(messages[0].id, " .ticks.read");
    return messages[0].id;
  };

  await say("Ann Lee", "Hi! Do you have a table for *two* tonight?");
  await act("tap", { message: await send(BOOKED), choice: "keep" });
  await send(PLACE);
  const known = await send(KNOW);
  await post("/_sandbox/react", {}, { message: known, emoji: "❤️" });
  await seen(known, " .reactions");
  await send(DISHES);
  await act("tap", { message: await send(WHERE), choice: "garden" });
  for (const [chat, name, words] of [["15550107788", "Jorge Ruiz", "Your *invoice*"], ["15550103344", "Grace Hopper", "Thank you, it fits!"]]) {
    await post("/_sandbox/reply", {}, { number, chat, name, message: { type: "text", text: { body: "Hello" } } });
    await send({ type: "text", text: { body: words } }, chat);
  }
  await send(REMINDER);
}
