import assert from "node:assert/strict";
import { test } from "node:test";
import { variableAxis } from "../axis/variable.ts";
import { at, loc, overflow, rebin, slice, sum, underflow } from "./tags.ts";

const nothing = { kind: "rebin", factor: null, groups: null, edges: null, axis: null };

test("places, ranges and ways of joining", () => {
  assert.deepEqual(loc(91.2), { kind: "locator", place: "loc", value: 91.2, offset: 0 });
  assert.equal(loc("a", -2).offset, -2);
  assert.deepEqual([at(3).place, at(3).value, underflow.place, overflow.place], ["at", 3, "underflow", "overflow"]);
  assert.deepEqual(slice(), { kind: "slice", start: null, stop: null, step: null });
  assert.deepEqual(slice(1, 5, sum), { kind: "slice", start: 1, stop: 5, step: sum });
  const axis = variableAxis([0, 1], {});
  assert.deepEqual(rebin(2), { ...nothing, factor: 2 });
  assert.deepEqual(rebin({ groups: [1, 2] }), { ...nothing, groups: [1, 2] });
  assert.deepEqual(rebin({ edges: Float64Array.of(0, 1) }), { ...nothing, edges: Float64Array.of(0, 1) });
  assert.deepEqual(rebin(axis), { ...nothing, axis });
  assert.deepEqual(rebin({ groups: [1], axis }), { ...nothing, groups: [1], axis });
});

test("ways that say nothing, or two things", () => {
  assert.throws(() => rebin({}), { code: "BadArgument", message: /nothing to go by/ });
  assert.throws(() => rebin({ groups: [1], edges: [0, 1] }), { code: "BadArgument", message: /both groups and edges/ });
  for (const step of [2, rebin, {}]) assert.throws(() => slice(0, 2, step as never), { code: "BadArgument", message: /as its step/ });
});
