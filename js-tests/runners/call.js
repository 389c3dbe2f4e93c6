// What is called on the line after an import: it needs the core, and text both ways.

export const call = ({ checkMessage }) => checkMessage({ to: "+15550101234", type: "text", text: { body: "é 👋" } });
