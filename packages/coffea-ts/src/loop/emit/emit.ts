import type { RowsAxis } from "../ir/axis.ts";
import type { LoopFunction, LoopProgram, Statement } from "../ir/code.ts";
import type { Batch, Sink } from "../ir/program.ts";
import { Costs } from "./costs.ts";
import { get } from "./codes.ts";
import { Emitter } from "./emitter.ts";
import { inlined } from "./inline.ts";
import { withoutUnused } from "./live.ts";
import { paired } from "./paired.ts";
import { Sinks } from "./sinks.ts";
import { askedOf, rootOf } from "./walk.ts";

/** Statements that a function may have before the next sinks get one of their own: compilers take more than twice as long for twice as much. */
const LARGE = 700;

/** Of more sinks no function is tried. */
const MANY = 64;

/** How a batch is written as functions. */
export interface EmitOptions {
  /** Names of the inputs of the batch, for readers. */
  readonly inputs?: readonly string[];
  /** Statements after which a new function is begun. */
  readonly large?: number;
}

/** Loop functions that compute all sinks of a batch. Each sink is in one function, which gives its entries in order. */
export function emit(batch: Batch, { inputs = [], large = LARGE }: EmitOptions = {}): LoopProgram {
  const asked = askedOf(batch);
  const costs = new Costs();
  const make = (sinks: readonly (readonly [Sink, number])[], root: RowsAxis): LoopFunction =>
    functionOf(new Emitter(batch, { inputs, costs, asked }), sinks, root);
  const byRoot = Map.groupBy(
    batch.sinks.map((sink, i) => [sink, i] as const),
    ([sink]) => rootOf(sink.axis),
  );
  const functions = [...byRoot].flatMap(([root, sinks]) => functionsOf(sinks, (some) => make(some, root), large));
  return { columns: batch.columns, functions };
}

/** One function of all items if it is small enough, else those of the halves; what cannot be divided stays large. */
function functionsOf<T>(items: readonly T[], make: (items: readonly T[]) => LoopFunction, large: number): readonly LoopFunction[] {
  const made = items.length > MANY ? null : make(items);
  if (made !== null && (items.length < 2 || sizeOf(made.body) <= large)) return [made];
  const middle = items.length >> 1;
  return [items.slice(0, middle), items.slice(middle)].flatMap((half) => functionsOf(half, make, large));
}

function functionOf(emitter: Emitter, sinks: readonly (readonly [Sink, number])[], root: RowsAxis): LoopFunction {
  const { scope, positions, regions } = emitter;
  const [first, stop, row] = [scope.local("i32", "first"), scope.local("i32", "stop"), scope.local("i32", "event")];
  const loop = scope.forLoop({ local: row, start: get(first), stop: get(stop), label: scope.label("events") });
  // Assertions first, so that what they are about is not looked at in vain.
  const ordered = sinks.toSorted(([a], [b]) => Number(b.kind === "assert") - Number(a.kind === "assert"));
  scope.inside(loop, () => new Sinks(emitter).run(ordered, positions.make(root, { parent: null, block: loop, number: get(row) })));
  const columns = regions.columns();
  return {
    root: root.root,
    first,
    stop,
    columns,
    scratch: regions.scratch,
    sinks: sinks.map(([, number]) => number),
    body: inlined(paired(withoutUnused(scope.root.statements())), new Set(columns.map(({ region }) => region))),
  };
}

/** How many statements there are. */
export function sizeOf(body: readonly Statement[]): number {
  let size = 0;
  for (const statement of body) {
    size++;
    if (statement.kind === "if") size += sizeOf(statement.yes) + sizeOf(statement.no);
    else if ("body" in statement) size += sizeOf(statement.body);
  }
  return size;
}
