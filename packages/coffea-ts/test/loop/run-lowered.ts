import { layoutToList, type graph, type Layout } from "coffea-ts/awkward";
import type { LoweredFills } from "../../src/loop/lower/lowered.ts";
import type { Structure } from "../../src/loop/lower/structure.ts";
import { evaluateBatch } from "./evaluate-batch.ts";

/** The entries of a lowered program by the plain evaluator; null where an assertion or an input does not hold. */
export function runLowered(program: LoweredFills, structure: Structure, interpreter: graph.Interpreter): Float64Array[][] | null {
  const source = structure.nodes.find((node) => node.source !== null)?.source;
  const layouts = program.inputs.map((input): Layout =>
    input.kind === "column" ? source!.load(input.name) : interpreter.get(structure.nodes[input.node]!),
  );
  const rows = source?.length ?? layouts[0]?.length ?? 0;
  if (layouts.some(({ length }) => length !== rows)) return null;
  const parameters = program.parameters.map((parameter) => {
    if (parameter.kind === "literal") return structure.literals[parameter.literal] as number;
    const value = layoutToList(interpreter.get(structure.nodes[parameter.node]!))[0] as number | null;
    return parameter.part === "present" ? value !== null : (value ?? 0);
  });
  return evaluateBatch(program.batch, { layouts, parameters, rows });
}
