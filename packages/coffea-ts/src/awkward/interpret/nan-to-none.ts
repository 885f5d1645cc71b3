import type { NanToNoneNode } from "../graph/node.ts";
import type { Layout } from "../layout.ts";
import { listLayout, optionLayout } from "../layouts/make.ts";
import { WholeOption } from "../layouts/lazy.ts";
import type { Evaluator } from "./evaluator.ts";

/** NaN as missing values. */
export function evaluateNanToNone(node: NanToNoneNode, evaluator: Evaluator): Layout {
  return nanAsMissing(evaluator.get(node.inputs[0]!));
}

function nanAsMissing(layout: Layout): Layout {
  switch (layout.kind) {
    case "list":
      return listLayout(layout.offsets, nanAsMissing(layout.content));
    case "regular":
      return { kind: "regular", length: layout.length, size: layout.size, content: nanAsMissing(layout.content) };
    case "option":
      return optionLayout(layout.index, nanAsMissing(layout.content));
    case "numeric": {
      const { data, length } = layout;
      if (!(data instanceof Float64Array || data instanceof Float32Array)) return layout;
      if (!hasNaN(data, length)) return new WholeOption(layout);
      const index = new Int32Array(length);
      for (let i = 0; i < length; i++) index[i] = data[i] === data[i] ? i : -1;
      return optionLayout(index, layout);
    }
    case "string":
    case "record":
    case "union":
      return layout;
    default:
      layout satisfies never;
      throw new Error("unreachable");
  }
}

function hasNaN(data: Float64Array | Float32Array, length: number): boolean {
  for (let i = 0; i < length; i++) if (data[i] !== data[i]) return true;
  return false;
}
