import { castValues } from "../layouts/cast-values.ts";
import type { BigOperand } from "../math/big-kernels.ts";
import type { Part } from "./broadcast.ts";

/** A part as an operand of the 64-bit integer loops; booleans become 0 and 1. */
export function bigOperand(part: Part): BigOperand {
  if (part.kind === "literal") {
    const value = BigInt(part.value);
    return { data: value >= 2n ** 63n ? BigUint64Array.of(value) : BigInt64Array.of(value), step: 0 };
  }
  const layout = part.layout();
  if (layout.kind !== "numeric") throw new Error("64-bit integers were expected");
  const { data } = layout;
  if (data instanceof BigInt64Array || data instanceof BigUint64Array) return { data, step: 1 };
  return { data: castValues(data, "int64") as BigInt64Array, step: 1 };
}

/** A part as an operand of the exact comparison of numbers with 64-bit integers. */
export function exactOperand(part: Part): { readonly data: ArrayLike<number | bigint>; readonly step: 0 | 1 } {
  if (part.kind === "literal") return { data: [typeof part.value === "bigint" ? part.value : Number(part.value)], step: 0 };
  const layout = part.layout();
  if (layout.kind !== "numeric") throw new Error("numbers were expected");
  return { data: layout.data as ArrayLike<number | bigint>, step: 1 };
}
