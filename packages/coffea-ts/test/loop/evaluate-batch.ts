import type { Layout, Values } from "coffea-ts/awkward";
import type { Axis } from "../../src/loop/ir/axis.ts";
import type { Column } from "../../src/loop/ir/column.ts";
import type { Expression, ReducedValue } from "../../src/loop/ir/expression.ts";
import type { Batch } from "../../src/loop/ir/program.ts";
import { binaryFunctions, testFunctions, unaryFunctions } from "../../src/awkward/math/functions.ts";
import { castValues } from "../../src/awkward/layouts/cast-values.ts";
import { isCloseKernel, nanToNumKernel, roundToKernel } from "../../src/awkward/math/fused-kernels.ts";

/** What a loop gets: the layouts of the inputs, the values of the slots, and the number of events. */
export interface BatchInputs {
  readonly layouts: readonly Layout[];
  readonly parameters: readonly (number | bigint | boolean)[];
  readonly rows: number;
}

/** The entries of each sink, value by value; null where an assertion does not hold. A plain walk over the expressions: slow, and hard to get wrong. */
export function evaluateBatch(batch: Batch, inputs: BatchInputs): Float64Array[][] | null {
  const evaluation = new Evaluation(inputs);
  for (const [a, b] of batch.equalOffsets) {
    const [x, y] = [evaluation.array(a), evaluation.array(b)];
    if (x.length !== y.length || x.some((value, i) => value !== y[i])) return null;
  }
  const entries: Float64Array[][] = [];
  for (const sink of batch.sinks)
    if (sink.kind === "assert" && !evaluation.places(sink.axis).every((place) => evaluation.value(sink.ok, place) === 1)) return null;
  for (const sink of batch.sinks) {
    if (sink.kind === "assert") continue;
    const places = evaluation.places(sink.axis);
    const kept = sink.present === null ? places : places.filter((place) => evaluation.value(sink.present!, place) === 1);
    entries.push(sink.values.map((value) => Float64Array.from(kept, (place) => evaluation.value(value, place) as number)));
  }
  return entries;
}

type Scalar = number | bigint;
/** Where the position on each axis is. */
type Place = ReadonlyMap<Axis, Position>;
interface Position {
  /** In the columns, of rows, lists and fixed lists. */
  readonly number: number;
  /** In its list. */
  readonly position: number;
  /** Where it comes from, part by part. */
  readonly parts: readonly Place[];
  /** On a concatenated axis, from which part. */
  readonly from: number;
}

class Evaluation {
  readonly #inputs: BatchInputs;
  readonly #known = new WeakMap<Place, Map<Axis, Place[]>>();
  readonly #values = new WeakMap<Place, Map<Expression, Scalar>>();
  readonly #nowhere: Place = new Map();
  /** Where an item is asked for that is not there: what is computed of it is not looked at. */
  readonly #missing: Place = new Map();

  constructor(inputs: BatchInputs) {
    this.#inputs = inputs;
  }

