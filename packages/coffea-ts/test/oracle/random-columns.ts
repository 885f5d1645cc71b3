import fc from "fast-check";

/** Random numbers for every place, from which {@link columnsOf} makes the columns: numbers of lists and items, values, and flags. */
export interface ColumnSeeds {
  readonly counts: readonly number[];
  readonly inner: readonly number[];
  readonly numbers: readonly number[];
  readonly bits: readonly boolean[];
}

const number = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -6, max: 6 }) },
  { weight: 3, arbitrary: fc.integer({ min: -40, max: 40 }).map((n) => n / 8) },
  { weight: 3, arbitrary: fc.constantFrom(NaN, NaN, Infinity, -Infinity, -0) },
);

/** Seeds of 0 to 5 events. */
export const columnSeeds: fc.Arbitrary<ColumnSeeds> = fc.record({
  counts: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 5 }),
  inner: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 7, maxLength: 7 }),
  numbers: fc.array(number, { minLength: 23, maxLength: 23 }),
  bits: fc.array(fc.boolean(), { minLength: 11, maxLength: 11 }),
});

/** An array as plain values. */
export interface Column {
  readonly name: string;
  readonly values: readonly unknown[];
  /** An event that shows the type. */
  readonly prototype: unknown;
  /** The type of an event without its question marks. */
  readonly type: string;
  /** From the outside in: `list`, `option`, and at last `float64` or `bool`. */
  readonly structure: readonly string[];
}

/** Structure of lists: axes with the same name have the same lengths. */
export interface ColumnShape {
  readonly name: string;
  readonly path: readonly string[];
  readonly leaf: "number" | "boolean";
  readonly missing: "none" | "leaf" | "list";
}

/** The columns that every seed gives, in order. */
export const columnShapes: readonly ColumnShape[] = [
  { name: "event", path: ["e"], leaf: "number", missing: "none" },
  { name: "flag", path: ["e"], leaf: "boolean", missing: "none" },
  { name: "x", path: ["e", "c"], leaf: "number", missing: "none" },
  { name: "y", path: ["e", "c"], leaf: "number", missing: "none" },
  { name: "good", path: ["e", "c"], leaf: "boolean", missing: "none" },
  { name: "other", path: ["e", "o"], leaf: "number", missing: "none" },
  { name: "deep", path: ["e", "c", "d"], leaf: "number", missing: "none" },
  { name: "deepGood", path: ["e", "c", "d"], leaf: "boolean", missing: "none" },
  { name: "eventGaps", path: ["e"], leaf: "number", missing: "leaf" },
  { name: "itemGaps", path: ["e", "c"], leaf: "number", missing: "leaf" },
  { name: "listGaps", path: ["e", "c"], leaf: "number", missing: "list" },
];

/** Columns of `seeds.counts.length` events, described by {@link columnShapes}. */
export function columnsOf(seeds: ColumnSeeds): Column[] {
  return columnShapes.map((shape, i) => columnOf(shape, seeds, i));
}

function columnOf({ name, path, leaf, missing }: ColumnShape, seeds: ColumnSeeds, shift: number): Column {
  let taken = shift * 5;
  const take = <T>(from: readonly T[]): T => from[taken++ % from.length]!;
  const gap = (): boolean => take(seeds.bits) && taken % 3 > 0;
  const value = (): unknown => (leaf === "boolean" ? take(seeds.bits) : take(seeds.numbers));
  const item = (): unknown => (missing === "leaf" && gap() ? null : value());
  let deep = 0;
  const list = (count: number): unknown => {
    const items = Array.from({ length: count }, path.length === 3 ? () => innerList(seeds.inner[deep++ % 7]!) : item);
    return missing === "list" && gap() ? null : items;
  };
  const innerList = (count: number): unknown[] => Array.from({ length: count }, item);
  const counts = path[1] === "o" ? seeds.counts.map((_, i) => seeds.inner[i]!) : seeds.counts;
  const dtype = leaf === "boolean" ? "bool" : "float64";
  let prototype: unknown = leaf === "boolean" ? true : 1;
  for (let i = 1; i < path.length; i++) prototype = [prototype];
  return {
    name,
    values: counts.map((count) => (path.length === 1 ? item() : list(count))),
    prototype,
    type: "var * ".repeat(path.length - 1) + dtype,
    structure: [
      ...(missing === "list" ? ["option"] : []),
      ...path.slice(1).map(() => "list"),
      ...(missing === "leaf" ? ["option"] : []),
      dtype,
    ],
  };
}

/** The column as offsets, positions of values, and data, as the oracle builds arrays. */
export function toLayout({ values, structure }: Pick<Column, "values" | "structure">): object {
  const [outer, ...inner] = structure;
  if (outer === "list") {
    const lists = values as unknown[][];
    const offsets = [0];
    for (const list of lists) offsets.push(offsets.at(-1)! + list.length);
    return { kind: "list", offsets, content: toLayout({ values: lists.flat(), structure: inner }) };
  }
  if (outer === "option") {
    let at = 0;
    const index = values.map((value) => (value === null ? -1 : at++));
    return { kind: "option", index, content: toLayout({ values: values.filter((value) => value !== null), structure: inner }) };
  }
  return { kind: "numeric", dtype: outer, data: values };
}
