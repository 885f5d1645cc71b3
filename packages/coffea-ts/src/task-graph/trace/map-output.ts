import { CoffeaError, isPlainObject } from "../../base/index.ts";

/** Where in an output something is: keys of objects and maps, positions in lists. */
export type OutputPath = readonly unknown[];

/** What stands in the place of an object, where that may be anything. */
export class Replacement {
  readonly value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }
}

/** An object for the place of another one, or a {@link Replacement} for a value; undefined to look inside, or to keep what is no list, map, set or plain object. */
type Replace = (value: object, path: OutputPath) => object | undefined;

/** A copy of an output with some of its objects replaced. An output that contains itself ends in `loop`, by default a `BadArgument`. */
export function mapOutput(output: unknown, replace: Replace, loop: (path: OutputPath) => never = containsItself): unknown {
  const open = new Set<object>();
  const map = (value: unknown, path: OutputPath): unknown => {
    if (typeof value !== "object" || value === null) return value;
    const replaced = replace(value, path);
    if (replaced !== undefined) return replaced instanceof Replacement ? replaced.value : replaced;
    if (open.has(value)) return loop(path);
    open.add(value);
    const copy = copyOf(value, path, map);
    open.delete(value);
    return copy;
  };
  return map(output, []);
}

function copyOf(value: object, path: OutputPath, map: (value: unknown, path: OutputPath) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item, index) => map(item, [...path, index]));
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, map(item, [...path, key])] as const));
  if (value instanceof Set) return new Set([...value].map((item, index) => map(item, [...path, index])));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, map(item, [...path, key])]));
}

function containsItself(path: OutputPath): never {
  throw new CoffeaError("BadArgument", `The output${pathText(path)} contains itself. Return lists and objects that end somewhere.`);
}

/** `["DoubleMuon"]["mass"]`, for messages; empty for the output itself. */
export function pathText(path: OutputPath): string {
  return path.map((key) => `[${typeof key === "string" ? JSON.stringify(key) : String(key)}]`).join("");
}