  /** All positions of an axis. */
  places(axis: Axis): readonly Place[] {
    if (axis.parent === null) return this.#items(axis, this.#nowhere);
    return this.places(axis.parent).flatMap((place) => this.#items(axis, place));
  }

  array(column: Column): Values {
    let layout = this.#inputs.layouts[column.input]!;
    for (const step of column.path) {
      if (typeof step === "object") layout = (layout as Layout & { kind: "record" }).field(step.field);
      else if (step === "content") layout = (layout as Layout & { kind: "list" }).content;
      else if (step === "offsets") return (layout as Layout & { kind: "list" }).offsets;
      else return (layout as Layout & { kind: "option" }).index;
    }
    return (layout as Layout & { kind: "numeric" }).data;
  }

  /** The positions on an axis in the list at `place`. */
  #items(axis: Axis, place: Place): Place[] {
    if (place === this.#missing) return [];
    return remember(this.#known, place, axis, () => this.#makeItems(axis, place));
  }

  #makeItems(axis: Axis, place: Place): Place[] {
    const bind = (parts: readonly Place[], { number = -1, position = 0, from = 0 } = {}): Place =>
      new Map(place).set(axis, { number, position, parts, from });
    const all = (items: readonly (readonly Place[])[]): Place[] => items.map((parts, position) => bind(parts, { position }));
    switch (axis.kind) {
      case "rows":
        return Array.from({ length: this.#inputs.rows }, (_, row) => bind([], { number: row, position: row }));
      case "list": {
        const offsets = this.array(axis.offsets) as Int32Array;
        const list = axis.at === null ? place.get(axis.parent)!.number : (this.value(axis.at, place) as number);
        const [start, stop] = list < 0 ? [0, 0] : [offsets[list] ?? 0, offsets[list + 1] ?? 0];
        return Array.from({ length: stop - start }, (_, k) => bind([], { number: start + k, position: k }));
      }
      case "regular": {
        const list = axis.at === null ? place.get(axis.parent)!.number : (this.value(axis.at, place) as number);
        return Array.from({ length: list < 0 ? 0 : axis.size }, (_, k) => bind([], { number: list * axis.size + k, position: k }));
      }
      case "filter":
        return all(
          this.#items(axis.of, place)
            .filter((item) => this.value(axis.mask, item) === 1)
            .map((item) => [item]),
        );
      case "slice": {
        const items = this.#items(axis.of, place);
        return all(slice(items, axis).map((item) => [item]));
      }
      case "sort":
        return all(this.#sorted(this.#items(axis.of, place), axis).map((item) => [item]));
      case "chosen": {
        const items = this.#items(axis.of, place);
        return all(this.#items(axis.by, place).map((by) => [items[this.value(axis.position, by) as number] ?? this.#missing, by]));
      }
      case "combinations":
        return all(combinations(this.#items(axis.of, place), axis.n, axis.replacement));
      case "cartesian":
        return all(
          axis.parts.reduce<Place[][]>(
            (tuples, part) => tuples.flatMap((tuple) => this.#items(part, place).map((item) => [...tuple, item])),
            [[]],
          ),
        );
      case "within": {
        const base = axis.part === null ? place : place.get(axis.parent)!.parts[axis.part]!;
        return all(this.#items(axis.of, base).map((item) => [item]));
      }
      case "concatenated":
        return axis.parts
          .flatMap((part, from) => this.#items(part, place).map((item) => [item, from] as const))
          .map(([item, from], position) => bind([item], { position, from }));
      case "optional":
        return this.value(axis.present, place) === 1 ? [bind([])] : [];
      case "flat":
        return all(this.#items(axis.outer, place).flatMap((outer) => this.#items(axis.inner, outer).map((item) => [item])));
      default:
        axis satisfies never;
        throw new Error("unreachable");
    }
  }

  #sorted(items: Place[], axis: Axis & { kind: "sort" }): Place[] {
    const keyed = items.map((item) => ({ item, key: this.value(axis.key, item) as number }));
    const sign = axis.ascending ? 1 : -1;
    return keyed
      .toSorted((a, b) =>
        Number.isNaN(a.key) || Number.isNaN(b.key)
          ? Number(Number.isNaN(b.key)) - Number(Number.isNaN(a.key))
          : sign * compare(a.key, b.key),
      )
      .map(({ item }) => item);
  }

  value(of: Expression, place: Place): Scalar {
    if (place === this.#missing) return of.type === "i64" || of.type === "u64" ? 0n : 0;
    return remember(this.#values, place, of, () => this.#compute(of, place));
  }

  #compute(of: Expression, place: Place): Scalar {
    switch (of.kind) {
      case "column": {
        const at = of.at === null ? place.get(of.axis!)!.number : (this.value(of.at, place) as number);
        return this.array(of.column)[at] ?? (of.type === "i64" || of.type === "u64" ? 0n : 0);
      }
      case "literal": {
        const value = this.#inputs.parameters[of.slot]!;
        return of.type === "i64" || of.type === "u64" ? BigInt(value) : Number(value);
      }
      case "constant":
        return of.value;
      case "math":
        return this.#math(
          of,
          of.inputs.map((input) => this.value(input, place)),
        );
      case "select":
        return this.value(of.inputs[this.value(of.inputs[0], place) === 1 ? 1 : 2], place);
      case "cast":
        return this.#cast(of, this.value(of.input, place));
      case "reduced":
        return this.#reduced(of, place);
      case "extreme":
        return this.#extreme(of, place);
      case "count":
        return this.#items(of.over, place).length;
      case "through":
        return this.value(of.input, place.get(of.axis)!.parts[of.part]!);
      case "joined": {
        const { parts, from } = place.get(of.axis)!;
        return this.value(of.inputs[from]!, parts[0]!);
      }
      case "item": {
        const item = this.#items(of.over, place)[this.value(of.position, place) as number];
        return item === undefined ? (of.type === "i64" || of.type === "u64" ? 0n : 0) : this.value(of.input, item);
      }
      case "position":
        return place.get(of.axis)!.position;
      case "number":
        return place.get(of.axis)!.number;
      default:
        of satisfies never;
        throw new Error("unreachable");
    }
  }

  #math({ name, type }: Expression & { kind: "math" }, inputs: readonly Scalar[]): Scalar {
    const [x, y] = inputs as [number, number];
    if (name === "and") return x & y;
    if (name === "or") return x | y;
    if (name === "xor") return x ^ y;
    if (name === "not") return 1 - x;
    const compared = { eq: x === y, ne: x !== y, lt: x < y, le: x <= y, gt: x > y, ge: x >= y }[name as "eq"];
    if (compared !== undefined) return compared ? 1 : 0;
    if (name in testFunctions) return testFunctions[name as "isnan"](x) ? 1 : 0;
    const operands = inputs.map((value) => ({ data: Float64Array.of(Number(value)), step: 0 as const }));
    if (name === "isClose") return fused(isCloseKernel, operands, new Uint8Array(1));
    if (name === "nanToNum") return fused(nanToNumKernel, operands, new Float64Array(1));
    if (name === "roundTo") return fused(roundToKernel, operands, new Float64Array(1));
    if (type === "i64" || type === "u64") return wrap(big(name, inputs as readonly bigint[]), type);
    if (inputs.length === 1) return unaryFunctions[name as "neg"](x);
    return binaryFunctions[name as "add"](x, y);
  }

  #cast({ dtype, type }: Expression & { kind: "cast" }, value: Scalar): Scalar {
    if (type === "i64" || type === "u64") return wrap(BigInt(value), type);
    const from = typeof value === "bigint" ? BigInt64Array.of(value) : Float64Array.of(value);
    return typeof value === "bigint" && dtype === "float64" ? Number(value) : Number(castValues(from, dtype)[0]);
  }

  #inputsOf({ over, input, present }: { over: Axis; input: Expression | null; present: Expression | null }, place: Place): Scalar[] {
    const items = this.#items(over, place).filter((item) => present === null || this.value(present, item) === 1);
    return items.map((item) => (input === null ? 1 : this.value(input, item)));
  }

  #reduced(of: ReducedValue, place: Place): Scalar {
    const values = this.#inputsOf(of, place);
    const isBig = of.type === "i64" || of.type === "u64";
    const fold = (start: Scalar, step: (total: never, value: never) => Scalar): Scalar =>
      values.reduce((total, value) => step(total as never, value as never), start);
    switch (of.op) {
      case "count":
        return values.length;
      case "countNonzero":
        return values.filter((value) => Number(value) !== 0).length;
      case "any":
        return values.some((value) => value === 1) ? 1 : 0;
      case "all":
        return values.every((value) => value === 1) ? 1 : 0;
      case "sum": {
        const sum = fold(isBig ? 0n : 0, (total: number, value: number) => total + value);
        return isBig ? wrap(sum as bigint, of.type as "i64") : sum;
      }
      case "prod": {
        const product = fold(isBig ? 1n : 1, (total: number, value: number) => total * value);
        return isBig ? wrap(product as bigint, of.type as "i64") : product;
      }
      case "min":
        return fold(this.value(of.initial!, place), (best: number, value: number) => (value < best ? value : best));
      case "max":
        return fold(this.value(of.initial!, place), (best: number, value: number) => (value > best ? value : best));
      case "mean":
        return (values as number[]).reduce((sum, value) => sum + value, 0) / values.length;
      case "squares": {
        const centre = (values as number[]).reduce((sum, value) => sum + value, 0) / values.length;
        return (values as number[]).reduce((sum, value) => sum + (value - centre) * (value - centre), 0);
      }
      default:
        of.op satisfies never;
        throw new Error("unreachable");
    }
  }

  #extreme(of: Expression & { kind: "extreme" }, place: Place): number {
    let [best, at]: [Scalar | null, number] = [null, -1];
    for (const [k, item] of this.#items(of.over, place).entries()) {
      if (of.present !== null && this.value(of.present, item) !== 1) continue;
      const value = this.value(of.input, item);
      if (best !== null && !(of.op === "argmax" ? value > best : value < best)) continue;
      [best, at] = [value, k];
    }
    return at;
  }
}

function fused(kernel: (operands: never, out: never) => void, operands: unknown, out: Float64Array | Uint8Array): number {
  kernel(operands as never, out as never);
  return out[0]!;
}

function big(name: string, [x, y]: readonly bigint[]): bigint {
  if (name === "neg") return -x!;
  if (name === "square") return x! * x!;
  if (name === "add") return x! + y!;
  if (name === "sub") return x! - y!;
  if (name === "mul") return x! * y!;
  return (name === "maximum" || name === "fmax") === x! >= y! ? x! : y!;
}

function wrap(value: bigint, type: "i64" | "u64"): bigint {
  return type === "i64" ? BigInt.asIntN(64, value) : BigInt.asUintN(64, value);
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function slice<T>(items: readonly T[], { start, stop, step }: { start: number | null; stop: number | null; step: number }): T[] {
  const [low, high] = step > 0 ? [0, items.length] : [-1, items.length - 1];
  const bound = (position: number): number => Math.min(Math.max(position < 0 ? position + items.length : position, low), high);
  const end = stop === null ? (step > 0 ? items.length : -1) : bound(stop);
  const out: T[] = [];
  for (let at = start === null ? (step > 0 ? 0 : items.length - 1) : bound(start); step > 0 ? at < end : at > end; at += step)
    out.push(items[at]!);
  return out;
}

function combinations<T>(items: readonly T[], n: number, replacement: boolean): T[][] {
  if (n === 0) return [[]];
  return items.flatMap((item, k) => combinations(items.slice(replacement ? k : k + 1), n - 1, replacement).map((rest) => [item, ...rest]));
}

function remember<K, V>(known: WeakMap<Place, Map<K, V>>, place: Place, key: K, make: () => V): V {
  let here = known.get(place);
  if (here === undefined) known.set(place, (here = new Map()));
  let value = here.get(key);
  if (value === undefined) here.set(key, (value = make()));
  return value;
}
