import { CoffeaError } from "../base/index.ts";
import { dimensionOf } from "./coordinate-fields.ts";
import { recordForm, type Vectors } from "./read-vector.ts";

/** Throws BadArgument unless both vectors have as many components. */
export function checkSameDimension(method: string, self: Vectors, other: Vectors): void {
  const [mine, others] = [self, other].map((vectors) => dimensionOf(recordForm(vectors).fields.keys())) as [number, number];
  if (mine === others) return;
  throw new CoffeaError(
    "BadArgument",
    `${method} takes two vectors of the same dimension, and was given one of ${mine} and one of ${others}. ` +
      `Bring one to the other's: a.like(b).${method}(b), or a.${method}(b.like(a)).`,
  );
}

/** Throws BadArgument unless the vector has `dimension` components; `what` is the argument's name in the message. */
export function checkDimension(method: string, what: string, vectors: Vectors, dimension: 3 | 4): void {
  const found = dimensionOf(recordForm(vectors).fields.keys());
  if (found === dimension) return;
  throw new CoffeaError(
    "BadArgument",
    `${method} takes ${what} as a vector of ${dimension} dimensions, and was given one of ${found}. toVector${dimension}D brings it there.`,
  );
}
