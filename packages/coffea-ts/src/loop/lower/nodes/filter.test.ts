import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../../../awkward/index.ts";
import { assertCompiled, assertRefused } from "../../../../test/loop/same-array.ts";

const x = ak.fromIter([[1, 2, 3], [], [5, 6]], { type: "var * float64" });
const y = ak.fromIter([1, 2, 3]);

test("events, items, and items of what is left of the events", () => {
  assertCompiled(y.filter(y.gt(1)));
  assertCompiled(x.filter(y.gt(1)));
  assertCompiled(x.filter(x.gt(2)));
  const left = x.filter(y.ne(2));
  assertCompiled(left.filter(left.gt(2)).mul(10));
  assertCompiled(left.filter(left.gt(2)).at(0));
});

test("masks that may be missing keep missing values", () => {
  const mask = ak.fromIter([[true, null, false], [], [null, true]], { type: "var * ?bool" });
  assertCompiled((x as unknown as { filter: (mask: unknown, options: unknown) => unknown }).filter(mask, { keepMissing: true }));
  const rows = ak.fromIter([true, null, false], { type: "?bool" });
  assertCompiled((y as unknown as { filter: (mask: unknown, options: unknown) => unknown }).filter(rows, { keepMissing: true }));
});

test("masks of lists in lists", () => {
  const deep = ak.fromIter([[[1, 2], []], [[4]], [[3], [5, 6, 7]]], { type: "var * var * float64" });
  assertCompiled(deep.filter(deep.gt(2)));
  assertCompiled(deep.filter(ak.num(deep, { axis: 2 }).gt(1)));
});

test("a filter of events comes last: what is computed is the same for all selections", () => {
  const [a, b] = [y.gt(1), y.lt(3)].map((mask) => {
    const { program } = assertCompiled(ak.sum(x.filter(mask).mul(2), { axis: 1 }));
    const [sink] = program.batch.sinks;
    return sink?.kind === "entries" ? sink.values[0] : undefined;
  });
  assert.ok(a?.kind === "through" && b?.kind === "through" && a.input.kind === "reduced");
});

test("a mask of other lists is refused", () => {
  assertRefused(x.filter(ak.fromIter([[true], [], [true, true]])));
});
