import assert from "node:assert/strict";
import { test } from "node:test";
import { StoppedError, stopSignals } from "./stop-signals.ts";

for (const [name, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const) {
  test(`the first ${name} aborts, with the exit code of the signal; then nobody listens any more`, () => {
    const before = process.listenerCount(name);
    let told = 0;
    const { signal } = stopSignals(() => told++);
    assert.equal(process.listenerCount(name), before + 1);
    process.emit(name, name);
    assert.deepEqual([signal.aborted, told, process.listenerCount(name)], [true, 1, before]);
    assert.ok(signal.reason instanceof StoppedError);
    assert.equal(signal.reason.exitCode, code);
  });
}

test("closed without a signal it leaves nothing behind", () => {
  const before = process.listenerCount("SIGINT");
  const { signal, close } = stopSignals(() => assert.fail("no signal came"));
  close();
  assert.deepEqual([signal.aborted, process.listenerCount("SIGINT")], [false, before]);
});
