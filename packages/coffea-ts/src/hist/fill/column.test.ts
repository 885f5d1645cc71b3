import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter, evaluate, type Layout } from "../../awkward/index.ts";
import { toInput, type ColumnInput } from "./column.ts";

const layoutOf = (values: unknown[]): Layout => evaluate([fromIter(values)])[0]!;
const column = (value: unknown, wanted: Parameters<typeof toInput>[1] = "number"): ColumnInput =>
  toInput(value, wanted, 'axis "x"') as ColumnInput;

test("one value for all is a constant", () => {
  assert.deepEqual(toInput(3, "number", ""), { kind: "constant", leaves: Float64Array.of(3) });
  assert.deepEqual(toInput("a", "text", ""), { kind: "constant", leaves: ["a"] });
  assert.deepEqual(toInput(true, "boolean", ""), { kind: "constant", leaves: Float64Array.of(1) });
  assert.deepEqual(toInput(5n, "integer", ""), { kind: "constant", leaves: Float64Array.of(5) });
});

test("plain and typed arrays of any kind", () => {
  assert.deepEqual([...column([1, 2.5]).leaves], [1, 2.5]);
  assert.deepEqual([...column(Float32Array.of(0.1)).leaves], [Math.fround(0.1)]);
  assert.deepEqual([...column(BigInt64Array.of(-5n, 2n ** 53n)).leaves], [-5, 2 ** 53]);
  assert.deepEqual([...column([true, false], "boolean").leaves], [1, 0]);
  const same = Float64Array.of(1);
  assert.equal(column(same).leaves, same, "float64 is not copied");
});

test("lists keep their offsets, fixed lists get some", () => {
  const jagged = column(layoutOf([[1, 2], [], [3]]));
  assert.deepEqual([...jagged.leaves], [1, 2, 3]);
  assert.deepEqual([...jagged.lists[0]!], [0, 2, 2, 3]);
  assert.equal(jagged.length, 3);
  const fixed = column({
    kind: "regular",
    length: 2,
    size: 2,
    content: { kind: "numeric", dtype: "float64", length: 4, data: Float64Array.of(1, 2, 3, 4) },
  });
  assert.deepEqual([...fixed.lists[0]!], [0, 2, 4]);
  assert.deepEqual(column(layoutOf(["ee", "mumu", "mumu"]), "text").leaves, ["ee", "mumu", "mumu"]);
});

const fails = (value: unknown, wanted: Parameters<typeof toInput>[1], message: RegExp) =>
  assert.throws(() => toInput(value, wanted, 'axis "x"'), { code: "BadArgument", message });

test("values of the wrong type are named", () => {
  fails([1, "2"], "number", /the text "2" for axis "x"\. It takes numbers/);
  fails([1, 2], "text", /It takes texts/);
  fails(["a", 2], "text", /type number/);
  fails([1, null], "number", /missing values for axis "x" \(entry 1\).*ak\.dropNone.*ak\.fillNone/);
  fails([1.5], "integer", /1\.5 \(entry 0\) for axis "x"\. It takes integers/);
  fails([NaN], "integer", /NaN/);
  fails([2n ** 53n + 1n], "number", /9007199254740993.*exactly/);
  fails([[1], [2]], "number", /nested arrays.*ak\.fromIter/);
  fails(null, "number", /null for axis "x"/);
  fails({}, "number", /type object/);
  fails(layoutOf([1, null]), "number", /missing values/);
  fails(layoutOf([{ pt: 1 }]), "number", /records for axis "x", with the fields "pt"/);
  fails(layoutOf(["a"]), "number", /text/);
});
