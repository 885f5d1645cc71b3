import assert from "node:assert/strict";
import { test } from "node:test";
import { formOfLayout, formToString, layoutToList } from "../../awkward/index.ts";
import { memorySource } from "../../bytes/index.ts";
import { rntupleFile, type TestPage } from "../../../test/data/rntuple-file.ts";
import { openRootSync } from "../open.ts";
import { readBranchSync } from "../read.ts";
import type { RNTuple } from "./rntuple.ts";

const page = (elements: number, values: ArrayBufferView): TestPage => ({ elements, bytes: new Uint8Array(values.buffer) });
const ends = (...values: number[]): TestPage => page(values.length, Int32Array.from(values));
const ints = ends;

/** Three entries of nested lists, options, fixed arrays of pairs and bits. */
const columns: readonly (readonly [field: number, type: number, bits: number, pages: readonly TestPage[]])[] = [
  [0, 14, 32, [ends(2), ends(2, 3)]],
  [1, 14, 32, [ends(1, 1, 3)]],
  [2, 7, 32, [ints(10, 20), ints(30)]],
  [3, 14, 32, [ends(1, 1, 2)]],
  [4, 7, 32, [ints(-1, -2)]],
  [7, 7, 32, [ints(1, 2, 3), ints(4, 5, 6)]],
  [8, 12, 32, [page(6, Float32Array.of(0.5, 1.5, 2.5, 3.5, 4.5, 5.5))]],
  [9, 0, 1, [page(9, Uint8Array.of(0b01_101_001, 1))]],
];

function open(): RNTuple {
  const bytes = rntupleFile({
    fields: [
      { name: "nested", type: "std::vector<std::vector<std::int32_t>>", role: 1 },
      { name: "_0", type: "std::vector<std::int32_t>", role: 1, parent: 0 },
      { name: "_0", type: "std::int32_t", parent: 1 },
      { name: "maybe", type: "std::optional<std::int32_t>", role: 1 },
      { name: "_0", type: "std::int32_t", parent: 3 },
      { name: "pairs", type: "std::array<std::pair<std::int32_t,float>,2>", repetition: 2 },
      { name: "_0", type: "std::pair<std::int32_t,float>", role: 2, parent: 5 },
      { name: "_0", type: "std::int32_t", parent: 6 },
      { name: "_1", type: "float", parent: 6 },
      { name: "bits", type: "std::bitset<3>", repetition: 3 },
    ],
    columns: columns.map(([field, type, bits]) => ({ field, type, bits })),
    groups: [[{ entries: 3, columns: columns.map(([, , , pages]) => ({ firstElement: 0, pages })) }]],
  });
  return openRootSync(memorySource(bytes, "shapes.root")).tableSync("Events") as RNTuple;
}

const expected = {
  nested: [[[10], []], [], [[20, 30]]],
  maybe: [-1, null, -2],
  pairs: [1, 3, 5].map((first) => [first, first + 1].map((value) => ({ 0: value, 1: value - 0.5 }))),
  bits: [
    [true, false, false],
    [true, false, true],
    [true, false, true],
  ],
};

test("every shape, in any range of entries, and of the form that was promised", () => {
  const table = open();
  for (const [name, values] of Object.entries(expected))
    for (let start = 0; start <= 3; start++)
      for (let stop = start; stop <= 3; stop++) {
        const field = table.column(name);
        const layout = readBranchSync(field, start, stop);
        assert.deepEqual(layoutToList(layout), values.slice(start, stop), `${name} ${start} ${stop}`);
        assert.equal(formToString(formOfLayout(layout)), formToString(field.form!));
      }
});
