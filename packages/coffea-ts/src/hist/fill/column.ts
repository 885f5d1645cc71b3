import { CoffeaError } from "../../base/index.ts";
import type { Layout, Values } from "../../awkward/index.ts";
import { exactNumbers, integersOnly } from "./numbers.ts";
import { decodeTexts } from "./texts.ts";
import { wantedText, wayToIntegers, type Wanted } from "./wanted.ts";

/** Numbers as they came, save that 64-bit integers are float64. */
export type Numbers = Exclude<Values, BigInt64Array | BigUint64Array>;

/** The values of one input without structure. */
export type Leaves = Numbers | readonly string[];

export function isTexts(leaves: Leaves): leaves is readonly string[] {
  return Array.isArray(leaves);
}

/** Leaves that are numbers as float64, without copying when they are that already. */
export function numbersOf(leaves: Leaves): Float64Array {
  return leaves instanceof Float64Array ? leaves : new Float64Array(leaves as Numbers);
}

/** One value for all entries. */
export interface ConstantInput {
  readonly kind: "constant";
  readonly leaves: Leaves;
}
/** One value per entry, maybe in lists: `lists[0]` holds the offsets of the outermost ones. */
export interface ColumnInput {
  readonly kind: "column";
  /** Values of the outermost dimension (events). */
  readonly length: number;
  readonly lists: readonly Int32Array[];
  readonly leaves: Leaves;
}
/** What `fill` was given for an axis, ready to be located. */
export type Input = ConstantInput | ColumnInput;

/** Checks and converts one argument of `fill`; `name` is for messages. Throws `BadArgument` for values of another type and for missing ones. */
export function toInput(value: unknown, wanted: Wanted, name: string): Input {
  if (typeof value === "string" || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
    return { kind: "constant", leaves: plainLeaves([value], wanted, name) };
  }
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    return flat(numberLeaves(value as unknown as ArrayLike<number>, wanted, name));
  }
  if (Array.isArray(value)) return flat(plainLeaves(value, wanted, name));
  if (isLayout(value)) return layoutInput(value, wanted, name);
  throw new CoffeaError(
    "BadArgument",
    `fill got ${value === null ? "null" : `a value of type ${typeof value}`} for ${name}. ${wantedText(wanted)}${isScalar(value) ? " This is one value of all events: fill its .value." : ""}`,
  );
}

/** Whether this looks like what `ak.mean(x)` gives. */
function isScalar(value: unknown): boolean {
  return typeof value === "object" && value !== null && "value" in value;
}

function flat(leaves: Leaves): ColumnInput {
  return { kind: "column", length: leaves.length, lists: [], leaves };
}

function isLayout(value: unknown): value is Layout {
  return typeof value === "object" && value !== null && "kind" in value && "length" in value;
}

function layoutInput(layout: Layout, wanted: Wanted, name: string): ColumnInput {
  const { length } = layout;
  const lists: Int32Array[] = [];
  let inner: Layout = layout;
  while (inner.kind === "list" || inner.kind === "regular") {
    const { kind } = inner;
    const count: number = inner.length;
    const size = kind === "regular" ? inner.size : 0;
    lists.push(kind === "list" ? inner.offsets : Int32Array.from({ length: count + 1 }, (_, i) => i * size));
    inner = inner.content;
  }
  return { kind: "column", length, lists, leaves: layoutLeaves(inner, wanted, name) };
}

/** The values of a layout without lists. Throws `BadArgument` for values of another type than wanted, records and missing values. */
export function layoutLeaves(layout: Layout, wanted: Wanted, name: string): Leaves {
  switch (layout.kind) {
    case "numeric":
      return numberLeaves(layout.data.subarray(0, layout.length) as ArrayLike<number>, wanted, name);
    case "string":
      if (wanted !== "text") throw wrongType(name, "text", wanted);
      return decodeTexts(layout);
    case "option":
      throw missingValues(name);
    case "record":
      throw new CoffeaError(
        "BadArgument",
        `fill got records for ${name}, with the fields ${layout.fields.map((field) => `"${field}"`).join(", ")}. ${wantedText(wanted)} Fill one of the fields.`,
      );
    case "union":
      throw new CoffeaError("BadArgument", `fill got values of different kinds for ${name}. ${wantedText(wanted)}`);
    case "list":
    case "regular":
      throw new CoffeaError("BadArgument", `fill got lists for ${name} where single values were expected.`);
    default:
      throw layout satisfies never;
  }
}

function numberLeaves(values: ArrayLike<number> | ArrayLike<bigint>, wanted: Wanted, name: string): Leaves {
  if (wanted === "text") throw wrongType(name, "numbers", wanted);
  const numbers = exactNumbers(values, name);
  return wanted === "number" ? numbers : integersOnly(numbers, name, wayToIntegers(wanted));
}

function plainLeaves(values: readonly unknown[], wanted: Wanted, name: string): Leaves {
  const type = wanted === "text" ? ["string"] : ["number", "bigint", "boolean"];
  const wrong = values.findIndex((value) => !type.includes(typeof value));
  if (wrong === -1) return wanted === "text" ? (values as readonly string[]) : numberLeaves(values as readonly number[], wanted, name);
  const value = values[wrong];
  if (value === null || value === undefined) throw missingValues(name, wrong);
  if (Array.isArray(value))
    throw new CoffeaError(
      "BadArgument",
      `fill got nested arrays for ${name}. Fill one value per entry (array.flat()), or make them an expression with ak.fromIter.`,
    );
  throw wrongType(name, typeof value === "string" ? `the text ${JSON.stringify(value)}` : `a value of type ${typeof value}`, wanted);
}

function missingValues(name: string, entry?: number): CoffeaError {
  return new CoffeaError(
    "BadArgument",
    `fill got missing values for ${name}${entry === undefined ? "" : ` (entry ${entry})`}, and a histogram has no bin for them. Leave them out with ak.dropNone, or give them a value with ak.fillNone.`,
  );
}

function wrongType(name: string, got: string, wanted: Wanted): CoffeaError {
  return new CoffeaError("BadArgument", `fill got ${got} for ${name}. ${wantedText(wanted)}`);
}
