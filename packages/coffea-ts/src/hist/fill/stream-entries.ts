import type { EntryStream } from "../../loop/index.ts";
import type { HistState } from "../hist-state.ts";
import { BLOCK, kernelsFor, openCounts } from "../kernel/fill-kernels.ts";
import type { Storage } from "../storage/storage.ts";
import { BlockLocator, type Counted, isCountable, part } from "./add-entries.ts";
import type { FlatInputs } from "./broadcast-inputs.ts";
import { toInput } from "./column.ts";
import { integersOnly } from "./numbers.ts";
import { isExpression, type FillPlan } from "./plan-fill.ts";
import { wayToIntegers } from "./wanted.ts";

/** Whether the entries of a fill may be added in any order, those of other such fills among them, with the same result to the bit. */
export function isUnordered({ axes, storage }: HistState, { inputs }: FillPlan): boolean {
  return (inputs[axes.length] ?? null) === null && isCountable(storage);
}

/**
 * Takes the entries of a fill some thousand at a time: one column for each of the plan's expressions, of which there is one at least. `commit` gets the state afterwards.
 * Null where all entries are needed at once: for axes that grow. Throws `BadArgument` for values of the wrong type.
 */
export function streamEntries(state: HistState, plan: FillPlan, commit: (state: HistState) => void): EntryStream | null {
  if (state.axes.some((axis) => axis.growth)) return null;
  const constants = constantInputs(plan);
  const opened = isUnordered(state, plan) ? openCounts(state.storage.length) : null;
  if (opened !== null) return countingStream(state, plan, { ...opened, constants, commit });
  const { axes } = state;
  const storage = state.storage.copy() as Storage;
  const locator = new BlockLocator(state, constants, kernelsFor(0));
  const add = forEachBlock(plan, constants, (flat, start, stop) => {
    locator.locate(flat, start, stop);
    storage.accumulate(
      locator.bins.subarray(0, stop - start),
      part(flat, axes.length, start, stop),
      part(flat, axes.length + 1, start, stop),
    );
  });
  return { add, commit: () => commit({ axes, storage }) };
}

interface Counting extends NonNullable<ReturnType<typeof openCounts>> {
  readonly constants: FlatInputs;
  readonly commit: (state: HistState) => void;
}

/** Entries without weight are counted; counts are added at the end. */
function countingStream(state: HistState, plan: FillPlan, { kernels, counts, close, constants, commit }: Counting): EntryStream {
  const locator = new BlockLocator(state, constants, kernels);
  const add = forEachBlock(plan, constants, (flat, start, stop) => {
    if (locator.locate(flat, start, stop)) kernels.count(stop - start, counts);
    else for (let i = 0; i < stop - start; i++) if (locator.bins[i]! >= 0) counts[locator.bins[i]!]!++;
  });
  return {
    add,
    commit: () => {
      (state.storage as Counted).addCounts(counts);
      close();
      commit(state);
    },
  };
}

type Add = EntryStream["add"];

/** Puts the columns in the place of the expressions, and goes through them in blocks. */
function forEachBlock(plan: FillPlan, constants: FlatInputs, run: (flat: FlatInputs, start: number, stop: number) => void): Add {
  const places = plan.inputs.flatMap((input, i) => (isExpression(input) ? [i] : []));
  return (columns, count) => {
    const leaves = constants.leaves.slice();
    for (const [k, place] of places.entries()) {
      const wanted = plan.wanted[place]!;
      leaves[place] = wanted === "number" ? columns[k]! : integersOnly(columns[k]!, plan.names[place]!, wayToIntegers(wanted));
    }
    const flat = { ...constants, leaves, length: count };
    for (let start = 0; start < count; start += BLOCK) run(flat, start, Math.min(start + BLOCK, count));
  };
}

/** The inputs that are one value for all entries; those of expressions are not there yet. */
function constantInputs({ inputs, wanted, names }: FillPlan): FlatInputs {
  const constant = inputs.map((input) => input !== undefined && !isExpression(input));
  const leaves = inputs.map((input, i) => (constant[i] ? toInput(input, wanted[i]!, names[i]!).leaves : null));
  return { length: BLOCK, leaves, constant };
}
