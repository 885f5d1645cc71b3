import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fuzzOptions } from "../../test/oracle/fuzz-options.ts";
import { havePeers, PythonOracle } from "../../test/oracle/python-oracle.ts";
import { coordinateSets, randomCoordinates, type CoordinateSet } from "../../test/oracle/random-coordinates.ts";
import { mulberry } from "../../test/oracle/random-vectors.ts";
import {
  arraysOf,
  callOurs,
  faultOf,
  pythonCalls,
  type Argument,
  type PythonResult,
  type Tally,
  type VectorCall,
  type VectorColumns,
} from "../../test/oracle/vector-calls.ts";
import "./index.ts";

let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => oracle?.close());
const options = { skip: havePeers ? false : "no Python peers" };

const seed = fuzzOptions(1, 20261125).seed % 2 ** 31;
const pythonNames: Readonly<Record<string, string>> = {
  transverseEnergy: "transverse_energy",
  transverseEnergy2: "transverse_energy2",
  transverseMass: "transverse_mass",
  transverseMass2: "transverse_mass2",
  deltaPhi: "deltaphi",
  deltaEta: "deltaeta",
  deltaAngle: "deltaangle",
  notEqual: "not_equal",
  isClose: "isclose",
  isParallel: "is_parallel",
  isAntiparallel: "is_antiparallel",
  isPerpendicular: "is_perpendicular",
  isTimelike: "is_timelike",
  isSpacelike: "is_spacelike",
  isLightlike: "is_lightlike",
  rotateAxis: "rotate_axis",
  rotateEuler: "rotate_euler",
  rotateNautical: "rotate_nautical",
  rotateQuaternion: "rotate_quaternion",
  boostP4: "boost_p4",
  boostBeta3: "boost_beta3",
  boostCMOf: "boostCM_of",
  boostCMOfP4: "boostCM_of_p4",
  boostCMOfBeta3: "boostCM_of_beta3",
  toBeta3: "to_beta3",
};
const pythonName = (ours: string) =>
  pythonNames[ours] ?? ours.replace(/^to(\w)/, (_, first: string) => `to_${first === "V" ? "V" : first.toLowerCase()}`);

const generic = {
  2: ["x", "y", "rho", "rho2", "phi", "neg2D"],
  3: ["z", "theta", "eta", "costheta", "cottheta", "mag", "mag2", "neg3D"],
  4: ["t", "t2", "tau", "tau2", "beta", "gamma", "rapidity", "neg4D"],
};
const momentum = {
  2: ["px", "py", "pt", "pt2"],
  3: ["pz", "p", "p2", "pseudorapidity"],
  4: ["E", "e", "energy", "E2", "e2", "energy2", "M", "m", "mass", "M2", "m2", "mass2", "Et", "et", "transverseEnergy", "Et2", "et2",
      "transverseEnergy2", "Mt", "mt", "transverseMass", "Mt2", "mt2", "transverseMass2"],
}; // prettier-ignore
const conversions = ["xy", "rhophi", "pxpy", "ptphi"].flatMap((plane) => {
  const isMomentum = plane.startsWith("p");
  return ["", ...(isMomentum ? ["pz"] : ["z"]), "theta", "eta"].flatMap((beam) =>
    (beam === "" ? [""] : ["", ...(isMomentum ? ["energy", "mass"] : ["t", "tau"])]).map((time) => `${plane}${beam}${time}`),
  );
});

type Random = () => number;
const property = (ours: string): VectorCall => ({ of: "a", ours, python: pythonName(ours) });
const method = (ours: string, ...given: Argument[]): VectorCall => ({ of: "a", ours, python: pythonName(ours), arguments: given });
const other: Argument = { vectors: "b" };
/** Numbers as an angle, a factor or an element of a matrix may be; sometimes an awkward one. */
const parameter = (random: Random): number => (random() < 0.15 ? [0, 1, -1, Math.PI][Math.floor(random() * 4)]! : 8 * random() - 4);
const matrix = (axes: readonly string[], random: Random): Argument =>
  Object.fromEntries(axes.flatMap((row) => axes.map((column) => [row + column, parameter(random)])));

/** Every property and every method of one vector. */
function callsOfOne({ name, dimension, coordinates }: CoordinateSet, random: Random): VectorCall[] {
  const dimensions = ([2, 3, 4] as const).filter((one) => one <= dimension);
  const tables = name.startsWith("Momentum") ? [generic, momentum] : [generic];
  const p = () => parameter(random);
  const along = (axis: string): VectorCall[] =>
    [{ beta: 2 * random() - 1 }, { gamma: (random() < 0.5 ? -1 : 1) * (0.9 + 3 * random()) }].map((speed) =>
      Object.assign(method(`boost${axis}`), { keywords: speed, options: speed }),
    );
  return [
    ...tables.flatMap((table) => dimensions.flatMap((one) => table[one])).map(property),
    ...["scale", "scale2D", "rotateZ"].map((ours) => method(ours, p())),
    ...["unit", "toVector2D", "toVector3D", "toVector4D", "to2D", "to3D", "to4D"].map((ours) => method(ours)),
    method("transform2D", matrix(["x", "y"], random)),
    ...conversions.map((ours) => method(`to${ours[0]!.toUpperCase()}${ours.slice(1)}`)),
    ...(dimension < 3 ? [] : ["scale3D", "rotateX", "rotateY"].map((ours) => method(ours, p()))),
    ...(dimension < 3 ? [] : [method("transform3D", matrix(["x", "y", "z"], random)), method("rotateQuaternion", p(), p(), p(), p())]),
    ...(dimension < 3 ? [] : [method("rotateNautical", p(), p(), p()), method("rotateEuler", p(), p(), p())]),
    ...(dimension < 3
      ? []
      : "xyx xyz xzx xzy yxy yxz yzx yzy zxy zxz zyx zyz".split(" ").map((order) => method("rotateEuler", p(), p(), p(), order))),
    ...(dimension < 4 ? [] : [method("scale4D", p()), method("transform4D", matrix(["x", "y", "z", "t"], random)), method("toBeta3")]),
    ...(dimension < 4 ? [] : ["X", "Y", "Z"].flatMap(along)),
    ...(dimension < 4 ? [] : ["isTimelike", "isSpacelike", "isLightlike"].map((ours) => method(ours, 200 * random()))),
    // t² − |p|² of a stored mass of 0 is rounding and nothing else: whether that is above 0 no two libraries agree on
    ...(coordinates[3] === "t" ? ["isTimelike", "isSpacelike", "isLightlike"].map((ours) => method(ours)) : []),
  ];
}

