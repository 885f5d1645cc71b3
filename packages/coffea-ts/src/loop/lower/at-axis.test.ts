import { test } from "node:test";
import * as ak from "../../awkward/index.ts";
import { assertCompiled, assertRefused } from "../../../test/loop/same-array.ts";

const deep = ak.fromIter([[[1, 2], [4]], [[3]], []], { type: "var * var * float64" });
const maybe = ak.fromIter([[[1, 2]], null, [[], [3]]], { type: "option[var * var * float64]" });

test("lists further in, under missing values", () => {
  assertCompiled(ak.num(deep, { axis: 2 } as never));
  assertCompiled(ak.num(maybe as never, { axis: 2 } as never));
  assertCompiled(ak.isNone(maybe, { axis: 1 }));
  assertCompiled(deep.at(0, { axis: 2 } as never));
});

test("what is missing needs no items", () => {
  assertCompiled(ak.sum((maybe as unknown as typeof deep).at(0) as never, { axis: 1 }));
  assertRefused((maybe as unknown as typeof deep).at(1));
});
