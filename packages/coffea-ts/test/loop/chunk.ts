import * as ak from "coffea-ts/awkward";
import { RandomNumbers } from "../programs/random-numbers.ts";

/** A chunk of events with muons and jets as flat columns of lists. The columns of a collection have offsets of their own, of the same values. */
export function chunk(length: number, seed: number): { readonly source: ak.EventSource; readonly events: ak.Untyped } {
  const random = new RandomNumbers(seed);
  const number = (size: number): number => random.below(size * 64) / 64;
  const counts = Array.from({ length }, () => random.below(4));
  const jets = Array.from({ length }, () => random.below(5));
  const items = (of: readonly number[], make: () => number): number[][] => of.map((count) => Array.from({ length: count }, make));
  const values: Readonly<Record<string, readonly [string, unknown[]]>> = {
    met: ["float32", counts.map(() => number(100))],
    event: ["uint64", counts.map((_, i) => BigInt(i))],
    good: ["bool", counts.map(() => random.below(2) === 1)],
    pt: ["var * float32", items(counts, () => number(80))],
    eta: ["var * float32", items(counts, () => number(5) - 2.5)],
    phi: ["var * float32", items(counts, () => number(6) - 3)],
    mass: ["var * float32", items(counts, () => 0.125)],
    charge: ["var * int32", items(counts, () => 2 * random.below(2) - 1)],
    jetPt: ["var * float32", items(jets, () => number(120))],
    jetEta: ["var * float32", items(jets, () => number(8) - 4)],
    jetPhi: ["var * float32", items(jets, () => number(6) - 3)],
    jetMass: ["var * float32", items(jets, () => number(10))],
    jetTag: ["var * float32", items(jets, () => number(1))],
  };
  const layouts = new Map(
    Object.entries(values).map(([name, [type, column]]) => [name, ak.evaluate([ak.fromIter(column, { type }) as ak.Untyped])[0]!]),
  );
  const source: ak.EventSource = {
    description: "random events",
    length,
    columns: new Map(Object.entries(values).map(([name, [type]]) => [name, ak.parseForm(type)])),
    load: (column) => layouts.get(column)!,
  };
  return { source, events: ak.eventsOf(source) as unknown as ak.Untyped };
}