/** Every method of two vectors; which of them there are depends on the dimensions. */
function callsOfTwo(first: CoordinateSet, second: CoordinateSet, random: Random): VectorCall[] {
  const [a, b] = [first.dimension, second.dimension];
  const calls = [method("deltaPhi", other), method("like", other)];
  if (a === b) {
    calls.push(...["add", "subtract", "dot", "equal", "notEqual", "isClose"].map((ours) => method(ours, other)));
    const [relative, absolute, equalNaN] = [random(), 10 * random(), random() < 0.5];
    calls.push({
      ...method("isClose", other),
      keywords: { rtol: relative, atol: absolute, equal_nan: equalNaN },
      options: { relative, absolute, equalNaN },
    });
    for (const ours of ["isParallel", "isAntiparallel", "isPerpendicular"])
      calls.push(method(ours, other), method(ours, other, 2 * random()));
  }
  if (a > 2 && b > 2) calls.push(...["deltaEta", "deltaR", "deltaR2", "deltaAngle"].map((ours) => method(ours, other)));
  if (a === 3 && b === 3) calls.push(method("cross", other));
  if (a > 2 && b === 3) calls.push(method("rotateAxis", other, parameter(random)));
  if (a === 4 && b === 3) calls.push(...["boost", "boostBeta3", "boostCMOf", "boostCMOfBeta3"].map((ours) => method(ours, other)));
  if (a === 4 && b === 4)
    calls.push(
      ...["deltaRapidityPhi", "deltaRapidityPhi2", "boost", "boostP4", "boostCMOf", "boostCMOfP4"].map((ours) => method(ours, other)),
    );
  return calls;
}

async function compare(vectors: VectorColumns, calls: readonly VectorCall[], tally: Tally): Promise<void> {
  const expected = (await oracle.call("vector_oracle", "call_all", vectors, pythonCalls(calls), seed)) as PythonResult[];
  const arrays = arraysOf(vectors);
  for (const [at, call] of calls.entries()) {
    const fault = faultOf(call, callOurs(arrays, call), { expected: expected[at]!, tally });
    if (fault === null) continue;
    const row = /\[(\d+)\]/.exec(fault)?.[1];
    const rows = Object.entries(vectors).map(
      ([letter, { name, columns }]) =>
        `${letter}: ${name} ${Object.entries(columns)
          .map(([field, values]) => `${field}=${values[Number(row ?? 0)]}`)
          .join(" ")}`,
    );
    assert.fail(
      `${call.ours}(${JSON.stringify(call.arguments ?? "")} ${JSON.stringify(call.options ?? "")}).${fault}, for ${rows.join("; ")}, seed ${seed}`,
    );
  }
}

/** Vectors of the second set, of which some are the first ones themselves: equal, parallel and opposite ones would not come up. */
function pairOf(first: CoordinateSet, second: CoordinateSet, count: number, random: Random): VectorColumns {
  const a = randomCoordinates(first, count, random);
  const b = randomCoordinates(second, count, random);
  for (const [at, field] of second.fields.entries()) {
    const same = first.coordinates.indexOf(second.coordinates[at]!);
    if (same < 0) continue;
    for (let row = 0; row < count; row += 4) b[field]![row] = a[first.fields[same]!]![row]!;
  }
  // as velocities they have to be slower than light to give numbers; every other one is
  if (first.dimension === 4 && second.dimension === 3)
    for (const [at, field] of second.fields.entries())
      if (!["phi", "theta", "eta"].includes(second.coordinates[at]!))
        for (let row = 1; row < count; row += 2) b[field]![row] = b[field]![row]! / 500;
  return { a: { name: first.name, columns: a }, b: { name: second.name, columns: b } };
}

const runs = fuzzOptions(1, 20261125).numRuns ?? 1;

for (const [at, set] of coordinateSets.entries()) {
  test(`${set.name} of ${set.fields.join(" ")}: every property and method of one vector is vector's`, options, async () => {
    const random = mulberry(seed + at);
    const tally = { compared: 0, undetermined: 0 };
    for (let run = 0; run < runs; run++)
      await compare({ a: { name: set.name, columns: randomCoordinates(set, 48, random) } }, callsOfOne(set, random), tally);
    assert.ok(tally.undetermined < 0.05 * tally.compared, JSON.stringify(tally));
  });

  test(`${set.name} of ${set.fields.join(" ")} with every other kind: all methods of two vectors are vector's`, options, async () => {
    const random = mulberry(seed + 1000 + at);
    const tally = { compared: 0, undetermined: 0 };
    for (let run = 0; run < runs; run++)
      for (const second of coordinateSets.filter((_, position) => (position + at + run) % 3 === 0))
        await compare(pairOf(set, second, 16, random), callsOfTwo(set, second, random), tally);
    assert.ok(tally.undetermined < 0.05 * tally.compared, JSON.stringify(tally));
  });
}
