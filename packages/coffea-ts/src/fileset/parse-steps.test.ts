import assert from "node:assert/strict";
import { test } from "node:test";
import { parseSteps } from "./parse-steps.ts";

const steps = (value: unknown, entries: number | null = null) => parseSteps(value, "file", entries);

test("steps are sorted; none and null are told apart", () => {
  assert.equal(steps(null), null);
  assert.equal(steps(undefined), null);
  assert.deepEqual(steps([]), []);
  assert.deepEqual(
    steps([
      [10, 20],
      [0, 10],
      [25, 30],
    ]),
    [
      [0, 10],
      [10, 20],
      [25, 30],
    ],
  );
});

test("steps past the last entry, as coffea writes them, hold nothing", () => {
  const written = [
    [0, 13],
    [13, 25],
    [27, 25],
    [30, 25],
  ];
  assert.deepEqual(steps(written, 25), [
    [0, 13],
    [13, 25],
  ]);
  assert.throws(() => steps(written), { code: "BadFileset", message: /\[27, 25\]/ });
  assert.deepEqual(steps([[0, 0]], 0), [[0, 0]]);
  assert.deepEqual(steps([[0, 30]], 25), [[0, 30]], "whoever opens the file tells that it has fewer entries");
});

for (const [name, value] of Object.entries({
  overlap: [
    [0, 5],
    [4, 8],
  ],
  text: "0-5",
  triple: [[0, 1, 2]],
  negative: [[-1, 5]],
  fraction: [[0, 2.5]],
})) {
  test(`refused: ${name}`, () => assert.throws(() => steps(value), { code: "BadFileset", message: /"steps" of file has to be/ }));
}
