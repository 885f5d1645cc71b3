import { intern } from "../graph/intern.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { Expr } from "../types/expression.ts";

/** The same values in storage of their own, without what selections left out: releases large columns of which little was kept. Reads all fields. `ak.to_packed`. */
export function toPacked<T>(x: Expr<T>): Array<T> {
  const node = nodeOf(x);
  return handleOf(intern({ kind: "packed", inputs: [node], form: node.form }));
}
