import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as ak from "coffea-ts/awkward";

const pt = ak.fromIter([[1, 2, 3], [], null, [4]]);

describe("ak.map", () => {
  test("calls a function with the value of each event", () => {
    const n = ak.map(pt, (values) => values?.length ?? -1, { returns: "int32" });
    assert.equal(ak.typeOf(n), "4 * int32");
    assert.deepEqual(ak.toList(n), [3, 0, -1, 1]);
    assert.deepEqual(ak.toList(n.add(1)), [4, 1, 0, 2]);
  });
  test("with each item, through missing lists", () => {
    const doubled = ak.map(pt, (value) => ({ double: 2 * value!, odd: value! % 2 === 1 }), {
      returns: "{double: float32, odd: bool}",
      axis: 1,
    });
    assert.equal(ak.typeOf(doubled), "4 * option[var * {double: float32, odd: bool}]");
    assert.deepEqual(ak.toList((doubled as ak.Untyped).double), [[2, 4, 6], [], null, [8]]);
    const lists = ak.map(ak.fromIter([[[1, 2]], [[], [3]]]), (values) => values.reduce((sum, value) => sum + value, 0), {
      returns: "float64",
      axis: 1,
    });
    assert.deepEqual(ak.toList(lists), [[3], [0, 3]]);
    assert.deepEqual(ak.toList(ak.map(ak.fromIter([[1, null]]), (value) => value ?? 0, { returns: "float64", axis: -1 })), [[1, 0]]);
  });
  test("with several arrays, which pair as in arithmetic", () => {
    const a = ak.fromIter([[1, 2], [3]]);
    const b = ak.fromIter([[10, 20], [30]]);
    assert.deepEqual(ak.toList(ak.map([a, b], (x, y) => x.concat(y), { returns: "var * float64" })), [[1, 2, 10, 20], [3, 30]]); // prettier-ignore
    assert.deepEqual(ak.toList(ak.map([a, ak.fromIter([100, 200])], (x, y) => x + y, { returns: "float64", axis: 1 })), [
      [101, 102],
      [203],
    ]);
    assert.throws(
      () => ak.toList(ak.map([a, ak.fromIter([[1], [2]])], (x, y) => x + y, { returns: "float64", axis: 1 })),
      /in event 0 they have 2 and 1 items/,
    );
  });
  test("one function on one array is one node and runs once", () => {
    let calls = 0;
    const count = (): number => calls++;
    const x = ak.map(pt, count, { returns: "int32" });
    assert.equal(x, ak.map(pt, count, { returns: "int32" }));
    assert.notEqual(
      x,
      ak.map(pt, () => 0, { returns: "int32" }),
    );
    ak.evaluate([x, x.add(1)]);
    assert.equal(calls, 4);
  });
  test("says in which event the function failed or returned something else", () => {
    const fail = (values: readonly number[] | null): number => {
      if (values === null) throw new RangeError("no list");
      return 1;
    };
    assert.throws(
      () => ak.toList(ak.map(pt, fail, { returns: "float64" })),
      /The function of ak\.map\(array, …\) failed in event 2: RangeError: no list/,
    );
    assert.throws(() => ak.toList(ak.map(pt, () => 1.5, { returns: "int32" })), /declared to return int32, but returned 1\.5 in event 0/);
    assert.throws(
      () => ak.toList(ak.map(pt, (value) => (value === 4 ? null : value), { returns: "float64", axis: 1 })),
      /returned null in event 3\. Change the function or `returns`/,
    );
    assert.throws(() => ak.toList(ak.map(pt, () => Promise.resolve(1), { returns: "float64" })), /It is asynchronous/);
    assert.throws(() => ak.map(pt, 3 as never, { returns: "float64" }), /calls a function for each value, and was given 3/);
    assert.throws(() => ak.map(pt, () => 1, { returns: "float65" }), /float64/);
    assert.throws(() => ak.map(pt, () => 1, { returns: "float64", axis: 2 }), { code: "BadAxis" });
    assert.throws(() => ak.map([], () => 1, { returns: "float64" }), /no arrays/);
  });
});
