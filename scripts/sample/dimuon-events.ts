import { detect, loneMuon, visibleDecay, type Mother, type Muon } from "./muons.ts";
import type { Random } from "./random.ts";

/** A state that decays to two muons: mass and natural width in GeV (Particle Data Group), and its share of the resonances in the sample. */
interface Resonance {
  readonly name: string;
  readonly mass: number;
  readonly width: number;
  readonly share: number;
  /** Mean transverse momentum in GeV. */
  readonly meanPt: number;
}

/** The states that stand out in the dimuon spectrum. Shares follow the look of the published spectrum, not cross sections. */
export const resonances: readonly Resonance[] = [
  { name: "eta", mass: 0.547862, width: 0.00000131, share: 0.022, meanPt: 9 },
  { name: "rho", mass: 0.77526, width: 0.1474, share: 0.02, meanPt: 9 },
  { name: "omega", mass: 0.78266, width: 0.00868, share: 0.035, meanPt: 9 },
  { name: "phi", mass: 1.019461, width: 0.004249, share: 0.05, meanPt: 9 },
  { name: "J/psi", mass: 3.0969, width: 0.0000926, share: 0.35, meanPt: 9 },
  { name: "psi(2S)", mass: 3.6861, width: 0.000294, share: 0.022, meanPt: 9 },
  { name: "Upsilon(1S)", mass: 9.4604, width: 0.000054, share: 0.12, meanPt: 6 },
  { name: "Upsilon(2S)", mass: 10.0234, width: 0.000032, share: 0.04, meanPt: 6 },
  { name: "Upsilon(3S)", mass: 10.3551, width: 0.00002, share: 0.026, meanPt: 6 },
  { name: "Z", mass: 91.1876, width: 2.4952, share: 0.315, meanPt: 14 },
];
const totalShare = resonances.reduce((sum, one) => sum + one.share, 0);

/** The muons of one event of a double-muon trigger, as the detector sees them, the hardest first. */
export function dimuonEvent(random: Random): Muon[] {
  const kind = random.uniform();
  const muons: Muon[] = [];
  if (kind < 0.17) muons.push(...visibleDecay(random, () => resonant(random)).map((muon) => detect(random, muon, true)));
  else if (kind < 0.8) muons.push(...continuumPair(random));
  else if (kind < 0.96) muons.push(detect(random, loneMuon(random, 8), false));
  const extra = random.poisson(0.24);
  for (let count = 0; count < extra; count++) muons.push(detect(random, loneMuon(random, 3), false));
  return muons.sort((one, other) => other.pt - one.pt);
}

function resonant(random: Random): Mother {
  let left = random.uniform(0, totalShare);
  const { mass, width, meanPt } = resonances.find((one) => (left -= one.share) < 0) ?? resonances.at(-1)!;
  const window = Math.min(0.45 * mass, 25 * width + 0.001);
  const drawn = random.breitWigner(mass, width, [Math.max(mass - window, 0.22), mass + window]);
  return {
    mass: drawn,
    pt: random.exponential(meanPt) + (mass < 20 ? 5 : 0),
    rapidity: random.normal(),
    phi: random.uniform(-Math.PI, Math.PI),
  };
}

/** Two muons of a falling mass spectrum: more than half of them from decays of two heavy quarks, whose charges need not be opposite. */
function continuumPair(random: Random): Muon[] {
  const pair = visibleDecay(random, () => ({
    mass: continuumMass(random),
    pt: 2 + random.exponential(9),
    rapidity: 1.1 * random.normal(),
    phi: random.uniform(-Math.PI, Math.PI),
  }));
  const isPrompt = random.chance(0.35);
  if (!isPrompt && random.chance(0.42)) pair[1].charge = pair[0].charge;
  return pair.map((muon) => detect(random, muon, isPrompt));
}

function continuumMass(random: Random): number {
  const kind = random.uniform();
  if (kind < 0.16) return 0.215 + random.exponential(0.9);
  if (kind < 0.4) return 0.215 + random.exponential(2.2) + random.exponential(2.2);
  if (kind < 0.84) return 2 + random.exponential(7) + random.exponential(7);
  return 2 + random.exponential(9) + random.exponential(24);
}
