import assert from "node:assert/strict";
import { test } from "node:test";
import { fuzzOptions } from "../oracle/fuzz-options.ts";
import { fillsOf, goodFills, runFills } from "./fill-programs.ts";

const CASES = 150;
/**
 * Programs that were computed wrongly once: a choice between a chosen item and a value for where it is missing; a list that is written down although it is
 * known to be empty.
 */
const MISTAKES = [3159, 91383];

test(`a compiled loop gives the entries of the interpreter, bit for bit, on ${CASES} random programs`, () => {
  const { numRuns, seed } = fuzzOptions(CASES, 20261203);
  let [compiled, all] = [0, 0];
  for (const program of [...MISTAKES, ...Array.from({ length: numRuns }, (_, i) => seed + i)]) {
    const one = fillsOf(program);
    const good = goodFills(one);
    const expected = runFills(one, good, "interpret");
    const got = runFills(one, good, "compile");
    assert.equal(expected.compiled, 0);
    assert.deepEqual(got.filled, expected.filled, `seed ${program}`);
    for (const fill of one.fills.filter((fill) => !good.includes(fill)))
      assert.deepEqual(runFills(one, [fill], "compile").filled, runFills(one, [fill], "interpret").filled, `seed ${program}`);
    compiled += got.compiled;
    all += good.length;
  }
  assert.ok(compiled > 0.3 * all, `${compiled} of ${all} fills were compiled`);
});
