// The conversation on the right: who it is with, what was said, and what the person says.

import { el, fill } from "../dom.js";
import { icon } from "../icons.js";
import { drawRow } from "../bubble/row.js";
import { dayNumber, left, person } from "../text/when.js";
import { avatar, nameOf } from "./avatar.js";
import { createComposer } from "./composer.js";
import { createWindow } from "./window.js";

const FLASH_MS = 1600;

export function createConversation(store, act) {
  let chat;
  const context = { store, act, now: act.now, chatName: () => (chat ? nameOf(chat) : "") };
  const list = el("div", { class: "rows" });
  const scroller = el("div", { class: "scroller timeline", tabIndex: 0, role: "region", "aria-label": "Conversation", onkeydown: arrows }, list);
  const rows = createWindow(scroller, list, draw, { stick: true });
  const header = el("header", { class: "bar" });
  const typing = el("p", { class: "typing-line", hidden: true }, el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i")), "Business is typing…");
  const toEnd = el("button", { type: "button", class: "to-end", hidden: true, "aria-label": "To the newest message", onclick: () => rows.toEnd() }, icon("down"));
  const composer = createComposer(store, act);
  const element = el("main", { class: "conversation", "aria-label": "Conversation" });
  let typingTimer;

  scroller.addEventListener("scroll", () => {
    toEnd.hidden = rows.pinned;
    act.seen(visible());
  }, { passive: true });

  function draw(row, index) {
    const node = drawRow(row, context);
    if (row.kind !== "day") {
      node.setAttribute("aria-posinset", index + 1);
      node.setAttribute("aria-setsize", rows.rows().length);
    }
    return node;
  }

  /** The chat's items with the days between them; made once, then only added to. */
  function rowsOf(talk) {
    talk.rows ??= [];
    talk.taken ??= 0;
    for (; talk.taken < talk.items.length; talk.taken += 1) {
      const item = talk.items[talk.taken];
      const { at } = item.message ?? item.refused;
      const number = dayNumber(at);
      if (number !== talk.lastDay) talk.rows.push({ key: `day-${talk.rows.length}`, kind: "day", at });
      talk.lastDay = number;
      talk.rows.push(item);
    }
    return talk.rows;
  }

  const visible = () => (chat ? [...rows.nodes.keys()].map((key) => store.byId.get(key)).filter(Boolean) : []);

  function drawHeader() {
    const number = store.numbers.find(({ id }) => id === chat.number);
    const open = chat.windowUntil && chat.windowUntil > act.now();
    fill(header,
      el("a", { class: "icon-button back", href: "#", "aria-label": "Back to chats" }, icon("back")),
      avatar(chat),
      el("div", { class: "bar-words" },
        el("h1", {}, nameOf(chat)),
        el("p", {}, `${chat.name ? `${person(chat.chat)} · ` : ""}with ${person(number?.display?.replace(/\D/g, "") ?? chat.number)}`),
      ),
      el("span", { class: `window ${open ? "open" : ""}`, title: "For 24 hours after the user last wrote, anything may be sent; then only templates." }, icon("clock"), open ? left(chat.windowUntil - act.now()) : "Templates only"),
      el("button", { type: "button", class: "icon-button", "aria-label": "Activity: webhooks, refusals, failures", onclick: () => act.activity() }, icon("pulse")),
    );
  }

  function showTyping() {
    clearTimeout(typingTimer);
    const remaining = chat ? chat.typingUntil - act.now() : 0;
    typing.hidden = remaining <= 0;
    if (remaining > 0) typingTimer = setTimeout(showTyping, remaining + 50);
  }

  /** Up and down go from message to message. */
  function arrows(event) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const here = document.activeElement;
    if (!by || (here !== scroller && !here.matches("article"))) return;
    const articles = [...list.querySelectorAll("article")];
    const next = here === scroller ? articles.at(-1) : articles[articles.indexOf(here) + by];
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: "nearest" });
    event.preventDefault();
  }

  function welcome() {
    const { origin } = location;
    fill(element, el("div", { class: "welcome" },
      el("span", { class: "welcome-mark" }, icon("chat")),
      el("h1", {}, "A WhatsApp on your own machine"),
      el("p", {}, "Point your code here. What it sends appears as a phone would show it, and what you answer arrives at your webhook."),
      el("pre", { class: "snippet", tabIndex: 0 }, el("code", {}, `import { sendMessage } from "wamid";\n\nawait sendMessage(\n  { to: "+15550101234", type: "text", text: { body: "Hello" } },\n  { phoneNumberId: "${store.numbers[0]?.id ?? "106540352242922"}", apiKey: "any", baseUrl: "${origin}/meta/whatsapp" },\n);`)),
      el("button", { type: "button", class: "primary", onclick: () => act.open("chat") }, icon("plus"), "Write first, as a user"),
      el("button", { type: "button", class: "plain", onclick: () => act.activity() }, icon("pulse"), "Webhooks and failures"),
    ));
  }

  return {
    element,
    show(next) {
      chat = next;
      element.classList.toggle("empty", !chat);
      if (!chat) return welcome();
      drawHeader();
      fill(element, header, el("div", { class: "stage" }, scroller, toEnd), typing, composer.element);
      composer.show(chat);
      rows.set(rowsOf(chat), { anew: true });
      showTyping();
      toEnd.hidden = rows.pinned;
      act.seen(visible());
    },
    update(changed) {
      if (!chat) return store.chats.size === 0 ? undefined : welcome();
      drawHeader();
      composer.update();
      rows.set(rowsOf(chat));
      rows.redraw(changed);
      showTyping();
      act.seen(visible());
    },
    jump(id) {
      const node = rows.reveal(id);
      if (!node) return;
      node.classList.add("flash");
      setTimeout(() => node.classList.remove("flash"), FLASH_MS);
      node.focus({ preventScroll: true });
    },
    quote: (message) => composer.quote(message),
  };
}
