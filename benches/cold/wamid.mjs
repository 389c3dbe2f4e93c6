const begun = performance.now();
const { serializeMessage } = await import("wamid");
serializeMessage({ to: "+15550101234", type: "text", text: { body: "Hello" } });
console.log(performance.now() - begun);
