import { buildJoinElementWise } from "../../build/str.ts";
import { handleOf, operandOf } from "../../handle.ts";
import type { Array } from "../../types/array.ts";
import type { Broadcast, Operand, Value } from "../../types/structure.ts";

/** The value that several operands have together. */
type All<X extends readonly unknown[]> = X extends readonly [infer A, ...infer Rest]
  ? Rest extends readonly []
    ? Value<A>
    : Broadcast<Value<A>, All<Rest>, string>
  : unknown;

/** The texts of several arrays joined element by element, with broadcasting; the last argument is the separator. `ak.str.join_element_wise`. */
export function joinElementWise<X extends readonly Operand<string>[]>(...arrays: X): Array<All<X>> {
  return handleOf(buildJoinElementWise(arrays.map(operandOf)));
}
