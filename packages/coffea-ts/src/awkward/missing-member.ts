import { CoffeaError, hintFor } from "../base/index.ts";
import { noField, typed } from "./build/check.ts";
import { isScalar } from "./graph/is-scalar.ts";
import type { Node } from "./graph/node.ts";
import { recordOf } from "./graph/record-of.ts";

/** The error for a member that neither arrays nor the records in them have: `x[0]`, `x.sum()`, `x.ptt`. `operators` are the names of the methods that numbers have. */
export function missingMember(node: Node, key: string, operators: readonly string[]): CoffeaError {
  const details = { details: { name: key } };
  if (/^-?\d+$/.test(key)) return new CoffeaError("BadArgument", indexText(node, key), details);
  if (recordOf(node.form) !== null && operators.includes(key))
    return new CoffeaError(
      "FieldNotFound",
      `${typed(node)} has neither a field nor an operator "${key}". Records have the operators of their behaviour, which ak.withName gives; numbers have them, x.pt.${key}(…).`,
      details,
    );
  if (recordOf(node.form) !== null) return noField(node, key);
  const hint = key.length < 3 ? "" : hintFor(key, [...operators, "filter", "length", "slice", "take"], "methods", 0);
  const near = hint.startsWith("Did") ? `${hint} ` : "";
  return new CoffeaError(
    "FieldNotFound",
    `${typed(node)} has no member "${key}". ${near}What is neither an operator nor an index is a function, as in ak.sum(x, { axis: 1 }); only records have fields.`,
    details,
  );
}

function indexText(node: Node, key: string): string {
  if (isScalar(node)) return `${typed(node)} is one value for all events and has no [${key}]; .value is the plain value.`;
  return `${typed(node)} is not indexed by [${key}]: x.get(${key}) is the value of event ${key}, x.at(${key}) item ${key} of every event, and x.slice(…) and x.filter(mask) select.`;
}
