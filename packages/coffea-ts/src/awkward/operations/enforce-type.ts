import { buildEnforceType } from "../build/enforce-type.ts";
import type { Form } from "../form.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import { readForm } from "../parse-form.ts";
import type { Array } from "../types/array.ts";
import type { Expr, Untyped } from "../types/expression.ts";

/**
 * The array as another type (text as `typeOf` prints it without the length, or a form): numbers are cast, lists of equal lengths become fixed-size lists, missing values are allowed or
 * taken away where there are none, fields are left out, or added where they may be missing. Throws `BadArgument` when the types do not fit, or once a value does not. `ak.enforce_type`.
 */
export function enforceType<T = Untyped>(x: Expr<unknown>, type: string | Form): Array<T> {
  return handleOf(buildEnforceType(nodeOf(x), readForm(type, "ak.enforceType")));
}
