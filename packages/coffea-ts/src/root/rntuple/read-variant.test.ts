import assert from "node:assert/strict";
import { test } from "node:test";
import { layoutToList } from "../../awkward/index.ts";
import { memorySource } from "../../bytes/index.ts";
import { rntupleFile, type TestPage } from "../../../test/data/rntuple-file.ts";
import { openRootSync } from "../open.ts";
import { readBranchSync } from "../read.ts";
import type { RNTuple } from "./rntuple.ts";

const page = (elements: number, values: ArrayBufferView): TestPage => ({ elements, bytes: new Uint8Array(values.buffer) });
const choices = (...pairs: (readonly [position: number, tag: number])[]): TestPage =>
  page(pairs.length, Int32Array.from(pairs.flatMap(([position, tag]) => [position, 0, tag])));
const texts = (...words: string[]): [TestPage, TestPage] => [
  page(
    words.length,
    Int32Array.from(words, (_, i) => words.slice(0, i + 1).join("").length),
  ),
  page(words.join("").length, new TextEncoder().encode(words.join(""))),
];
const column = (firstElement: number, ...pages: TestPage[]) => ({ firstElement, pages });

/** A variant of numbers and texts in two clusters; one value is of neither. */
function variants(wrongTag = 2): RNTuple {
  const [firstEnds, firstWords] = texts("muon", "");
  const [secondEnds, secondWords] = texts("jet");
  const bytes = rntupleFile({
    fields: [
      { name: "v", type: "std::variant<std::int32_t,std::string>", role: 3 },
      { name: "_0", type: "std::int32_t", parent: 0 },
      { name: "_1", type: "std::string", parent: 0 },
    ],
    columns: [
      { type: 16, bits: 96, field: 0 },
      { type: 7, bits: 32, field: 1 },
      { type: 14, bits: 32, field: 2 },
      { type: 2, bits: 8, field: 2 },
    ],
    groups: [
      [
        {
          entries: 4,
          columns: [
            column(0, choices([0, 1], [0, 2], [1, 2], [1, 1])),
            column(0, page(2, Int32Array.of(5, 6))),
            column(0, firstEnds),
            column(0, firstWords),
          ],
        },
        {
          entries: 3,
          columns: [
            column(4, choices([0, 0], [0, wrongTag], [0, 1])),
            column(2, page(1, Int32Array.of(7))),
            column(2, secondEnds),
            column(2, secondWords),
          ],
        },
      ],
    ],
  });
  return openRootSync(memorySource(bytes, "v.root")).tableSync("Events") as RNTuple;
}

test("each value is of its alternative, in any range; positions count within clusters", () => {
  const field = variants().column("v");
  const expected = [5, "muon", "", 6, null, "jet", 7];
  for (let start = 0; start <= 7; start++)
    for (let stop = start; stop <= 7; stop++)
      assert.deepEqual(layoutToList(readBranchSync(field, start, stop)), expected.slice(start, stop), `${start} ${stop}`);
});

test("an alternative that does not exist", () => {
  assert.throws(() => readBranchSync(variants(3).column("v"), 0, 7), /has the alternative 3, and there are 2/);
});
