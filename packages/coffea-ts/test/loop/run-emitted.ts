import { type graph, type Layout, layoutToList, type Values } from "coffea-ts/awkward";
import { emit } from "../../src/loop/emit/emit.ts";
import type { LoopProgram } from "../../src/loop/ir/code.ts";
import type { LoweredFills } from "../../src/loop/lower/lowered.ts";
import type { Structure } from "../../src/loop/lower/structure.ts";
import { columnArray } from "../../src/loop/run/column-array.ts";
import { runStatements } from "./run-statements.ts";

/** What `runLowered` gives, by the statements that are made of the batch; `told` gets to see them. */
export function runEmitted(
  program: LoweredFills,
  structure: Structure,
  interpreter: graph.Interpreter,
  told?: (emitted: LoopProgram) => void,
): number[][][] | null {
  const source = structure.nodes.find((node) => node.source !== null)?.source;
  const layouts = program.inputs.map((input): Layout =>
    input.kind === "column" ? source!.load(input.name) : interpreter.get(structure.nodes[input.node]!),
  );
  const rows = source?.length ?? layouts[0]?.length ?? 0;
  if (layouts.some(({ length }) => length !== rows)) return null;
  const arrayOf = (column: (typeof program.batch.columns)[number]): Values => columnArray(column, layouts[column.input]!);
  const columns = program.batch.columns.map(arrayOf);
  for (const [x, y] of program.batch.equalOffsets.map((pair) => pair.map(arrayOf) as [Values, Values]))
    if (x.length !== y.length || x.some((value, i) => value !== y[i])) return null;
  const literals = program.parameters.map((parameter) => {
    if (parameter.kind === "literal") return asItem(structure.literals[parameter.literal] as number);
    const value = layoutToList(interpreter.get(structure.nodes[parameter.node]!))[0] as number | bigint | boolean | null;
    return asItem(parameter.part === "present" ? value !== null : (value ?? 0));
  });
  const emitted = emit(program.batch);
  told?.(emitted);
  const { entries, failed } = runStatements(emitted, { columns, literals, rows, block: 3 });
  if (failed !== null) return null;
  return program.batch.sinks.flatMap((sink, i) =>
    sink.kind === "assert" ? [] : [sink.values.map((_, k) => entries.get(i)!.map((entry) => entry[k]!))],
  );
}

function asItem(value: number | bigint | boolean): number | bigint {
  return typeof value === "boolean" ? Number(value) : value;
}
