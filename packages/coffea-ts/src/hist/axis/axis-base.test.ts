import assert from "node:assert/strict";
import { test } from "node:test";
import { regularAxis } from "./regular.ts";

test("the label falls back to the name", () => {
  const axis = regularAxis({ bins: 2, start: 0, stop: 1 }, { name: "x", metadata: { unit: "GeV" } });
  assert.equal(axis.label, "x");
  assert.equal(axis.ownLabel, "");
  const labelled = axis.withText({ ...axis.text, label: "mass" });
  assert.equal(labelled.label, "mass");
  assert.equal(labelled.name, "x");
  assert.deepEqual(labelled.metadata, { unit: "GeV" });
});

const extent = (options: object) => regularAxis({ bins: 2, start: 0, stop: 1 }, options).extent;

test("extent counts the flow bins there are", () => {
  assert.deepEqual(
    [extent({}), extent({ underflow: false }), extent({ flow: false }), extent({ flow: false, overflow: true })],
    [4, 3, 2, 3],
  );
});
