import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "coffea-ts/awkward";
import type { Candidate, CandidateMethods, Extended, PtEtaPhiMCandidate } from "coffea-ts/vector";
import "coffea-ts/vector";

// As a program outside does it.
interface TestMuon extends Extended<"PtEtaPhiMCandidate", "TestMuon"> {
  iso: number;
}
interface TestMuonMethods<T> extends CandidateMethods<T> {
  readonly isIsolated: ak.Array<ak.Lift<T, boolean>>;
  corrected(factor: ak.Operand<number>): ak.Array<ak.Lift<T, TestMuon>>;
}
declare module "coffea-ts/awkward" {
  interface Behaviors<T> {
    TestMuon: { record: TestMuon; methods: TestMuonMethods<T> };
  }
}
ak.extendBehavior("PtEtaPhiMCandidate", "TestMuon", {
  required: ["iso"],
  properties: { isIsolated: (self) => self.iso.lt(0.15) },
  methods: {
    corrected: (self, factor: ak.Operand<number>) => ak.withField(self, self.field("pt").mul(factor), "pt"),
  },
});

type Equal<A, B> = (<X>() => X extends A ? 1 : 2) extends <X>() => X extends B ? 1 : 2 ? true : false;
function expectType<Same extends true>(...witness: Same[]): void {
  void witness;
}

const pt = ak.fromIter([[20, 30], [], [10]]);
const fields = { pt, eta: pt.mul(0.1), phi: pt.mul(0.05), mass: pt.mul(0), charge: ak.fromIter([[1, -1], [], [1]]) };
const muons = ak.zip({ ...fields, iso: ak.fromIter([[0.1, 0.2], [], [0]]) }, { withName: "TestMuon" });
const plain = ak.zip(fields, { withName: "PtEtaPhiMCandidate" });
const nameOf = (array: ak.Expr<unknown>) => ak.recordFormOf(array)!.name;

test("own members beside all those of the base, typed", () => {
  expectType<Equal<typeof muons, ak.Array<TestMuon[]>>>();
  expectType<Equal<typeof muons.isIsolated, ak.Array<boolean[]>>>();
  assert.deepEqual(ak.toList(muons.isIsolated), [[true, false], [], [true]]);
  assert.deepEqual(ak.toList(muons.pz), ak.toList(plain.pz));
  const lead = ak.firsts(muons.filter(muons.isIsolated));
  expectType<Equal<typeof lead.isIsolated, ak.Array<boolean | null>>>();
  assert.deepEqual(ak.toList(lead.isIsolated), [true, null, true]);
  const up = muons.corrected(1.5);
  expectType<Equal<typeof up, ak.Array<TestMuon[]>>>();
  assert.equal(nameOf(up), "TestMuon");
  assert.deepEqual(ak.toList(up.pt), [[30, 45], [], [15]]);
});

test("arithmetic is that of the base: two of them are a candidate, with the sum of the charges", () => {
  const pair = muons.add(muons);
  expectType<Equal<typeof pair, ak.Array<Candidate[]>>>();
  assert.equal(nameOf(pair), "Candidate");
  assert.deepEqual(ak.toList(pair.charge), [[2, -2], [], [2]]);
  for (const mixed of [plain.add(muons), muons.add(plain)]) {
    expectType<Equal<typeof mixed, ak.Array<Candidate[]>>>();
    assert.equal(nameOf(mixed), "Candidate");
    assert.deepEqual(ak.toList(mixed.mass), ak.toList(plain.add(plain).mass));
  }
  assert.equal(nameOf(muons.scale(2)), "PtEtaPhiMCandidate");
  assert.deepEqual(ak.toList(muons.sum({ axis: 1 }).charge), [0, 0, 1]);
  assert.deepEqual(ak.toList(ak.count(muons as ak.Untyped, { axis: 1 })), [2, 0, 1]);
  assert.deepEqual(ak.toList(plain.nearest(muons).isIsolated), [[true, false], [], [true]]);
  assert.deepEqual(ak.toList(plain.deltaR(muons)), [[0, 0], [], [0]]);
});

test("the name is given to records that are there, and its conditions are those of the base and its own", () => {
  const renamed = ak.withName(ak.withField(plain, pt.mul(0), "iso"), "TestMuon");
  expectType<Equal<typeof renamed, ak.Array<TestMuon[]>>>();
  assert.deepEqual(ak.toList(renamed.isIsolated), [[true, true], [], [true]]);
  const back = ak.withName(muons, "PtEtaPhiMCandidate");
  expectType<Equal<typeof back.iso, ak.Array<number[]>>>();
  const again: ak.Array<PtEtaPhiMCandidate[]> = back;
  assert.equal(nameOf(again), "PtEtaPhiMCandidate");
  // @ts-expect-error no isolation
  assert.throws(() => ak.zip(fields, { withName: "TestMuon" }), {
    code: "FieldNotFound",
    message: /named "TestMuon" needs the field "iso"/,
  });
  // @ts-expect-error no mass
  const noMass = () => ak.zip({ pt, eta: pt, phi: pt, charge: pt, iso: pt }, { withName: "TestMuon" });
  assert.throws(noMass, { code: "BadArgument", message: /do not make a TestMuon: missing temporal coordinate/ });
});
