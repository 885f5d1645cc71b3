import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "coffea-ts/awkward";

const x = ak.fromIter([[1, 2], [], null, [3]]);

test("events by position, from either end", () => {
  assert.deepEqual(x.get(0), [1, 2]);
  assert.equal(ak.get(x, 2), null);
  assert.deepEqual(x.get(-1), [3]);
  assert.equal(ak.get(ak.fromIter(["a", "é"]), 1), "é");
  assert.deepEqual(ak.fromIter([{ a: 1, get: 2 }]).get(0), { a: 1, get: 2 });
});

test("says which events there are", () => {
  assert.throws(() => x.get(4), /There is no event 4 in array: its events are 0 to 3, or -1 to -4 from the end\./);
  assert.throws(() => x.get(-5), /no event -5/);
  assert.throws(() => x.get(0.5), /no event 0\.5/);
  assert.throws(() => ak.fromIter([]).get(0), /it has no events/);
});

test("iteration gives plain events, a block at a time", () => {
  assert.deepEqual([...x], [[1, 2], [], null, [3]]);
  const many = ak.fromIter(Array.from({ length: 5000 }, (_, i) => ({ i, half: i % 2 === 0 ? null : [i / 2] })));
  let seen = 0;
  for (const event of many) {
    assert.equal(event.i, seen++);
    assert.deepEqual(event.half, event.i % 2 === 0 ? null : [event.i / 2]);
  }
  assert.equal(seen, 5000);
  assert.deepEqual([...ak.fromIter([1, "a", null, 2, [3]])], [1, "a", null, 2, [3]]);
});

test("iteration converts no more than it has come to", () => {
  let touched = 0;
  const data = new Proxy(new Float64Array(10_000), {
    get(target, key) {
      if (typeof key === "string" && /^\d+$/.test(key)) touched++;
      return Reflect.get(target, key) as unknown;
    },
  });
  for (const value of ak.fromLayout<number>({ kind: "numeric", dtype: "float64", length: 10_000, data })) {
    assert.equal(value, 0);
    break;
  }
  assert.ok(touched > 0 && touched <= 1024, String(touched));
});
