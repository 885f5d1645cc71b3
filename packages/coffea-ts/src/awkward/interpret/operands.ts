import type { Values } from "../layout.ts";
import { castValues } from "../layouts/cast-values.ts";
import type { BigOperand } from "../math/big-kernels.ts";
import type { Floats, Operand } from "../math/kernels.ts";
import type { Part } from "./broadcast.ts";

/** A part as an operand of the number loops. */
export function numberOperand(part: Part): Operand {
  if (part.kind === "literal") return { data: Float64Array.of(Number(part.value)), step: 0 };
  const layout = part.layout();
  if (layout.kind !== "numeric") throw new Error(`numbers were expected, and there is a ${layout.kind}`);
  return { data: asFloats(layout.data), step: 1 };
}

/** Values as the number loops take them: float64, float32 and int32 as they are, everything else widened to float64. */
export function asFloats(data: Values): Floats {
  if (data instanceof Float64Array || data instanceof Float32Array || data instanceof Int32Array) return data;
  if (data instanceof BigInt64Array || data instanceof BigUint64Array) return Float64Array.from(data, Number);
  return new Float64Array(data);
}

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

/** A part as an operand of the logic loops: bytes 0 or 1. */
export function booleanOperand(part: Part): { readonly data: Uint8Array; readonly step: 0 | 1 } {
  if (part.kind === "literal") return { data: Uint8Array.of(part.value ? 1 : 0), step: 0 };
  const layout = part.layout();
  if (layout.kind === "numeric" && layout.data instanceof Uint8Array) return { data: layout.data, step: 1 };
  throw new Error("booleans were expected");
}
