import assert from "node:assert/strict";
import { test } from "node:test";
import { assertCalled } from "../../../test/loop/called.ts";
import { binaryCalls, unaryCalls } from "../ir/operations.ts";
import { callables } from "./callables.ts";

test("what is not written out is the interpreter's function", () => {
  const imported = [...unaryCalls, ...binaryCalls].filter((name) => !Object.hasOwn(callables, name));
  assert.deepEqual(imported, ["log10", "log2", "tan", "asin", "acos", "cbrt", "floorDivide", "logaddexp"]);
  for (const name of imported) assertCalled(name);
});
