import assert from "node:assert/strict";
import { test } from "node:test";
import { graph } from "../../awkward/index.ts";
import { differenceOf, layoutOf } from "../../../test/loop/same-array.ts";
import { runLowered } from "../../../test/loop/run-lowered.ts";
import { RandomNumbers } from "../../../test/programs/random-numbers.ts";
import { writeProgram } from "../../../test/programs/random-program.ts";
import { lowerArray } from "./lower-array.ts";

const PROGRAMS = 40 * Number(process.env["COFFEA_TS_FUZZ_RUNS"] ?? 1);
const FIRST = Number(process.env["COFFEA_TS_FUZZ_SEED"] ?? 0);

test("arrays of random programs are what the interpreter makes of them", () => {
  const counts = { all: 0, lowered: 0, whole: 0 };
  const wrong: string[] = [];
  for (let seed = FIRST; seed < FIRST + PROGRAMS; seed++) {
    const writer = writeProgram(new RandomNumbers(seed));
    for (const { array, place } of writer.pool.slice(writer.columns.length)) {
      const node = graph.nodeOf(array);
      const interpreter = new graph.Interpreter();
      const expected = interpreter.get(node);
      counts.all++;
      const lowered = lowerArray(node);
      if (lowered === null) continue;
      counts.lowered++;
      if (lowered.program.fallbacks.length === 0) counts.whole++;
      const entries = runLowered(lowered.program, lowered.structure, interpreter);
      const difference =
        entries === null ? "an assertion does not hold" : differenceOf(layoutOf(lowered, entries, expected.length), expected);
      if (difference !== null) wrong.push(`${seed} ${writer.steps[place - writer.columns.length]!.function}: ${difference}`);
    }
  }
  assert.deepEqual(wrong, []);
  assert.ok(counts.lowered > counts.all / 2 && counts.whole > counts.all / 3, JSON.stringify(counts));
});
