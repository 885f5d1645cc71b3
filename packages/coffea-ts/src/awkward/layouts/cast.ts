import type { Dtype } from "../form.ts";
import type { Layout } from "../layout.ts";
import { castValues } from "./cast-values.ts";
import { listLayout, numericLayout, optionLayout } from "./make.ts";
import { replaceContents } from "./union.ts";

/** Numbers and booleans of the leaf as another dtype, under lists and options. Out of range integers wrap around, as typed arrays store them. */
export function castLayout(layout: Layout, dtype: Dtype): Layout {
  switch (layout.kind) {
    case "numeric":
      return numericLayout(dtype, castValues(layout.data.subarray(0, layout.length), dtype));
    case "list":
      return listLayout(layout.offsets, castLayout(layout.content, dtype));
    case "regular":
      return { kind: "regular", length: layout.length, size: layout.size, content: castLayout(layout.content, dtype) };
    case "option":
      return optionLayout(layout.index, castLayout(layout.content, dtype));
    case "union":
      return replaceContents(
        layout,
        layout.contents.map((content) => castLayout(content, dtype)),
        { kind: "numeric", dtype },
      );
    case "string":
    case "record":
      throw new Error(`a ${layout.kind} has no dtype`);
    default:
      layout satisfies never;
      throw new Error("unreachable");
  }
}
