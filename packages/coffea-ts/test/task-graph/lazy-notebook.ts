import * as ak from "coffea-ts/awkward";
import { Hist } from "coffea-ts/hist";
import type { GraphPartition } from "coffea-ts/task-graph";
import "coffea-ts/vector";

const numbers = { kind: "list", content: { kind: "numeric", dtype: "float64" } } as const;
const names = ["Muon_pt", "Muon_eta", "Muon_phi", "Muon_mass", "Muon_charge", "nMuon", "run"] as const;

/** Events in partitions of which nothing can be read, two partitions to a file. */
export function partitionedEvents(
  dataset: string,
  partitions: number,
): ak.EventSource & { readonly partitions: readonly GraphPartition[] } {
  const source = {
    description: `events of ${dataset}`,
    dataset,
    length: 0,
    isSymbolic: true,
    isLengthKnown: false,
    remembersPlaces: true,
    columns: new Map(names.map((name) => [name, numbers])),
    partitions: Array.from({ length: partitions }, (_, i) => ({
      file: `data/${dataset.toLowerCase()}_${i >> 1}.root`,
      treepath: "Events",
      start: (i % 2) * 125_000,
      stop: ((i % 2) + 1) * 125_000,
      part: null,
    })),
    load: (): never => {
      throw new Error("nothing is read for a task graph");
    },
  } as const;
  return source;
}

/** The dimuon analysis of lazy events. */
export function dimuon(source: ak.EventSource): { readonly mass: Hist } {
  const column = (name: string): ak.Array<number[]> => ak.columnOf<number[]>(source, `Muon_${name}`);
  const muons = ak.zip(
    { pt: column("pt"), eta: column("eta"), phi: column("phi"), mass: column("mass"), charge: column("charge") },
    { withName: "PtEtaPhiMCandidate" },
  );
  const mass = Hist.new.strCat(["opposite", "same"], { name: "sign" }).log(1000, 0.2, 200, { name: "mass" }).int64();
  const pair = ak.num(muons).eq(2);
  const charge = ak.sum(muons.charge, { axis: 1 });
  const opposite = muons.filter(pair.and(charge.eq(0)));
  const same = muons.filter(pair.and(charge.ne(0)));
  mass.fill({ sign: "opposite", mass: opposite.at(0).add(opposite.at(1)).mass });
  mass.fill({ sign: "same", mass: same.at(0).add(same.at(1)).mass });
  return { mass };
}
