import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../awkward/index.ts";
import {
  absolute,
  cosine,
  inverse,
  minus,
  negative,
  plus,
  root,
  signum,
  sine,
  squared,
  times,
  withSignOf,
  type Quantity,
} from "./quantity.ts";

const values = [0, -0, 2.5, -2.5, Infinity, NaN];
const array = ak.fromIter(values);
const list = (quantity: Quantity) => ak.toList(quantity as ak.Array<number>);

test("numbers and arrays give the same, signs of zero too", () => {
  for (const [name, one] of Object.entries({ negative, squared, absolute, signum, sine, cosine, root, inverse }))
    assert.deepEqual(
      list(one(array)),
      values.map((value) => one(value)),
      name,
    );
  for (const [name, two] of Object.entries({ plus, minus, times, withSignOf }))
    for (const other of values) {
      const wanted = values.map((value) => two(other, value));
      assert.deepEqual(list(two(other, array)), wanted, `${name} of ${other} and an array`);
      assert.deepEqual(
        list(two(array, other)),
        values.map((value) => two(value, other)),
        `${name} of an array and ${other}`,
      );
    }
});

test("the sign of either zero is 0", () => {
  assert.deepEqual([signum(0), signum(-0), signum(-7)], [0, 0, -1]);
});

test("a zero's sign counts as one", () => {
  assert.deepEqual([withSignOf(3, -0), withSignOf(-3, 0), withSignOf(0, -1)], [-3, 3, -0]);
});
