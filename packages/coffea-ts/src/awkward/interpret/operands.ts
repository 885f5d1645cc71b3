import type { Values } from "../layout.ts";
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

/** A part as an operand of the 64-bit integer loops. */
export function bigOperand(part: Part): { readonly data: BigInt64Array | BigUint64Array | readonly bigint[]; readonly step: 0 | 1 } {
  if (part.kind === "literal") return { data: [BigInt(part.value)], step: 0 };
  const layout = part.layout();
  if (layout.kind === "numeric" && (layout.data instanceof BigInt64Array || layout.data instanceof BigUint64Array))
    return { data: layout.data, step: 1 };
  throw new Error("64-bit integers were expected");
}

/** A part as an operand of the logic loops: bytes 0 or 1. */
export function booleanOperand(part: Part): { readonly data: Uint8Array; readonly step: 0 | 1 } {
  if (part.kind === "literal") return { data: Uint8Array.of(part.value ? 1 : 0), step: 0 };
  const layout = part.layout();
  if (layout.kind === "numeric" && layout.data instanceof Uint8Array) return { data: layout.data, step: 1 };
  throw new Error("booleans were expected");
}
