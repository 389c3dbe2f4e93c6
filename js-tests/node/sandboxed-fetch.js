// Preloaded into a process: its `fetch` is a sandbox's.

import { createSandbox } from "wamid/sandbox";

globalThis.fetch = createSandbox().fetch;
