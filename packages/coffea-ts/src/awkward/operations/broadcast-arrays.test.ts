import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import { broadcastArrays } from "./broadcast-arrays.ts";
import { toList } from "./inspect.ts";

const [run, pt] = [fromIter([7, 8]), fromIter([[1, 2], []])];

test("all get the lists of the deepest", () => {
  const [a, b, c] = broadcastArrays([run, pt, "x"]);
  assert.deepEqual(
    [toList(a), toList(b), toList(c)],
    [
      [[7, 7], []],
      [[1, 2], []],
      [["x", "x"], []],
    ],
  );
});

test("what is missing in one is missing in all", () => {
  const [gaps, items] = broadcastArrays([fromIter([1, null]), pt]);
  assert.deepEqual(
    [toList(gaps), toList(items)],
    [
      [[1, 1], null],
      [[1, 2], null],
    ],
  );
});

test("a limit leaves inner lists alone, and other lists do not fit", () => {
  assert.deepEqual(toList(broadcastArrays([run, pt], { depthLimit: 1 })[0]), [7, 8]);
  assert.throws(() => toList(broadcastArrays([pt, fromIter([[1], []])])[0]), { code: "ShapeMismatch" });
});
