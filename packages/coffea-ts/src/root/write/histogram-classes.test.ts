import assert from "node:assert/strict";
import { test } from "node:test";
import { histogramClasses } from "./histogram-classes.ts";

test("there is a class for each number of axes and type of bins, of its base and its array", () => {
  for (const axes of [1, 2, 3])
    for (const letter of "CSIFD") {
      const { members } = histogramClasses.find(({ name }) => name === `TH${axes}${letter}`)!;
      assert.deepEqual(members.map(({ name }) => name), [`TH${axes}`, `TArray${letter}`]); // prettier-ignore
    }
});

test("a profile names its limits after the axis that it averages", () => {
  const names = histogramClasses.find(({ name }) => name === "TProfile2D")!.members.map(({ name }) => name);
  assert.deepEqual(names, ["TH2D", "fBinEntries", "fErrorMode", "fZmin", "fZmax", "fTsumwz", "fTsumwz2", "fBinSumw2"]);
});

test("checksums differ", () => {
  assert.equal(new Set(histogramClasses.map(({ checksum }) => checksum)).size, histogramClasses.length);
});
