import assert from "node:assert/strict";
import { test } from "node:test";
import { fromUhi } from "../hist.ts";

const axis = { type: "regular", lower: 0, upper: 2, bins: 2, underflow: false, overflow: true, circular: false };
const document = (changes: object = {}) => ({ uhi_schema: 1, axes: [axis], storage: { type: "int", values: [1, 2, 3] }, ...changes });

test("a minimal document", () => {
  const hist = fromUhi(document());
  assert.deepEqual(hist.values({ flow: true }).toList(), [1, 2, 3]);
  assert.equal(hist.axes[0]!.name, "");
  assert.equal(hist.storage.kind, "int64");
});

test("sparse contents, and none", () => {
  const two = [axis, { type: "boolean" }];
  const sparse = fromUhi(
    document({
      axes: two,
      storage: {
        type: "weighted",
        index: [
          [0, 2],
          [1, 0],
        ],
        values: [5, 6],
        variances: [7, 8],
      },
    }),
  );
  assert.deepEqual(sparse.values({ flow: true }).toList(), [
    [0, 5],
    [0, 0],
    [6, 0],
  ]);
  assert.deepEqual(sparse.variances({ flow: true })!.toList(), [
    [0, 7],
    [0, 0],
    [8, 0],
  ]);
  assert.equal(fromUhi(document({ storage: { type: "double" } })).sum(), 0);
});

test("a variable axis keeps growth and infinite edges, which JSON text has as null", () => {
  const variable = {
    type: "variable",
    edges: [null, 0, 1],
    underflow: true,
    overflow: true,
    circular: false,
    writer_info: { "boost-histogram": { growth: true } },
  };
  const read = fromUhi(document({ axes: [variable], storage: { type: "double" } })).axes[0]!;
  assert.deepEqual([...read.edges], [-Infinity, 0, 1]);
  assert.equal(read.growth, true);
});

const fails = (json: unknown, code: string, message: RegExp) => assert.throws(() => fromUhi(json), { code, message });

test("what is wrong is named with its place", () => {
  fails(null, "BadArgument", /the whole should be an object but is null/);
  fails({}, "BadArgument", /"uhi_schema" should be 1 but is missing/);
  fails(document({ axes: 3 }), "BadArgument", /"axes" should be a list but is 3/);
  fails(document({ axes: [{ ...axis, type: "spiral" }] }), "BadArgument", /"axes\[0\]\.type" should be one of .* but is "spiral"/);
  fails(document({ axes: [{ ...axis, bins: "2" }] }), "BadArgument", /"axes\[0\]\.bins" should be a number/);
  fails(
    document({ axes: [{ ...axis, overflow: undefined }] }),
    "BadArgument",
    /"axes\[0\]\.overflow" should be true or false but is missing/,
  );
  fails(document({ storage: { type: "int", values: [1] } }), "ShapeMismatch", /1 values.*3 bins/);
  fails(document({ storage: { type: "int", values: ["x"] } }), "BadArgument", /"storage\.values"/);
  fails(document({ storage: { type: "list" } }), "BadArgument", /"storage\.type"/);
  fails(document({ storage: { type: "int", index: [[9]], values: [1] } }), "BadArgument", /"storage\.index"/);
});
