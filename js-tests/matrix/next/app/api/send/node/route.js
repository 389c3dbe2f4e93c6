// What docs/runtimes.md shows, while WhatsApp is a sandbox.

import "../../../../sandboxed-fetch.js";

export { POST } from "../../../../shown.js";
