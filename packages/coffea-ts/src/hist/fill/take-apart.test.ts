import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter, toList, type Untyped } from "../../awkward/index.ts";
import * as axis from "../axis/namespace.ts";
import { takeApart } from "./take-apart.ts";

const axes = [axis.Regular(2, 0, 1, { name: "x" }), axis.Regular(2, 0, 1, { name: "y" })];

test("fields of records go to the axes of their names, weights stay", () => {
  const [named] = takeApart(axes, [fromIter([[{ x: 1, z: 2, y: 3 }], []]), { weight: 5 }]) as [Record<string, unknown>];
  assert.deepEqual(Object.keys(named), ["x", "y", "weight"]);
  assert.deepEqual(toList(named["y"] as Untyped), [[3], []]);
  assert.equal(named["weight"], 5);
});

test("anything else stays as it is", () => {
  const numbers = [fromIter([[1], null]), 2];
  assert.equal(takeApart(axes, numbers), numbers);
});
