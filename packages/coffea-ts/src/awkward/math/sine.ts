/**
 * Sine and cosine, the same in every engine and in compiled loops. Errors are below one unit in the last place.
 * The method, the coefficients and the order of operations are those of fdlibm (Sun Microsystems, 1993), so that the bits are those of engines that have it, too:
 * the angle without quarter turns in two floats, and polynomials of the angle's square.
 */
import { floatOfHighWord, highWord } from "./float-words.ts";
import { reduceLarge } from "./large-angle.ts";

/** Adding it to a number of quarter turns and taking it away again rounds to a whole number, whose last bits are the last ones of the sum. */
export const ROUNDER = 1.5 * 2 ** 52;
/** From here on (2^19 quarter turns) the multiples of π/2 in three pieces are not exact. */
export const LARGE = floatOfHighWord(0x413921fc);
export const TWO_OVER_PI = 0.6366197723675814;
/** π/2 as a sum of numbers of 33 bits, whose multiples are exact. */
export const pieces: readonly number[] = [1.5707963267341256, 6.077100506303966e-11, 2.0222662487111665e-21];
/** What each piece and those before it leave of π/2. */
export const rests: readonly number[] = [6.077100506506192e-11, 2.0222662487959506e-21, 8.4784276603689e-32];
/** Where the difference is so much smaller than the angle, another piece is taken: the angle is that near to a multiple of π/2. */
export const near: readonly number[] = [2 ** -16, 2 ** -48];

/** Of x^3, x^5, … in the sine of x. */
export const sineSeries: readonly number[] = [
  -0.16666666666666632, 0.00833333333332249, -0.0001984126982985795, 2.7557313707070068e-6, -2.5050760253406863e-8, 1.58969099521155e-10,
]; // prettier-ignore
/** Of x^4, x^6, … in the cosine of x. */
export const cosineSeries: readonly number[] = [
  0.0416666666666666, -0.001388888888887411, 2.480158728947673e-5, -2.7557314351390663e-7, 2.087572321298175e-9, -1.1359647557788195e-11,
]; // prettier-ignore

/** From here on a part of x²/2 is taken off 1 exactly, and up to the second bound it is a quarter of x. */
export const COARSE = floatOfHighWord(0x3fd33333);
export const COARSEST = floatOfHighWord(0x3fe90001);
export const LARGEST_PART = 0.28125;
/** Divides by 4, in the upper 32 bits of a float64. */
export const QUARTER = 0x0020_0000;

/** The angle without quarter turns, of the last call of {@link reduce}. */
let high = 0;
let low = 0;

/** Takes quarter turns off an angle. Returns how many, or a number that differs from that by a multiple of 4. */
function reduce(angle: number): number {
  if (!(angle < LARGE)) {
    const reduced = reduceLarge(angle);
    high = reduced.high;
    low = reduced.low;
    return reduced.quarters;
  }
  const quarters = angle * TWO_OVER_PI + ROUNDER - ROUNDER;
  let difference = angle - quarters * pieces[0]!;
  let rest = quarters * rests[0]!;
  high = difference - rest;
  for (let k = 0; k < 2 && Math.abs(high) < angle * near[k]!; k++) {
    const before = difference;
    const piece = quarters * pieces[k + 1]!;
    difference = before - piece;
    rest = quarters * rests[k + 1]! - (before - difference - piece);
    high = difference - rest;
  }
  low = difference - high - rest;
  return quarters;
}

/** The polynomial of the sine but for its first terms. */
function sineTail(z: number): number {
  const s = sineSeries;
  return s[1]! + z * (s[2]! + z * (s[3]! + z * (s[4]! + z * s[5]!)));
}

/** The sine of the last reduced angle; without quarter turns it has one part, and is rounded less often. */
function sineOfReduced(quarters: number): number {
  const z = high * high;
  const v = z * high;
  if (quarters === 0) return high + v * (sineSeries[0]! + z * sineTail(z));
  return high - (z * (0.5 * low - v * sineTail(z)) - low - v * sineSeries[0]!);
}

/** The cosine of the last reduced angle. */
function cosineOfReduced(): number {
  const c = cosineSeries;
  const z = high * high;
  const r = z * (c[0]! + z * (c[1]! + z * (c[2]! + z * (c[3]! + z * (c[4]! + z * c[5]!)))));
  const size = Math.abs(high);
  const part = size < COARSE ? 0 : size < COARSEST ? floatOfHighWord(highWord(size) - QUARTER) : LARGEST_PART;
  return 1 - part - (0.5 * z - part - (z * r - high * low));
}

export function sin(x: number): number {
  const size = Math.abs(x);
  if (!(size < Infinity)) return NaN;
  const quarters = reduce(size);
  const value = quarters % 2 === 0 ? sineOfReduced(quarters) : cosineOfReduced();
  const isOpposite = quarters % 4 >= 2;
  return x < 0 || Object.is(x, -0) ? (isOpposite ? value : -value) : isOpposite ? -value : value;
}

export function cos(x: number): number {
  const size = Math.abs(x);
  if (!(size < Infinity)) return NaN;
  const quarters = reduce(size);
  const value = quarters % 2 === 0 ? cosineOfReduced() : sineOfReduced(quarters);
  return (quarters + 1) % 4 >= 2 ? -value : value;
}
