import { CoffeaError } from "../../base/index.ts";
import { describeNode } from "../graph/describe.ts";
import { depthOf } from "../graph/forms.ts";
import { isScalar } from "../graph/is-scalar.ts";
import { changesLength } from "../graph/known-length.ts";
import type { Node } from "../graph/node.ts";
import type { Layout } from "../layout.ts";
import type { Mismatch } from "./broadcast.ts";

/** What the evaluation of one node needs: the layouts of other nodes. Each node is evaluated once. */
export interface Evaluator {
  get(node: Node): Layout;
}

/** Throws the error for two operands of which the lists differ in length. */
export function shapeMismatch(node: Node, evaluator: Evaluator): (mismatch: Mismatch) => never {
  return ({ first, second, row, lengths }) => {
    const [a, b] = [node.inputs[first]!, node.inputs[second]!];
    throw new CoffeaError(
      "ShapeMismatch",
      `The lists of ${describeNode(a)} and ${describeNode(b)} differ in length: in ${rowText(a, row, evaluator)} they have ${lengths[0]} and ${lengths[1]} items, ` +
        `so ${describeNode(node)} cannot pair them. Arrays of the same collection after the same selections fit; to pair every item with every other, use ak.cartesian.`,
      { details: { row, lengths } },
    );
  };
}

/** Throws the error for two operands that have different numbers of events. */
export function differentLengths(a: { node: Node; length: number }, b: { node: Node; length: number }): never {
  throw new CoffeaError(
    "ShapeMismatch",
    `${describeNode(a.node)} has ${a.length} event${a.length === 1 ? "" : "s"} and ${describeNode(b.node)} has ${b.length}, so they cannot be combined. ` +
      "Apply the same event selection to both: filter events first and take both columns from the result.",
    { details: { lengths: [a.length, b.length] } },
  );
}

/** `event 17 of the chunk` where the entry can be traced back to an event, else `entry 17`. */
export function rowText(node: Node, row: number, evaluator: Evaluator): string {
  const event = eventOf(node, row, evaluator);
  if (event === null) return `entry ${row}`;
  return node.source === null ? `event ${event}` : `event ${event} of this chunk (${node.source.description})`;
}

/** The position in the unfiltered chunk that entry `row` of a node comes from, or null where entries are no longer events. */
export function eventOf(node: Node, row: number, evaluator: Evaluator): number | null {
  if (node.kind === "events" || node.kind === "column" || node.kind === "constant") return row;
  if (node.kind !== "filter" && changesLength(node)) return null;
  const input = node.inputs.find((other) => other.kind !== "literal" && !isScalar(other));
  if (input === undefined) return null;
  if (node.kind !== "filter" || depthOf(node.inputs[1]!.form) > 1) return eventOf(input, row, evaluator);
  return eventOf(input, nthTrue(evaluator.get(node.inputs[1]!), row), evaluator);
}

function nthTrue(mask: Layout, n: number): number {
  if (mask.kind !== "numeric") return n;
  let seen = -1;
  for (let i = 0; i < mask.length; i++) if (mask.data[i] && ++seen === n) return i;
  return n;
}
