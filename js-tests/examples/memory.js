// The most memory that an example's workerd had at once: all of the process, the runtime itself included, as Linux counts it.

import { readdirSync, readFileSync } from "node:fs";

/** Looks from now on. Gives { stop }: resolves to a sentence. */
export function memoryOf(folder) {
  let most = 0;
  const look = () => {
    for (const pid of workerds(folder)) most = Math.max(most, resident(pid));
  };
  const timer = setInterval(look, 200);
  return {
    stop() {
      clearInterval(timer);
      look();
      return most > 0 ? `at most ${Math.round(most / 1024)} MB resident` : "not measured: there is no /proc here";
    },
  };
}

function workerds(folder) {
  return read(() => readdirSync("/proc"), []).filter((pid) => {
    const program = /^\d+$/.test(pid) ? read(() => readFileSync(`/proc/${pid}/cmdline`, "utf8"), "").split("\0")[0] : "";
    return program.startsWith(folder) && program.endsWith("/workerd");
  });
}

const resident = (pid) => Number(/^VmRSS:\s+(\d+)/m.exec(read(() => readFileSync(`/proc/${pid}/status`, "utf8"), ""))?.[1] ?? 0);

function read(what, otherwise) {
  try {
    return what();
  } catch {
    return otherwise;
  }
}
