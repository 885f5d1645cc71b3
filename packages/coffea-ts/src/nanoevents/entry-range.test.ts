import assert from "node:assert/strict";
import { test } from "node:test";
import { entryRange } from "./entry-range.ts";

test("the whole tree by default; a stop past the end and a negative start are cut", () => {
  assert.deepEqual(entryRange({}, 40), { start: 0, stop: 40 });
  assert.deepEqual(entryRange({ entryStart: -5, entryStop: 1000 }, 40), { start: 0, stop: 40 });
  assert.deepEqual(entryRange({ entryStart: 10, entryStop: 20 }, 40), { start: 10, stop: 20 });
  assert.deepEqual(entryRange({ entryStart: 0, entryStop: 0 }, 40), { start: 0, stop: 0 });
  assert.deepEqual(entryRange({ entryStart: 50 }, 40), { start: 40, stop: 40 });
  assert.deepEqual(entryRange({ entryStart: 20, entryStop: 10 }, 40), { start: 20, stop: 20 });
});

test("steps that follow each other are one range", () => {
  assert.deepEqual(
    entryRange(
      {
        steps: [
          [0, 10],
          [10, 25],
        ],
      },
      40,
    ),
    { start: 0, stop: 25 },
  );
  assert.deepEqual(entryRange({ steps: [] }, 40), { start: 0, stop: 40 });
  assert.deepEqual(entryRange({ steps: null }, 40), { start: 0, stop: 40 });
});

test("refused: steps with gaps, steps and entryStop together, parts of entries", () => {
  assert.throws(
    () =>
      entryRange(
        {
          steps: [
            [0, 10],
            [12, 25],
          ],
        },
        40,
      ),
    { code: "NotSupported", message: /\[0, 10\] and \[12, 25\]/ },
  );
  assert.throws(() => entryRange({ steps: [[0, 10]], entryStop: 5 }, 40), { code: "NotSupported" });
  assert.throws(() => entryRange({ entryStart: 0.5 }, 40), { code: "BadArgument", message: /entryStart is 0.5/ });
});
