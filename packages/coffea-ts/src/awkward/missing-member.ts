import { CoffeaError, hintFor } from "../base/index.ts";
import { noField, typed } from "./build/check.ts";
import { recordOf } from "./graph/record-of.ts";
import type { Node } from "./graph/node.ts";

/** The error for a member that neither arrays nor the records in them have: `x[0]`, `x.sum()`, `x.ptt`. */
export function missingMember(node: Node, key: string, members: readonly string[]): CoffeaError {
  if (/^-?\d+$/.test(key))
    return new CoffeaError(
      "BadArgument",
      `${typed(node)} is not indexed by [${key}]: x.get(${key}) is the value of event ${key}, x.at(${key}) item ${key} of every event, and x.slice(…) and x.filter(mask) select.`,
      { details: { name: key } },
    );
  if (recordOf(node.form) !== null) return noField(node, key);
  const hint = hintFor(key, members, "methods", 0);
  const near = hint.startsWith("Did") ? `${hint} ` : "";
  return new CoffeaError(
    "FieldNotFound",
    `${typed(node)} has no member "${key}". ${near}What is neither an operator nor an index is a function, as in ak.sum(x, { axis: 1 }); only records have fields.`,
    { details: { name: key } },
  );
}
