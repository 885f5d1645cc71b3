import { Interpreter } from "../interpret/evaluate.ts";
import { validityError as layoutError } from "../layouts/validity.ts";
import { nodeOf } from "../node-of.ts";
import type { Expr } from "../types/expression.ts";

/** Whether the data of an array fit together; arrays that operations make always are, but `fromLayout` takes what it is given. Computes. `ak.is_valid`. */
export function isValid(x: Expr<unknown>): boolean {
  return validityError(x) === null;
}

/** What is wrong with the data of an array, and where, or null. Computes. `ak.validity_error`. */
export function validityError(x: Expr<unknown>): string | null {
  return layoutError(new Interpreter().get(nodeOf(x)));
}
