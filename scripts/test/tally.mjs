// Counts what passed, failed and was skipped, and says so as it goes.

export class Tally {
  passed = 0;
  failed = 0;
  skipped = 0;

  /** One check after the other: { name, needs?, run }. */
  async runAll(checks) {
    for (const { name, needs, run } of checks) {
      const missing = await needs?.();
      if (missing) {
        this.cannotRun(name, missing);
        continue;
      }
      const started = Date.now();
      const result = await run().catch((error) => ({ failed: 1, output: String(error?.stack ?? error) }));
      this.group(name, result, (Date.now() - started) / 1000);
    }
  }

  /** A group of tests that are counted elsewhere: { passed, failed, skipped, output }. */
  group(name, { passed = 0, failed = 0, skipped = 0, output = "" }, seconds) {
    this.passed += passed;
    this.failed += failed;
    this.skipped += skipped;
    if (failed > 0) console.log(`\n${output.trimEnd()}\n`);
    const counts = [`${passed} passed`, failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} skipped`].filter(Boolean);
    console.log(`${failed > 0 ? "FAILED" : "ok    "}  ${name}: ${counts.join(", ")}${seconds === undefined ? "" : ` (${seconds.toFixed(0)} s)`}`);
  }

  /** In CI nothing is skipped: a machine that cannot run a test has not passed it. */
  cannotRun(name, why) {
    const failed = Boolean(process.env.CI);
    if (failed) this.failed += 1;
    else this.skipped += 1;
    console.log(`\n${"!".repeat(80)}\n${failed ? "FAILED" : "SKIPPED"}  ${name}: cannot run here. ${why}\n${"!".repeat(80)}\n`);
  }

  line() {
    return `${this.passed} passed, ${this.failed} failed, ${this.skipped} skipped`;
  }
}
