import { CoffeaError } from "../../base/index.ts";
import { typed } from "../build/check.ts";
import { buildField } from "../build/records.ts";
import { recordOf } from "../graph/record-of.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Leaf, Lift } from "../types/structure.ts";

/** The fields of records, each as an array: the opposite of {@link zip}. `ak.unzip`, by name. */
export function unzip<T>(x: Expr<T>): { [K in keyof Leaf<T> & string]: Array<Lift<T, Leaf<T>[K]>> } {
  const node = nodeOf(x);
  const record = recordOf(node.form);
  if (record === null)
    throw new CoffeaError("BadArgument", `ak.unzip takes records apart, but ${typed(node)} is no record. ak.zip makes records.`);
  return Object.fromEntries([...record.fields.keys()].map((name) => [name, handleOf(buildField(node, name))])) as Untyped;
}
