import type { Node } from "./graph/node.ts";
import { recordOf } from "./graph/record-of.ts";

/**
 * Whether an array is shown as `??`: a column that is not in memory; records, selected or not, of which a field is not; and everything of events
 * without data. Other computed values are computed when they are shown.
 */
export function isUnread(node: Node): boolean {
  if (node.source?.isSymbolic === true) return true;
  if (node.kind === "column" || node.kind === "events") return !isInMemory(node);
  if (structural.has(node.kind)) return node.inputs.some(isUnread);
  return recordOf(node.form) !== null && readsColumns(node);
}

const structural: ReadonlySet<Node["kind"]> = new Set<Node["kind"]>(["zip", "field", "withField", "withName"]);

/** Whether something that is not in memory would have to be read to show this field of records. */
export function isFieldUnread(records: Node, name: string): boolean {
  if (records.source?.isSymbolic === true) return true;
  const [first, ...others] = records.inputs;
  switch (records.kind) {
    case "events":
      return records.source.isLoaded?.(name) !== true;
    case "zip":
      return isUnread(records.inputs[[...recordOf(records.form)!.fields.keys()].indexOf(name)]!);
    case "withField":
      return records.name === name ? isUnread(others[0]!) : isFieldUnread(first!, name);
    default: {
      const isSelection = first !== undefined && recordOf(first.form)?.fields.has(name) === true;
      return isSelection ? isFieldUnread(first, name) || others.some(readsColumns) : readsColumns(records);
    }
  }
}

function isInMemory(node: Node): boolean {
  return node.kind === "column" && node.source.isLoaded?.(node.column) === true;
}

/** Whether a column that is not in memory is among what this is computed from. */
function readsColumns(node: Node): boolean {
  const seen = new Set<Node>([node]);
  for (const next of seen) {
    if ((next.kind === "column" || next.kind === "events") && !isInMemory(next)) return true;
    for (const input of next.inputs) seen.add(input);
  }
  return false;
}
