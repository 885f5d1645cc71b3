import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../awkward/index.ts";
import type { PtEtaPhiMCandidate } from "./records.ts";
import "./index.ts";

/** Columns of lists that say when their values are touched. */
function watchedSource(names: readonly string[]): { source: ak.EventSource; touched: string[] } {
  const touched: string[] = [];
  const number = { kind: "numeric", dtype: "float32" } as const;
  const source: ak.EventSource = {
    description: "a test",
    length: 2,
    columns: new Map(names.map((name) => [name, { kind: "list", content: number }])),
    load: (column) => ({
      kind: "list",
      length: 2,
      offsets: Int32Array.of(0, 2, 4),
      content: {
        ...number,
        length: 4,
        get data() {
          touched.push(column);
          return Float32Array.of(1, 2, 3, 4);
        },
      },
    }),
  };
  return { source, touched };
}

function muonsOf(source: ak.EventSource): ak.Array<PtEtaPhiMCandidate[]> {
  const column = (name: string) => ak.columnOf<number[]>(source, name);
  return ak.zip(
    { pt: column("pt"), eta: column("eta"), phi: column("phi"), mass: column("mass"), charge: column("charge") },
    { withName: "PtEtaPhiMCandidate" },
  );
}

test("the mass of a sum touches pt, phi, eta and mass, in this order", () => {
  const { source, touched } = watchedSource(["mass", "phi", "eta", "pt", "charge"]);
  const muons = muonsOf(source);
  assert.equal(ak.toList(muons.at(0).add(muons.at(1)).mass).length, 2);
  assert.deepEqual([...new Set(touched)], ["pt", "phi", "eta", "mass"]);
});

test("the pt of a sum touches only pt and phi", () => {
  const { source, touched } = watchedSource(["pt", "eta", "phi", "mass", "charge"]);
  const muons = muonsOf(source);
  ak.toList(muons.at(0).add(muons.at(1)).pt);
  assert.deepEqual([...new Set(touched)], ["pt", "phi"]);
});

test("a field of what is nearest touches the directions and that field", () => {
  const { source, touched } = watchedSource(["pt", "eta", "phi", "mass", "charge"]);
  const muons = muonsOf(source);
  assert.deepEqual(ak.toList(muons.nearest(muons).charge), [
    [1, 2],
    [3, 4],
  ]);
  assert.deepEqual([...new Set(touched)].sort(), ["charge", "eta", "phi"]);
});
