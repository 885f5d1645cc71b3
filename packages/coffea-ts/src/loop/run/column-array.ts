import { type Layout, type Values, valuesConstructors } from "../../awkward/index.ts";
import type { Column } from "../ir/column.ts";

/** The array that a column means, in the layout of its input. Throws where the layout is of another kind than the graph says, which is a mistake in an evaluator. */
export function columnArray({ path, dtype }: Column, input: Layout): Values {
  let layout = input;
  for (const step of path) {
    if (typeof step === "object") {
      if (layout.kind !== "record") throw notThere(step.field, layout);
      layout = layout.field(step.field);
    } else if (step === "content") {
      if (layout.kind !== "list" && layout.kind !== "regular" && layout.kind !== "option") throw notThere(step, layout);
      layout = layout.content;
    } else if (step === "offsets") {
      if (layout.kind !== "list") throw notThere(step, layout);
      return layout.offsets;
    } else {
      if (layout.kind !== "option") throw notThere(step, layout);
      return layout.index;
    }
  }
  if (layout.kind !== "numeric") throw notThere("values", layout);
  const { data } = layout;
  if (!(data instanceof valuesConstructors[dtype])) throw notThere(dtype, layout);
  return data;
}

function notThere(step: string, { kind }: Layout): Error {
  return new Error(`a ${kind} layout has no ${step}`);
}
