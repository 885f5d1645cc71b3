import assert from "node:assert/strict";
import { test } from "node:test";
import { fillsOf, goodFills, runFills } from "../../../test/programs/fill-programs.ts";
import { emit } from "../emit/emit.ts";
import { lowerFills } from "../lower/lower-fills.ts";
import { structureOf } from "../lower/structure.ts";
import { assemble, compile } from "../run/compile-program.ts";
import { planOf } from "./loop-plan.ts";
import { programOf } from "./program-cache.ts";
import { packProgram, unpackProgram } from "./stored-program.ts";

test("programs that were packed and unpacked give the same entries", () => {
  let compiled = 0;
  for (let seed = 20261203; seed < 20261223; seed++) {
    const program = fillsOf(seed);
    const fills = goodFills(program);
    const events = program.source();
    const inputs = fills.map((fill) => program.on(events, fill));
    const structure = structureOf(inputs);
    const { batch, ...lowered } = lowerFills(inputs, structure);
    const assembled = assemble(emit(batch), batch.sinks, lowered.parameters.length);
    const { plan, ...unpacked } = unpackProgram(
      packProgram({ plan: planOf({ batch, ...lowered }), assembled }) as Uint8Array<ArrayBuffer>,
    )!;
    const built = programOf(inputs, structure);
    if (built === null) continue;
    const original = { ...built };
    try {
      // The program that the next run of these fills finds.
      Object.assign(built, { plan, compiled: compile(unpacked.assembled) });
      const got = runFills(program, fills, "compile");
      assert.deepEqual(got.filled, runFills(program, fills, "interpret").filled, `seed ${seed}`);
      compiled += got.compiled;
    } finally {
      Object.assign(built, original);
    }
  }
  assert.ok(compiled > 20);
});

test("that nothing can be compiled is kept, too", () => {
  assert.equal(unpackProgram(packProgram(null) as Uint8Array<ArrayBuffer>), null);
});
