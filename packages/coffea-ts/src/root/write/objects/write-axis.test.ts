import assert from "node:assert/strict";
import { test } from "node:test";
import { ByteWriter } from "../byte-writer.ts";
import type { PlottableAxis } from "./plottable.ts";
import { writeAxis, writeDoubles } from "./write-axis.ts";

const axis: PlottableAxis = { kind: "regular", name: "x", label: "m", size: 2, extent: 4, underflow: true, overflow: true, edges: [0, 1, 3], bins: ["a", "bb"] }; // prettier-ignore

function written(given: PlottableAxis | null): Buffer {
  const writer = new ByteWriter();
  writeAxis(writer, "xaxis", given);
  return Buffer.from(writer.bytes);
}

test("edges are there for variable and transformed axes, labels for categories", () => {
  const regular = written(axis);
  assert.equal(regular.readUInt32BE(0) & 0x3fffffff, regular.length - 4);
  assert.equal(written({ ...axis, kind: "variable" }).length, regular.length + 3 * 8);
  assert.equal(written({ ...axis, transform: "log" } as PlottableAxis).length, regular.length + 3 * 8);
  const labelled = written({ ...axis, kind: "strCategory" });
  assert.ok(labelled.includes("THashList") && labelled.includes("bb") && !regular.includes("bb"));
  assert.ok(regular.includes("xaxis") && regular.includes("m"));
});

test("an axis that is not there has one bin from 0 to 1", () => {
  const bytes = written(null);
  const at = bytes.indexOf("xaxis") + 5 + 1 + 40; // title, attributes
  assert.deepEqual([bytes.readInt32BE(at), bytes.readDoubleBE(at + 4), bytes.readDoubleBE(at + 12)], [1, 0, 1]);
});

test("an array of numbers is its length and the numbers", () => {
  const writer = new ByteWriter();
  writeDoubles(writer, [1.5]);
  assert.equal(Buffer.from(writer.bytes).readDoubleBE(4), 1.5);
});
