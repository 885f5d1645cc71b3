import assert from "node:assert/strict";
import { test } from "node:test";
import type { Step } from "../fileset/index.ts";
import { keepSteps, stepsOf } from "./file-steps.ts";

const by = (stepSize: number | null, alignClusters = false) => ({ stepSize, alignClusters });
const covered = (steps: readonly Step[]): number[] =>
  steps.flatMap(([start, stop]) => Array.from({ length: stop - start }, (_, i) => start + i));

test("steps cover every entry once, in order, and none is empty, for any number of entries and any size", () => {
  for (let entries = 1; entries <= 60; entries++) {
    const everything = Array.from({ length: entries }, (_, i) => i);
    for (let size = 1; size <= 62; size++) {
      const clusters = [0, ...everything.filter((i) => i > 0 && i % 7 === 0), entries];
      for (const steps of [stepsOf(entries, null, by(size)), stepsOf(entries, clusters, by(size, true))]) {
        assert.deepEqual(covered(steps), everything, `${entries} entries by ${size}`);
        assert.ok(
          steps.every(([start, stop]) => stop > start),
          `${entries} entries by ${size}`,
        );
      }
    }
  }
});

test("the steps of coffea where those are right, and not where they are impossible", () => {
  assert.deepEqual(stepsOf(40, null, by(15)), [
    [0, 14],
    [14, 28],
    [28, 40],
  ]);
  assert.deepEqual(stepsOf(250_000, null, by(70_000)).length, 4);
  assert.deepEqual(stepsOf(250_000, null, by(null)), [[0, 250_000]]);
  assert.deepEqual(stepsOf(0, null, by(100)), [[0, 0]]);
  assert.deepEqual(stepsOf(0, null, by(null)), [[0, 0]]);
  assert.deepEqual(stepsOf(9, null, by(2)).at(-1), [6, 9], "coffea adds [9, 9]");
  assert.deepEqual(stepsOf(25, null, by(2)).at(-1), [24, 25], "coffea adds [27, 25], [30, 25], [33, 25]");
  const clusters = [0, 60_000, 120_000, 180_000, 240_000, 250_000];
  assert.deepEqual(stepsOf(250_000, clusters, by(100_000, true)), [
    [0, 120_000],
    [120_000, 240_000],
    [240_000, 250_000],
  ]);
  assert.deepEqual(stepsOf(250_000, clusters, by(null, true)), [[0, 250_000]]);
});

test("old steps stay without a wanted size, and where they are some of the new ones", () => {
  const old: Step[] = [
    [0, 14],
    [28, 40],
  ];
  assert.deepEqual(keepSteps(old, 40, null, by(null)), { kind: "kept", steps: old });
  assert.deepEqual(keepSteps(old, 40, null, by(15)), { kind: "kept", steps: old });
});

test("old steps of another size are cut anew, and a selection holds the same entries", () => {
  assert.deepEqual(
    keepSteps(
      [
        [0, 20],
        [20, 40],
      ],
      40,
      null,
      by(10),
    ),
    {
      kind: "recut",
      steps: [
        [0, 10],
        [10, 20],
        [20, 30],
        [30, 40],
      ],
    },
  );
  const selection: Step[] = [
    [0, 5],
    [5, 12],
    [20, 39],
  ];
  const cut = keepSteps(selection, 40, null, by(6));
  assert.ok(cut.kind === "recut");
  assert.deepEqual(covered(cut.steps), covered(selection));
  const aligned = keepSteps([[5, 35]], 40, [0, 10, 20, 30, 40], by(10, true));
  assert.deepEqual(aligned, {
    kind: "recut",
    steps: [
      [5, 20],
      [20, 30],
      [30, 35],
    ],
  });
});

test("steps past the end do not fit", () => {
  assert.deepEqual(keepSteps([[0, 41]], 40, null, by(null)), { kind: "unfit" });
});
