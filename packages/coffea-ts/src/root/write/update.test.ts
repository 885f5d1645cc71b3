import assert from "node:assert/strict";
import { test } from "node:test";
import { memorySource } from "../../bytes/index.ts";
import { isCoffeaError } from "../../base/index.ts";
import { layoutToList } from "../../awkward/index.ts";
import { openRootSync } from "../open.ts";
import { readBranchSync } from "../read.ts";
import { recreate } from "./recreate.ts";
import { memorySink } from "./sink.ts";
import { update } from "./update.ts";

function base(): Uint8Array {
  const file = recreate(memorySink(), { compression: { codec: "none" } });
  file.write("a/note", "one");
  file.write("Events", { x: [1, 2, 3] });
  return file.close();
}

const keysOf = (bytes: Uint8Array): string[] =>
  openRootSync(memorySource(bytes))
    .keys()
    .map(({ path, cycle }) => `${path};${cycle}`);

test("what was there stays, what is new comes behind it, cycles count on", () => {
  const before = base();
  const file = update(before);
  file.write("a/note", "two");
  file.write("b/Events", { y: ["π", ""] });
  const after = file.close();
  assert.deepEqual(keysOf(after), ["/a;1", "/a/note;2", "/a/note;1", "/Events;1", "/b;1", "/b/Events;1"]);
  const events = openRootSync(memorySource(after)).treeSync("Events");
  assert.deepEqual(layoutToList(readBranchSync(events.branch("x"), 0, 3)), [1, 2, 3]);
  const added = openRootSync(memorySource(after)).treeSync("b/Events");
  assert.deepEqual(layoutToList(readBranchSync(added.branch("y"), 0, 2)), ["π", ""]);
  assert.equal(openRootSync(memorySource(after)).uuid, openRootSync(memorySource(before)).uuid);
});

test("a file to which nothing is added is as readable as before", () => {
  assert.deepEqual(keysOf(update(update(base()).close()).close()), keysOf(base()));
});

test("what is no whole ROOT file is refused", () => {
  const refused = (bytes: Uint8Array, code: "NotARootFile" | "TruncatedFile" | "CorruptFile") =>
    assert.throws(
      () => update(bytes),
      (error) => isCoffeaError(error, code),
    );
  refused(new TextEncoder().encode("<html>"), "NotARootFile");
  refused(base().subarray(0, 500), "TruncatedFile");
  assert.throws(
    () => update("/nowhere/file.root"),
    (error) => isCoffeaError(error, "FileNotFound"),
  );
});
