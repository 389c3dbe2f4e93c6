// What is still to come, by when it is due. It has no timer: whoever owns the sandbox says when time has passed.

export function createAgenda() {
  const tasks = [];
  return {
    /** Of two that are due at the same time, the one that was added first comes first. */
    add(at, run) {
      const place = tasks.findIndex((task) => task.at > at);
      tasks.splice(place < 0 ? tasks.length : place, 0, { at, run });
    },
    /** When the next is due; undefined if nothing is to come. */
    next: () => tasks[0]?.at,
    take: () => tasks.shift(),
    clear() {
      tasks.length = 0;
    },
  };
}
