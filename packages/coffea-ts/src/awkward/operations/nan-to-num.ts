import { checkOptions } from "../build/check-options.ts";
import { checkLeaf } from "../build/check.ts";
import { buildMath } from "../build/math.ts";
import { leafType } from "../graph/forms.ts";
import { handleOf, operandOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Nested, Operand } from "../types/structure.ts";

interface NanToNumOptions {
  /** In the place of NaN. Default: 0. */
  nan?: Operand<number>;
  /** In the place of infinity. Default: the largest number. */
  posinf?: Operand<number>;
  /** In the place of minus infinity. Default: the smallest number. */
  neginf?: Operand<number>;
}

/** Numbers with NaN and infinities replaced; integers stay as they are, and missing values stay missing. `ak.nan_to_num`. */
export function nanToNum<T extends Nested<number | bigint | boolean> = Untyped>(x: Expr<T>, options: NanToNumOptions = {}): Array<T> {
  checkOptions("ak.nanToNum", options, { nan: "any", posinf: "any", neginf: "any" });
  const { nan = 0, posinf = Number.MAX_VALUE, neginf = -Number.MAX_VALUE } = options;
  const node = nodeOf(x);
  checkLeaf(node, ["number", "bigint", "boolean"], "ak.nanToNum");
  if (leafType(node.form) !== "number") return handleOf(node);
  return handleOf(buildMath("nanToNum", [node, ...[nan, posinf, neginf].map(operandOf)]));
}
