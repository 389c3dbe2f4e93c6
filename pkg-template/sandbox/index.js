// A WhatsApp inside the process: a `fetch` that answers as Meta and Kapso do, and what was "delivered".

import { createCourse } from "./course.js";
import { createDoor } from "./door/index.js";
import { faultQueue } from "./door/fault.js";
import { route } from "./door/route.js";
import { groupsIn } from "./groups.js";
import { createLimits } from "./limits.js";
import { createApi } from "./page/api.js";
import { createPerson } from "./person/index.js";
import { definitionsIn } from "./templates/given.js";
import { createTest } from "./test.js";
import { createPostman } from "./webhook/deliver.js";
import { createWorld } from "./world.js";

export function createSandbox(options = {}) {
  const world = createWorld({ ...options, templates: definitionsIn(options.templates), groups: groupsIn(options.groups) });
  const { state } = world;
  const faults = faultQueue(() => world.tell("faults", { faults: faults.list() }));
  const limits = createLimits(world);
  const postman = createPostman(world);
  const course = createCourse(world, postman);
  const person = createPerson(world, { limits, postman });
  const door = createDoor(world, { limits, course, faults });
  const api = createApi(world, { person, course, postman, faults, clear });
  resume();

  // Not a method: it is passed around as `fetch`, and as a handler of servers that call it with a `this` of theirs.
  async function fetch(input, init) {
    const request = new Request(input, init);
    // WebKit cannot read a form with files back from a request.
    if (Object.prototype.toString.call(init?.body) === "[object FormData]") request.formData = async () => init.body;
    const signal = init?.signal ?? request.signal;
    signal?.throwIfAborted();
    const call = route(request);
    return call.own === undefined ? door.open(request, call, signal) : api(request, call.own);
  }

  /** What a journal brought back goes on where it stopped. */
  function resume() {
    for (const message of state.messages) course.follow(message);
    for (const delivery of state.deliveries.values()) if (delivery.state === "waiting") postman.follow(delivery);
  }

  /** Everything at once; whoever waits for the journal waits for this. */
  function clear() {
    world.forget();
    limits.clear();
    faults.clear();
    return world.record({ fact: "cleared", counts: { ...state.counts } });
  }

  return {
    fetch,
    messages: state.shown.messages,
    receipts: state.shown.receipts,
    refused: state.shown.refused,
    failNext: faults.add,
    get deliveries() {
      return [...state.deliveries.values()];
    },
    advance: world.advance,
    clear,
    ...createTest(world, { person, course }),
  };
}
