import { CoffeaError } from "../base/index.ts";
import { describeValue } from "./describe-value.ts";
import { intern } from "./graph/intern.ts";
import type { Node } from "./graph/node.ts";
import { numericLayout } from "./layouts/make.ts";

/** Plain whole numbers as an array, or null for anything that is neither a JavaScript array nor a typed array. */
export function plainNumbers(values: unknown, subject: string): Node | null {
  if (!Array.isArray(values) && !ArrayBuffer.isView(values)) return null;
  if (values instanceof Int32Array) return constant(values.slice());
  const numbers = Array.from(values as Iterable<unknown>);
  const wrong = numbers.findIndex((value) => !Number.isInteger(value) || (value as number) !== ((value as number) | 0));
  if (wrong >= 0)
    throw new CoffeaError(
      "BadArgument",
      `${subject} whole numbers below 2^31, and ${describeValue(numbers[wrong])} is none. For lists of them make an array with ak.fromIter.`,
    );
  return constant(Int32Array.from(numbers as number[]));
}

function constant(data: Int32Array): Node {
  return intern({ kind: "constant", layout: numericLayout("int32", data), inputs: [], form: { kind: "numeric", dtype: "int32" } });
}
