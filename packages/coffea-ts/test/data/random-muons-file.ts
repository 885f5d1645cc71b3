import { recreate, memorySink } from "coffea-ts/root";

/** Random numbers of [0, 1) that are the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A ROOT file with a tree "Events" of muons, the same bytes for the same seed. `ptType` is the type of `Muon_pt`. */
export function randomMuonsFile(entries: number, seed = 1, ptType: "float32" | "float64" = "float32"): Uint8Array {
  const random = randomOf(seed);
  const lists = (counts: readonly number[], value: () => number): number[][] => counts.map((count) => Array.from({ length: count }, value));
  const counts = Array.from({ length: entries }, () => Math.floor(4 * random()));
  const writer = recreate(memorySink(`muons${seed}.root`));
  const tree = writer.mkTree(
    "Events",
    {
      met: "float32",
      Muon_pt: `var * ${ptType}`,
      Muon_eta: "var * float32",
      Muon_phi: "var * float32",
      Muon_mass: "var * float32",
      Muon_charge: "var * int32",
    },
    { counterName: () => "nMuon" },
  );
  tree.extend({
    met: counts.map(() => 100 * random()),
    Muon_pt: lists(counts, () => 60 * random()),
    Muon_eta: lists(counts, () => 5 * random() - 2.5),
    Muon_phi: lists(counts, () => 6.28 * random() - 3.14),
    Muon_mass: lists(counts, () => 0.1057),
    Muon_charge: lists(counts, () => (random() < 0.5 ? -1 : 1)),
  });
  return writer.close() as Uint8Array;
}

/** The branches of {@link randomMuonsFile}. */
export interface MuonBranches {
  readonly nMuon: number;
  readonly met: number;
  readonly Muon_pt: number[];
  readonly Muon_eta: number[];
  readonly Muon_phi: number[];
  readonly Muon_mass: number[];
  readonly Muon_charge: number[];
}
