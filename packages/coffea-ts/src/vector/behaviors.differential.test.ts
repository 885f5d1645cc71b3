import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as ak from "../awkward/index.ts";
import { havePeers, PythonOracle } from "../../test/oracle/python-oracle.ts";
import { assertClose, randomVectors, type Columns } from "../../test/oracle/random-vectors.ts";
import { arraysOf, callOurs, faultOf, pythonCalls, type PythonResult, type VectorCall } from "../../test/oracle/vector-calls.ts";
import "./index.ts";

let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => oracle?.close());
const options = { skip: havePeers ? false : "no Python peers" };
const ask = async (name: string, ...arguments_: unknown[]) => (await oracle.call("vector_oracle", name, ...arguments_)) as Columns;

const dimensions = {
  TwoVector: 2,
  PolarTwoVector: 2,
  ThreeVector: 3,
  SphericalThreeVector: 3,
  LorentzVector: 4,
  PtEtaPhiMLorentzVector: 4,
  PtEtaPhiELorentzVector: 4,
  Candidate: 4,
  PtEtaPhiMCandidate: 4,
  PtEtaPhiECandidate: 4,
} as const;
type Name = keyof typeof dimensions;
const names = Object.keys(dimensions) as Name[];
const candidates = names.filter((name) => name.endsWith("Candidate"));

/** Vectors of one name out of plain columns, untyped because the name varies. */
function vectors(name: Name, columns: Columns): ak.Untyped {
  const fields = Object.fromEntries(Object.entries(columns).map(([field, values]) => [field, ak.fromIter(values)]));
  return (ak.zip as ak.Untyped)(fields, { withName: name });
}
const list = (array: ak.Untyped) => ak.toList(array) as number[];

for (const name of names) {
  test(`${name}: every property is Python's`, options, async () => {
    const columns = randomVectors(name, 200);
    const expected = await ask("properties", name, dimensions[name], columns);
    const made = vectors(name, columns);
    assert.ok(Object.keys(expected).length >= 7);
    for (const [property, values] of Object.entries(expected)) assertClose(list(made[property]), values, `${name}.${property}`, expected);
  });
}

for (const [first, second] of [
  ["TwoVector", "PolarTwoVector"],
  ["PolarTwoVector", "PtEtaPhiMCandidate"],
  ["ThreeVector", "SphericalThreeVector"],
  ["PtEtaPhiMCandidate", "PtEtaPhiMCandidate"],
  ["PtEtaPhiMLorentzVector", "LorentzVector"],
  ["LorentzVector", "PtEtaPhiECandidate"],
  ["SphericalThreeVector", "PtEtaPhiMLorentzVector"],
] as const) {
  test(`angles between ${first} and ${second} are Python's`, options, async () => {
    const [a, b] = [randomVectors(first, 200), randomVectors(second, 200, 2)];
    const planar = dimensions[first] === 2 || dimensions[second] === 2;
    const expected = await ask("separations", first, a, second, b, planar);
    const [one, other] = [vectors(first, a), vectors(second, b)];
    for (const [method, values] of Object.entries(expected)) assertClose(list(one[method](other)), values, method, expected);
  });
}

for (const first of candidates) {
  for (const second of candidates) {
    test(`${first} + ${second} and their difference are coffea's`, options, async () => {
      const [a, b] = [randomVectors(first, 100), randomVectors(second, 100, 2)];
      const [one, other] = [vectors(first, a), vectors(second, b)];
      const sum = await ask("candidate_sum", first, a, second, b);
      for (const [property, values] of Object.entries(sum)) assertClose(list(one.add(other)[property]), values, `sum.${property}`, sum);
      const difference = await ask("candidate_difference", first, a, second, b);
      assert.deepEqual(Object.keys(list(one.subtract(other))[0]!), ["x", "y", "z", "t"]);
      for (const [property, values] of Object.entries(difference))
        assertClose(list(one.subtract(other)[property]), values, `difference.${property}`);
    });
  }
}

