import type { Buffers } from "../buffers/awkward-form.ts";
import { takeApart } from "../buffers/take-apart.ts";
import { Interpreter } from "../interpret/evaluate.ts";
import { nodeOf } from "../node-of.ts";
import type { Expr } from "../types/expression.ts";

/**
 * An array taken apart: a form that awkward reads, the length, and typed arrays by name. Computes; the buffers are the columns themselves where they can be.
 * `ak.from_buffers(form, length, container)` in Python puts it together. `ak.to_buffers`.
 */
export function toBuffers(x: Expr<unknown>): Buffers {
  return takeApart(new Interpreter().get(nodeOf(x)));
}
