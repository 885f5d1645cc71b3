import { builtAt, graph } from "../../awkward/index.ts";
import { CoffeaError, frameText, userFrame } from "../../base/index.ts";

/** Throws `NotSupported`, with the user's line, for an operation that goes from one event to others: partitions are computed one by one. */
export function assertPartitionWise(nodes: readonly graph.Node[]): void {
  const seen = new Set<graph.Node>(nodes);
  for (const node of seen) {
    if (node.source !== null && crossesEvents(node)) throw notPartitionWise(node);
    for (const input of node.inputs) seen.add(input);
  }
}

/** Whether an entry of the result depends on more than one event, or on its position among all; values of all events apart. */
function crossesEvents(node: graph.Node): boolean {
  switch (node.kind) {
    case "reduce":
      return !graph.isScalar(node) && (node.axis === 0 || node.axis === null);
    case "runLengths":
      return graph.depthOf(node.inputs[0]!.form) === 1;
    case "sort":
    case "slice":
    case "take":
    case "padNone":
    case "unflatten":
    case "combinations":
    case "cartesian":
    case "concatenate":
    case "localIndex":
      return node.axis === 0;
    default:
      return false;
  }
}

function notPartitionWise(node: graph.Node): CoffeaError {
  const frame = userFrame(builtAt(node));
  return new CoffeaError(
    "NotSupported",
    `${graph.describeNode(node)}${frame === null ? "" : `, at ${frameText(frame)},`} goes from one event to others, and these events are computed partition by partition. ` +
      "Work within events (axis 1 and deeper), reduce to one value (ak.sum(x, { axis: null })), or compute the array first: const { x } = await compute({ x }).",
    { details: frame === null ? {} : { frame } },
  );
}
