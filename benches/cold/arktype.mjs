const begun = performance.now();
const { issues } = await import("../contenders/arktype.mjs");
issues({ messaging_product: "whatsapp", to: "+15550101234", type: "text", text: { body: "Hello" } });
console.log(performance.now() - begun);
