import { type EventSource, graph, type Layout, layoutToList, type Values } from "../../awkward/index.ts";
import type { Column } from "../ir/column.ts";
import type { Parameter } from "../lower/lowered.ts";
import type { Structure } from "../lower/structure.ts";
import { columnArray } from "../run/column-array.ts";
import type { ChunkData } from "../run/run-program.ts";
import type { LoopPlan } from "./loop-plan.ts";

/** Who has what a loop reads. */
export interface ChunkInputs {
  readonly source: EventSource;
  readonly interpreter: graph.Interpreter;
}

/** What a program runs on in one chunk. Null where the columns are not as it takes them to be: of another length, or lists that do not fit. */
export function chunkData(plan: LoopPlan, structure: Structure, { source, interpreter }: ChunkInputs): Omit<ChunkData, "take"> | null {
  const { columns, equalOffsets, inputs, parameters } = plan;
  const layouts = new Map<number, Layout>();
  const layoutOf = (input: number): Layout => {
    let layout = layouts.get(input);
    if (layout === undefined) {
      const from = inputs[input]!;
      layout =
        from.kind === "column"
          ? (source.borrow?.(from.name) ?? interpreter.get(graph.columnNode(source, from.name)))
          : interpreter.get(structure.nodes[from.node]!);
      layouts.set(input, layout);
    }
    return layout;
  };
  const arrays = new Map<Column, Values>();
  const read = (column: Column): void => void arrays.set(column, arrays.get(column) ?? columnArray(column, layoutOf(column.input)));
  // Structure first, and then the values in the order in which they are mentioned: what is noted of a chunk's columns is what the interpreter's reading gives.
  for (const column of columns) if (column.path.at(-1) === "offsets") read(column);
  for (const [, other] of equalOffsets) read(other);
  for (const column of columns) read(column);
  if (inputs.some((_, input) => layoutOf(input).length !== source.length)) return null;
  for (const [one, other] of equalOffsets) {
    if (!areEqual(arrays.get(one)!, arrays.get(other)!)) return null;
  }
  const literals = parameters.map((parameter) => parameterValue(parameter, structure, interpreter));
  return { columns: columns.map((column) => arrays.get(column)!), literals, rows: [source.length] };
}

function areEqual(a: Values, b: Values): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function parameterValue(parameter: Parameter, { nodes, literals }: Structure, interpreter: graph.Interpreter): number | bigint | boolean {
  const value = parameter.kind === "literal" ? literals[parameter.literal]! : layoutToList(interpreter.get(nodes[parameter.node]!))[0];
  if (parameter.kind === "scalar" && parameter.part === "present") return value !== null;
  switch (parameter.type) {
    case "f64":
      return Number(value ?? 0);
    case "bool":
      return Boolean(value);
    case "i32":
    case "i64":
    case "u64":
      return BigInt((value ?? 0) as number | bigint | boolean);
    default:
      throw parameter.type satisfies never;
  }
}
