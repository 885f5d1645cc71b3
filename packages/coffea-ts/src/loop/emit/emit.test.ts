import assert from "node:assert/strict";
import { test } from "node:test";
import { RandomBatch, randomFrom } from "../../../test/loop/random-batch.ts";
import { reference } from "../../../test/loop/reference.ts";
import { runStatements } from "../../../test/loop/run-statements.ts";
import { explainProgram } from "../explain/explain.ts";
import { emit } from "./emit.ts";

const RUNS = 300 * Number(process.env["COFFEA_TS_FUZZ_RUNS"] ?? 1);

test("random batches give what their definitions say, to the bit", () => {
  for (let seed = 1; seed <= RUNS; seed++) {
    const { batch, data } = new RandomBatch(randomFrom(seed)).make(1 + (seed % 4));
    const program = emit(batch);
    const expected = reference(batch, data).entries;
    for (const block of [Infinity, 3]) {
      const { entries } = runStatements(program, { ...data, block });
      for (const [sink, values] of expected)
        assert.deepEqual(entries.get(sink), values, `seed ${seed}, sink ${sink}\n${explainProgram(program)}`);
    }
  }
});

test("many sinks are divided among functions", () => {
  const { batch, data } = new RandomBatch(randomFrom(7)).make(9);
  const program = emit(batch, { large: 40 });
  assert.ok(program.functions.length > 2);
  assert.deepEqual(
    program.functions.flatMap(({ sinks }) => sinks).toSorted((a, b) => a - b),
    batch.sinks.map((_, i) => i),
  );
  assert.deepEqual(runStatements(program, data).entries, reference(batch, data).entries);
});
