import assert from "node:assert/strict";
import { test } from "node:test";
import { withoutExits } from "./without-exits.ts";

test("a function that would end the program throws, and afterwards everything is as before", async () => {
  const before: readonly unknown[] = ["exit", "kill"].map((name) => Reflect.get(process, name) as unknown);
  await assert.rejects(
    withoutExits(() => process.exit(1)),
    { code: "NotTraceable", message: /process\.exit/ },
  );
  await assert.rejects(
    withoutExits(async () => process.kill(process.pid, "SIGKILL")),
    { code: "NotTraceable" },
  );
  assert.equal(await withoutExits(() => Promise.resolve(3)), 3);
  assert.deepEqual(
    ["exit", "kill"].map((name) => Reflect.get(process, name) as unknown),
    before,
  );
});
