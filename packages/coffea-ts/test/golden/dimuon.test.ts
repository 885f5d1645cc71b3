import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleFile } from "../data/sample-file.ts";
import { runDimuon } from "./run-dimuon.ts";

/** Bins that are not empty, counted from the underflow bin (0): `[bin, count]`. */
const golden = [
  {
    name: "nano_dimuon.root",
    opposite: [492, 588, 597, 680, 691, 714, 723, 746, 770, 786, 884, 885, [886, 2]],
    same: [397, 646, 666, 715, 721, 781, 824],
  },
  { name: "nano_dy.root", opposite: [733, 881, 882, 883, 886, 892], same: [] },
];

for (const { name, opposite, same } of golden) {
  const path = sampleFile(name);
  test(`${name}: the dimuon spectrum of coffea`, { skip: path === null && `${name} is not on this machine` }, async () => {
    const { entries, mass } = await runDimuon(path!);
    assert.equal(entries, 40);
    const [ofOpposite, ofSame, unknownSign] = mass.values({ flow: true }).toList() as [number[], number[], number[]];
    assert.deepEqual(filled(ofOpposite), counted(opposite));
    assert.deepEqual(filled(ofSame), counted(same));
    assert.deepEqual(filled(unknownSign), []);
  });
}

test("nano_dimuon.root: 14 opposite-sign and 7 same-sign pairs", { skip: sampleFile("nano_dimuon.root") === null }, async () => {
  const { mass } = await runDimuon(sampleFile("nano_dimuon.root")!);
  const sums = (mass.values().toList() as number[][]).map((row) => row.reduce((sum, count) => sum + count, 0));
  assert.deepEqual(sums, [14, 7]);
});

function filled(row: readonly number[]): number[][] {
  return row.map((count, bin) => [bin, count]).filter(([, count]) => count !== 0);
}
function counted(bins: readonly (number | number[])[]): number[][] {
  return bins.map((bin) => (typeof bin === "number" ? [bin, 1] : bin));
}
