// Starts the core from WebAssembly: on the first call and synchronously, so that no import ever waits.

/** `source` returns the module or its bytes; it is asked once. */
export function fromWasm(source) {
  let module;
  return () => {
    try {
      module ??= compile(source());
      return new WebAssembly.Instance(module).exports;
    } catch (cause) {
      // A page's Content-Security-Policy, a runtime that compiles no bytes, an engine without WebAssembly.
      throw new Error(`wamid: WebAssembly does not start here (${cause?.message}); "wamid/asm" does without it`, { cause });
    }
  };
}

export function compile(source) {
  return isModule(source) ? source : new WebAssembly.Module(source);
}

/** By its tag: where a runtime hands in a module of another realm, `instanceof` says no. */
function isModule(source) {
  return Object.prototype.toString.call(source) === "[object WebAssembly.Module]";
}
