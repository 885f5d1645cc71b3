import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../../base/index.ts";
import { toHist, type StoredAxis, type StoredHist } from "./to-hist.ts";

const regular: StoredAxis = { kind: "regular", name: "x", label: "X", size: 2, edges: [0, 1, 2], labels: null };
const labelled = (...labels: string[]): StoredAxis => ({
  kind: "strCategory",
  name: "c",
  label: "",
  size: labels.length,
  edges: [0, 1, 2],
  labels,
});
const stored = (axes: readonly StoredAxis[], storage: "double" | "weight", fields: Record<string, number[]>): StoredHist => ({
  name: "h",
  label: "H",
  axes,
  contents: () => ({
    storage,
    fields: Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, Float64Array.from(values)])),
  }),
});

test("axes, texts and contents, flow bins included", () => {
  const hist = toHist(
    stored([{ ...regular, kind: "variable", edges: [0, 1, 5] }], "weight", { value: [1, 2, 3, 4], variance: [5, 6, 7, 8] }),
  );
  assert.deepEqual([hist.name, hist.label, hist.storage.kind], ["h", "H", "weight"]);
  assert.deepEqual([...hist.axes[0]!.edges], [0, 1, 5]);
  assert.deepEqual([...hist.values({ flow: true }).data], [1, 2, 3, 4]);
  assert.deepEqual([...hist.variances({ flow: true })!.data], [5, 6, 7, 8]);
});

test("labels become categories, whole numbers among them; they have no underflow bin", () => {
  const numbers = Array.from({ length: 16 }, (_, i) => i);
  const hist = toHist(stored([regular, labelled("e", "mu")], "double", { value: numbers }));
  assert.equal(hist.axes[1]!.kind, "strCategory");
  assert.deepEqual(
    [...hist.values({ flow: true }).data],
    numbers.filter((i) => i % 4 !== 0),
  );
  const whole = toHist(stored([labelled("11", "-13")], "double", { value: [9, 1, 2, 3] }));
  assert.deepEqual([whole.axes[0]!.kind, [...whole.axes[0]!.bins], [...whole.values().data]], ["intCategory", [11, -13], [1, 2]]);
});

test("anything else is refused", () => {
  assert.throws(
    () => toHist({} as StoredHist),
    (error) => isCoffeaError(error, "BadArgument"),
  );
});
