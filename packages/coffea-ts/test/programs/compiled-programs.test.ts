import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "coffea-ts/awkward";
import { broadcastInputs } from "../../src/hist/fill/broadcast-inputs.ts";
import { numbersOf, toInput } from "../../src/hist/fill/column.ts";
import { flattenInputs } from "../../src/hist/fill/flatten-inputs.ts";
import type { FillPlan } from "../../src/hist/fill/plan-fill.ts";
import { deferUntilNeeded, type EvaluatorName, runDeferred, useEvaluator } from "../../src/loop/index.ts";
import { fuzzOptions } from "../oracle/fuzz-options.ts";
import { memoryEvents } from "../data/memory-events.ts";
import { RandomNumbers } from "./random-numbers.ts";
import { writeProgram } from "./random-program.ts";

const CASES = 150;
/** Programs that were computed wrongly once: a choice between a chosen item and a value for where it is missing. */
const MISTAKES = [3159];

/** What is filled together. */
interface Fill {
  readonly inputs: readonly ak.graph.Node[];
  readonly flatten: boolean;
}

/** The entries of a fill as float64, or its error. */
type Filled = readonly Float64Array[] | { readonly code: unknown; readonly message: string };

/** Fills of the results of a random program, alone and in pairs, on events that have its columns. */
function fillsOf(seed: number): { fills: readonly Fill[]; source: () => ak.EventSource; on: (source: ak.EventSource, fill: Fill) => Fill } {
  const random = new RandomNumbers(seed);
  const { pool, columns } = writeProgram(random);
  const arrays = pool.map(({ array }) => array);
  const constants = arrays.slice(0, columns.length);
  const source = (): ak.EventSource => memoryEvents(Object.fromEntries(constants.map((array, place) => [`c${place}`, array])));
  const results = arrays.slice(columns.length).map((array) => ak.graph.nodeOf(array));
  const alone = results.map((node): Fill => ({ inputs: [node], flatten: true }));
  const pairs = results.slice(1).map((node, i): Fill => ({ inputs: [results[i]!, node], flatten: random.below(2) === 0 }));
  const on = (events: ak.EventSource, { inputs, flatten }: Fill): Fill => {
    const columnNodes = constants.map((array, place) => [ak.graph.nodeOf(array), ak.graph.columnNode(events, `c${place}`)] as const);
    const rebinder = new ak.graph.Rebinder(events, new Map(columnNodes));
    return { inputs: inputs.map((node) => rebinder.get(node)), flatten };
  };
  return { fills: [...alone, ...pairs], source, on };
}

/** The entries of layouts as a histogram gets them. */
function entriesOf(layouts: readonly ak.Layout[], flatten: boolean): Float64Array[] {
  const plan: FillPlan = { inputs: layouts, names: layouts.map((_, i) => `input ${i}`), flatten, wanted: layouts.map(() => "number") };
  const flat = flatten
    ? flattenInputs(plan)
    : broadcastInputs(
        layouts.map((layout, i) => toInput(layout, "number", plan.names[i]!)),
        plan.names,
      );
  return flat.leaves.map((leaves) => numbersOf(leaves!).slice(0, flat.length));
}

/** NaN is one value, whatever its bits: engines do not keep them. */
function withoutBitsOfNaN(columns: Filled): Filled {
  return Array.isArray(columns) ? columns.map((column: Float64Array) => column.map((value) => (value === value ? value : NaN))) : columns;
}

/** What the fills get, all in one queue, up to the first error; and how many of them a loop gave. */
function run(fills: readonly Fill[], source: ak.EventSource, evaluator: EvaluatorName): { filled: Filled[]; compiled: number } {
  useEvaluator(source, evaluator);
  const filled: Filled[] = [];
  let compiled = 0;
  for (const { inputs, flatten } of fills) {
    const columns = inputs.map((): number[] => []);
    const open = (): { add(given: readonly Float64Array[], count: number): void; commit(): void } => ({
      add: (given, count) => given.forEach((column, k) => column.subarray(0, count).forEach((value) => columns[k]!.push(value))),
      commit: () => {
        compiled++;
        filled.push(columns.map((column) => Float64Array.from(column)));
      },
    });
    deferUntilNeeded({
      inputs: inputs.map((node) => ak.graph.handleOf(node) as ak.Expr<unknown>),
      run: (layouts) => void filled.push(entriesOf(layouts, flatten)),
      target: { flatten, of: {}, isUnordered: () => true, open },
    });
  }
  try {
    runDeferred(source);
  } catch (error) {
    filled.push({ code: (error as { code?: unknown }).code, message: (error as Error).message });
  }
  return { filled: filled.map(withoutBitsOfNaN), compiled };
}

test(`a compiled loop gives the entries of the interpreter, bit for bit, on ${CASES} random programs`, () => {
  const { numRuns, seed } = fuzzOptions(CASES, 20261203);
  let [compiled, all] = [0, 0];
  for (const program of [...MISTAKES, ...Array.from({ length: numRuns }, (_, i) => seed + i)]) {
    const { fills, source, on } = fillsOf(program);
    const onEvents = (fill: readonly Fill[], evaluator: EvaluatorName): ReturnType<typeof run> => {
      const events = source();
      return run(fill.map((one) => on(events, one)), events, evaluator); // prettier-ignore
    };
    // What fails alone would hide what comes behind it.
    const good = fills.filter((fill) => onEvents([fill], "interpret").filled.every((result) => Array.isArray(result)));
    const expected = onEvents(good, "interpret");
    const got = onEvents(good, "compile");
    assert.equal(expected.compiled, 0);
    assert.deepEqual(got.filled, expected.filled, `seed ${program}`);
    for (const fill of fills.filter((one) => !good.includes(one)))
      assert.deepEqual(onEvents([fill], "compile").filled, onEvents([fill], "interpret").filled, `seed ${program}`);
    compiled += got.compiled;
    all += good.length;
  }
  assert.ok(compiled > 0.3 * all, `${compiled} of ${all} fills were compiled`);
});
