import assert from "node:assert/strict";
import { test } from "node:test";
import { regularAxis } from "../axis/regular.ts";
import { strCategoryAxis } from "../axis/str-category.ts";
import { selectAxis, type Selector } from "./select-axis.ts";
import { loc, overflow, rebin, slice, sum, underflow } from "./tags.ts";

const regular = regularAxis({ bins: 5, start: 0, stop: 5 }, { name: "x" });
const category = strCategoryAxis(["ee", "mumu"], { name: "channel" });
const targets = (selector: Selector): number[] => [...selectAxis(regular, selector, 0).targets];

test("a pick keeps one bin and drops the axis", () => {
  assert.deepEqual(targets(1), [-1, -1, 0, -1, -1, -1, -1]);
  assert.deepEqual(targets(-1), [-1, -1, -1, -1, -1, 0, -1]);
  assert.deepEqual(targets(loc(3.5)), [-1, -1, -1, -1, 0, -1, -1]);
  assert.deepEqual(targets(overflow), [-1, -1, -1, -1, -1, -1, 0]);
  assert.equal(selectAxis(regular, 1, 0).axis, null);
});

test("a range sends what it cuts off to the flow bins, and left-over bins to overflow", () => {
  assert.deepEqual(targets(slice(1, 3)), [0, 0, 1, 2, 3, 3, 3]);
  assert.deepEqual(targets(rebin(2)), [0, 1, 1, 2, 2, 3, 3]);
  assert.deepEqual([...selectAxis(regular, rebin(2), 0).axis!.edges], [0, 2, 4]);
});

test("sums: everything, or a range without what is outside", () => {
  assert.deepEqual(targets(sum), [0, 0, 0, 0, 0, 0, 0]);
  assert.deepEqual(targets(slice(1, null, sum)), [-1, -1, 0, 0, 0, 0, 0]);
  assert.deepEqual(targets(slice(1, overflow, sum)), [-1, -1, 0, 0, 0, 0, -1]);
});

test("categories by name, and lists of them", () => {
  assert.deepEqual([...selectAxis(category, "mumu", 0).targets], [-1, 0, -1]);
  const { axis, targets: places } = selectAxis(category, ["mumu"], 0);
  assert.deepEqual(axis!.bins, ["mumu"]);
  assert.deepEqual([...places], [-1, 0, 1]);
});

test("what is not there is named", () => {
  const fails = (axis: typeof regular | typeof category, selector: Selector, message: RegExp) =>
    assert.throws(() => selectAxis(axis, selector, 0), { code: "BadArgument", message });
  fails(category, "mum", /no category "mum"\. Did you mean "mumu"\?/);
  fails(category, underflow, /underflow is below its first bin/);
  fails(category, loc(1), /strCategory axis, so 1 is no place/);
  fails(regular, 5, /no bin 5; it has 5.*loc\(5\)/);
  fails(regular, "a", /regular axis, so "a" is no place/);
  fails(regular, [1, 2], /list of bins.*category axis only/);
  fails(regular, slice(3, 3), /no bins/);
  fails(regular, rebin(0), /rebinned by 0/);
  const circle = regularAxis({ bins: 4, start: 0, stop: 4 }, { name: "phi", circular: true });
  assert.throws(() => selectAxis(circle, slice(1, 3), 0), { code: "NotSupported", message: /circular/ });
});
