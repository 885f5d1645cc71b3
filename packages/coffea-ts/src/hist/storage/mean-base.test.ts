import assert from "node:assert/strict";
import { test } from "node:test";
import { MeanStorage } from "./mean.ts";
import { WeightedMeanStorage } from "./weighted-mean.ts";

const bins = Int32Array.of(0, 1, 0, 2, 1, 0);
const samples = Float64Array.of(1, 5, 2, 7, 9, 4);
const close = (a: Iterable<number>, b: Iterable<number>): void => {
  const [left, right] = [[...a], [...b]];
  assert.equal(left.length, right.length);
  for (const [i, value] of left.entries())
    assert.ok(Object.is(value, right[i]) || Math.abs(value - right[i]!) < 1e-12, `${left.join()} and ${right.join()}`);
};

for (const create of [(length: number) => new MeanStorage(length), (length: number) => new WeightedMeanStorage(length)]) {
  const { kind } = create(0);
  const filled = () => {
    const storage = create(3);
    storage.accumulate(bins, null, samples);
    return storage;
  };

  test(`${kind}: joined bins are as if they were filled as one, dropped ones leave nothing`, () => {
    const one = create(1);
    one.accumulate(Int32Array.of(0, -1, 0, 0, -1, 0), null, samples);
    const joined = filled().remap(Int32Array.of(0, -1, 0), 1);
    for (const [name, field] of Object.entries(joined.fields)) close(field, one.fields[name]!);
    close(joined.variances, one.variances);
  });

  test(`${kind}: a sum is as if both were filled into one, and leaves both as they were`, () => {
    const [a, b, both] = [filled(), filled(), filled()];
    b.accumulate(bins, 0.5, 3);
    both.accumulate(bins, null, samples);
    both.accumulate(bins, 0.5, 3);
    const sum = a.plus(b as never);
    for (const [name, field] of Object.entries(sum.fields)) close(field, both.fields[name]!);
    assert.deepEqual(a.fields, filled().fields);
  });

  test(`${kind}: empty bins joined to others or among themselves leave zeros and the others as they were`, () => {
    const empty = create(3);
    assert.deepEqual(empty.plus(create(3) as never).fields, empty.fields);
    assert.deepEqual(filled().plus(empty as never).fields, filled().fields);
    assert.deepEqual(empty.remap(Int32Array.of(0, 0, 0), 1).fields, create(1).fields);
  });

  test(`${kind}: scaling scales means, and spreads with the square; entries stay`, () => {
    const storage = filled();
    close(storage.scaled(-2).values, storage.values.map((value) => value * -2)); // prettier-ignore
    close(storage.scaled(-2).variances, storage.variances.map((value) => value * 4)); // prettier-ignore
    close(storage.divided(2).variances, storage.variances.map((value) => value / 4)); // prettier-ignore
    assert.deepEqual(storage.divided(2).counts, storage.counts);
  });

  test(`${kind}: copies are independent, an empty one is empty`, () => {
    const storage = filled();
    const copy = storage.copy();
    copy.accumulate(bins, null, samples);
    assert.deepEqual(storage.fields, filled().fields);
    assert.deepEqual(storage.empty().fields, create(3).fields);
    assert.equal(storage.empty().kind, kind);
  });
}
