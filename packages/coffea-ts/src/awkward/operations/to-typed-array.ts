import { CoffeaError } from "../../base/index.ts";
import { typed } from "../build/check.ts";
import type { Values } from "../layout.ts";
import { nodeOf } from "../node-of.ts";
import type { Expr } from "../types/expression.ts";
import { toNumpy } from "./to-numpy.ts";

/**
 * Numbers as a typed array of their dtype, row by row; booleans are 0 and 1 in a Uint8Array. Do not write to it: it may be the column itself.
 * Throws `ShapeMismatch` for lists of different length and `BadArgument` for records, text and missing values; see `toNumpy` for shapes and masks.
 */
export function toTypedArray(x: Expr<unknown>): Values {
  const { data, mask } = toNumpy(x);
  if (mask?.includes(1) === true)
    throw new CoffeaError(
      "BadArgument",
      `A typed array has no place for missing values, and ${typed(nodeOf(x))} has ${mask.reduce((total, bit) => total + bit, 0)} of them. ` +
        "Replace them with ak.fillNone(x, 0), remove them with ak.dropNone, or use ak.toNumpy, which gives a mask.",
    );
  return data;
}
