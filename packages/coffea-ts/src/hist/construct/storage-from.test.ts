import assert from "node:assert/strict";
import { test } from "node:test";
import * as axis from "../axis/namespace.ts";
import { Hist } from "../hist.ts";
import { NdArray } from "../nd-array.ts";
import { isMeanKind, storageKinds } from "../storage/storage.ts";
import { storageFrom } from "./storage-from.ts";

const axes = [axis.Regular(2, 0, 2, { name: "x" }), axis.Integer(0, 3, { name: "n", flow: false })];

test("numbers with or without flow, nested, flat or as an array with a shape", () => {
  const inner = [0, 0, 0, 1, 2, 3, 4, 5, 6, 0, 0, 0];
  for (const data of [
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
    Float32Array.of(1, 2, 3, 4, 5, 6),
    new NdArray([2, 3], Float64Array.of(1, 2, 3, 4, 5, 6)),
  ])
    // prettier-ignore
    assert.deepEqual([...storageFrom(axes, "double", data).values], inner);
  const all = Float64Array.from({ length: 12 }, (_, i) => i);
  assert.deepEqual([...storageFrom(axes, "int64", all).values], [...all]);
  assert.notEqual(storageFrom(axes, "int64", all).values, all, "a copy");
});

test("the view of a histogram makes the same histogram, for every storage", () => {
  for (const storage of storageKinds) {
    const hist: Hist = new Hist(...axes, { storage });
    hist.fill([0.5, 1.5, 0.5, -1], [0, 1, 0, 2], { weight: 2, ...(isMeanKind(storage) ? { sample: [1, 2, 5, 6] } : {}) });
    const again = new Hist(...axes, { storage, data: hist.view({ flow: true }) as never });
    assert.deepEqual(again.view({ flow: true }), hist.view({ flow: true }));
  }
});

test("what does not fit is refused", () => {
  assert.throws(() => storageFrom(axes, "double", [1, 2]), {
    code: "ShapeMismatch",
    message: /shape \(2\), but the bins have \(2, 3\), or \(4, 3\) with the flow bins/,
  });
  assert.throws(() => storageFrom(axes, "double", [[1, 2], [3, 4], [5, 6]]), { code: "ShapeMismatch", message: /\(3, 2\)/ }); // prettier-ignore
  assert.throws(() => storageFrom(axes, "weight", new Float64Array(6)), {
    code: "BadArgument",
    message: /"value", "variance".*plain numbers came/,
  });
  assert.throws(() => storageFrom(axes, "double", { values: new Float64Array(6) }), { code: "BadArgument", message: /"values" came/ });
  assert.throws(() => storageFrom(axes, "int64", new Float64Array(6).fill(0.5)), { code: "BadArgument", message: /0\.5/ });
  assert.throws(() => storageFrom(axes, "double", [["a"]] as never), {
    code: "BadArgument",
    message: /"value" hold "a", which is no number/,
  });
});
