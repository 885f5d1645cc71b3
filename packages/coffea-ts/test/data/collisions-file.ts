import { recreate } from "coffea-ts/root";
import { Random } from "../../../../scripts/sample/random.ts";

/** How many particles of a kind an event has on average, at most, and what their transverse momenta (GeV) and directions look like. */
interface Kind {
  readonly mean: number;
  readonly softest: number;
  readonly meanPt: number;
  readonly etaWidth: number;
  mass(pt: number, random: Random): number;
}

const kinds = {
  Muon: { mean: 2.2, softest: 3, meanPt: 14, etaWidth: 1.1, mass: () => 0.1056583745 },
  Electron: { mean: 0.9, softest: 5, meanPt: 16, etaWidth: 1.2, mass: (_, random) => 0.000511 * random.uniform() * random.sign() },
  Jet: { mean: 3.2, softest: 15, meanPt: 24, etaWidth: 1.7, mass: (pt, random) => pt * Math.abs(0.13 + 0.04 * random.normal()) },
} satisfies Record<string, Kind>;
const MOST = 24;

/**
 * Writes a ROOT file with a tree `Events` of muons, electrons, jets and missing energy, and returns its path. The numbers are the same for the same seed. One jet in four
 * is close to a lepton, momenta fall within each event, and everything has the branches of CMS open data.
 */
export function collisionsFile(path: string, entries: number, seed = 1): string {
  const random = new Random(seed);
  const columns: Record<string, (number | number[])[]> = { MET_pt: [], MET_phi: [] };
  for (let entry = 0; entry < entries; entry++) {
    columns["MET_pt"]!.push(Math.hypot(15 * random.normal(), 15 * random.normal()));
    columns["MET_phi"]!.push(random.uniform(-Math.PI, Math.PI));
    const [muons, electrons, jets] = [particles(kinds.Muon, random), particles(kinds.Electron, random), particles(kinds.Jet, random)];
    for (const jet of jets) placeNear(jet, [...muons, ...electrons], random);
    for (const [name, list] of Object.entries({ Muon: muons, Electron: electrons, Jet: jets }))
      for (const field of ["pt", "eta", "phi", "mass", "charge", "btag"] as const)
        if (field === "btag" ? name === "Jet" : field !== "charge" || name !== "Jet")
          (columns[`${name}_${field}`] ??= []).push(list.map((particle) => particle[field]));
  }
  const forms = Object.fromEntries(
    Object.keys(columns).map((name) => [
      name,
      name.startsWith("MET") ? "float32" : name.endsWith("charge") ? "var * int32" : "var * float32",
    ]),
  );
  const writer = recreate(path);
  writer
    .mkTree("Events", forms, { counterName: (branch) => `n${branch.slice(0, branch.indexOf("_"))}`, clusterEntries: 1000 })
    .extend(columns as Record<string, number[]>);
  writer.close();
  return path;
}

interface Particle {
  pt: number;
  eta: number;
  phi: number;
  mass: number;
  charge: number;
  btag: number;
}

/** Particles of a kind, the hardest first. */
function particles(kind: Kind, random: Random): Particle[] {
  const list = Array.from({ length: Math.min(MOST, random.poisson(kind.mean)) }, () => {
    const pt = kind.softest + random.exponential(kind.meanPt);
    const [eta, phi] = [kind.etaWidth * random.normal(), random.uniform(-Math.PI, Math.PI)];
    return { pt, eta, phi, mass: kind.mass(pt, random), charge: random.sign(), btag: random.chance(0.1) ? -1 : random.uniform() ** 2 };
  });
  return list.sort((one, other) => other.pt - one.pt);
}

/** One jet in four belongs to a lepton. */
function placeNear(jet: Particle, leptons: readonly Particle[], random: Random): void {
  if (leptons.length === 0 || !random.chance(0.25)) return;
  const lepton = leptons[Math.floor(random.uniform(0, leptons.length))]!;
  jet.eta = lepton.eta + 0.2 * random.normal();
  jet.phi = Math.atan2(Math.sin(lepton.phi + 0.2 * random.normal()), Math.cos(lepton.phi));
}