for (const name of names.filter((name) => dimensions[name] === 4)) {
  test(`${name}: sums of lists are coffea's`, options, async () => {
    const columns = randomVectors(name, 60, 3, false);
    const counts = [0, 1, 5, 0, 20, 3, 30, 1, 0];
    const expected = await ask("list_sums", name, columns, counts);
    const nested = (values: readonly number[]) => counts.map((count, at) => values.slice(start(counts, at), start(counts, at) + count));
    const lists = Object.fromEntries(Object.entries(columns).map(([field, values]) => [field, ak.fromIter(nested(values))]));
    const sum = (ak.zip as ak.Untyped)(lists, { withName: name }).sum({ axis: 1 });
    for (const [component, values] of Object.entries(expected)) assertClose(list(sum[component]), values, component, expected);
  });

  for (const factor of [0, 1, 2.5, -1, -0.3]) {
    test(`${name}: times ${factor} is coffea's`, options, async () => {
      const columns = randomVectors(name, 50, 4, false);
      const expected = await ask("scaled", name, columns, factor);
      const scaled = vectors(name, columns).scale(factor);
      for (const [component, values] of Object.entries(expected)) assertClose(list(scaled[component]), values, component, expected);
      if ("charge" in columns) assert.deepEqual(list(scaled.charge), columns["charge"]);
    });
  }
}

// What the operations of vector are in coffea's names: ours are Cartesian, so that the components are compared.
for (const name of names.filter((name) => dimensions[name] > 2))
  test(`${name}: moved vectors have coffea's components, and its own members are coffea's`, options, async () => {
    const isFour = dimensions[name] === 4;
    const columns = randomVectors(name, 60, 5);
    const beta = randomVectors("ThreeVector", 60, 6, false);
    for (const values of Object.values(beta)) values.forEach((value, at) => (values[at] = value / 1000));
    const calls: VectorCall[] = [
      ...["neg2D", "neg3D", ...(isFour ? ["pvec", "boostvec", "neg4D"] : ["r", "r2"])].map((ours) => ({ of: "a", ours, python: ours })),
      { of: "a", ours: "absolute", python: "absolute", arguments: [] },
      { of: "a", ours: "rotateX", python: "rotateX", arguments: [0.7] },
      { of: "a", ours: "rotateZ", python: "rotateZ", arguments: [-2] },
      { of: "a", ours: "scale3D", python: "scale3D", arguments: [-1.5] },
      { of: "a", ours: "unit", python: "unit", arguments: [] },
      { of: "a", ours: "rotateAxis", python: "rotate_axis", arguments: [{ vectors: "b" }, 0.3] },
      ...(isFour ? (["boost", "boostCMOf"] as const) : []).map((ours) => ({
        of: "a",
        ours,
        python: ours === "boost" ? ours : "boostCM_of",
        arguments: [{ vectors: "b" }],
      })),
    ];
    const vectors = { a: { name, columns }, b: { name: "ThreeVector", columns: beta } };
    const expected = (await oracle.call("vector_oracle", "call_all", vectors, pythonCalls(calls), 1, true)) as PythonResult[];
    const arrays = arraysOf(vectors);
    const tally = { compared: 0, undetermined: 0 };
    for (const [at, call] of calls.entries())
      assert.equal(faultOf(call, callOurs(arrays, call), { expected: expected[at]!, tally }), null, call.ours);
    assert.ok(tally.undetermined < 0.05 * tally.compared);
  });

for (const name of names)
  test(`ak.sum, ak.count and ak.countNonzero of ${name} are awkward's`, options, async () => {
    const columns = randomVectors(name, 40, 7, false);
    for (const values of Object.values(columns)) values.fill(0, 3, 6);
    const counts = [0, 1, 5, 0, 20, 3, 10, 1, 0];
    const expected = await ask("reductions", name, columns, counts);
    const nested = (values: readonly number[]) => counts.map((count, at) => values.slice(start(counts, at), start(counts, at) + count));
    const lists = Object.fromEntries(Object.entries(columns).map(([field, values]) => [field, ak.fromIter(nested(values))]));
    const made = (ak.zip as ak.Untyped)(lists, { withName: name });
    assert.deepEqual(list(ak.count(made, { axis: 1 })), expected["count"]);
    assert.deepEqual(list(ak.countNonzero(made, { axis: -1 })), expected["count_nonzero"]);
    const sum = (ak.sum as ak.Untyped)(made, { axis: 1 });
    for (const component of ak.fields(sum)) assertClose(list(sum[component]), expected[component]!, component, expected);
  });

function start(counts: readonly number[], at: number): number {
  return counts.slice(0, at).reduce((sum, count) => sum + count, 0);
}
