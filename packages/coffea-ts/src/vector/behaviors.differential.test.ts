import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as ak from "../awkward/index.ts";
import { havePeers, PythonOracle } from "../../test/oracle/python-oracle.ts";
import { assertClose, randomVectors, type Columns } from "../../test/oracle/random-vectors.ts";
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

function start(counts: readonly number[], at: number): number {
  return counts.slice(0, at).reduce((sum, count) => sum + count, 0);
}
