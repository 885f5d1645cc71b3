import assert from "node:assert/strict";
import { test } from "node:test";
import { memorySource } from "../../bytes/index.ts";
import { rntupleFile } from "../../../test/data/rntuple-file.ts";
import { openRootSync } from "../open.ts";

test("sizes are those of all pages in all clusters, checksums aside; a field that cannot be read says why", () => {
  const page = { elements: 2, bytes: new Uint8Array(8) };
  const ends = { elements: 1, bytes: new Uint8Array(4) };
  const bytes = rntupleFile({
    fields: [
      { name: "v", type: "std::vector<float>", role: 1, description: "lists" },
      { name: "_0", type: "float", parent: 0 },
      { name: "h", type: "TH1F", role: 4 },
    ],
    columns: [
      { type: 14, bits: 32, field: 0 },
      { type: 12, bits: 32, field: 1 },
    ],
    groups: [
      [1, 2].map((clusters) => ({
        entries: 1,
        columns: [
          { firstElement: 0, pages: [ends] },
          { firstElement: 0, pages: Array.from({ length: clusters }, () => page) },
        ],
      })),
    ],
  });
  const table = openRootSync(memorySource(bytes)).tableSync("Events");
  const [v, h] = table.columns;
  assert.deepEqual(
    [v!.baskets, v!.compressedBytes, v!.uncompressedBytes, v!.codecs, v!.entries, v!.title, v!.path],
    [5, 32, 32, ["none"], 2, "lists", "v"],
  );
  assert.deepEqual([h!.form, h!.baskets, h!.compressedBytes], [null, 0, 0]);
  assert.match(h!.notReadable!, /TH1F/);
});
