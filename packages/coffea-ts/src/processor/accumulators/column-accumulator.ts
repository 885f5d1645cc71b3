import { concatenate, type Expr, isArray, toList, type Values } from "../../awkward/index.ts";
import { CoffeaError, pack, registerPackable, shortText, unpack } from "../../base/index.ts";

/** What a column holds: an array of events, or a typed array. */
export type Column = (Expr<unknown> & { readonly length: number }) | Values;

/**
 * A column of values that grows by those of every chunk, in the order of the chunks (coffea's `column_accumulator`): an array, jagged ones and records too, or a typed array.
 * In the output of `process` it is how arrays are merged: `{ mass: columnAccumulator(pairs.mass) }`. All of it is in memory at the end, so it is for what passed a tight selection.
 */
export class ColumnAccumulator<T extends Column = Column> {
  readonly #parts: readonly T[];
  #value: T | null = null;

  /** `parts` are put together when they are asked for. */
  constructor(parts: readonly [T, ...T[]]) {
    this.#parts = parts;
  }

  /** The whole column. */
  get value(): T {
    this.#value ??= this.#parts.length === 1 ? this.#parts[0]! : (joined(this.#parts) as T);
    return this.#value;
  }

  /** Entries in it. */
  get length(): number {
    return this.#parts.reduce((sum, part) => sum + part.length, 0);
  }

  /** This column with the entries of another one behind its own; neither changes. Throws `IncompatibleAccumulators` for an array and a typed array, or two kinds of those. */
  add(other: ColumnAccumulator<T>): ColumnAccumulator<T> {
    const [a, b] = [this.#parts[0]!, other.#parts[0]!];
    if (isArray(a) !== isArray(b) || (!isArray(a) && a.constructor !== b.constructor)) throw unlike(a, b);
    return new ColumnAccumulator([...this.#parts, ...other.#parts] as unknown as [T, ...T[]]);
  }

  /** The same column, computed, so that nothing of the events it came from stays in memory. */
  detached(): ColumnAccumulator<T> {
    return new ColumnAccumulator([unpack(pack(this.value)) as T]);
  }

  /** The entries as plain values. */
  toJSON(): unknown {
    const { value } = this;
    return isArray(value) ? toList(value) : value;
  }

  toString(): string {
    const { value } = this;
    return `column of ${this.length} ${isArray(value) ? "entries" : `in a ${value.constructor.name}`}`;
  }
}

/** A column to be merged over chunks, see {@link ColumnAccumulator}. Throws `BadArgument` for anything but an array or a typed array. */
export function columnAccumulator<T extends Column>(value: T): ColumnAccumulator<T> {
  const isColumn = isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
  if (isColumn) return new ColumnAccumulator([value]);
  throw new CoffeaError(
    "BadArgument",
    `columnAccumulator takes an array of events or a typed array, and got ${shortText(value)}. Plain lists accumulate by themselves.`,
  );
}

registerPackable<ColumnAccumulator, Column>({
  tag: "ColumnAccumulator",
  is: (value): value is ColumnAccumulator => value instanceof ColumnAccumulator,
  pack: (column) => column.value,
  unpack: (value) => columnAccumulator(value),
});

function joined(parts: readonly Column[]): Column {
  const first = parts[0]!;
  if (isArray(first)) return concatenate(parts as readonly (typeof first)[]) as unknown as Column;
  const total = parts.reduce((sum, part) => sum + part.length, 0);
  const whole = new (first.constructor as new (length: number) => Values)(total);
  let at = 0;
  for (const part of parts as readonly Values[]) {
    whole.set(part as never, at);
    at += part.length;
  }
  return whole;
}

function unlike(a: Column, b: Column): CoffeaError {
  const name = (column: Column): string => (isArray(column) ? "an array of events" : `a ${column.constructor.name}`);
  return new CoffeaError(
    "IncompatibleAccumulators",
    `A column of ${name(a)} and one of ${name(b)} do not go together. Use the same kind in every chunk.`,
  );
}
