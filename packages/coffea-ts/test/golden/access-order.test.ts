import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "coffea-ts/awkward";
import "coffea-ts/vector";
import type { PtEtaPhiMCandidate } from "coffea-ts/vector";

const names = ["pt", "eta", "phi", "mass", "charge"] as const;

/** Events with two muons each, which log the first touch of every column's offsets and values. */
function watched(): { source: ak.EventSource; touched: string[] } {
  const touched: string[] = [];
  const touch = (part: string): void => {
    if (!touched.includes(part)) touched.push(part);
  };
  const number = { kind: "numeric", dtype: "float32" } as const;
  const source: ak.EventSource = {
    description: "a test",
    length: 1,
    columns: new Map(names.map((name) => [name, { kind: "list", content: number }])),
    load: (column) => ({
      kind: "list",
      length: 1,
      get offsets() {
        touch(`${column} offsets`);
        return Int32Array.of(0, 2);
      },
      content: {
        ...number,
        length: 2,
        get data() {
          touch(`${column} data`);
          return Float32Array.of(1, -1);
        },
      },
    }),
  };
  return { source, touched };
}

test("the dimuon selection reads offsets, then charges, and the mass pt, phi, eta and mass", () => {
  const { source, touched } = watched();
  const column = (name: string) => ak.columnOf<number[]>(source, name);
  const muons: ak.Array<PtEtaPhiMCandidate[]> = ak.zip(
    { pt: column("pt"), eta: column("eta"), phi: column("phi"), mass: column("mass"), charge: column("charge") },
    { withName: "PtEtaPhiMCandidate" },
  );
  const taken: string[][] = [];
  const step = (x: ak.Expr<unknown>): void => {
    const before = touched.length;
    ak.toList(x);
    taken.push(touched.slice(before));
  };
  const cut = ak
    .num(muons)
    .eq(2)
    .and(ak.sum(muons.charge, { axis: 1 }).eq(0));
  step(ak.num(muons));
  step(cut);
  const pairs = muons.filter(cut);
  step(pairs.at(0).add(pairs.at(1)).mass);
  assert.deepEqual(taken, [names.map((name) => `${name} offsets`), ["charge data"], ["pt data", "phi data", "eta data", "mass data"]]);
});
