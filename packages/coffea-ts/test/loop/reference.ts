import { binaryFunctions, testFunctions, unaryFunctions } from "../../src/awkward/math/functions.ts";
import type { Dtype, Values } from "../../src/awkward/index.ts";
import { valuesOf } from "../../src/awkward/index.ts";
import { castValues } from "../../src/awkward/layouts/cast-values.ts";
import { sliceIndices } from "../../src/awkward/build/select.ts";
import type { Axis } from "../../src/loop/ir/axis.ts";
import type { Expression, ReducedValue } from "../../src/loop/ir/expression.ts";
import type { Batch } from "../../src/loop/ir/program.ts";
import type { Data } from "./run-statements.ts";

type Item = number | bigint;

/** A position of an axis: `index` in its list. */
interface Place {
  readonly axis: Axis;
  readonly parent: Place | null;
  readonly index: number;
  readonly number: number;
  readonly parts: readonly Place[];
}

/** The entries of the sinks of a batch by the definitions of axes and expressions alone, item by item. */
export function reference(batch: Batch, data: Data): { entries: Map<number, number[][]>; failed: boolean } {
  const walker = new Walker(batch, data);
  const entries = new Map<number, number[][]>();
  let failed = false;
  batch.sinks.forEach((sink, i) => {
    const places = walker.all(sink.axis);
    if (sink.kind === "assert") failed ||= places.some((place) => walker.value(sink.ok, place) === 0);
    else {
      const present = places.filter((place) => sink.present === null || walker.value(sink.present, place) === 1);
      entries.set(
        i,
        present.map((place) => sink.values.map((value) => Number(walker.value(value, place)))),
      );
    }
  });
  return { entries, failed };
}

class Walker {
  readonly #batch: Batch;
  readonly #data: Data;

  constructor(batch: Batch, data: Data) {
    this.#batch = batch;
    this.#data = data;
  }

