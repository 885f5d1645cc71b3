import { CoffeaError } from "../base/index.ts";
import { describeValue } from "./describe-value.ts";
import { describeNode } from "./graph/describe.ts";
import type { Node } from "./graph/node.ts";
import { Interpreter } from "./interpret/evaluate.ts";
import type { Layout } from "./layout.ts";
import { entriesOf } from "./to-list.ts";

const computed = new WeakMap<Node, Layout>();

/** One entry of a node. The layout is kept as long as the node, for entries are often asked for one after the other. */
export function entryOf(node: Node, index: number): unknown {
  let layout = computed.get(node);
  if (layout === undefined) computed.set(node, (layout = new Interpreter().get(node)));
  const { length } = layout;
  const at = index < 0 ? index + length : index;
  if (Number.isInteger(index) && at >= 0 && at < length) return entriesOf(layout, at, at + 1)[0];
  const range = length === 0 ? "it has no events" : `its events are 0 to ${length - 1}, or -1 to ${-length} from the end`;
  throw new CoffeaError("BadArgument", `There is no event ${describeValue(index)} in ${describeNode(node)}: ${range}.`, {
    details: { index, length },
  });
}
