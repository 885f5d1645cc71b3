import { depthOf } from "../graph/forms.ts";
import type { LiteralNode, ReduceNode } from "../graph/node.ts";
import type { Layout } from "../layout.ts";
import { carry } from "../layouts/carry.ts";
import { WholeOption } from "../layouts/lazy.ts";
import { listLayout } from "../layouts/make.ts";
import { atAxis, offsetsOf, present } from "../layouts/structure.ts";
import type { Evaluator } from "./evaluator.ts";
import { type Groups, regroup, withoutMissing } from "./groups.ts";
import { ravel } from "./lists.ts";
import { type Across, type GroupedLists, reduceAcross } from "./reduce-across.ts";
import { reduceSegments } from "./reduce-segments.ts";
import type { Reduction } from "./reduction.ts";

/** Reductions. Missing values are skipped. */
export function evaluateReduce(node: ReduceNode, evaluator: Evaluator): Layout {
  const layout = evaluator.get(node.inputs[0]!);
  const depth = depthOf(node.inputs[0]!.form);
  const reduction = reductionOf(node, node.axis === null || (node.axis === 0 && depth === 1));
  if (node.axis === null) {
    const items = ravel(layout);
    const reduced = reduceGroups(items, oneGroup(items.length), reduction);
    return node.keepdims ? nested(reduced, depth - 1) : reduced;
  }
  if (node.axis === 0) {
    const reduced = reduceGroups(layout, oneGroup(layout.length), reduction);
    return !node.keepdims && (reduced.kind === "list" || reduced.kind === "regular") ? reduced.content : reduced;
  }
  return atAxis(layout, node.axis, (lists) => {
    const reduced = reduceGroups(lists.content, { offsets: offsetsOf(lists), positions: null }, reduction);
    return node.keepdims ? { kind: "regular", length: lists.length, size: 1, content: reduced } : reduced;
  });
}

function reductionOf({ op, maskIdentity, inputs }: ReduceNode, everything: boolean): Reduction {
  const initial = (inputs[1] as LiteralNode | undefined)?.value ?? null;
  return { op, everything, maskIdentity, initial };
}

function needsPositions({ op }: Reduction): boolean {
  return op === "argmin" || op === "argmax";
}

function oneGroup(length: number): Groups {
  return { offsets: Int32Array.of(0, length), positions: null };
}

function nested(content: Layout, depth: number): Layout {
  return depth === 0 ? content : { kind: "regular", length: 1, size: 1, content: nested(content, depth - 1) };
}

function reduceGroups(entries: Layout, groups: Groups, reduction: Reduction): Layout {
  switch (entries.kind) {
    case "numeric":
      return reduceSegments(entries, groups, reduction);
    case "option":
      if (entries instanceof WholeOption) return reduceGroups(entries.content, groups, reduction);
      return reduceGroups(present(entries), withoutMissing(entries.index, groups, needsPositions(reduction)), reduction);
    case "list":
    case "regular": {
      const size = entries.kind === "regular" ? entries.size : 0;
      const { offsets, content } = acrossLists(entries.content, { offsets: offsetsOf(entries), groups, size }, reduction);
      return entries.kind === "regular" ? { kind: "regular", length: offsets.length - 1, size, content } : listLayout(offsets, content);
    }
    case "string":
    case "record":
    case "union":
      throw new Error(`a ${entries.kind} cannot be reduced`);
    default:
      entries satisfies never;
      throw new Error("unreachable");
  }
}

/** A list of results for each group of lists. */
function acrossLists(items: Layout, lists: GroupedLists, reduction: Reduction): Across {
  const direct = items.kind === "numeric" ? reduceAcross(items, lists, reduction) : null;
  if (direct !== null) return direct;
  const { items: order, offsets, inner } = regroup(lists.offsets, lists.groups, lists.size);
  return { offsets, content: reduceGroups(carry(items, order), inner, reduction) };
}
