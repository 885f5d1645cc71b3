import assert from "node:assert/strict";
import { test } from "node:test";
import type { Storage } from "../../src/hist/storage/storage.ts";

const bins = Int32Array.of(0, 2, 2, -1, 1, 2);

/** What holds for every storage. `create` makes an empty one of so many bins. */
export function storageContract(name: string, create: (length: number) => Storage): void {
  test(`${name}: counts entries, leaves out negative bins, starts empty`, () => {
    const storage = create(4);
    assert.deepEqual([...storage.values], [0, 0, 0, 0]);
    assert.deepEqual([...storage.variances!], [0, 0, 0, 0]);
    storage.accumulate(bins, null);
    assert.deepEqual([...storage.values], [1, 1, 3, 0]);
    assert.deepEqual([...storage.variances!], [1, 1, 3, 0]);
    assert.equal(storage.length, 4);
  });

  test(`${name}: weights, one for all or one each`, () => {
    const storage = create(3);
    storage.accumulate(bins, 2);
    storage.accumulate(Int32Array.of(0, -1, 0), Float64Array.of(3, 5, -1));
    assert.deepEqual([...storage.values], [4, 2, 6]);
    assert.notDeepEqual(storage.variances, storage.values, "a variance is not the sum of weights");
  });

  test(`${name}: remap adds bins to their targets and drops negative ones`, () => {
    const storage = create(3);
    storage.accumulate(bins, null);
    const moved = storage.remap(Int32Array.of(1, -1, 1), 2);
    assert.deepEqual([...moved.values], [0, 4]);
    assert.deepEqual([...moved.variances!], [0, 4]);
    assert.deepEqual([...storage.values], [1, 1, 3], "the old one is as it was");
  });

  test(`${name}: plus leaves both as they were, copy and empty are independent`, () => {
    const [a, b] = [create(3), create(3)];
    a.accumulate(bins, null);
    b.accumulate(Int32Array.of(1), null);
    const sum = a.plus(b as never);
    assert.deepEqual([...sum.values], [1, 2, 3]);
    assert.deepEqual(
      [[...a.values], [...b.values]],
      [
        [1, 1, 3],
        [0, 1, 0],
      ],
    );
    const copy = a.copy();
    copy.accumulate(Int32Array.of(0), null);
    assert.deepEqual(
      [[...a.values], [...copy.values]],
      [
        [1, 1, 3],
        [2, 1, 3],
      ],
    );
    assert.deepEqual([...a.empty().values], [0, 0, 0]);
    assert.equal(a.empty().kind, a.kind);
    assert.equal(sum.kind, a.kind);
  });

  test(`${name}: scaling makes a new storage`, () => {
    const storage = create(2);
    storage.accumulate(Int32Array.of(0, 0, 1), null);
    assert.deepEqual([...storage.scaled(3).values], [6, 3]);
    assert.deepEqual([...storage.scaled(0.5).values], [1, 0.5]);
    assert.deepEqual([...storage.values], [2, 1]);
  });
}
