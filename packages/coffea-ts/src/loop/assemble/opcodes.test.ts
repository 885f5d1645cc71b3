import assert from "node:assert/strict";
import { test } from "node:test";
import { make } from "../../../test/data/made-loop.ts";
import type { Local } from "../ir/code.ts";
import { type Operation, operations } from "../ir/operations.ts";
import { opcodes } from "./opcodes.ts";

test("every operation takes and gives what its types say: the engine accepts all of them in one function", () => {
  const names = Object.keys(operations) as Operation[];
  assert.deepEqual(Object.keys(opcodes).toSorted(), names.toSorted());
  const body = names.map((op) => {
    const [result, ...inputs] = operations[op];
    const local: Local = { type: result, name: op };
    return {
      kind: "set",
      local,
      value: { kind: "operation", op, inputs: inputs.map((type) => ({ kind: "constant", type, value: 1 }) as const) },
    } as const;
  });
  assert.equal(make({ body }).run(0, 0), 0);
});
