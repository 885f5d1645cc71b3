import { detect, loneMuon, visibleDecay, type Mother, type Muon } from "./muons.ts";
import type { Random } from "./random.ts";

const Z = { mass: 91.1876, width: 2.4952 } as const;

/** The muons of one event with two Z bosons (the second often far below its mass), as the detector sees them, the hardest first. */
export function zz4muEvent(random: Random): Muon[] {
  const muons: Muon[] = [];
  for (const isSecond of [false, true])
    muons.push(...visibleDecay(random, () => boson(random, isSecond && random.chance(0.35))).map((muon) => detect(random, muon, true)));
  if (random.chance(0.06)) muons.push(detect(random, loneMuon(random, 4), false));
  return muons.filter((muon) => Math.abs(muon.eta) < 2.4 && muon.pt > 3).sort((one, other) => other.pt - one.pt);
}

function boson(random: Random, isOffShell: boolean): Mother {
  const mass = isOffShell ? random.uniform(12, 84) : random.breitWigner(Z.mass, Z.width, [40, 130]);
  return { mass, pt: random.exponential(22), rapidity: 0.9 * random.normal(), phi: random.uniform(-Math.PI, Math.PI) };
}
