import assert from "node:assert/strict";
import { test } from "node:test";
import { Err, Ok, type Result } from "./result.ts";

test("a result is a value, or an error with the part that was done", () => {
  const results: Result<number>[] = [new Ok(3), new Err(new Error("broken"), 2), new Err(new Error("at once"))];
  assert.deepEqual(
    results.map((result) => [result.kind, result.isOk(), result.isErr(), result.value]),
    [
      ["ok", true, false, 3],
      ["err", false, true, 2],
      ["err", false, true, undefined],
    ],
  );
  assert.equal(results[0]!.unwrap(), 3);
  assert.throws(() => results[1]!.unwrap(), /broken/);
});
