import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../../awkward/index.ts";
import { assertCompiled } from "../../../test/loop/same-array.ts";

test("columns of every form", () => {
  for (const type of [
    "float32",
    "var * int8",
    "var * var * bool",
    "?float64",
    "var * ?int32",
    "option[var * uint16]",
    "var * option[var * float64]",
    "3 * float64",
    "var * 2 * float64",
  ]) {
    const deep = type.startsWith("var * var") || type.includes("option[var") || type === "var * 2 * float64";
    const values = deep && type !== "option[var * uint16]" ? [[[1, 0]], []] : type === "3 * float64" ? [[1, 2, 3], [4, 5, 6]] : type.includes("*") ? [[1, 0], []] : [1, 0]; // prettier-ignore
    const given = type === "var * var * bool" ? [[[true, false]], []] : values;
    assertCompiled(ak.fromIter(given as never, { type }));
  }
});

test("only what is asked for is read, and each column once", () => {
  const records = ak.fromIter([[{ a: 1, b: 2 }], []], { type: "var * {a: float64, b: float64}" });
  const { program } = assertCompiled(records.a.mul(records.a));
  assert.deepEqual(
    program.batch.columns.map(({ path }) => path),
    [["offsets"], ["content", { field: "a" }]],
  );
});

test("one value for all events comes in a slot", () => {
  const x = ak.fromIter([1, 2, 4]);
  const { program } = assertCompiled(x.sub(ak.mean(x)).add(ak.max(x)));
  assert.deepEqual(
    program.parameters.map((one) => (one.kind === "scalar" ? one.part : one.kind)),
    ["value", "value", "present"],
  );
});
