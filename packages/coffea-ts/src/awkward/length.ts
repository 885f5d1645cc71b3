import { CoffeaError } from "../base/index.ts";
import { describeNode } from "./graph/describe.ts";
import { knownLength } from "./graph/known-length.ts";
import type { Node } from "./graph/node.ts";
import { Interpreter } from "./interpret/evaluate.ts";

/** Number of entries of axis 0; computed where it depends on data. Throws `NeedsData` where there is none to compute it from. */
export function lengthOf(node: Node): number {
  const known = knownLength(node);
  if (known !== null) return known;
  if (node.source?.isSymbolic !== true) return new Interpreter().get(node).length;
  throw new CoffeaError(
    "NeedsData",
    `How many entries ${describeNode(node)} has is known only from the data of ${node.source.description}, which is not read before compute. ` +
      "ak.num(x, { axis: 0 }) counts them, as a number that can be returned like a histogram.",
  );
}

export { knownLength } from "./graph/known-length.ts";
