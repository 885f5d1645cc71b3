import { noteFailure } from "../graph/failed-node.ts";
import type { Node } from "../graph/node.ts";
import type { Layout } from "../layout.ts";
import { evaluateCartesian, evaluateCombinations } from "./combine.ts";
import type { Evaluator } from "./evaluator.ts";
import { evaluateDropNone, evaluateFlatten, evaluateLocalIndex, evaluateNum } from "./lists.ts";
import { evaluateMap } from "./map.ts";
import { evaluateMath } from "./math.ts";
import { evaluateCast } from "./cast.ts";
import { evaluateWhere } from "./where.ts";
import { evaluateConcatenate } from "./concatenate.ts";
import { evaluateFillNone, evaluateMask, evaluatePadNone } from "./missing.ts";
import { evaluateSlice } from "./slice.ts";
import { evaluateTake } from "./take.ts";
import { evaluatePacked, evaluateRegular, evaluateRunLengths, evaluateUnflatten } from "./unflatten.ts";
import { evaluateNanToNone } from "./nan-to-none.ts";
import { evaluateEnforceType } from "./enforce-type.ts";
import { evaluateFullLike } from "./full-like.ts";
import { evaluateMergeUnion } from "./merge-union.ts";
import { evaluateIsNone, evaluateSingletons } from "./options.ts";
import { evaluateEvents, evaluateField, evaluateProject, evaluateWithField, evaluateWithName, evaluateZip } from "./records.ts";
import { evaluateReduce } from "./reduce.ts";
import { evaluateAt, evaluateFilter, evaluateFirsts } from "./select.ts";
import { evaluateSort } from "./sort.ts";
import { evaluateStr } from "./str.ts";

const DEEPEST = 200;

/**
 * The reference evaluator: one plain loop per node over typed arrays.
 * Each node is evaluated once and its layout kept as long as the interpreter lives; records and picked lists stay lazy, so only what is touched is read.
 */
export class Interpreter implements Evaluator {
  readonly #memo = new Map<Node, Layout>();
  #depth = 0;

  get(node: Node): Layout {
    const known = this.#memo.get(node);
    if (known !== undefined) return known;
    if (this.#depth >= DEEPEST) this.#evaluateInputs(node);
    this.#depth++;
    try {
      const layout = evaluateNode(node, this);
      this.#memo.set(node, layout);
      return layout;
    } catch (error) {
      noteFailure(error, node);
      throw error;
    } finally {
      this.#depth--;
    }
  }

  /** Evaluates all that a node is computed from without recursion, inputs first: a chain of thousands of operations would fill the call stack. */
  #evaluateInputs(node: Node): void {
    const pending: Node[] = [node];
    for (let last = pending.at(-1); last !== undefined; last = pending.at(-1)) {
      const missing = last.inputs.filter((input) => input.kind !== "literal" && !this.#memo.has(input));
      if (missing.length > 0) {
        pending.push(...missing.toReversed());
        continue;
      }
      pending.pop();
      if (last !== node && !this.#memo.has(last)) this.#memo.set(last, evaluateNode(last, this));
    }
  }

  /** Releases the layouts of nodes that are not needed any more. */
  forget(done: (node: Node) => boolean): void {
    for (const node of this.#memo.keys()) if (done(node)) this.#memo.delete(node);
  }
}

type Evaluators = { readonly [K in Node["kind"]]: (node: Extract<Node, { kind: K }>, evaluator: Evaluator) => Layout };

const evaluators: Evaluators = {
  events: evaluateEvents,
  column: (node) => node.source.load(node.column),
  constant: (node) => node.layout,
  literal: () => {
    throw new Error("a literal has no layout of its own");
  },
  math: evaluateMath,
  where: evaluateWhere,
  fullLike: evaluateFullLike,
  enforceType: evaluateEnforceType,
  mergeUnion: evaluateMergeUnion,
  cast: evaluateCast,
  reduce: evaluateReduce,
  num: evaluateNum,
  filter: evaluateFilter,
  at: evaluateAt,
  slice: evaluateSlice,
  take: evaluateTake,
  firsts: evaluateFirsts,
  singletons: evaluateSingletons,
  zip: evaluateZip,
  field: evaluateField,
  project: evaluateProject,
  withField: evaluateWithField,
  withName: evaluateWithName,
  flatten: evaluateFlatten,
  unflatten: evaluateUnflatten,
  runLengths: evaluateRunLengths,
  padNone: evaluatePadNone,
  mask: evaluateMask,
  regular: evaluateRegular,
  packed: evaluatePacked,
  combinations: evaluateCombinations,
  cartesian: evaluateCartesian,
  localIndex: evaluateLocalIndex,
  isNone: evaluateIsNone,
  fillNone: evaluateFillNone,
  nanToNone: evaluateNanToNone,
  dropNone: evaluateDropNone,
  sort: evaluateSort,
  concatenate: evaluateConcatenate,
  str: evaluateStr,
  map: evaluateMap,
};

function evaluateNode<K extends Node["kind"]>(node: Extract<Node, { kind: K }>, evaluator: Evaluator): Layout {
  return evaluators[node.kind as K](node, evaluator);
}
