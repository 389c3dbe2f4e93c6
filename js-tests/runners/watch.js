// Before a page's own modules: one that does not even load has nobody else to tell it.

addEventListener(
  "error",
  ({ message, target }) => {
    const error = message ?? `${target.src} does not load`;
    fetch(`/results${location.search}`, { method: "POST", body: JSON.stringify([{ name: "the page loads", error }]) });
  },
  true,
);
