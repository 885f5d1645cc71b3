import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { toList, typeOf } from "./inspect.ts";
import { fields, unzip, withField, withName, zip } from "./records.ts";

const muons = zip({ pt: fromIter([[50, 20], []]), charge: fromIter([[1, -1], []]) });

test("zip makes records item by item and repeats values per event", () => {
  assert.equal(typeOf(muons), "2 * var * {pt: float64, charge: float64}");
  assert.deepEqual(toList(zip({ pt: fromIter([[50, 20], []]), run: fromIter([7, 8]) })), [
    [
      { pt: 50, run: 7 },
      { pt: 20, run: 7 },
    ],
    [],
  ]);
});

test("unzip and fields are the opposite of zip", () => {
  assert.deepEqual(fields(muons), ["pt", "charge"]);
  assert.deepEqual(fields(fromIter([1])), []);
  assert.deepEqual(toList(unzip(muons).charge), [[1, -1], []]);
  assert.throws(() => unzip(fromIter([1])), { code: "BadArgument", message: /is no record/ });
});

test("withField adds a field or replaces one in its place", () => {
  assert.deepEqual(toList(withField(muons, fromIter([1, 2]), "run")), [
    [
      { pt: 50, charge: 1, run: 1 },
      { pt: 20, charge: -1, run: 1 },
    ],
    [],
  ]);
  const replaced = withField(muons, muons.pt.mul(2), "pt");
  assert.deepEqual(fields(replaced), ["pt", "charge"]);
  assert.deepEqual(toList((replaced as Untyped).pt), [[100, 40], []]);
  assert.throws(() => withField(fromIter([1]), fromIter([2]), "x"), { code: "BadArgument", message: /adds a field to records/ });
});

test("withName takes a name away, and refuses unknown ones", () => {
  assert.equal(typeOf(withName(muons, null)), "2 * var * {pt: float64, charge: float64}");
  assert.throws(() => withName(muons, "Muoon" as Untyped), { code: "BadArgument", message: /no behaviour "Muoon"/ });
});
