import { test } from "node:test";
import * as ak from "../../awkward/index.ts";
import { assertCompiled } from "../../../test/loop/same-array.ts";

const flat = ak.fromIter([1, 2, 3]);
const lists = ak.fromIter([[1, 2], [], [3]], { type: "var * float64" });
const maybe = ak.fromIter([[1, 2], null, [3]], { type: "option[var * float64]" });
const inner = ak.fromIter([[1, null], [], [3]], { type: "var * ?float64" });

test("lists pair, values repeat, missing values stay missing", () => {
  assertCompiled(lists.add(flat));
  assertCompiled(flat.add(lists));
  assertCompiled(maybe.add(inner as never));
  assertCompiled(maybe.add(flat as never));
});

test("fixed lists of one item beside longer ones", () => {
  const highest = ak.max(lists, { axis: 1, keepdims: true });
  assertCompiled(lists.sub(highest as never));
  assertCompiled(highest);
});

test("records are the same for all items", () => {
  assertCompiled(ak.zip({ x: lists, thing: ak.zip({ a: flat, b: lists }, { depthLimit: 1 }) }));
});
