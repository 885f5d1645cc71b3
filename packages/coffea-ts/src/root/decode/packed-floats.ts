import type { Values } from "../../awkward/index.ts";

/**
 * How a `Double32_t` or `Float16_t` is packed.
 * - `range`: an unsigned 32-bit integer that counts steps from `low` to `high`, `2^bits` of them.
 * - `truncated`: one byte of exponent and two of mantissa, `bits` of which are kept.
 * - `float32`: nothing is packed, a plain float.
 */
export type PackedFloat =
  | { readonly kind: "range"; readonly low: number; readonly high: number; readonly bits: number }
  | { readonly kind: "truncated"; readonly bits: number }
  | { readonly kind: "float32" };

/** Mantissa bits of a `Float16_t` that names none. */
export const float16Bits = 12;

/** Size of one packed value in bytes. */
export const packedBytes: Readonly<Record<PackedFloat["kind"], number>> = { range: 4, truncated: 3, float32: 4 };

const word = new DataView(new ArrayBuffer(4));

/** A float32 from its exponent byte and its shortened mantissa, whose bit above the kept ones is the sign. */
export function decodeTruncated(exponent: number, mantissa: number, bits: number): number {
  word.setInt32(0, (exponent << 23) | ((mantissa & ((1 << (bits + 1)) - 1)) << (23 - bits)));
  const value = word.getFloat32(0);
  return (mantissa & (1 << (bits + 1))) !== 0 ? -value : value;
}

/** Decodes all of `bytes` into `output` from index `start` on: float32 arrays hold Float16_t, float64 arrays Double32_t. */
export function decodePacked(packing: PackedFloat, bytes: Uint8Array, output: Values, start: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = packedBytes[packing.kind];
  const count = Math.floor(bytes.length / size);
  switch (packing.kind) {
    case "range": {
      const unpack = output instanceof Float32Array ? rangeToFloat32(packing) : rangeToFloat64(packing);
      for (let i = 0; i < count; i++) output[start + i] = unpack(view.getUint32(i * size));
      break;
    }
    case "truncated":
      for (let i = 0; i < count; i++)
        output[start + i] = decodeTruncated(view.getUint8(i * size), view.getUint16(i * size + 1), packing.bits);
      break;
    case "float32":
      for (let i = 0; i < count; i++) output[start + i] = view.getFloat32(i * size);
      break;
    default:
      packing satisfies never;
  }
}

type RangePacking = Extract<PackedFloat, { kind: "range" }>;

// With all 32 bits ROOT counts 2^32 - 1 steps, with fewer 2^bits.
function rangeToFloat64({ low, high, bits }: RangePacking): (raw: number) => number {
  if (bits >= 32) {
    const factor = 0xffffffff / (high - low);
    return (raw) => low + raw / factor;
  }
  const step = (high - low) / 2 ** bits;
  return (raw) => raw * step + low;
}

function rangeToFloat32({ low, high, bits }: RangePacking): (raw: number) => number {
  const step = Math.fround((high - low) / 2 ** bits);
  const start = Math.fround(low);
  return (raw) => Math.fround(Math.fround(Math.fround(raw) * step) + start);
}

/**
 * The packing that a member's comment or a leaf's title asks for: `[low, high]`, `[low, high, bits]` in the first or second bracket; π may be written `pi`.
 * Without such a bracket a Double32_t is a plain float, a Float16_t keeps {@link float16Bits} bits.
 */
export function parsePacking(title: string, isFloat16: boolean): PackedFloat {
  const plain: PackedFloat = isFloat16 ? { kind: "truncated", bits: float16Bits } : { kind: "float32" };
  const bracket = [...title.matchAll(/\[([^\]]*)\]/g)].slice(0, 2).find((match) => match[1]!.includes(","));
  if (bracket === undefined) return plain;
  const [lowText = "", highText = "", bitsText] = bracket[1]!.split(",");
  const low = parseBound(lowText);
  const high = parseBound(highText);
  const asked = bitsText === undefined ? 32 : Number.parseInt(bitsText, 10);
  const bits = asked >= 2 && asked <= 32 ? asked : 32;
  if (low < high) return { kind: "range", low, high, bits };
  return bits < 15 ? { kind: "truncated", bits } : plain;
}

function parseBound(text: string): number {
  if (!text.includes("pi")) return Number.parseFloat(text);
  const size = /2\s*\*?\s*pi|twopi/.test(text) ? 2 * Math.PI : Math.PI / Number(/pi\s*\/\s*(\d+)/.exec(text)?.[1] ?? 1);
  return text.includes("-") ? -size : size;
}
