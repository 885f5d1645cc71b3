import assert from "node:assert/strict";
import { test } from "node:test";
import { RandomBatch, randomFrom } from "../../../test/loop/random-batch.ts";
import { runStatements } from "../../../test/loop/run-statements.ts";
import { emit } from "../emit/emit.ts";
import { explainProgram } from "../explain/explain.ts";
import { compileProgram } from "./compile-program.ts";
import { runProgram, type TakeEntries } from "./run-program.ts";

const RUNS = 40 * Number(process.env["COFFEA_TS_FUZZ_RUNS"] ?? 1);

test("random programs give the bits of their statements, in blocks of any size", () => {
  for (let seed = 1; seed <= RUNS; seed++) {
    const { batch, data } = new RandomBatch(randomFrom(1000 + seed)).make(1 + (seed % 4));
    const program = emit(batch);
    const { entries } = runStatements(program, data);
    const compiled = compileProgram(program, batch.sinks, data.literals.length);
    for (const blockRows of [8192, 3]) {
      const found = batch.sinks.map((): number[][] => []);
      const take = found.map((rows): TakeEntries => (columns, count) => {
        for (let i = 0; i < count; i++) rows.push(columns.map((column) => column[i]!));
      });
      const failed = runProgram(compiled, { columns: data.columns, literals: data.literals, rows: [data.rows], take, blockRows });
      assert.equal(failed, null);
      for (const [sink, rows] of entries)
        assert.deepEqual(found[sink], rows, `seed ${seed}, sink ${sink}, blocks of ${blockRows}\n${explainProgram(program)}`);
    }
  }
});
