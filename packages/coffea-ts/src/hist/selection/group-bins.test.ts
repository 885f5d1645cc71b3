import assert from "node:assert/strict";
import { test } from "node:test";
import { regularAxis } from "../axis/regular.ts";
import { strCategoryAxis } from "../axis/str-category.ts";
import { groupBins } from "./group-bins.ts";
import { rebin } from "./tags.ts";

const axis = regularAxis({ bins: 6, start: 0, stop: 6 }, { name: "x", label: "x [cm]" });
const all = { begin: 0, end: 6, underflow: true, overflow: true };

test("groups and edges say the same", () => {
  for (const how of [rebin({ groups: [1, 2, 3] }), rebin({ edges: [0, 1, 3, 6] })]) {
    const { axis: joined, targets } = groupBins(axis, all, how, "x");
    assert.deepEqual([...joined.edges], [0, 1, 3, 6]);
    assert.deepEqual([joined.name, joined.label], ["x", "x [cm]"]);
    assert.deepEqual([...targets], [0, 1, 2, 2, 3, 3, 3, 4]);
  }
});

test("what a bound cuts off is dropped", () => {
  const { axis: joined, targets } = groupBins(axis, { begin: 1, end: 5, underflow: false, overflow: true }, rebin({ groups: [1, 3] }), "x");
  assert.deepEqual([...joined.edges], [1, 2, 5]);
  assert.deepEqual([...targets], [-1, -1, 1, 2, 2, 2, -1, 3]);
});

test("another axis takes the place; without flow bins there, flow is dropped", () => {
  const other = regularAxis({ bins: 2, start: 0, stop: 6 }, { name: "q", flow: false });
  const { axis: joined, targets } = groupBins(axis, all, rebin(other), "x");
  assert.equal(joined, other);
  assert.deepEqual([...targets], [-1, 0, 0, 0, 1, 1, 1, -1]);
});

test("categories need the axis that comes out", () => {
  const categories = strCategoryAxis(["a", "b", "c"], { name: "s" });
  const range = { begin: 0, end: 3, underflow: true, overflow: true };
  assert.throws(() => groupBins(categories, range, rebin({ groups: [1, 2] }), "s"), { code: "BadArgument", message: /strCategoryAxis/ });
  const joined = strCategoryAxis(["a", "rest"], { name: "s" });
  assert.deepEqual([...groupBins(categories, range, rebin({ groups: [1, 2], axis: joined }), "s").targets], [0, 1, 1, 2]);
});

test("groups and edges that do not fit are named", () => {
  const fails = (how: ReturnType<typeof rebin>, message: RegExp): void => assert.throws(() => groupBins(axis, all, how, "x"), { message });
  fails(rebin({ groups: [1, 2] }), /3 bins together, but 6/);
  fails(rebin({ groups: [6, 0] }), /group of 0 bins/);
  fails(rebin({ edges: [0, 2.5, 6] }), /2\.5 is no edge/);
  fails(rebin({ edges: [1, 6] }), /begin and end/);
  fails(rebin({ edges: [0, 3, 3, 6] }), /above the one before/);
  fails(rebin({ groups: [3, 3], axis: regularAxis({ bins: 3, start: 0, stop: 1 }, {}) }), /3 bins, but 2 groups/);
  const down = regularAxis({ bins: 6, start: 6, stop: 0 }, {});
  assert.throws(() => groupBins(down, all, rebin({ groups: [3, 3] }), "0"), { code: "NotSupported", message: /goes down/ });
});
