import { CoffeaError } from "../base/index.ts";
import type { Untyped } from "../awkward/index.ts";
import type { Matrix } from "./matrix.ts";

/** A matrix by the names of its elements, row first: `xy` is what y adds to the new x. Throws BadArgument when an element is missing. */
export function matrixOf(method: string, axes: readonly string[], elements: Untyped): Matrix {
  const missing: string[] = [];
  const matrix = axes.map((row) =>
    axes.map((column) => {
      const element = elements?.[row + column];
      if (element === undefined) missing.push(row + column);
      return element;
    }),
  );
  if (missing.length === 0) return matrix;
  throw new CoffeaError(
    "BadArgument",
    `${method} takes a matrix as an object of ${axes.length ** 2} elements, numbers or arrays, called by row and column: ` +
      `{ ${axes[0]}${axes[0]}: 1, ${axes[0]}${axes[1]}: 0, … }. Missing: ${missing.join(", ")}.`,
  );
}
