import { buildNanToNone } from "../build/reduce.ts";
import { handleOf, operandOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Untyped } from "../types/expression.ts";
import { checkStatistic } from "./statistics.ts";

/** Values and options of a statistic with NaN as missing; without a word about it, nothing gives null. */
export function withoutNaN(
  operation: string,
  x: unknown,
  options: { readonly weight?: unknown },
): { readonly values: Untyped; readonly given: Untyped } {
  checkStatistic(operation, options);
  const weight = options.weight === undefined ? undefined : operandOf(options.weight);
  return {
    values: handleOf(buildNanToNone(nodeOf(x))),
    given: {
      maskIdentity: true,
      ...options,
      ...(weight === undefined || weight.kind === "literal" ? {} : { weight: handleOf(buildNanToNone(weight)) }),
    },
  };
}
