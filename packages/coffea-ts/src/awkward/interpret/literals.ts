import type { Form } from "../form.ts";
import { leafOf } from "../graph/forms.ts";
import type { LiteralValue } from "../graph/node.ts";
import type { Layout } from "../layout.ts";
import { carry } from "../layouts/carry.ts";
import { castLayout } from "../layouts/cast.ts";
import { numericLayout, stringLayout } from "../layouts/make.ts";

/** A plain value as an array of one entry. */
export function literalLayout(value: LiteralValue): Layout {
  if (typeof value === "string") return stringLayout([value]);
  if (typeof value === "bigint") return numericLayout("int64", BigInt64Array.of(value));
  return typeof value === "number" ? numericLayout("float64", Float64Array.of(value)) : numericLayout("bool", Uint8Array.of(value ? 1 : 0));
}

/** A plain value, `length` times, as `form` holds it. */
export function repeatedLiteral(value: LiteralValue, length: number, form: Form): Layout {
  const layout = literalLayout(value);
  const leaf = leafOf(form);
  return carry(leaf.kind === "numeric" ? castLayout(layout, leaf.dtype) : layout, new Int32Array(length));
}
