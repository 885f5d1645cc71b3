import assert from "node:assert/strict";

/** Numbers by the name of a field or property, one per vector. */
export type Columns = Record<string, number[]>;

const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  TwoVector: ["x", "y"],
  PolarTwoVector: ["pt", "phi"],
  ThreeVector: ["x", "y", "z"],
  SphericalThreeVector: ["rho", "theta", "phi"],
  LorentzVector: ["x", "y", "z", "t"],
  PtEtaPhiMLorentzVector: ["pt", "eta", "phi", "mass"],
  PtEtaPhiELorentzVector: ["pt", "eta", "phi", "energy"],
  Candidate: ["x", "y", "z", "t", "charge"],
  PtEtaPhiMCandidate: ["pt", "eta", "phi", "mass", "charge"],
  PtEtaPhiECandidate: ["pt", "eta", "phi", "energy", "charge"],
};

/** Values that formulas trip over, by field. */
export const special: Readonly<Record<string, readonly number[]>> = {
  eta: [0, -0, 20, -20, 800, -800, 1e-12, NaN, Infinity, -Infinity],
  phi: [0, Math.PI, -Math.PI, 3.2, -7, 100, NaN, Infinity],
  theta: [0, Math.PI, Math.PI / 2, 1e-9, NaN],
  mass: [0, -0, -0.5, -100, 0.000511, NaN, Infinity],
  charge: [0, 1, -1, 2],
  any: [0, -0, 1e-160, 1e6, -3, NaN, Infinity, -Infinity],
};

/** Reproducible vectors with the fields of this record name; with `edges` every fourth one has an extreme coordinate. */
export function randomVectors(name: string, count: number, seed = 1, edges = true): Columns {
  const random = mulberry(seed * 7919 + name.length);
  const column = (field: string) =>
    Array.from({ length: count }, () => {
      const extremes = special[field] ?? special["any"]!;
      return edges && random() < 0.08 ? extremes[Math.floor(random() * extremes.length)]! : ordinary(field, random);
    });
  return Object.fromEntries(fieldsOf[name]!.map((field) => [field, column(field)]));
}

/** A number as a field of this name holds in data. */
export function ordinary(field: string, random: () => number): number {
  const momentum = -20 * Math.log(random() + 1e-9) + 0.5;
  switch (field) {
    case "eta":
      return 5 * random() - 2.5;
    case "phi":
      return (2 * random() - 1) * Math.PI;
    case "theta":
      return random() * Math.PI;
    case "mass":
      return random() < 0.1 ? -random() : 10 * random();
    case "charge":
      return random() < 0.5 ? 1 : -1;
    case "t":
    case "energy":
      return 5 * momentum;
    case "pt":
    case "rho":
      return momentum;
    default:
      return random() < 0.5 ? momentum : -momentum;
  }
}

/** Reproducible random numbers in [0, 1). */
export function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Asserts agreement to 1 part in 10¹², and the same NaN and infinities. Where a formula cancels (mass, rapidity) the two libraries' last bits are blown up:
 * there the bound is 1 part in 10¹⁴ of the terms that cancel, which are taken from `context` (x, y, z, t of the same vectors).
 */
export function assertClose(actual: readonly number[], expected: readonly number[], property: string, context: Columns = {}): void {
  assert.equal(actual.length, expected.length, property);
  for (const [row, wanted] of expected.entries()) {
    const got = actual[row]!;
    if (Object.is(got, wanted) || got === wanted) continue;
    const bound = 1e-12 * Math.max(Math.abs(got), Math.abs(wanted)) + cancellation(property.replace(/^.*\./, ""), row, context);
    if (bound === Infinity) continue;
    assert.ok(distance(property, got, wanted) <= bound, `${property} of vector ${row}: ${got} instead of ${wanted}`);
  }
}

function distance(property: string, a: number, b: number): number {
  if (property.endsWith("mass") || property.endsWith(".M")) return Math.abs(a * Math.abs(a) - b * Math.abs(b));
  const apart = Math.abs(a - b);
  return /phi$/i.test(property) ? Math.min(apart, Math.abs(apart - 2 * Math.PI)) : apart;
}

function cancellation(property: string, row: number, context: Columns): number {
  const part = (name: string) => context[name]?.[row] ?? 0;
  const squares = part("x") ** 2 + part("y") ** 2 + part("z") ** 2 + part("t") ** 2;
  switch (property) {
    case "mass":
    case "M":
    case "mass2":
      return Number.isFinite(squares) ? 1e-14 * squares : 0;
    case "rapidity": {
      const condition = Math.abs(part("t")) / Math.abs(Math.abs(part("t")) - Math.abs(part("z")));
      return condition > 1e12 ? Infinity : 1e-14 * condition;
    }
    case "phi":
    case "deltaPhi":
    case "eta":
    case "deltaEta":
    case "deltaR":
    case "deltaR2":
      return 1e-13;
    default:
      return 0;
  }
}
