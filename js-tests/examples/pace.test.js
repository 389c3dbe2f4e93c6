// The arithmetic of the broadcast's pace, on a clock of its own.

import assert from "node:assert/strict";
import { join } from "node:path";
import { before, describe, test } from "node:test";

import { clone, load } from "./setting.js";

describe("examples/cloudflare-queue, its pace", () => {
  const LIMITS = { perSecond: 100, perDay: 0 };
  const NOW = 1_800_000_000_000;
  let start, reserve, adapt, giveBack;

  before(async () => {
    const { build } = await load("node_modules/esbuild/lib/main.js");
    const entryPoints = [join(clone, "examples/cloudflare-queue/src/pace.ts")];
    const { outputFiles } = await build({ entryPoints, bundle: true, format: "esm", write: false });
    ({ start, reserve, adapt, giveBack } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`));
  });

  /** When each of `count` may go, six at a time, as the consumer asks. */
  function times(pace, count, now, limits = LIMITS) {
    const all = [];
    while (all.length < count) {
      const reserved = reserve(pace, limits, 6, now);
      pace = reserved.pace;
      all.push(...reserved.waits.map((wait) => now + wait));
      now = all.at(-1);
    }
    return all;
  }

  test("no second has more than what Meta allows, with room for what people write", () => {
    const sent = times(start, 3000, NOW);
    for (const from of sent) assert.ok(sent.filter((at) => at >= from && at < from + 1000).length <= 86, `${from}`);
    const rate = 3000 / ((sent.at(-1) - NOW) / 1000);
    assert.ok(rate > 79 && rate < 81, `${rate} a second`);
  });

  test("who was refused for going too fast goes at half the speed, once a second at most, and recovers", () => {
    const once = adapt(start, LIMITS, { slow: true }, NOW);
    assert.equal(once.divisor, 2);
    assert.equal(adapt(once, LIMITS, { slow: true }, NOW + 10).divisor, 2, "the same moment");
    assert.equal(adapt(once, LIMITS, { slow: true }, NOW + 1500).divisor, 4);
    let slowest = start;
    for (let n = 1; n < 40; n++) slowest = adapt(slowest, LIMITS, { slow: true }, NOW + n * 1001);
    assert.equal(1000 * slowest.divisor / 80, 1000, "once a second at the least");
    assert.equal(reserve(once, LIMITS, 1, NOW + 29_000).pace.divisor, 2);
    assert.equal(reserve(once, LIMITS, 1, NOW + 30_000).pace.divisor, 1);
  });

  test("a pause holds for everybody", () => {
    const paused = adapt(start, LIMITS, { pauseMs: 20_000 }, NOW);
    assert.ok(reserve(paused, LIMITS, 6, NOW + 5000).waits.every((wait) => wait >= 15_000));
    assert.ok(reserve(adapt(paused, LIMITS, {}, NOW), LIMITS, 1, NOW + 20_000).waits[0] <= 0);
  });

  test("a day has no more people than Meta allows; slots that nothing was sent in are given back", () => {
    const limits = { perSecond: 1000, perDay: 250 };
    let pace = start;
    let letIn = 0;
    for (let n = 0; n < 100; n++) {
      const reserved = reserve(pace, limits, 6, NOW + n * 60_000);
      pace = reserved.pace;
      if (reserved.waits[0] < 1000) letIn += 6;
    }
    assert.equal(letIn, 246);
    const { waits } = reserve(pace, limits, 6, NOW + 100 * 60_000);
    assert.ok(waits[0] > 20 * 3_600_000 && waits[0] <= 24 * 3_600_000, String(waits[0]));
    assert.ok(reserve(giveBack(pace, 6), limits, 6, NOW + 100 * 60_000).waits[0] < 1000);
    assert.ok(reserve(pace, limits, 6, NOW + 26 * 3_600_000).waits[0] < 1000, "the next day");
  });
});
