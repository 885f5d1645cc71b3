import assert from "node:assert/strict";
import { test } from "node:test";
import { hashFileset } from "./hash-fileset.ts";
import { splitFileset } from "./split-fileset.ts";

const fileset = {
  A: { files: { "2.root": "T", "1.root": "T", "3.root": "T" }, metadata: { year: 2012 } },
  B: { "4.root": "U" },
  C: ["5.root"],
};

test("parts hold every file once, sorted, with all that their dataset says", () => {
  const parts = splitFileset(fileset, { percentage: 50, treename: "Events" });
  assert.deepEqual(parts, [
    {
      A: { files: { "1.root": "T", "2.root": "T" }, metadata: { year: 2012 } },
      B: { files: { "4.root": "U" } },
      C: { files: ["5.root"], treename: "Events" },
    },
    { A: { files: { "3.root": "T" }, metadata: { year: 2012 } } },
  ]);
  assert.deepEqual(
    splitFileset(fileset, { strategy: "by_dataset", datasets: (name) => name !== "C" }).map((part) => Object.keys(part)),
    [["A"], ["B"]],
  );
});

test("a hash sees files, trees, metadata and preload, and neither order nor notes", () => {
  const hash = hashFileset({ A: fileset.A });
  assert.match(hash, /^[0-9a-f]{64}$/);
  assert.equal(hashFileset({ A: { ...fileset.A, files: { "1.root": "T", "2.root": "T", "3.root": "T" }, compressed_form: "H4sI" } }), hash);
  for (const change of [{ metadata: { year: 2013 } }, { preload: ["x"] }, { treename: "T" }, { files: { "1.root": "T" } }]) {
    assert.notEqual(hashFileset({ A: { ...fileset.A, ...change } }), hash, JSON.stringify(change));
  }
});

test("what does not fit is refused", () => {
  assert.throws(() => splitFileset(fileset), { code: "BadFileset", message: /Dataset "C".*treename/ });
  assert.throws(() => hashFileset(fileset), { code: "BadFileset", message: /Dataset "C"/ });
  for (const percentage of [0, 30, 12.5, 101])
    assert.throws(() => splitFileset(fileset, { percentage }), { code: "BadArgument", message: /divides 100/ });
  assert.throws(() => splitFileset(fileset, { strategy: "by_file" as never }), { code: "BadArgument", message: /by_dataset/ });
  assert.throws(() => splitFileset(fileset, { percent: 50 } as never), { code: "BadArgument", message: /percentage/ });
});
