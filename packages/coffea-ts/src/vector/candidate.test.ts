import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../awkward/index.ts";
import "./index.ts";

const muon = { pt: [10, 20], eta: [1, -1], phi: [0.1, 2], mass: [0.1, 0.2], charge: [1, -1] };
const column = (values: number[]) => ak.fromIter(values);
const candidates = () =>
  ak.zip(
    { pt: column(muon.pt), eta: column(muon.eta), phi: column(muon.phi), mass: column(muon.mass), charge: column(muon.charge) },
    { withName: "PtEtaPhiMCandidate" },
  );
const vectors = () =>
  ak.zip(
    { pt: column(muon.pt), eta: column(muon.eta), phi: column(muon.phi), mass: column(muon.mass) },
    { withName: "PtEtaPhiMLorentzVector" },
  );

test("candidates add up to a candidate with the sum of the charges", () => {
  const sum = candidates().add(candidates());
  assert.equal(recordName(sum), "Candidate");
  assert.deepEqual(ak.toList(sum.charge), [2, -2]);
});

test("with a plain four-vector, on either side, the sum is one too", () => {
  assert.equal(recordName(candidates().add(vectors())), "LorentzVector");
  assert.equal(recordName(vectors().add(candidates())), "LorentzVector");
  assert.deepEqual(ak.toList(candidates().add(vectors()).mass), ak.toList(vectors().add(candidates()).mass));
});

test("a difference has no charge", () => {
  const difference = candidates().subtract(candidates());
  assert.equal(recordName(difference), "LorentzVector");
  assert.deepEqual(ak.fields(difference), ["x", "y", "z", "t"]);
});

test("a factor that is not negative leaves coordinates and charge in place", () => {
  const scaled = candidates().scale(2);
  assert.equal(recordName(scaled), "PtEtaPhiMCandidate");
  const expected = [
    { pt: 20, eta: 1, phi: 0.1, mass: 0.2, charge: 1 },
    { pt: 40, eta: -1, phi: 2, mass: 0.4, charge: -1 },
  ];
  assert.deepEqual(ak.toList(scaled), expected);
});

test("other factors give Cartesian vectors, with the charge", () => {
  for (const scaled of [candidates().scale(-1), candidates().neg(), candidates().scale(column([-1, -1]))]) {
    assert.equal(recordName(scaled), "Candidate");
    assert.deepEqual(ak.toList(scaled.energy), ak.toList(candidates().energy.neg()));
    assert.deepEqual(ak.toList(scaled.charge), [1, -1]);
  }
  assert.equal(recordName(vectors().scale(-1)), "LorentzVector");
});

test("lists of candidates add up, charges too, and an empty list gives zero", () => {
  const lists = ak.zip(
    {
      pt: ak.fromIter([[10, 20], [], [5]]),
      eta: ak.fromIter([[1, -1], [], [0]]),
      phi: ak.fromIter([[0, 0], [], [0]]),
      mass: ak.fromIter([[0, 0], [], [0]]),
      charge: ak.fromIter([[1, 1], [], [-1]]),
    },
    { withName: "PtEtaPhiMCandidate" },
  );
  const sum = lists.sum({ axis: 1 });
  assert.equal(recordName(sum), "Candidate");
  assert.deepEqual(ak.toList(sum.pt), [30, 0, 5]);
  assert.deepEqual(ak.toList(sum.charge), [2, 0, -1]);
});

function recordName(array: ak.Expr<unknown>): string | null {
  const form = ak.formOf(array);
  return form.kind === "record" ? form.name : null;
}
