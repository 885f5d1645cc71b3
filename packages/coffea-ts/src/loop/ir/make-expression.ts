import type { Dtype, graph } from "../../awkward/index.ts";
import type { Axis } from "./axis.ts";
import type { Column } from "./column.ts";
import type { Expression, ExtremePosition, ReducedValue, ValueType } from "./expression.ts";
import type { InternTable } from "./intern-table.ts";

type ExpressionOf<K extends Expression["kind"]> = Extract<Expression, { kind: K }>;

/** A reduction of the items of an axis. */
export interface Reducing {
  readonly over: Axis;
  readonly input: Expression;
  /** Null where every item counts. */
  readonly present?: Expression | null;
  /** For minima and maxima. */
  readonly initial?: Expression | null;
}

/** Makes expressions: the same parts give the same object. Nothing is simplified. */
export class ExpressionMaker {
  readonly #table: InternTable;

  constructor(table: InternTable) {
    this.#table = table;
  }

  /** The numbers of a column, or with type i32 its offsets, indices or positions. */
  column(column: Column, axis: Axis, { at = null, type = typeOf(column.dtype) }: ColumnOptions = {}): ExpressionOf<"column"> {
    return this.#make(`value ${column.id} ${axis.id} ${at?.id} ${type}`, { kind: "column", type, axis, column, at });
  }

  literal(slot: number, type: ValueType): ExpressionOf<"literal"> {
    return this.#make(`literal ${slot} ${type}`, { kind: "literal", type, axis: null, slot });
  }

  constant(value: number | bigint, type: ValueType): ExpressionOf<"constant"> {
    const text = Object.is(value, -0) ? "-0" : String(value);
    return this.#make(`constant ${text} ${type}`, { kind: "constant", type, axis: null, value });
  }

  /** `axis` is the deepest axis of the inputs. */
  math(name: graph.MathName, inputs: readonly Expression[]): ExpressionOf<"math"> {
    const type: ValueType = givesTruths.has(name) ? "bool" : (inputs[0]?.type ?? "f64");
    return this.#make(`math ${name} ${idsOf(inputs)}`, { kind: "math", type, axis: deepestOf(inputs), name, inputs });
  }

  select(condition: Expression, yes: Expression, no: Expression): ExpressionOf<"select"> {
    const inputs = [condition, yes, no] as const;
    return this.#make(`select ${idsOf(inputs)}`, { kind: "select", type: yes.type, axis: deepestOf(inputs), inputs });
  }

  cast(dtype: Dtype, input: Expression, type: ValueType = typeOf(dtype)): ExpressionOf<"cast"> {
    return this.#make(`cast ${dtype} ${type} ${input.id}`, { kind: "cast", type, axis: input.axis, dtype, input });
  }

  /** How many items are there, or of which `present` is true. */
  presentCount(over: Axis, present: Expression): ExpressionOf<"reduced"> {
    return this.#reduced("count", { over, input: null, present });
  }

  reduced(op: Exclude<ReducedValue["op"], "count">, reducing: Reducing): ExpressionOf<"reduced"> {
    return this.#reduced(op, reducing);
  }

  extreme(op: ExtremePosition["op"], { over, input, present = null }: Reducing): ExpressionOf<"extreme"> {
    const key = `${op} ${over.id} ${input.id} ${present?.id}`;
    return this.#make(key, { kind: "extreme", type: "i32", axis: over.parent, op, over, input, present });
  }

  count(over: Axis): ExpressionOf<"count"> {
    return this.#make(`count ${over.id}`, { kind: "count", type: "i32", axis: over.parent, over });
  }

  through(axis: Axis, input: Expression, part = 0): ExpressionOf<"through"> {
    return this.#make(`through ${axis.id} ${part} ${input.id}`, { kind: "through", type: input.type, axis, part, input });
  }

  joined(axis: Axis, inputs: readonly Expression[]): ExpressionOf<"joined"> {
    return this.#make(`joined ${axis.id} ${idsOf(inputs)}`, { kind: "joined", type: inputs[0]!.type, axis, inputs });
  }

  item(over: Axis, position: Expression, input: Expression): ExpressionOf<"item"> {
    const axis = isDeeper(position.axis, over.parent) ? position.axis : over.parent;
    return this.#make(`item ${over.id} ${position.id} ${input.id}`, { kind: "item", type: input.type, axis, over, position, input });
  }

  position(axis: Axis): ExpressionOf<"position"> {
    return this.#make(`position ${axis.id}`, { kind: "position", type: "i32", axis });
  }

  number(axis: Axis): ExpressionOf<"number"> {
    return this.#make(`number ${axis.id}`, { kind: "number", type: "i32", axis });
  }

  #reduced(
    op: ReducedValue["op"],
    { over, input, present = null, initial = null }: Omit<Reducing, "input"> & { readonly input: Expression | null },
  ): ExpressionOf<"reduced"> {
    const type = reducedType(op, input);
    const key = `${op} ${over.id} ${input?.id} ${present?.id} ${initial?.id}`;
    return this.#make(key, { kind: "reduced", type, axis: over.parent, op, over, input, present, initial });
  }

  #make<K extends Expression["kind"]>(key: string, parts: Omit<ExpressionOf<K>, "id"> & { readonly kind: K }): ExpressionOf<K> {
    return this.#table.intern(key, (id) => ({ ...parts, id }) as unknown as ExpressionOf<K>);
  }
}

interface ColumnOptions {
  readonly at?: Expression | null;
  readonly type?: ValueType;
}

/** Operations that give truths whatever they take. */
const givesTruths: ReadonlySet<graph.MathName> = new Set<graph.MathName>([
  "eq", "ne", "lt", "le", "gt", "ge", "and", "or", "xor", "not", "isnan", "isfinite", "isinf", "isposinf", "isneginf", "signbit", "isClose",
]); // prettier-ignore

/** What numbers of a dtype are in a loop. */
export function typeOf(dtype: Dtype): ValueType {
  if (dtype === "bool") return "bool";
  return dtype === "int64" ? "i64" : dtype === "uint64" ? "u64" : "f64";
}

function reducedType(op: ReducedValue["op"], input: Expression | null): ValueType {
  if (op === "any" || op === "all") return "bool";
  if (op === "count" || op === "countNonzero") return "i32";
  return op === "mean" || op === "squares" ? "f64" : input!.type;
}

/** Number of axes from the rows to this one. */
export function levelOf(axis: Axis | null): number {
  let level = 0;
  for (let at = axis; at !== null; at = at.parent) level++;
  return level;
}

function isDeeper(axis: Axis | null, than: Axis | null): boolean {
  return levelOf(axis) > levelOf(than);
}

function deepestOf(inputs: readonly Expression[]): Axis | null {
  let deepest: Axis | null = null;
  let level = 0;
  for (const { axis } of inputs) {
    if (axis === deepest || levelOf(axis) <= level) continue;
    deepest = axis;
    level = levelOf(axis);
  }
  return deepest;
}

function idsOf(inputs: readonly Expression[]): string {
  return inputs.map(({ id }) => id).join();
}
