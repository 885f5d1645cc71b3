import type { Dtype } from "../form.ts";

interface Storage {
  readonly family: "bool" | "int" | "uint" | "float";
  readonly bits: number;
}

/**
 * The smallest dtype that holds the values of both exactly, as NumPy promotes; booleans become 0 and 1.
 * Null for 64-bit integers beside floats or the other signedness: NumPy takes float64 there, which would round them and make `number` of `bigint`.
 */
export function promoteDtypes(a: Dtype, b: Dtype): Dtype | null {
  if (a === b || b === "bool") return a;
  if (a === "bool") return b;
  const [x, y] = [storageOf(a), storageOf(b)];
  if (x.family === "float" || y.family === "float") return withFloat(x, y);
  if (x.family === y.family) return `${x.family}${Math.max(x.bits, y.bits)}` as Dtype;
  const [signed, unsigned] = x.family === "int" ? [x.bits, y.bits] : [y.bits, x.bits];
  const bits = signed > unsigned ? signed : unsigned * 2;
  return bits > 64 ? null : (`int${bits}` as Dtype);
}

function withFloat(x: Storage, y: Storage): Dtype | null {
  const [float, other] = x.family === "float" ? [x, y] : [y, x];
  if (other.family === "float") return "float64";
  if (other.bits === 64) return null;
  return float.bits === 32 && other.bits <= 16 ? "float32" : "float64";
}

function storageOf(dtype: Dtype): Storage {
  const [, family, bits] = /^(bool|u?int|float)(\d*)$/.exec(dtype)!;
  return { family: family as Storage["family"], bits: Number(bits) };
}
