import { CoffeaError } from "../../base/index.ts";
import { typed } from "../build/check.ts";
import type { Dtype } from "../form.ts";
import type { Node } from "../graph/node.ts";
import { Interpreter } from "../interpret/evaluate.ts";
import type { Layout, Values } from "../layout.ts";
import { valuesOf } from "../layouts/make.ts";
import { offsetsOf } from "../layouts/structure.ts";
import { nodeOf } from "../node-of.ts";
import type { Expr } from "../types/expression.ts";

/** Numbers with as many axes as the lists have. */
export interface NumpyArray {
  /** Row by row: the last axis varies fastest. Booleans are 0 and 1. */
  readonly data: Values;
  /** Events, then the sizes of the lists. */
  readonly shape: readonly number[];
  readonly dtype: Dtype;
  /** 1 where a value is missing (`data` has 0 there), or null when none can be. */
  readonly mask: Uint8Array | null;
}

/**
 * Numbers or booleans as a typed array with its shape. Lists must all have the same length, at each axis. Do not write to `data`: it may be the column itself.
 * Throws `BadArgument` for records and text, and `ShapeMismatch` for lists of different length. `ak.to_numpy`, whose masked arrays have a `mask` here.
 */
export function toNumpy(x: Expr<unknown>): NumpyArray {
  const node = nodeOf(x);
  const layout = new Interpreter().get(node);
  const shape = [layout.length];
  const { data, dtype, missing } = gather(layout, { node, shape, length: layout.length });
  return { data, shape, dtype, mask: missing };
}

interface Gathered {
  readonly data: Values;
  readonly dtype: Dtype;
  readonly missing: Uint8Array | null;
}
interface Place {
  readonly node: Node;
  /** Grows by an axis with each list. */
  readonly shape: number[];
  readonly length: number;
}

function gather(layout: Layout, place: Place): Gathered {
  switch (layout.kind) {
    case "numeric":
      return { data: layout.data.subarray(0, layout.length), dtype: layout.dtype, missing: null };
    case "list":
    case "regular": {
      const size = layout.kind === "regular" ? layout.size : commonSize(offsetsOf(layout), place.node);
      place.shape.push(size);
      return gather(layout.content, { ...place, length: layout.length * size });
    }
    case "option":
      return gatherOption(layout, place);
    case "string":
    case "record":
    case "union":
      throw new CoffeaError(
        "BadArgument",
        `ak.toNumpy needs numbers or booleans, but was given ${typed(place.node)}. ${layout.kind === "record" ? "Take one of its fields." : "ak.toList gives plain values."}`,
      );
    default:
      layout satisfies never;
      throw new Error("unreachable");
  }
}

/** Missing values are zeros under a mask; of a missing list every value is. */
function gatherOption(layout: Layout & { kind: "option" }, place: Place): Gathered {
  const before = place.shape.length;
  const inner = gather(layout.content, { ...place, length: layout.content.length });
  const each = place.shape.slice(before).reduce((product, size) => product * size, 1);
  const data = valuesOf(inner.dtype, layout.length * each);
  const missing = new Uint8Array(data.length);
  for (let i = 0, at = 0; i < layout.length; i++) {
    const from = layout.index[i]! * each;
    for (let k = 0; k < each; k++, at++) {
      if (from < 0) missing[at] = 1;
      else {
        data[at] = inner.data[from + k]!;
        missing[at] = inner.missing?.[from + k] ?? 0;
      }
    }
  }
  return { data, dtype: inner.dtype, missing };
}

function commonSize(offsets: Int32Array, node: Node): number {
  const size = offsets.length > 1 ? offsets[1]! - offsets[0]! : 0;
  for (let i = 1; i < offsets.length - 1; i++)
    if (offsets[i + 1]! - offsets[i]! !== size)
      throw new CoffeaError(
        "ShapeMismatch",
        `ak.toNumpy needs lists of the same length, but those of ${typed(node)} have ${size} and ${offsets[i + 1]! - offsets[i]!} items. ` +
          "ak.flatten(x, { axis: null }) gives all values in one, and ak.padNone lists of one length.",
      );
  return size;
}
