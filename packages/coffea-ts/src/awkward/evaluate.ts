import { CoffeaError } from "../base/index.ts";
import { Interpreter } from "./interpret/evaluate.ts";
import type { Layout } from "./layout.ts";
import { nodeOf } from "./node-of.ts";
import type { Expr } from "./types/expression.ts";

/** The layouts of several expressions; common parts are computed once. */
export function evaluate(exprs: readonly Expr<unknown>[]): Layout[] {
  if (!Array.isArray(exprs)) throw new CoffeaError("BadArgument", "evaluate takes a list of arrays: evaluate([a, b]), with brackets.");
  const interpreter = new Interpreter();
  return exprs.map((expr) => interpreter.get(nodeOf(expr)));
}
