import { test } from "node:test";
import * as ak from "../../../awkward/index.ts";
import { assertCompiled } from "../../../../test/loop/same-array.ts";

const x = ak.fromIter([[1.5, -0, NaN], [], [Infinity, 300]], { type: "var * float64" });
const condition = ak.fromIter([[true, false, true], [], [false, true]]);
const flat = ak.fromIter([true, false, true]);

test("a choice of numbers, of missing ones and of whole lists", () => {
  assertCompiled(ak.where(condition, x, 7));
  assertCompiled(ak.where(flat, 1, ak.fromIter([4, 5, 6])));
  assertCompiled(ak.where(flat, ak.fromIter([1, null, 3], { type: "?float64" }) as never, 4 as never));
  assertCompiled(ak.where(flat, x as never, x.mul(2) as never));
});

test("casts cut, wrap and round", () => {
  for (const dtype of ["float32", "int8", "uint16", "int32", "uint32", "bool", "float64"] as const)
    assertCompiled(ak.cast(x as never, dtype));
});

test("one value everywhere", () => {
  assertCompiled(ak.fullLike(x, 3));
  assertCompiled(ak.zerosLike(condition));
});
