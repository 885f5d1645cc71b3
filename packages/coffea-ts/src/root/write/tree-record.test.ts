import assert from "node:assert/strict";
import { test } from "node:test";
import { BranchWriter } from "./branch-writer.ts";
import { ByteWriter } from "./byte-writer.ts";
import { writeTree } from "./tree-record.ts";

test("a leaf points to its counter's leaf, and the tree to both, by where they are written", () => {
  const counter = new BranchWriter({ name: "nMuon", type: { dtype: "int32", isJagged: false, dims: [] } }, null);
  counter.isCounter = true;
  counter.maximum = 5;
  const pt = new BranchWriter({ name: "Muon_pt", type: { dtype: "float32", isJagged: true, dims: [] } }, counter);
  const writer = new ByteWriter({ headerLength: 46 });
  writeTree(writer, { name: "Events", title: "Events", entries: 0, clusterEntries: 10, compressionNumber: 0, branches: [counter, pt] });
  const bytes = Buffer.from(writer.bytes);
  // an object's reference counts from the key's start, plus two; the object begins with its byte count before the class tag
  const reference = (leafClass: string): number => bytes.indexOf(leafClass) - 8 + 46 + 2;
  const after = bytes.indexOf("Muon_pt[nMuon]", bytes.indexOf("TLeafF")) + "Muon_pt[nMuon]".length;
  assert.equal(bytes.readInt32BE(after + 14), reference("TLeafI"));
  const end = bytes.length - 28;
  assert.deepEqual([bytes.readInt32BE(end - 8), bytes.readInt32BE(end - 4)], [reference("TLeafI"), reference("TLeafF")]);
  assert.equal(bytes.readUInt32BE(0) & 0x3fffffff, bytes.length - 4);
});
