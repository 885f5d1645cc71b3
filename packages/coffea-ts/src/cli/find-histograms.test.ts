import assert from "node:assert/strict";
import { test } from "node:test";
import { Hist, toUhi } from "../hist/index.ts";
import { fileNames, findHistograms } from "./find-histograms.ts";

const h = Hist.new.reg(2, 0, 1, { name: "x" }).int64();
h.fill({ x: [0.1, 0.2, 0.7] });

test("histograms are found wherever they are, as objects or as UHI", () => {
  const out = {
    A: { n: 1, mass: h },
    B: new Map([["k", [h]]]),
    C: JSON.parse(JSON.stringify(toUhi(h))) as unknown,
    D: { axes: [], storage: 3 },
  };
  const found = findHistograms(out);
  assert.deepEqual(
    found.map(({ path }) => path),
    [["A", "mass"], ["B", "k", "0"], ["C"]],
  );
  for (const { hist } of found) assert.deepEqual(hist.values().toList(), [2, 1]);
  assert.deepEqual(
    findHistograms(h).map(({ path }) => path),
    [[]],
  );
  assert.deepEqual(findHistograms(null), []);
});

test("file names are safe and differ", () => {
  assert.deepEqual(fileNames([["A", "mass"], ["a", "Mass"], ["x/y", "../z: µ"], [], ["A-mass"]]), [
    "A-mass",
    "a-Mass-2",
    "x_y-.._z_µ",
    "histogram",
    "A-mass-3",
  ]);
});
