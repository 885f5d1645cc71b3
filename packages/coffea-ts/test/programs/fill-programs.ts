import * as ak from "coffea-ts/awkward";
import { broadcastInputs } from "../../src/hist/fill/broadcast-inputs.ts";
import { numbersOf, toInput } from "../../src/hist/fill/column.ts";
import { flattenInputs } from "../../src/hist/fill/flatten-inputs.ts";
import type { FillPlan } from "../../src/hist/fill/plan-fill.ts";
import { deferUntilNeeded, type EvaluatorName, runDeferred, useEvaluator } from "../../src/loop/index.ts";
import { memoryEvents } from "../data/memory-events.ts";
import { RandomNumbers } from "./random-numbers.ts";
import { writeProgram } from "./random-program.ts";

/** What is filled together. */
export interface Fill {
  readonly inputs: readonly ak.graph.Node[];
  readonly flatten: boolean;
}

/** The entries of a fill as float64, or its error. */
export type Filled = readonly Float64Array[] | { readonly code: unknown; readonly message: string };

/** Fills of a random program, and the events that they are of. */
export interface FilledProgram {
  readonly fills: readonly Fill[];
  /** New events with the program's columns. */
  readonly source: () => ak.EventSource;
  /** A fill on such events. */
  readonly on: (source: ak.EventSource, fill: Fill) => Fill;
}

/** Fills of the results of a random program, alone and in pairs, on events that have its columns. */
export function fillsOf(seed: number): FilledProgram {
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
function run(fills: readonly Fill[], source: ak.EventSource, evaluator: EvaluatorName): { filled: readonly Filled[]; compiled: number } {
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

/** What the fills of a program get on new events. */
export function runFills({ source, on }: FilledProgram, fills: readonly Fill[], evaluator: EvaluatorName): ReturnType<typeof run> {
  const events = source();
  return run(
    fills.map((one) => on(events, one)),
    events,
    evaluator,
  );
}

/** The fills that are no mistakes: what fails alone would hide what comes behind it. */
export function goodFills(program: FilledProgram): readonly Fill[] {
  return program.fills.filter((fill) => runFills(program, [fill], "interpret").filled.every((result) => Array.isArray(result)));
}