  all(axis: Axis): Place[] {
    if (axis.kind === "rows") return Array.from({ length: this.#data.rows }, (_, number) => place(axis, null, { index: number, number }));
    if (axis.parent !== null) return this.all(axis.parent).flatMap((parent) => this.items(axis, parent));
    if (axis.kind === "filter")
      return this.all(axis.of)
        .filter((of) => this.value(axis.mask, of) === 1)
        .map((of, index) => place(axis, null, { index, parts: [of] }));
    if (axis.kind === "flat")
      return this.all(axis.outer)
        .flatMap((outer) => this.items(axis.inner, outer).map((inner) => [inner, outer]))
        .map((parts, index) => place(axis, null, { index, parts }));
    throw new Error(`${axis.kind} of rows`);
  }

  items(axis: Axis, parent: Place): Place[] {
    const derived = (lists: readonly (readonly Place[])[]): Place[] => lists.map((parts, index) => place(axis, parent, { index, parts }));
    switch (axis.kind) {
      case "rows":
        throw new Error("rows are in nothing");
      case "list":
      case "regular": {
        const at = axis.at === null ? numberOf(parent) : Number(this.value(axis.at, parent));
        if (at < 0) return [];
        const [from, to] =
          axis.kind === "regular"
            ? [at * axis.size, (at + 1) * axis.size]
            : [this.#column(axis.offsets, at), this.#column(axis.offsets, at + 1)];
        return Array.from({ length: Number(to) - Number(from) }, (_, index) =>
          place(axis, parent, { index, number: Number(from) + index }),
        );
      }
      case "filter":
        return derived(
          this.items(axis.of, parent)
            .filter((of) => this.value(axis.mask, of) === 1)
            .map((of) => [of]),
        );
      case "slice": {
        const of = this.items(axis.of, parent);
        const { first, count } = sliceIndices(axis, of.length);
        return derived(Array.from({ length: count }, (_, k) => [of[first + k * axis.step]!]));
      }
      case "sort": {
        const sign = axis.ascending ? 1 : -1;
        const keyed = this.items(axis.of, parent).map((of) => ({ of, key: this.value(axis.key, of) }));
        const rank = (key: Item): number => (typeof key === "number" && Number.isNaN(key) ? 0 : 1);
        keyed.sort((a, b) => rank(a.key) - rank(b.key) || (rank(a.key) === 0 ? 0 : sign * (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)));
        return derived(keyed.map(({ of }) => [of]));
      }
      case "chosen":
        return derived(this.items(axis.by, parent).map((by) => [this.items(axis.of, parent)[Number(this.value(axis.position, by))]!, by]));
      case "combinations":
        return derived(choices(this.items(axis.of, parent), axis.n, axis.replacement));
      case "cartesian":
        return derived(tuples(axis.parts.map((part) => this.items(part, parent))));
      case "within": {
        const base = axis.part === null ? ascend(parent, axis.of.parent!) : parent.parts[axis.part]!;
        return derived(this.items(axis.of, base).map((of) => [of]));
      }
      case "concatenated":
        return axis.parts
          .flatMap((part, k) => this.items(part, parent).map((of) => axis.parts.map((_, j) => (j === k ? of : null))))
          .map((parts, index) => place(axis, parent, { index, parts: parts as Place[] }));
      case "optional":
        return this.value(axis.present, parent) === 1 ? derived([[]]) : [];
      case "flat":
        return derived(this.items(axis.outer, parent).flatMap((outer) => this.items(axis.inner, outer).map((inner) => [inner, outer])));
      default:
        axis satisfies never;
        throw new Error("unreachable");
    }
  }

  value(value: Expression, below: Place): Item {
    if (value.kind === "constant") return value.value;
    if (value.kind === "literal") return this.#data.literals[value.slot]!;
    const at = value.axis === null ? below : ascend(below, value.axis);
    const inputs = (): Item[] => ("inputs" in value ? value.inputs.map((input) => this.value(input, at)) : []);
    switch (value.kind) {
      case "column":
        return this.#column(value.column, value.at === null ? numberOf(at) : Number(this.value(value.at, at)));
      case "math":
        return math(value.name, value.inputs[0]!.type, inputs());
      case "select":
        return this.value(this.value(value.inputs[0], at) === 1 ? value.inputs[1] : value.inputs[2], at);
      case "cast":
        return cast(this.value(value.input, at), value.input.type, value.dtype);
      case "reduced":
        return this.#reduced(value, at);
      case "extreme": {
        const sign = value.op === "argmax" ? 1 : -1;
        let best: { index: number; key: Item } | null = null;
        for (const item of this.items(value.over, at)) {
          if (value.present !== null && this.value(value.present, item) !== 1) continue;
          const key = this.value(value.input, item);
          if (best === null || (sign > 0 ? key > best.key : key < best.key)) best = { index: item.index, key };
        }
        return best?.index ?? -1;
      }
      case "count":
        return this.items(value.over, at).length;
      case "through":
        return this.value(value.input, at.parts[value.part]!);
      case "joined": {
        const part = at.parts.findIndex((one) => one !== null);
        return this.value(value.inputs[part]!, at.parts[part]!);
      }
      case "item": {
        const item = this.items(value.over, at)[Number(this.value(value.position, at))];
        return item === undefined ? Number.NaN : this.value(value.input, item);
      }
      case "position":
        return at.index;
      case "number":
        return numberOf(at);
      default:
        value satisfies never;
        throw new Error("unreachable");
    }
  }

  #column(column: Batch["columns"][number], number: number): Item {
    return this.#data.columns[this.#batch.columns.indexOf(column)]![number]!;
  }

  #reduced({ op, over, input, present, initial, type }: ReducedValue, at: Place): Item {
    const items = this.items(over, at).filter((item) => present === null || this.value(present, item) === 1);
    const values = input === null ? [] : items.map((item) => this.value(input, item));
    const add = (x: Item, y: Item): Item =>
      type === "i64" || type === "u64" ? BigInt.asIntN(64, BigInt(x) + BigInt(y)) : Number(x) + Number(y);
    switch (op) {
      case "sum":
        return values.reduce(add, type === "i64" || type === "u64" ? 0n : 0);
      case "prod":
        return (values as number[]).reduce((x, y) => x * y, 1);
      case "any":
        return Number(values.some((one) => one !== 0));
      case "all":
        return Number(values.every((one) => one !== 0));
      case "count":
        return items.length;
      case "countNonzero":
        return values.filter((one) => Number(one) !== 0).length;
      case "min":
        return values.reduce((best, one) => (one < best ? one : best), this.value(initial!, at));
      case "max":
        return values.reduce((best, one) => (one > best ? one : best), this.value(initial!, at));
      case "mean":
        return (values as number[]).reduce((x, y) => x + y, 0) / values.length;
      case "squares": {
        const mean = (values as number[]).reduce((x, y) => x + y, 0) / values.length;
        return (values as number[]).reduce((sum, x) => sum + (x - mean) * (x - mean), 0);
      }
      default:
        op satisfies never;
        throw new Error("unreachable");
    }
  }
}

function place(
  axis: Axis,
  parent: Place | null,
  { index, number = -1, parts = [] }: { index: number; number?: number; parts?: readonly Place[] },
): Place {
  return { axis, parent, index, number, parts };
}

function numberOf(at: Place): number {
  if (at.number >= 0) return at.number;
  return numberOf(at.axis.kind === "optional" ? at.parent! : at.parts[0]!);
}

function ascend(below: Place, axis: Axis): Place {
  for (let at: Place | null = below; at !== null; at = at.parent) if (at.axis === axis) return at;
  throw new Error(`${below.axis.kind} is not below ${axis.kind}`);
}

function choices(items: readonly Place[], n: number, replacement: boolean, from = 0): Place[][] {
  if (n === 0) return [[]];
  return items.flatMap((item, i) =>
    i < from ? [] : choices(items, n - 1, replacement, replacement ? i : i + 1).map((rest) => [item, ...rest]),
  );
}

function tuples(lists: readonly (readonly Place[])[]): Place[][] {
  return lists.reduce<Place[][]>((all, list) => all.flatMap((one) => list.map((item) => [...one, item])), [[]]);
}

function math(name: string, type: Expression["type"], [x, y]: readonly Item[]): Item {
  const compare = { eq: x === y, ne: x !== y, lt: x! < y!, le: x! <= y!, gt: x! > y!, ge: x! >= y! }[name];
  if (compare !== undefined) return Number(compare);
  if (type === "bool")
    return { and: Number(x) & Number(y), or: Number(x) | Number(y), xor: Number(x) ^ Number(y), not: 1 - Number(x) }[name]!;
  if (name in testFunctions) return Number(testFunctions[name as "isnan"](x as number));
  const [a, b] = [x as number, y as number];
  return name in unaryFunctions ? unaryFunctions[name as "neg"](a) : binaryFunctions[name as "add"](a, b);
}

function cast(value: Item, from: Expression["type"], dtype: Dtype): Item {
  const stored: Dtype =
    from === "bool" ? "bool" : from === "i32" ? "int32" : from === "i64" ? "int64" : from === "u64" ? "uint64" : "float64";
  const data: Values = valuesOf(stored, 1);
  (data as Float64Array)[0] = value as number;
  return castValues(data, dtype)[0]!;
}
