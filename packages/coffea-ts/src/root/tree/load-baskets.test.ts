import assert from "node:assert/strict";
import { test } from "node:test";
import { memorySource } from "../../bytes/index.ts";
import { openRootSync } from "../open.ts";
import { recreate, memorySink } from "../write/index.ts";
import { inGroups, loadBaskets } from "./load-baskets.ts";

const writer = recreate(memorySink());
const numbers = Array.from({ length: 40 }, (_, i) => i);
writer.mkTree("Events", { a: "int32", b: "int32" }, { clusterEntries: 10 }).extend({ a: numbers, b: numbers });
const bytes = writer.close();

test("baskets are asked for in one step, in the order of the file, and given by column; what is kept is not asked for", () => {
  const tree = openRootSync(memorySource(bytes)).treeSync("Events");
  const branches = [tree.branch("b"), tree.branch("a")];
  const entries = { entryStart: 5, entryStop: 25 };
  const [group, ...others] = inGroups(branches, entries);
  assert.deepEqual(
    [others.length, group!.map(({ branch, planned }) => [branch.name, planned.length])],
    [
      0,
      [
        ["b", 3],
        ["a", 3],
      ],
    ],
  );
  const reading = loadBaskets(group!, entries);
  const first = reading.next([]);
  assert.ok(first.done !== true);
  assert.deepEqual(
    [...first.value].sort((x, y) => x.start - y.start),
    first.value,
  );
  const done = reading.next(first.value.map(({ start, stop }) => bytes.subarray(start, stop)));
  assert.ok(done.done === true);
  const [b, a] = done.value;
  assert.deepEqual([b!.length, a!.length], [3, 3]);
  assert.deepEqual([...b![2]!.unpack().data], [...a![2]!.unpack().data]);
  a![2]!.unpack();
  const again = loadBaskets(inGroups([tree.branch("a")], { entryStart: 20, entryStop: 30 })[0]!, { entryStart: 20, entryStop: 30 }).next(
    [],
  );
  assert.equal(again.done, true, "nothing to read");
});

test("columns whose records are too much for the memory are read one after the other", () => {
  const huge = (name: string) => {
    const table = {
      entryStarts: Float64Array.of(0, 10),
      seeks: Float64Array.of(100),
      sizes: Float64Array.of(40 * 1024 * 1024),
      embedded: [],
    };
    return { name, table } as never;
  };
  const groups = inGroups([huge("x"), huge("y"), huge("z")], { entryStart: 0, entryStop: 10 });
  assert.deepEqual(
    groups.map((group) => group.map(({ branch }) => branch.name)),
    [["x"], ["y"], ["z"]],
  );
});
