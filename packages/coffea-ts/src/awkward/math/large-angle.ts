import { Lazy } from "../../base/index.ts";

/** Bits of 2/π behind the point: as many as the exponents of float64 reach, and 160 for the rest. */
const BITS = 1230n;

/** 2/π times 2^{@link BITS}, by Machin's formula for π. */
const twoOverPi = new Lazy(() => {
  const one = 1n << (BITS + 64n);
  const arctanOfInverse = (n: bigint): bigint => {
    let sum = 0n;
    let power = one / n;
    for (let k = 1n; power !== 0n; k += 2n) {
      sum += k % 4n === 1n ? power / k : -power / k;
      power /= n * n;
    }
    return sum;
  };
  const pi = 4n * (4n * arctanOfInverse(5n) - arctanOfInverse(239n));
  return { inverse: ((2n * one) << BITS) / pi, half: pi >> 65n };
});

/** An angle as quarter turns (4 and above, of which only the last two bits matter) and a rest of at most π/4, in two parts. */
export interface ReducedAngle {
  readonly quarters: number;
  readonly high: number;
  readonly low: number;
}

/** Takes quarter turns off any positive finite angle, in integers of as many bits as it takes. Method: Payne and Hanek. */
export function reduceLarge(angle: number): ReducedAngle {
  const [bits] = new BigUint64Array(Float64Array.of(angle).buffer);
  const exponent = Number(bits! >> 52n) - 1075;
  const digits = (bits! & 0xf_ffff_ffff_ffffn) | 0x10_0000_0000_0000n;
  const { inverse, half } = twoOverPi.get();
  const product = exponent >= 0 ? (digits * inverse) << BigInt(exponent) : (digits * inverse) >> BigInt(-exponent);
  const quarters = (product + (1n << (BITS - 1n))) >> BITS;
  // The rest of a quarter turn, times π/2.
  const rest = ((product - (quarters << BITS)) * half) >> BITS;
  const high = toFloat(rest);
  return { quarters: Number(quarters & 3n) + 4, high, low: toFloat(rest - fromFloat(high)) };
}

/** A number with {@link BITS} bits behind the point as the nearest float64. */
function toFloat(value: bigint): number {
  const size = value < 0n ? -value : value;
  const length = size.toString(16).length * 4;
  const shift = Math.max(0, length - 64);
  // What is cut off still counts where the rest is half way between two floats.
  const head = shift === 0 ? size : (size >> BigInt(shift)) | 1n;
  const result = Number(head) * 2 ** (shift - Number(BITS));
  return value < 0n ? -result : result;
}

function fromFloat(value: number): bigint {
  const [bits] = new BigUint64Array(Float64Array.of(Math.abs(value)).buffer);
  const shift = (bits! >> 52n) - 1075n + BITS;
  const digits = (bits! & 0xf_ffff_ffff_ffffn) | 0x10_0000_0000_0000n;
  const size = shift >= 0n ? digits << shift : digits >> -shift;
  return value < 0 ? -size : size;
}
