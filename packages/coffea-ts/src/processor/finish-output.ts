import { isArray } from "../awkward/index.ts";
import { CoffeaError, isPlainObject } from "../base/index.ts";
import { ColumnAccumulator } from "./accumulators/column-accumulator.ts";

/**
 * The output of `process`, ready to be merged: lazy numbers (`ak.sum(x, { axis: 0 })`) and columns to be merged (`columnAccumulator(x)`) are computed. Containers are copied where something in them changes.
 *
 * @throws `BadArgument` for no output, and for arrays, which would need their chunk's columns for ever.
 */
export function finishOutput(out: unknown): unknown {
  if (out === null || out === undefined) {
    throw new CoffeaError(
      "BadArgument",
      `process() returned ${String(out)}. Return what should be merged over all chunks, for example { [events.metadata.dataset]: { entries: events.length, mass } }.`,
    );
  }
  return finish(out, []);
}

function finish(value: unknown, path: readonly unknown[]): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (isArray(value)) throw arrayInOutput(path);
  if (isLazyNumber(value)) return value.value;
  if (value instanceof ColumnAccumulator) return value.detached();
  if (Array.isArray(value))
    return changed(
      value,
      value.map((item, index) => finish(item, [...path, index])),
    );
  if (value instanceof Map) {
    const pairs = [...(value as ReadonlyMap<unknown, unknown>)].map(([key, item]) => [key, finish(item, [...path, key])] as const);
    return pairs.every(([key, item]) => value.get(key) === item) ? value : new Map(pairs);
  }
  if (!isPlainObject(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, finish(item, [...path, key])] as const);
  return entries.every(([key, item]) => value[key] === item) ? value : Object.fromEntries(entries);
}

function changed(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  return after.every((item, index) => item === before[index]) ? before : after;
}

function isLazyNumber(value: object): value is { readonly value: unknown } {
  return "isAwkwardScalar" in value;
}

function arrayInOutput(path: readonly unknown[]): CoffeaError {
  const place = path.length === 0 ? "" : ` at ${path.map((key) => `[${JSON.stringify(key)}]`).join("")}`;
  return new CoffeaError(
    "BadArgument",
    `process() returned an array of events${place}. Arrays belong to their chunk and are not merged: fill a histogram with it, reduce it (ak.sum(x, { axis: null })), ` +
      `or keep all of it: columnAccumulator(x) from coffea-ts/processor joins the arrays of all chunks.`,
    { details: { path } },
  );
}
