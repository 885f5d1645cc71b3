import type { Node } from "../graph/node.ts";
import type { Layout } from "../layout.ts";
import { evaluateCartesian, evaluateCombinations } from "./combine.ts";
import type { Evaluator } from "./evaluator.ts";
import { evaluateDropNone, evaluateFlatten, evaluateLocalIndex, evaluateNum } from "./lists.ts";
import { evaluateMath } from "./math.ts";
import { evaluateCast, evaluateConcatenate, evaluateFillNone, evaluateWhere } from "./merge.ts";
import { evaluateIsNone, evaluateSingletons } from "./options.ts";
import { evaluateEvents, evaluateField, evaluateWithField, evaluateWithName, evaluateZip } from "./records.ts";
import { evaluateReduce } from "./reduce.ts";
import { evaluateAt, evaluateFilter, evaluateFirsts, evaluateSlice, evaluateTake } from "./select.ts";
import { evaluateSort } from "./sort.ts";

/**
 * The reference evaluator: one plain loop per node over typed arrays.
 * Each node is evaluated once and its layout kept as long as the interpreter lives; records and picked lists stay lazy, so only what is touched is read.
 */
export class Interpreter implements Evaluator {
  readonly #memo = new Map<Node, Layout>();

  get(node: Node): Layout {
    let layout = this.#memo.get(node);
    if (layout === undefined) this.#memo.set(node, (layout = evaluateNode(node, this)));
    return layout;
  }

  /** Releases the layouts of nodes that are not needed any more. */
  forget(done: (node: Node) => boolean): void {
    for (const node of this.#memo.keys()) if (done(node)) this.#memo.delete(node);
  }
}

function evaluateNode(node: Node, evaluator: Evaluator): Layout {
  switch (node.kind) {
    case "events":
      return evaluateEvents(node);
    case "column":
      return node.source.load(node.column);
    case "constant":
      return node.layout;
    case "literal":
      throw new Error("a literal has no layout of its own");
    case "math":
      return evaluateMath(node, evaluator);
    case "where":
      return evaluateWhere(node, evaluator);
    case "cast":
      return evaluateCast(node, evaluator);
    case "reduce":
      return evaluateReduce(node, evaluator);
    case "num":
      return evaluateNum(node, evaluator);
    case "filter":
      return evaluateFilter(node, evaluator);
    case "at":
      return evaluateAt(node, evaluator);
    case "slice":
      return evaluateSlice(node, evaluator);
    case "take":
      return evaluateTake(node, evaluator);
    case "firsts":
      return evaluateFirsts(node, evaluator);
    case "singletons":
      return evaluateSingletons(node, evaluator);
    case "zip":
      return evaluateZip(node, evaluator);
    case "field":
      return evaluateField(node, evaluator);
    case "withField":
      return evaluateWithField(node, evaluator);
    case "withName":
      return evaluateWithName(node, evaluator);
    case "flatten":
      return evaluateFlatten(node, evaluator);
    case "combinations":
      return evaluateCombinations(node, evaluator);
    case "cartesian":
      return evaluateCartesian(node, evaluator);
    case "localIndex":
      return evaluateLocalIndex(node, evaluator);
    case "isNone":
      return evaluateIsNone(node, evaluator);
    case "fillNone":
      return evaluateFillNone(node, evaluator);
    case "dropNone":
      return evaluateDropNone(node, evaluator);
    case "sort":
      return evaluateSort(node, evaluator);
    case "concatenate":
      return evaluateConcatenate(node, evaluator);
    default:
      node satisfies never;
      throw new Error("unreachable");
  }
}
