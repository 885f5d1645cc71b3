import { Attached } from "../base/index.ts";
import { formToString } from "./form-text.ts";
import type { Node } from "./graph/node.ts";
import { Interpreter } from "./interpret/evaluate.ts";
import { layoutToList } from "./to-list.ts";

const known = new Attached<Node, { readonly value: unknown }>();

/** The value of a node that gives one value for all events; computed once. */
export function scalarValue(node: Node): unknown {
  let entry = known.get(node);
  if (entry === undefined) known.set(node, (entry = { value: layoutToList(new Interpreter().get(node))[0] }));
  return entry.value;
}

/** `<Scalar 95 type='float64'>`; a value that has not been computed yet shows as `??`. */
export function printScalar(node: Node): string {
  const entry = known.get(node);
  return `<Scalar ${entry === undefined ? "??" : String(entry.value)} type='${formToString(node.form)}'>`;
}
