import { checkOptions } from "../build/check-options.ts";
import { buildMath } from "../build/math.ts";
import { handleOf, literalNode, operandOf } from "../handle.ts";
import type { Array } from "../types/array.ts";
import type { Broadcast, Operand, Value } from "../types/structure.ts";

interface Tolerance {
  /** Relative to `b`. Default: 1e-5. */
  rtol?: number;
  /** Added to it. Default: 1e-8. */
  atol?: number;
  /** Whether NaN is close to NaN. Default: false. */
  equalNan?: boolean;
}

/** Whether `a` and `b` differ by at most `atol + rtol * |b|`; infinities are close to themselves. Lists pair as in arithmetic. `ak.isclose`. */
export function isClose<A extends Operand<number | bigint>, B extends Operand<number | bigint>>(
  a: A,
  b: B,
  options: Tolerance = {},
): Array<Broadcast<Value<A>, Value<B>, boolean>> {
  checkOptions("ak.isClose", options, { rtol: "number", atol: "number", equalNan: "boolean" });
  const { rtol = 1e-5, atol = 1e-8, equalNan = false } = options;
  const tolerance = [rtol, atol, Number(equalNan)].map(literalNode);
  return handleOf(buildMath("isClose", [operandOf(a), operandOf(b), ...tolerance]));
}
