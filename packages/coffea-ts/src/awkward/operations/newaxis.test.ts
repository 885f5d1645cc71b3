import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "coffea-ts/awkward";

const x = ak.fromIter([[1, 2], [], [3]]);

test("newaxis puts values into lists of one", () => {
  const events = ak.newaxis(x, { axis: 1 });
  assert.equal(ak.typeOf(events).replace("??", "3"), "3 * 1 * var * float64");
  assert.deepEqual(ak.toList(events), [[[1, 2]], [[]], [[3]]]);
  const items = ak.newaxis(x, { axis: 2 });
  assert.equal(ak.typeOf(items).replace("??", "3"), "3 * var * 1 * float64");
  assert.deepEqual(ak.toList(items), [[[1], [2]], [], [[3]]]);
  assert.deepEqual(ak.toList(ak.newaxis(x, { axis: -1 })), ak.toList(items));
  assert.deepEqual(ak.toList(ak.newaxis(x, { axis: -2 })), ak.toList(events));
});

test("lists of fixed size keep it", () => {
  assert.equal(ak.typeOf(ak.newaxis(ak.newaxis(x, { axis: 1 }), { axis: 2 })).replace("??", "3"), "3 * 1 * 1 * var * float64");
});

test("two new axes pair every item with every other", () => {
  const y = ak.fromIter([[10, 20, 30], [40], []]);
  const table = ak.newaxis(x, { axis: 2 }).add(ak.newaxis(y, { axis: 1 }));
  assert.deepEqual(ak.toList(table), [[[11, 21, 31], [12, 22, 32]], [], [[]]]); // prettier-ignore
});

test("axes that cannot be new", () => {
  for (const axis of [0, 3, -3, 1.5])
    assert.throws(() => ak.newaxis(x, { axis: axis as 1 }), { code: "BadAxis", message: /newaxis.*axis.*1, 2 \(or -1, -2/ });
});
