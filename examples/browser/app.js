// Checks a message while it is typed. It never sends: a key in a page is a key that everybody has. A backend of yours
// sends, and checks again with the same package.

import { checkMessage } from "wamid";

const EXAMPLES = {
  Text: { to: "+15550101234", type: "text", text: { body: "Your table is ready", preview_url: false } },
  "With mistakes": { to: "call me", type: "text", text: { body: "", previewUrl: true } },
  Buttons: {
    to: "+15550101234",
    type: "interactive",
    interactive: {
      type: "button",
      body: { text: "Shall we keep your table?" },
      action: {
        buttons: [
          { type: "reply", reply: { id: "yes", title: "Yes, please" } },
          { type: "reply", reply: { id: "no", title: "No, thanks" } },
        ],
      },
    },
  },
};

const [example, input, status, issues, json] = ["example", "input", "status", "issues", "json"].map((id) => document.getElementById(id));

function check() {
  let message;
  try {
    message = JSON.parse(input.value);
  } catch (error) {
    show(`This is not JSON: ${error.message}`, [], "");
    return;
  }
  const checked = checkMessage(message);
  const found = [...(checked.issues ?? []), ...checked.warnings];
  if (checked.ok) show("This message can be sent.", found, JSON.stringify(checked.message, null, 2));
  else show(found.length === 1 ? "One thing is wrong." : `${found.length} things to look at.`, found, "");
}

function show(sentence, found, text) {
  status.textContent = sentence;
  issues.replaceChildren(...found.map(row));
  json.textContent = text;
}

/** One issue beside its path. Only ever as text: what is typed here is not HTML. */
function row({ path, message, severity, docs }) {
  const item = document.createElement("li");
  item.className = severity;
  const place = document.createElement("code");
  place.textContent = path.join(".") || "(the message)";
  item.append(place, ` ${message} `);
  if (docs) {
    const link = document.createElement("a");
    link.href = docs;
    link.rel = "noreferrer";
    link.textContent = "Meta's page";
    item.append(link);
  }
  return item;
}

function choose() {
  input.value = JSON.stringify(EXAMPLES[example.value], null, 2);
  check();
}

example.append(...Object.keys(EXAMPLES).map((name) => new Option(name)));
example.addEventListener("change", choose);
input.addEventListener("input", check);
choose();
