import type { Dtype } from "../form.ts";
import type { LiteralValue, ReduceOp } from "../graph/node.ts";

/** A reduction of the values of groups. */
export interface Reduction {
  readonly op: ReduceOp;
  /** Whether there is one group, of everything: then sums are pairwise, and a NaN makes a minimum or maximum NaN, which along an axis is passed over. */
  readonly everything: boolean;
  /** Whether nothing gives a missing value instead of the operation's identity. */
  readonly maskIdentity: boolean;
  /** What minima and maxima start from, or null for their identity. */
  readonly initial: LiteralValue | null;
}

/** The smallest and the largest value of a dtype: the identities of maximum and minimum. */
export function limitsOf(dtype: Dtype): readonly [number | bigint, number | bigint] {
  if (dtype === "bool") return [0, 1];
  if (dtype === "float64" || dtype === "float32") return [-Infinity, Infinity];
  const bits = BigInt(/\d+$/.exec(dtype)![0]);
  const [low, high] = dtype.startsWith("u") ? [0n, 2n ** bits - 1n] : [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n];
  return bits === 64n ? [low, high] : [Number(low), Number(high)];
}
