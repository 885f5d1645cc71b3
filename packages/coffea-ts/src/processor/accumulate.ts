import type { Values as TypedArray } from "../awkward/index.ts";
import { CoffeaError, isAddable, isPlainObject } from "../base/index.ts";

/**
 * Adds up the outputs of many chunks (coffea's `accumulate`), in the order given; null and undefined items are left out.
 *
 * Two values add by these rules: an object with its own `add` method by that method (histograms do); numbers, bigints and booleans as numbers;
 * strings and arrays by concatenation; typed arrays of one type and length element by element; sets by union; maps and plain objects key by key,
 * the first one's keys first, recursively. Inputs are never changed, except `into`, which may be.
 *
 * @returns the sum; without items `into`, else undefined. One item alone is returned as it is.
 * @throws `IncompatibleAccumulators` where two values do not add, naming the place in the output.
 */
export function accumulate<T>(items: Iterable<T | null | undefined>, into?: T | null): T | undefined {
  let sum: T | undefined = into ?? undefined;
  let owned = sum !== undefined;
  for (const item of items) {
    if (item === null || item === undefined) continue;
    if (sum === undefined) {
      sum = item;
      continue;
    }
    sum = (owned ? addInPlace(sum, item, []) : addInPlace(copy(sum), item, [])) as T;
    owned = true;
  }
  return sum;
}

type Path = readonly unknown[];

/** `a + b`; `a` may be changed, `b` is not. */
function addInPlace(a: unknown, b: unknown, path: Path): unknown {
  if (isAddable(a) && isAddable(b)) return a.add(b);
  if (isNumeric(a) && isNumeric(b)) return addNumbers(a, b);
  if (typeof a === "string" && typeof b === "string") return a + b;
  if (Array.isArray(a) && Array.isArray(b)) return addArrays(a, b);
  if (isTypedArray(a) && isTypedArray(b)) return addTypedArrays(a, b, path);
  if (a instanceof Set && b instanceof Set) return addSets(a, b);
  if (a instanceof Map && b instanceof Map) return addMaps(a, b, path);
  if (isPlainObject(a) && isPlainObject(b)) return addObjects(a, b, path);
  throw incompatible(a, b, path);
}

/** A copy of the containers inside; objects with their own `add` are shared, as `add` changes neither operand. */
function copy(value: unknown): unknown {
  if (isAddable(value)) return value;
  if (Array.isArray(value)) return value.map(copy);
  if (isTypedArray(value)) return value.slice();
  if (value instanceof Set) return new Set(value);
  if (value instanceof Map) return new Map([...value].map(([key, inner]) => [key, copy(inner)]));
  if (isPlainObject(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copy(inner)]));
  return value;
}

type Numeric = number | bigint | boolean;

function isNumeric(value: unknown): value is Numeric {
  return typeof value === "number" || typeof value === "bigint" || typeof value === "boolean";
}

/** A whole number and a bigint stay exact as a bigint; a fraction makes the sum a number. */
function addNumbers(a: Numeric, b: Numeric): number | bigint {
  if (typeof a !== "bigint" && typeof b !== "bigint") return Number(a) + Number(b);
  if (typeof a === "number" && !Number.isSafeInteger(a)) return a + Number(b);
  if (typeof b === "number" && !Number.isSafeInteger(b)) return Number(a) + b;
  return BigInt(a) + BigInt(b);
}

function addArrays(a: unknown[], b: readonly unknown[]): unknown[] {
  for (const item of b) a.push(copy(item));
  return a;
}

function addTypedArrays(a: TypedArray, b: TypedArray, path: Path): TypedArray {
  if (a.constructor !== b.constructor || a.length !== b.length) throw incompatible(a, b, path);
  for (let i = 0; i < a.length; i++) a[i] = ((a[i] as number) + (b[i] as number)) as never;
  return a;
}

function addSets(a: Set<unknown>, b: ReadonlySet<unknown>): Set<unknown> {
  for (const item of b) a.add(item);
  return a;
}

function addMaps(a: Map<unknown, unknown>, b: ReadonlyMap<unknown, unknown>, path: Path): Map<unknown, unknown> {
  for (const [key, value] of b) a.set(key, a.has(key) ? addInPlace(a.get(key), value, [...path, key]) : copy(value));
  return a;
}

function addObjects(a: Record<string, unknown>, b: Readonly<Record<string, unknown>>, path: Path): Record<string, unknown> {
  for (const [key, value] of Object.entries(b)) a[key] = Object.hasOwn(a, key) ? addInPlace(a[key], value, [...path, key]) : copy(value);
  return a;
}

function isTypedArray(value: unknown): value is TypedArray {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

function incompatible(a: unknown, b: unknown, path: Path): CoffeaError {
  const place =
    path.length === 0 ? "" : ` at ${path.map((key) => `[${typeof key === "string" ? JSON.stringify(key) : String(key)}]`).join("")}`;
  return new CoffeaError(
    "IncompatibleAccumulators",
    `Cannot add accumulators of incompatible type (${describe(a)} vs. ${describe(b)})${place} of the outputs of two chunks. ` +
      "Numbers, strings, arrays, sets, maps, plain objects and objects with their own add method accumulate; each place has to hold the same kind in every chunk.",
    { details: { path } },
  );
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (isTypedArray(value)) return `${value.constructor.name} of ${value.length}`;
  if (typeof value !== "object") return typeof value;
  return isPlainObject(value) ? "plain object" : value.constructor.name;
}
