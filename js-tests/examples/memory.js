// The memory that an example's Worker takes in `wrangler dev`: the heap of its isolate, asked of V8 through the inspector
// five times a second. On Cloudflare that is what is limited to 128 MB.

import { once } from "node:events";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const MB = 1024 * 1024;

/** Looks from now on. Gives { stop }, which gives the most, in MB. */
export async function memoryOf(folder, inspector) {
  // wrangler brings it.
  const { WebSocket } = await import(pathToFileURL(join(folder, "node_modules/ws/wrapper.mjs")));
  const [{ webSocketDebuggerUrl }] = await (await fetch(`${inspector}/json`)).json();
  const socket = new WebSocket(webSocketDebuggerUrl);
  await once(socket, "open");
  let most = 0;
  let id = 0;
  let answers = 0;
  const look = () => socket.send(JSON.stringify({ id: (id += 1), method: "Runtime.getHeapUsage" }));
  socket.on("message", (data) => {
    const { result } = JSON.parse(data);
    if (result?.usedSize === undefined) return;
    answers += 1;
    most = Math.max(most, result.usedSize + (result.embedderHeapUsedSize ?? 0) + (result.backingStorageSize ?? 0));
  });
  look();
  const timer = setInterval(look, 200);
  return {
    stop() {
      clearInterval(timer);
      // The inspector does not answer a polite end.
      socket.terminate();
      if (answers === 0) throw new Error("the inspector did not answer");
      return most / MB;
    },
  };
}
