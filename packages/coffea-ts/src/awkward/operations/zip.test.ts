import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { toList, typeOf } from "./inspect.ts";
import { zip } from "./zip.ts";

const [pt, run] = [fromIter([[50, 20], []]), fromIter([7, 8])];

test("records item by item; values per event and plain values are repeated", () => {
  const muons = zip({ pt, run, kind: "mu" });
  assert.equal(typeOf(muons), "2 * var * {pt: float64, run: float64, kind: string}");
  assert.deepEqual(toList(muons), [
    [
      { pt: 50, run: 7, kind: "mu" },
      { pt: 20, run: 7, kind: "mu" },
    ],
    [],
  ]);
});

test("an array of arrays makes tuples", () => {
  const pairs = zip([run, fromIter([true, false])]);
  assert.equal(typeOf(pairs), "2 * (float64, bool)");
  assert.deepEqual(toList(pairs), [
    { 0: 7, 1: true },
    { 0: 8, 1: false },
  ]);
  assert.deepEqual(toList(pairs[0]), [7, 8]);
});

test("depthLimit makes one record per event", () => {
  const events = zip({ pt, run }, { depthLimit: 1 });
  assert.equal(typeOf(events), "2 * {pt: var * float64, run: float64}");
  assert.deepEqual(toList(events), [
    { pt: [50, 20], run: 7 },
    { pt: [], run: 8 },
  ]);
  assert.throws(() => zip({ pt }, { depthLimit: 0 }), { code: "BadArgument", message: /depthLimit 0: 1 makes one record per event/ });
});

test("missing values are in the fields, or outside when they are wanted there", () => {
  const gaps = fromIter([1, null]);
  assert.deepEqual(toList(zip({ gaps, run })), [
    { gaps: 1, run: 7 },
    { gaps: null, run: 8 },
  ]);
  assert.deepEqual(toList(zip({ gaps, run }, { optionsOutside: true })), [{ gaps: 1, run: 7 }, null]);
});

test("one field costs only that field, whatever the others would cost", () => {
  const short = fromIter([[1], [2, 3]]);
  const broken = run.add(short.at(1));
  assert.deepEqual(toList(zip({ run, broken }).run), [7, 8]);
  assert.throws(() => toList(zip({ run, broken }).broken), { code: "ListTooShort" });
  const chosen = run.filter(fromIter([false, true]));
  assert.deepEqual(toList(zip({ chosen, other: chosen.mul(2) }).other), [16]);
  assert.throws(() => toList(zip({ run, chosen }).run), { code: "ShapeMismatch", message: /2 events and .* has 1/ });
});

test("plain values alone are refused", () => {
  assert.throws(() => zip({ a: 1 } as Untyped), { code: "BadArgument", message: /needs at least one array/ });
});
