// The inbox: everything that the sandbox delivered, as a phone would show it.

import { createActions } from "./act.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { keyOf, createStore } from "./state/store.js";
import { follow } from "./state/stream.js";
import { summary } from "./state/words.js";
import { themeButton } from "./theme.js";
import { nameOf } from "./views/avatar.js";
import { createChats } from "./views/chats.js";
import { createConversation } from "./views/conversation.js";
import { createPanel } from "./views/panel.js";
import { createToasts } from "./views/toast.js";

const store = createStore();
const toasts = createToasts();
const act = createActions(store, toasts);
const chats = createChats(store, act);
const conversation = createConversation(store, act);
const panel = createPanel(store, act);
Object.assign(act.views, { chats, conversation, panel });

const offline = el("p", { class: "offline", role: "status", hidden: true }, "The sandbox does not answer. Trying again…");
const button = (name, label, press) => el("button", { type: "button", class: "icon-button", "aria-label": label, title: label, onclick: press }, icon(name));

document.getElementById("app").append(
  el("div", { class: "side" },
    el("header", { class: "bar" },
      el("a", { class: "brand", href: "#", title: "To the start" }, el("img", { src: "/_sandbox/page/icon.svg", alt: "", width: 28, height: 28 }), el("span", {}, "wamid "), el("span", { class: "brand-more" }, "sandbox")),
      button("plus", "Write first, as a user", () => act.open("chat")),
      button("pulse", "Activity: webhooks, refusals, failures", () => act.activity()),
      themeButton(),
    ),
    offline,
    chats.element,
  ),
  conversation.element,
  panel.element,
  ...toasts.elements,
);

/** The chat that the address names. */
function goTo() {
  const key = decodeURIComponent(location.hash.slice(1));
  const before = act.current();
  const chat = store.chats.get(key);
  act.setCurrent(chat ? key : undefined);
  document.body.classList.toggle("in-chat", Boolean(chat));
  document.title = chat ? `${nameOf(chat)} · wamid sandbox` : "wamid sandbox";
  if (chat) chat.unread = 0;
  conversation.show(chat);
  act.arrived();
  chats.refresh([before, act.current()].filter(Boolean));
}

store.listen((changes) => {
  const { all, chats: touched, changed, fresh } = changes;
  const current = act.chat();
  if (all || (!current && store.chats.has(decodeURIComponent(location.hash.slice(1))))) {
    chats.update(true);
    goTo();
  } else if (current && (touched.has(act.current()) || changed.size > 0)) {
    current.unread = 0;
    conversation.update(changed);
  }
  if (!all) chats.refresh([...touched]);
  for (const message of fresh) if (message.direction === "out" && keyOf(message) === act.current()) toasts.say(`Business: ${summary(message.message, store).text}`);
  panel.update(changes);
});

addEventListener("hashchange", goTo);
document.addEventListener("visibilitychange", () => !document.hidden && act.chat() && conversation.update(new Set()));
document.addEventListener("keydown", (event) => {
  if (event.key !== "k" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  chats.search.focus();
});

follow(store, {
  onConnection: (on) => (offline.hidden = on),
  onError: (error) => toasts.tell(error.message, { bad: true }),
});
