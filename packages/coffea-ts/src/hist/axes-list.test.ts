import assert from "node:assert/strict";
import { test } from "node:test";
import { Hist } from "./index.ts";

const { axes } = Hist.new.reg(2, 0, 2, { name: "x" }).int(0, 3, { name: "n" }).double();

test("edges, centers and widths broadcast against each other", () => {
  assert.deepEqual(
    axes.edges.map((array) => array.shape),
    [
      [3, 1],
      [1, 4],
    ],
  );
  assert.deepEqual(axes.centers[0]!.toList(), [[0.5], [1.5]]);
  assert.deepEqual(axes.widths[1]!.toList(), [[1, 1, 1]]);
});

test("facts of all axes, and an ordinary array otherwise", () => {
  assert.deepEqual(
    [axes.size, axes.extent, axes.name, axes.label],
    [
      [2, 3],
      [4, 5],
      ["x", "n"],
      ["x", "n"],
    ],
  );
  assert.equal(axes.length, 2);
  assert.deepEqual(
    axes.map((axis) => axis.kind),
    ["regular", "integer"],
  );
});
