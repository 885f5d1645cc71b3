import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { fields } from "./fields.ts";
import { toList, typeOf } from "./inspect.ts";
import { withField } from "./with-field.ts";
import { zip } from "./zip.ts";

const muons = zip({ pt: fromIter([[50, 20], []]), charge: fromIter([[1, -1], []]) });

test("a field is added at the end or replaced in its place", () => {
  assert.deepEqual(toList(withField(muons, fromIter([1, 2]), "run")), [
    [
      { pt: 50, charge: 1, run: 1 },
      { pt: 20, charge: -1, run: 1 },
    ],
    [],
  ]);
  const replaced = withField(muons, muons.pt.mul(2), "pt");
  assert.deepEqual(fields(replaced), ["pt", "charge"]);
  assert.deepEqual(toList(replaced.pt), [[100, 40], []]);
  assert.deepEqual(toList(withField(muons, "mu", "kind").kind), [["mu", "mu"], []]);
});

test("a path leads to a record inside", () => {
  const events = fromIter([{ muon: { pt: 1 } }, { muon: { pt: 2 } }]);
  const grown = withField(events, events.muon.pt.mul(10), ["muon", "pt10"]);
  assert.deepEqual(toList(grown), [{ muon: { pt: 1, pt10: 10 } }, { muon: { pt: 2, pt10: 20 } }]);
  assert.throws(() => withField(events, 1, ["muom", "x"]), { code: "FieldNotFound", message: /Did you mean "muon"/ });
});

test("a tuple with a name in it is a record", () => {
  assert.equal(typeOf(withField(zip([fromIter([1])]), 2, "b")), '1 * {"0": float64, b: float64}');
});

test("what is no record is refused", () => {
  assert.throws(() => withField(fromIter([1]) as Untyped, fromIter([2]), "x"), { code: "BadArgument", message: /adds a field to records/ });
});
