import { isArray } from "../../awkward/index.ts";
import { CoffeaError } from "../../base/index.ts";
import type { Axis } from "../axis/axis.ts";
import { axisKey } from "../hist-state.ts";

/**
 * The arguments of `fill` by the names of the axes, whichever way they were given: `fill({ x, y, weight })`, or in the order of the axes, `fill(x, y, { weight })`,
 * where the last object may name remaining axes too. Throws `BadArgument` for more values than axes, or an axis that got two.
 */
export function nameArguments(axes: readonly Axis[], arguments_: readonly unknown[]): Readonly<Record<string, unknown>> {
  const last = arguments_.at(-1);
  const named = isRecord(last) ? last : {};
  const values = isRecord(last) ? arguments_.slice(0, -1) : arguments_;
  const keys = axes.map(axisKey);
  if (values.length > keys.length) {
    const list = keys.map((key) => `"${key}"`).join(", ");
    throw new CoffeaError(
      "BadArgument",
      `fill got ${values.length} values by position, but the histogram has ${keys.length === 1 ? "one axis" : `${keys.length} axes`}: ${list}. Weights and samples go by name in an object at the end: fill(${keys.join(", ")}, { weight }).`,
    );
  }
  const twice = keys.slice(0, values.length).find((key) => key in named);
  if (twice !== undefined) {
    throw new CoffeaError("BadArgument", `fill got two values for axis "${twice}": one by position and one by name. Give one of them.`);
  }
  return { ...Object.fromEntries(values.map((value, k) => [keys[k]!, value])), ...named };
}

/** Whether this is an object of arguments by name, not a value to fill. */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
