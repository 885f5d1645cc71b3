import type { IsNoneNode, SingletonsNode } from "../graph/node.ts";
import type { Layout } from "../layout.ts";
import { listLayout, numericLayout } from "../layouts/make.ts";
import { contentAt, present } from "../layouts/structure.ts";
import type { Evaluator } from "./evaluator.ts";

/** Which values are missing at an axis. */
export function evaluateIsNone(node: IsNoneNode, evaluator: Evaluator): Layout {
  const layout = evaluator.get(node.inputs[0]!);
  if (node.axis === 0) return missing(layout);
  return contentAt(layout, node.axis, missing);
}

function missing(layout: Layout): Layout {
  const out = new Uint8Array(layout.length);
  if (layout.kind === "option") for (let i = 0; i < out.length; i++) out[i] = layout.index[i]! < 0 ? 1 : 0;
  return numericLayout("bool", out);
}

/** Options as lists of none or one. */
export function evaluateSingletons(node: SingletonsNode, evaluator: Evaluator): Layout {
  return contentAt(evaluator.get(node.inputs[0]!), node.axis, listsOfOne);
}

function listsOfOne(layout: Layout): Layout {
  const offsets = new Int32Array(layout.length + 1);
  for (let i = 0; i < layout.length; i++) offsets[i + 1] = offsets[i]! + (layout.kind === "option" && layout.index[i]! < 0 ? 0 : 1);
  return listLayout(offsets, layout.kind === "option" ? present(layout) : layout);
}
