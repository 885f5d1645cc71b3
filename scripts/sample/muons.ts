import type { Random } from "./random.ts";

/** Mass of the muon in GeV (Particle Data Group). */
export const MUON_MASS = 0.1056583745;

/** Transverse momentum and mass in GeV, angles in radians. */
export interface Muon {
  pt: number;
  eta: number;
  phi: number;
  charge: 1 | -1;
  isolation: number;
  isTight: boolean;
}

/** What decays: mass and transverse momentum in GeV, rapidity, azimuth. */
export interface Mother {
  readonly mass: number;
  readonly pt: number;
  readonly rapidity: number;
  readonly phi: number;
}

/** How far muons are seen: the CMS muon system, and the least momentum that reaches it. */
const MAX_ETA = 2.4;
const MIN_PT = 3;

/** The two muons of a mother that decays without a preferred direction, as a perfect detector would see them; the first has a random charge. */
export function decay(random: Random, mother: Mother): [Muon, Muon] {
  const momentum = Math.sqrt(Math.max(0, 0.25 * mother.mass ** 2 - MUON_MASS ** 2));
  const cosine = random.uniform(-1, 1);
  const azimuth = random.uniform(0, 2 * Math.PI);
  const across = momentum * Math.sqrt(1 - cosine * cosine);
  const [x, y, z] = [across * Math.cos(azimuth), across * Math.sin(azimuth), momentum * cosine];
  const transverseMass = Math.sqrt(mother.mass ** 2 + mother.pt ** 2);
  const stretch = Math.exp(mother.rapidity);
  const [pz, energy] = [0.5 * transverseMass * (stretch - 1 / stretch), 0.5 * transverseMass * (stretch + 1 / stretch)];
  const [px, py] = [mother.pt * Math.cos(mother.phi), mother.pt * Math.sin(mother.phi)];
  const along = (x * px + y * py + z * pz) / (energy + mother.mass);
  const half = 0.5 * mother.mass;
  const charge = random.sign();
  const muon = (side: 1 | -1): Muon => {
    const factor = (side * along + half) / mother.mass;
    return muonOf(side * x + factor * px, side * y + factor * py, side * z + factor * pz, side === 1 ? charge : charge === 1 ? -1 : 1);
  };
  return [muon(1), muon(-1)];
}

function muonOf(x: number, y: number, z: number, charge: 1 | -1): Muon {
  const pt = Math.max(Math.sqrt(x * x + y * y), 1e-3);
  const slope = z / pt;
  const eta = Math.sign(slope) * Math.log(Math.abs(slope) + Math.sqrt(1 + slope * slope));
  return { pt, eta, phi: Math.atan2(y, x), charge, isolation: 0, isTight: true };
}

/** A decay whose muons both reach the detector, if a few tries give one. */
export function visibleDecay(random: Random, mother: () => Mother): [Muon, Muon] {
  for (let tries = 0; ; tries++) {
    const pair = decay(random, mother());
    if (tries === 12 || pair.every((muon) => muon.pt > MIN_PT && Math.abs(muon.eta) < MAX_ETA)) return pair;
  }
}

/** A muon from somewhere: falling momentum, any direction within the detector. */
export function loneMuon(random: Random, meanPt: number): Muon {
  const phi = random.uniform(-Math.PI, Math.PI);
  return {
    pt: MIN_PT + random.exponential(meanPt),
    eta: random.uniform(-MAX_ETA, MAX_ETA),
    phi,
    charge: random.sign(),
    isolation: 0,
    isTight: false,
  };
}

/** What the detector makes of a muon: momentum measured to about 1 % (worse near the ends), isolation, identification. */
export function detect(random: Random, muon: Muon, isPrompt: boolean): Muon {
  const resolution = 0.007 + 0.006 * (muon.eta / MAX_ETA) ** 2;
  const noisy = random.uniform();
  const isolation = noisy < 0.04 ? -999 : noisy < (isPrompt ? 0.5 : 0.1) ? 0 : random.exponential(isPrompt ? 0.05 : 0.6);
  return {
    ...muon,
    pt: muon.pt * (1 + resolution * random.normal()),
    eta: muon.eta + 0.0005 * random.normal(),
    isolation,
    isTight: random.chance(isPrompt ? 0.93 : 0.45),
  };
}
