import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError, type ErrorCode } from "../base/index.ts";
import { memorySource, openFileSource, type ByteSource } from "../bytes/index.ts";
import { sampleFile } from "../../test/data/sample-file.ts";
import { openRoot, openRootSync } from "./open.ts";
import { readBranchSync } from "./read.ts";
import { recreate, memorySink } from "./write/index.ts";

const writer = recreate(memorySink(), { compression: { codec: "zlib", level: 1 }, uuid: "00010203-0405-0607-0809-0a0b0c0d0e0f" });
writer.mkTree("Events", { x: "float32" }).extend({ x: [1, 2, 3] });
const bytes = writer.close();

const throws = (run: () => unknown, code: ErrorCode, ...patterns: RegExp[]): void =>
  assert.throws(run, (error) => isCoffeaError(error, code) && patterns.every((pattern) => pattern.test(error.message)));

test("what the header says", () => {
  const file = openRootSync(memorySource(bytes, "a.root"));
  assert.deepEqual([file.uuid, file.is64Bit, file.compression, file.codec], ["00010203-0405-0607-0809-0a0b0c0d0e0f", false, 101, "zlib"]);
  assert.equal(file.sizeBytes, bytes.length);
});

test("a tree by name, by path, by cycle; the same object each time", async () => {
  const file = await openRoot(memorySource(bytes));
  const tree = await file.tree("Events");
  for (const path of ["/Events", "Events;1", "Events;*"]) assert.equal(file.treeSync(path), tree);
  throws(() => file.treeSync("Events;2"), "KeyNotFound");
});

test("a missing tree: the nearest name, and the file", () => {
  const file = openRootSync(memorySource(bytes, "a.root"));
  throws(() => file.treeSync("Event"), "KeyNotFound", /"Event" in a\.root/, /Did you mean "Events"/);
});

test("a source without a synchronous door says so", () => {
  const memory = memorySource(bytes);
  const far: ByteSource = {
    name: "far.root",
    size: () => memory.size(),
    read: (ranges) => memory.read(ranges),
    close: () => memory.close(),
  };
  throws(() => openRootSync(far), "NotSupported", /far\.root/);
});

test("cut at any byte, a file gives its error, never a hang or a wrong value", () => {
  for (let length = 0; length < bytes.length; length += 7) {
    try {
      const tree = openRootSync(memorySource(bytes.subarray(0, length), "cut.root")).treeSync("Events");
      assert.deepEqual(readBranchSync(tree.branch("x"), 0, 3).length, 3);
    } catch (error) {
      assert.ok(isCoffeaError(error, "NotARootFile", "TruncatedFile", "CorruptFile", "KeyNotFound"), String(error));
    }
  }
});

test("with any byte changed, a file gives its values, or one of our errors", () => {
  for (let at = 0; at < bytes.length; at += 3) {
    const damaged = bytes.slice();
    damaged[at]! ^= 0xa5;
    try {
      const tree = openRootSync(memorySource(damaged, "bad.root")).treeSync("Events");
      for (const branch of tree.branches) if (branch.notReadable === null) readBranchSync(branch, 0, branch.entries);
    } catch (error) {
      assert.ok(isCoffeaError(error), `byte ${at}: ${String(error)}`);
    }
  }
});

const samples = {
  cycles: sampleFile("uproot-issue-123b.root"),
  empty: sampleFile("uproot-issue70.root"),
  histograms: sampleFile("gen-tree-lz4.root"),
};

test("of several cycles the newest is taken", { skip: samples.cycles === null && "the sample file is not on this machine" }, () => {
  const file = openRootSync(openFileSource(samples.cycles!));
  assert.equal(file.treeSync("MetaData").cycle, 2);
  assert.equal(file.treeSync("MetaData;1").cycle, 1);
});

test(
  "a file without any object says what may have happened",
  { skip: samples.empty === null && "the sample file is not on this machine" },
  () => {
    throws(() => openRootSync(openFileSource(samples.empty!)).treeSync("Events"), "KeyNotFound", /holds no objects at all/);
  },
);

test(
  "an object that is no tree is named with its class",
  { skip: samples.histograms === null && "the sample file is not on this machine" },
  () => {
    throws(() => openRootSync(openFileSource(samples.histograms!)).treeSync("d1"), "NotReadable", /TDirectory/);
  },
);
