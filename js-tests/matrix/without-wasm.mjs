/** For esbuild: `wamid` is `wamid/asm`, in the sandbox, too. Other bundlers call it an alias. */
export const withoutWasm = {
  name: "without-wasm",
  setup: ({ onResolve, resolve }) =>
    onResolve({ filter: /^wamid$/ }, ({ importer, kind, resolveDir }) => resolve("wamid/asm", { importer, kind, resolveDir })),
};
