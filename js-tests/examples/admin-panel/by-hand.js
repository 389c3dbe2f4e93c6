// Runs in the page: uses the form as a hand would, by its controls only, and tells what it shows.

window.byHand = (() => {
  const rest = () => new Promise((done) => setTimeout(done, 0));
  const named = (attribute, path) => document.querySelector(`[data-${attribute}="${CSS.escape(path.join("."))}"]`);
  const fieldAt = (path) => document.getElementById(`field:${path.join(".")}`);

  async function set(control, value) {
    if (control.type === "checkbox") {
      if (control.checked !== value) control.click();
    } else if (control.tagName === "BUTTON") {
      control.click();
    } else {
      control.value = typeof value === "string" ? value : JSON.stringify(value);
      control.dispatchEvent(new Event(control.tagName === "SELECT" ? "change" : "input", { bubbles: true }));
    }
    control.dispatchEvent(new Event("blur"));
    await rest();
  }

  async function choose(kind) {
    document.querySelector(`[data-message="${kind}"]`).click();
    await rest();
  }

  /** Makes room for what is not drawn yet. */
  async function reveal(path) {
    for (const attribute of ["way", "add"]) {
      const offer = named(attribute, path);
      if (!offer || offer.checked) continue;
      offer.click();
      await rest();
    }
  }

  /** Fills in a value and all that is in it. */
  async function fill(path, value) {
    await reveal(path);
    for (const tag of ["type", "sub_type"]) {
      const kind = named("kind", [...path, tag]);
      if (kind && value?.[tag] !== undefined) await set(kind, value[tag]);
    }
    const field = fieldAt(path);
    if (field) return set(field, value);
    if (typeof value !== "object") return undefined; // A constant: it has no field, and stands there already.
    for (const [name, each] of Object.entries(value)) await fill([...path, Array.isArray(value) ? Number(name) : name], each);
    return undefined;
  }

  return {
    choose,
    async fillIn(message) {
      for (const [name, value] of Object.entries(message)) await fill([name], value);
    },
    /** Writes a whole message into the JSON beside the form. */
    async bring(message) {
      const json = document.getElementById("json");
      json.value = JSON.stringify(message);
      json.dispatchEvent(new Event("input", { bubbles: true }));
      json.dispatchEvent(new Event("blur"));
      await rest();
    },
    async type(path, value) {
      await set(fieldAt(path), value);
    },
    json: () => JSON.parse(document.getElementById("json").value),
    /** Each field, by its path: what it shows, and whether words can be typed into it. */
    fields: () =>
      Object.fromEntries(
        [...document.querySelectorAll("[id^='field:']")].map((field) => {
          const shown = field.type === "checkbox" ? String(field.checked) : field.value;
          return [field.id.slice("field:".length), { shown, takes: field.tagName === "SELECT" ? "choice" : field.type === "checkbox" ? "tick" : "words" }];
        }),
      ),
    /** Each issue that can be seen: its place, and whether it stands at that place, as far as the place is drawn. */
    issues: () =>
      [...document.querySelectorAll(".form [data-issue]")]
        .filter((issue) => issue.offsetParent !== null)
        .map((issue) => {
          const path = issue.dataset.issue;
          const beside = issue.closest("[data-path]")?.dataset.path ?? "";
          const isDrawn = document.querySelector(`[data-path="${CSS.escape(path)}"]`) !== null;
          return { path, beside, isThere: beside === path || !isDrawn, isError: issue.classList.contains("error") };
        }),
  };
})();
