import assert from "node:assert/strict";
import { test } from "node:test";
import { decay, detect, loneMuon, MUON_MASS, visibleDecay, type Muon } from "./muons.ts";
import { Random } from "./random.ts";

/** Momentum and energy of muons together. */
function sum(muons: readonly Muon[]): { px: number; py: number; pz: number; mass: number } {
  let [px, py, pz, energy] = [0, 0, 0, 0];
  for (const { pt, eta, phi } of muons) {
    px += pt * Math.cos(phi);
    py += pt * Math.sin(phi);
    pz += pt * Math.sinh(eta);
    energy += Math.sqrt((pt * Math.cosh(eta)) ** 2 + MUON_MASS ** 2);
  }
  return { px, py, pz, mass: Math.sqrt(Math.max(0, energy ** 2 - px ** 2 - py ** 2 - pz ** 2)) };
}

test("a decay conserves mass and momentum, and the charges are opposite", () => {
  const random = new Random(3);
  for (const mother of [
    { mass: 91.1876, pt: 20, rapidity: 0.7, phi: 2 },
    { mass: 3.0969, pt: 8, rapidity: -1.5, phi: -1 },
    { mass: 0.22, pt: 5, rapidity: 0, phi: 0 },
  ])
    for (let times = 0; times < 50; times++) {
      const pair = decay(random, mother);
      const total = sum(pair);
      const transverseMass = Math.hypot(mother.mass, mother.pt);
      assert.ok(Math.abs(total.mass - mother.mass) < 1e-4 * (1 + mother.mass));
      assert.ok(Math.abs(total.px - mother.pt * Math.cos(mother.phi)) < 1e-6);
      assert.ok(Math.abs(total.py - mother.pt * Math.sin(mother.phi)) < 1e-6);
      assert.ok(Math.abs(total.pz - transverseMass * Math.sinh(mother.rapidity)) < 1e-6);
      assert.equal(pair[0].charge + pair[1].charge, 0);
    }
});

test("visible muons lie within the detector, nearly always", () => {
  const random = new Random(4);
  const pairs = Array.from({ length: 300 }, () => visibleDecay(random, () => ({ mass: 91, pt: 10, rapidity: random.normal(), phi: 0 })));
  const seen = pairs.filter((pair) => pair.every(({ pt, eta }) => pt > 3 && Math.abs(eta) < 2.4));
  assert.ok(seen.length > 290);
});

test("the detector smears momenta by about one per cent and leaves charges alone", () => {
  const random = new Random(5);
  const muon = loneMuon(random, 10);
  const ratios = Array.from({ length: 4000 }, () => detect(random, muon, true)).map((seen) => {
    assert.equal(seen.charge, muon.charge);
    return seen.pt / muon.pt - 1;
  });
  const width = Math.sqrt(ratios.reduce((total, ratio) => total + ratio * ratio, 0) / ratios.length);
  assert.ok(width > 0.006 && width < 0.014, `${width}`);
});
