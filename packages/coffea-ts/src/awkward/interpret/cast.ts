import type { CastNode } from "../graph/node.ts";
import type { Layout } from "../layout.ts";
import { castLayout } from "../layouts/cast.ts";
import type { Evaluator } from "./evaluator.ts";

/** Numbers as another dtype. */
export function evaluateCast(node: CastNode, evaluator: Evaluator): Layout {
  return castLayout(evaluator.get(node.inputs[0]!), node.dtype);
}
