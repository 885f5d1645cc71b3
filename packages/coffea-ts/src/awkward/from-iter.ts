import { CoffeaError } from "../base/index.ts";
import { describeValue } from "./describe-value.ts";
import { isNumberArray, layoutOfTypedArray, type NumberArray } from "./from-typed-array.ts";
import type { Layout } from "./layout.ts";
import { listLayout, numericLayout, optionLayout, stringLayout, unionLayout } from "./layouts/make.ts";

/**
 * A layout of plain JavaScript values. Typed arrays keep their type; other numbers become float64, bigints int64 (uint64 when one is beyond 2^63 - 1), null and undefined missing values, arrays lists,
 * and objects records with all fields that occur. Lists without any item hold float64. Values of different kinds in one place make a union. Throws `BadArgument` for values that no array holds.
 */
export function layoutFromIter(values: Iterable<unknown>): Layout {
  if (isNumberArray(values)) return layoutOfTypedArray(values.slice());
  return build([...values], "");
}

function build(values: readonly unknown[], path: string): Layout {
  const present = values.filter((value) => value !== null && value !== undefined);
  if (present.length === values.length) return buildPresent(present, path);
  let at = 0;
  const index = Int32Array.from(values, (value) => (value === null || value === undefined ? -1 : at++));
  return optionLayout(index, buildPresent(present, path));
}

function buildPresent(values: readonly unknown[], path: string): Layout {
  const kinds = new Set(values.map(kindOf));
  return kinds.size > 1
    ? buildUnion(values, [...kinds], path)
    : buildKind(values, values.length === 0 ? "number" : kindOf(values[0]), path);
}

function buildUnion(values: readonly unknown[], kinds: readonly string[], path: string): Layout {
  const members: unknown[][] = kinds.map(() => []);
  const tags = Uint8Array.from(values, (value) => kinds.indexOf(kindOf(value)));
  const index = Int32Array.from(values, (value, i) => members[tags[i]!]!.push(value) - 1);
  return unionLayout(
    tags,
    index,
    kinds.map((kind, tag) => buildKind(members[tag]!, kind, path)),
  );
}

function buildKind(values: readonly unknown[], kind: string, path: string): Layout {
  switch (kind) {
    case "number":
      return numericLayout("float64", Float64Array.from(values as number[]));
    case "boolean":
      return numericLayout("bool", Uint8Array.from(values as boolean[], Number));
    case "bigint":
      return buildBigints(values as bigint[], path);
    case "string":
      return stringLayout(values as string[]);
    case "list":
      return buildLists(values as Iterable<unknown>[], path);
    case "record":
      return buildRecords(values as Record<string, unknown>[], path);
    default:
      throw new CoffeaError(
        "BadArgument",
        `ak.fromIter cannot hold ${kind}${fieldText(path)}. It takes numbers, bigints, booleans, text, null, and JavaScript arrays and plain objects of them.`,
      );
  }
}

function kindOf(value: unknown): string {
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return "list";
  if (typeof value === "object" && value !== null) return isRecord(value) ? "record" : describeValue(value);
  return typeof value === "function" || typeof value === "symbol" ? `a ${typeof value}` : typeof value;
}

/** Whether the fields of an object are what it holds: dates, maps, sets and arrays of this module have what they hold elsewhere. */
function isRecord(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return true;
  return !(Symbol.iterator in value) && Object.keys(value).length > 0;
}

function fieldText(path: string): string {
  return path === "" ? "" : `, as in the field ${path}`;
}

function buildBigints(values: readonly bigint[], path: string): Layout {
  const isUnsigned = values.some((value) => value >= 2n ** 63n);
  const [low, high] = isUnsigned ? [0n, 2n ** 64n - 1n] : [-(2n ** 63n), 2n ** 63n - 1n];
  const wrong = values.find((value) => value < low || value > high);
  if (wrong === undefined)
    return isUnsigned ? numericLayout("uint64", BigUint64Array.from(values)) : numericLayout("int64", BigInt64Array.from(values));
  const isBeyond = wrong < -(2n ** 63n) || wrong >= 2n ** 64n;
  throw new CoffeaError(
    "BadArgument",
    `ak.fromIter cannot hold ${wrong}n${fieldText(path)}: ${isBeyond ? "it needs more than 64 bits" : "beside integers beyond 2^63 - 1, which are unsigned, there are no negative ones"}. Numbers, Number(value), are float64 and rounded.`,
  );
}

function buildLists(lists: readonly Iterable<unknown>[], path: string): Layout {
  const offsets = new Int32Array(lists.length + 1);
  if (lists.every(isNumberArray) && new Set(lists.map((list) => list.constructor)).size === 1) return joinTypedArrays(lists, offsets);
  const items: unknown[] = [];
  lists.forEach((list, i) => {
    for (const item of list) items.push(item);
    offsets[i + 1] = items.length;
  });
  return listLayout(offsets, build(items, path));
}

/** Typed arrays of one class, as lists. */
function joinTypedArrays(lists: readonly NumberArray[], offsets: Int32Array): Layout {
  lists.forEach((list, i) => (offsets[i + 1] = offsets[i]! + list.length));
  const data = new (lists[0]!.constructor as Float64ArrayConstructor)(offsets[lists.length]!);
  lists.forEach((list, i) => data.set(list as Float64Array, offsets[i]));
  return listLayout(offsets, layoutOfTypedArray(data));
}

function buildRecords(records: readonly Readonly<Record<string, unknown>>[], path: string): Layout {
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const fields = new Map(
    names.map((name): [string, Layout] => [
      name,
      build(
        records.map((record) => record[name]),
        path === "" ? name : `${path}.${name}`,
      ),
    ]),
  );
  return { kind: "record", name: null, length: records.length, fields: names, field: (name) => fields.get(name)! };
}
