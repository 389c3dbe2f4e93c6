const begun = performance.now();
await import("./empty.mjs");
console.log(performance.now() - begun);
