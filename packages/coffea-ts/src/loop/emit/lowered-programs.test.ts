import assert from "node:assert/strict";
import { test } from "node:test";
import { graph } from "../../awkward/index.ts";
import { runEmitted } from "../../../test/loop/run-emitted.ts";
import { runLowered } from "../../../test/loop/run-lowered.ts";
import { RandomNumbers } from "../../../test/programs/random-numbers.ts";
import { writeProgram } from "../../../test/programs/random-program.ts";
import { lowerArray } from "../lower/lower-array.ts";

const PROGRAMS = 30 * Number(process.env["COFFEA_TS_FUZZ_RUNS"] ?? 1);

test("the statements of random programs give what their expressions say", () => {
  let count = 0;
  for (let seed = 0; seed < PROGRAMS; seed++) {
    const writer = writeProgram(new RandomNumbers(seed));
    for (const { array } of writer.pool.slice(writer.columns.length)) {
      const interpreter = new graph.Interpreter();
      const lowered = lowerArray(graph.nodeOf(array));
      if (lowered === null) continue;
      const expected = runLowered(lowered.program, lowered.structure, interpreter);
      const entries = runEmitted(lowered.program, lowered.structure, interpreter);
      assert.deepEqual(entries, expected && expected.map((sink) => sink.map((values) => [...values])), `seed ${seed}`);
      count++;
    }
  }
  assert.ok(count > PROGRAMS);
});
