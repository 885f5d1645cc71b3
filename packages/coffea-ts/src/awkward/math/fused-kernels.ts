import { computePairs } from "./pair-blocks.ts";
import { roundHalfEven } from "./functions.ts";
import type { Operand } from "./kernels.ts";

type Operands = readonly Operand[];

/** Operands: the numbers, and what stands for NaN, infinity and minus infinity. */
export function nanToNumKernel([x, nan, posinf, neginf]: Operands, out: Float64Array): void {
  const [data, n, p, m] = [x!.data, nan!, posinf!, neginf!];
  for (let i = 0; i < out.length; i++) {
    const value = data[i * x!.step]!;
    if (value - value === 0) out[i] = value;
    else out[i] = value > 0 ? p.data[i * p.step]! : value < 0 ? m.data[i * m.step]! : n.data[i * n.step]!;
  }
}

/** Operands: two numbers, the relative and the absolute tolerance, and whether NaN is close to NaN (1 or 0). */
export function isCloseKernel([a, b, rtol, atol, equalNan]: Operands, out: Uint8Array): void {
  const { data: x, step: p } = a!;
  const { data: y, step: q } = b!;
  const [relative, absolute, nans] = [rtol!.data[0]!, atol!.data[0]!, equalNan!.data[0] === 1];
  for (let i = 0; i < out.length; i++) {
    const [v, w] = [x[i * p]!, y[i * q]!];
    const size = Math.abs(w);
    out[i] = (Math.abs(v - w) <= absolute + relative * size && size < Infinity) || v === w || (nans && v !== v && w !== w) ? 1 : 0;
  }
}

/** Operands: the numbers, a power of ten, and whether to multiply by it before rounding (1) or to divide (0). */
export function roundToKernel([x, power, multiply]: Operands, out: Float64Array): void {
  const { data, step } = x!;
  const scale = power!.data[0]!;
  const isFraction = multiply!.data[0] === 1;
  if (computePairs(isFraction ? "roundToFraction" : "roundToMultiple", [x!, power!], out)) return;
  if (isFraction) for (let i = 0; i < out.length; i++) out[i] = roundHalfEven(data[i * step]! * scale) / scale;
  else for (let i = 0; i < out.length; i++) out[i] = roundHalfEven(data[i * step]! / scale) * scale;
}
