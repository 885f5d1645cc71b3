import assert from "node:assert/strict";
import { test } from "node:test";
import { bound, get, i, make, overRows } from "../../../test/data/made-loop.ts";
import { graph } from "../../awkward/index.ts";
import type { Code, Region } from "../ir/code.ts";
import { binaryCalls, unaryCalls } from "../ir/operations.ts";

const x: Region = { name: "x", dtype: "float64" };
const y: Region = { name: "y", dtype: "float64" };
const out: Region = { name: "out", dtype: "float64" };

const special = [
  0,
  -0,
  1,
  -1,
  2,
  -2,
  0.5,
  -0.5,
  1e-300,
  -1e-300,
  5e-324,
  1e300,
  -1e300,
  709,
  710,
  -709.5,
  745.2,
  NaN,
  Infinity,
  -Infinity,
  2 ** 28,
  2 ** 53,
  Math.PI,
  2 * Math.PI,
];
const many = Array.from({ length: 4000 }, (_, k) => Math.sin(k * k) * 10 ** ((k % 40) / 4 - 7));

test("functions have the interpreter's bits", () => {
  const { unaryFunctions, binaryFunctions } = graph.math;
  const a = [...special.flatMap((value) => special.map(() => value)), ...many];
  const b = [...special.flatMap(() => special), ...many.toReversed()];
  for (const name of [...unaryCalls, ...binaryCalls]) {
    const load = (region: Region): Code => ({ kind: "load", region, index: get(i), type: "f64" });
    const isUnary = name in unaryFunctions;
    const value: Code = { kind: "call", name, inputs: isUnary ? [load(x)] : [load(x), load(y)] };
    const { run, words, numbers, frame } = make({
      columns: [bound(x, 0), bound(y, 1)],
      scratch: [out],
      body: [overRows([{ kind: "store", region: out, index: get(i), value }])],
    });
    const addresses = [x, y, out].map((_, k) => 4096 + k * 8 * a.length);
    for (const [k, region] of [x, y, out].entries()) words[frame.regions.get(region)! / 4] = addresses[k]!;
    numbers.set(a, addresses[0]! / 8);
    numbers.set(b, addresses[1]! / 8);
    assert.equal(run(0, a.length), 0);
    for (let k = 0; k < a.length; k++) {
      const got = numbers[addresses[2]! / 8 + k]!;
      const wanted = isUnary ? unaryFunctions[name as "exp"](a[k]!) : binaryFunctions[name as "pow"](a[k]!, b[k]!);
      assert.ok(Object.is(got, wanted), `${name}(${a[k]}, ${b[k]}) is ${wanted}, and the module gives ${got}`);
    }
  }
});
