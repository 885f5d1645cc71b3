import { buildMergeUnion } from "../build/merge-union.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { Expr, Untyped } from "../types/expression.ts";

/**
 * Records of different fields, as joining arrays makes them, as records of one kind that have every field; a field is missing where the record did not have it.
 * `ak.merge_union_of_records`.
 */
export function mergeUnionOfRecords(x: Expr<unknown>): Array<Untyped> {
  return handleOf(buildMergeUnion(nodeOf(x)));
}
