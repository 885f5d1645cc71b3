import type { Axis } from "../ir/axis.ts";
import type { Column } from "../ir/column.ts";
import type { Expression } from "../ir/expression.ts";
import type { EntriesSink, Sink } from "../ir/program.ts";
import type { FillOutcome, LoweredFills } from "./lowered.ts";
import { lowerEntries } from "./lower-entries.ts";
import { Lowering } from "./lowering.ts";
import { NotLowered } from "./lowered-value.ts";
import { NormalExpressions } from "./normal-expressions.ts";
import { MergedOffsets } from "./pair-lists.ts";
import type { FillInputs, Structure } from "./structure.ts";

/** Lowers fills that run together into one program. What cannot be in it is said in the outcome of each fill. */
export function lowerFills(fills: readonly FillInputs[], structure: Structure): LoweredFills {
  return withMergedOffsets(structure, (lowering) => {
    const sinks: Sink[] = [];
    const outcomes = fills.map((fill) => outcomeOf(lowering, fill, sinks));
    return finished(lowering, sinks, outcomes);
  });
}

/** Lowers until no lists of two columns are found to be the same any more. */
export function withMergedOffsets<T>(structure: Structure, lower: (lowering: Lowering) => T): T {
  const expressions = new NormalExpressions();
  const sameAs = new Map<Column, Column>();
  for (;;) {
    try {
      return lower(new Lowering(structure, expressions, sameAs));
    } catch (error) {
      if (!(error instanceof MergedOffsets)) throw error;
      for (const [first, other] of error.pairs) sameAs.set(other, first);
    }
  }
}

/** The program of what was lowered. */
export function finished(lowering: Lowering, entries: readonly Sink[], outcomes: readonly FillOutcome[]): LoweredFills {
  const { inputs, columns, parameters, fallbacks, equalOffsets } = lowering.inputs;
  return { batch: { sinks: [...entries, ...lowering.asserts], columns, equalOffsets }, outcomes, inputs, parameters, fallbacks };
}

function outcomeOf(lowering: Lowering, fill: FillInputs, sinks: Sink[]): FillOutcome {
  const { inputs, flatten } = fill;
  if (lowering.structure.tooDeep.has(fill)) return { kind: "interpreted", reason: "there are hundreds of operations on top of each other" };
  try {
    const { axis, values } = lowerEntries(lowering, inputs, flatten);
    return { kind: "sink", sink: sinks.push(entriesSink(axis, values)) - 1 };
  } catch (error) {
    if (error instanceof NotLowered) return { kind: "interpreted", reason: error.message };
    throw error;
  }
}

function entriesSink(axis: Axis, values: readonly Expression[]): EntriesSink {
  return { kind: "entries", axis, values, present: null };
}
