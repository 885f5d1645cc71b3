import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { after, test } from "node:test";
import type { ListLayout, NumericLayout } from "coffea-ts/awkward";
import { memorySource } from "coffea-ts/bytes";
import { openRootSync, readBranchSync, type Tree } from "coffea-ts/root";
import { dimuonEvent } from "./dimuon-events.ts";
import { EventColumns } from "./event-columns.ts";
import { MUON_MASS, type Muon } from "./muons.ts";
import { Random } from "./random.ts";
import { makeSample, type SampleKind } from "./sample-file.ts";
import { zz4muEvent } from "./zz4mu-events.ts";

const folder = mkdtempSync(`${tmpdir()}/coffea-ts-sample-`);
after(() => rmSync(folder, { recursive: true }));

function sample(name: string, kind: SampleKind, events: number, seed = 1): Buffer {
  makeSample(`${folder}/${name}.root`, { kind, events, seed });
  return readFileSync(`${folder}/${name}.root`);
}

function numbers(tree: Tree, branch: string): number[] {
  const layout = readBranchSync(tree.branch(branch), 0, tree.entries) as NumericLayout | ListLayout;
  const content = layout.kind === "list" ? (layout.content as NumericLayout) : layout;
  return [...content.data.subarray(0, content.length)].map(Number);
}

test("the same seed makes the same bytes under any name; another seed does not", () => {
  const [one, again, other] = [sample("one", "dimuon", 500), sample("again", "dimuon", 500), sample("other", "dimuon", 500, 2)];
  assert.ok(one.equals(again));
  assert.ok(!one.equals(other));
  assert.deepEqual(
    readdirSync(folder).filter((name) => !name.endsWith(".root")),
    [],
  );
});

test("dimuon events have the branches of CMS open data and sensible values", () => {
  const tree = openRootSync(memorySource(new Uint8Array(sample("dimuon", "dimuon", 3000)))).treeSync("Events");
  assert.equal(tree.entries, 3000);
  assert.deepEqual(
    tree.branches.filter((branch) => /^(run|event|nMuon|Muon_pt|Muon_charge|HLT_IsoMu24)$/.test(branch.name)).map((branch) => branch.title),
    ["run/I", "event/l", "HLT_IsoMu24/O", "nMuon/i", "Muon_pt[nMuon]/F", "Muon_charge[nMuon]/I"],
  );
  assert.ok(numbers(tree, "Muon_pt").every((pt) => pt > 0 && pt < 2000));
  assert.ok(numbers(tree, "Muon_charge").every((charge) => Math.abs(charge) === 1));
  assert.ok(numbers(tree, "Muon_phi").every((phi) => Math.abs(phi) <= Math.fround(Math.PI)));
  const event = numbers(tree, "event");
  assert.equal(new Set(event).size, 3000, "event numbers are unique");
  const pairs = numbers(tree, "nMuon").filter((count) => count === 2).length;
  assert.ok(pairs > 1800 && pairs < 2200, `${pairs} pairs`);
});

const energy = ({ pt, eta }: Muon): number => Math.hypot(pt * Math.cosh(eta), MUON_MASS);

function pairMass(one: Muon, other: Muon): number {
  const along = one.pt * other.pt * (Math.cos(one.phi - other.phi) + Math.sinh(one.eta) * Math.sinh(other.eta));
  return Math.sqrt(2 * (MUON_MASS ** 2 + energy(one) * energy(other) - along));
}

/** Masses of opposite-sign pairs among the muons, in GeV. */
function masses(event: (random: Random) => Muon[], events: number): number[] {
  const random = new Random(11);
  return Array.from({ length: events }, () => event(random)).flatMap((muons) =>
    muons.flatMap((one, index) =>
      muons
        .slice(index + 1)
        .filter((other) => other.charge !== one.charge)
        .map((other) => pairMass(one, other)),
    ),
  );
}
const within = (found: readonly number[], low: number, high: number): number => found.filter((mass) => mass > low && mass < high).length;

test("the resonances stand out of the continuum beside them", () => {
  const found = masses(dimuonEvent, 60_000);
  for (const [mass, half] of [
    [1.0195, 0.012],
    [3.097, 0.07],
    [9.46, 0.15],
    [91.2, 3],
  ] as const) {
    const peak = within(found, mass - half, mass + half);
    const beside = within(found, mass - 4 * half, mass - 2 * half);
    assert.ok(peak > 2 * beside, `${mass} GeV: ${peak} against ${beside}`);
  }
});

test("two Z bosons: most events have four muons or more, and a pair near the Z mass", () => {
  const random = new Random(12);
  const events = Array.from({ length: 2000 }, () => zz4muEvent(random));
  assert.ok(events.filter((muons) => muons.length >= 4).length > 1200);
  assert.ok(within(masses(zz4muEvent, 2000), 86, 96) > 2000);
});

test("columns grow as muons come and begin anew when they are taken", () => {
  const columns = new EventColumns(3);
  const random = new Random(13);
  const muons = Array.from({ length: 700 }, () => ({ pt: 5, eta: 0, phi: 0, charge: 1 as const, isolation: 0, isTight: true }));
  for (let number = 0; number < 3; number++) columns.add(number, muons, random);
  assert.ok(columns.isFull);
  const taken = columns.take();
  assert.equal(taken.Muon_pt.kind === "list" && taken.Muon_pt.content.length, 2100);
  assert.ok((taken.Muon_charge as ListLayout & { content: NumericLayout }).content.data.every((charge) => charge === 0 || charge === 1));
  assert.ok(!columns.isFull);
  columns.add(3, muons.slice(0, 1), random);
  assert.deepEqual([...(columns.take().Muon_eta as ListLayout).offsets], [0, 1]);
});
