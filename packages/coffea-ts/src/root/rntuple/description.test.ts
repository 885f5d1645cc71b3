import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../../base/index.ts";
import { memorySource, runReadingSync } from "../../bytes/index.ts";
import { rntupleFile } from "../../../test/data/rntuple-file.ts";
import { Cursor } from "../file/cursor.ts";
import { readObject } from "../file/context.ts";
import { openRootSync } from "../open.ts";
import { readAnchor } from "./anchor.ts";
import { type Description, readDescription } from "./description.ts";

const bytes = rntupleFile({
  fields: [{ name: "x", type: "std::int32_t" }],
  columns: [{ type: 7, bits: 32, field: 0 }],
  extension: { fields: [{ name: "y" }], columns: [{ type: 12, bits: 32, field: 1, firstElement: 5, range: [0, 2] }], aliases: [[0, 1]] },
  groups: [[{ entries: 3, columns: [] }], [], [{ entries: 4, columns: [] }]],
});

function describe(content: Uint8Array): Description {
  const file = openRootSync(memorySource(content, "a.root"));
  const key = file.keys()[0]!;
  return runReadingSync(
    readDescription(file, readAnchor(runReadingSync(readObject(file, key), file.source), "RNTuple x"), "RNTuple x"),
    file.source,
  );
}

test("header and extension are one schema; entries are those of all groups", () => {
  const { name, writer, entries, fields, columns, aliases, pageLists } = describe(bytes);
  assert.deepEqual([name, writer, entries, pageLists.length], ["Events", "test", 7, 3]);
  assert.deepEqual(
    fields.map((field) => [field.name, field.parent, field.role]),
    [
      ["x", 0, "leaf"],
      ["y", 1, "leaf"],
    ],
  );
  assert.deepEqual(columns[1], { id: 1, type: 12, bits: 32, field: 1, representation: 0, firstElement: 5, range: [0, 2] });
  assert.deepEqual(aliases, [{ column: 0, field: 1 }]);
});

test("every byte of anchor, header, footer and page lists is under a checksum", () => {
  const anchor = openRootSync(memorySource(bytes, "a.root")).keys()[0]!;
  let unseen = 0;
  // From the header on, which follows the room that is left for the directory, to the end of the anchor.
  for (let at = 200; at < anchor.seek + anchor.bytes; at++) {
    if (at >= anchor.seek && at < anchor.seek + anchor.keyBytes + 6) continue; // ROOT's own record around the anchor
    const damaged = bytes.slice();
    damaged[at]! ^= 16;
    try {
      describe(damaged);
      unseen++;
    } catch (error) {
      assert.ok(isCoffeaError(error), String(error));
    }
  }
  assert.equal(unseen, 0);
});

test("an anchor that says more than it has", () => {
  assert.throws(() => readAnchor(new Cursor(new Uint8Array(60), "the anchor"), "the anchor"), /0\.0\.0\.0/);
});
