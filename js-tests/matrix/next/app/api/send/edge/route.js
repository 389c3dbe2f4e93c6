// The same at the edge.

import "../../../../sandboxed-fetch.js";

export { POST } from "../../../../shown.js";

export const runtime = "edge";
