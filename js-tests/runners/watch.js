// Before a page's own modules: one that does not even load has nobody else to tell it.

addEventListener(
  "error",
  ({ message, target }) => {
    const error = message ?? `${target.src} does not load`;
    fetch("/results", { method: "POST", body: JSON.stringify([{ name: "the page loads", error }]) })
      .then((answer) => answer.text())
      .then((next) => next !== "" && location.replace(next));
  },
  true,
);
