/**
 * Exponential and logarithm, the same in every engine and in compiled loops. Errors are below one unit in the last place.
 * The methods, the coefficients and the order of operations are those of fdlibm (Sun Microsystems, 1993), so that the bits are those of engines that have it, too.
 */
import { floatOfHighWord, highWord, powerOfTwo, withHighWord } from "./float-words.ts";

/** ln 2 in two parts; the first has so few bits that its multiples are exact. */
export const LN2_HIGH = 0.6931471803691238;
export const LN2_LOW = 1.9082149292705877e-10;

/** Beyond them the exponential is infinite, and 0. */
export const EXP_LARGEST = 709.782712893384;
export const EXP_SMALLEST = -745.1332191019411;
/** Of smaller numbers, above their opposite, the exponential is an ordinary one. */
export const EXP_ORDINARY = 708;
/** From half of ln 2 on multiples of ln 2 are taken off. */
export const EXP_REDUCED = floatOfHighWord(0x3fd62e43);
/** Below it e^x is 1 + x. */
export const EXP_TINY = floatOfHighWord(0x3e300000);
export const expSeries: readonly number[] = [
  0.16666666666666602, -0.0027777777777015593, 6.613756321437934e-5, -1.6533902205465252e-6, 4.1381367970572385e-8,
]; // prettier-ignore

/** e to the power x: x is k ln 2 + r, and e^r comes from a quotient of polynomials of r. */
export function exp(x: number): number {
  const size = Math.abs(x);
  if (!(size < EXP_ORDINARY)) {
    if (x !== x) return x;
    if (x > EXP_LARGEST) return Infinity;
    if (x < EXP_SMALLEST) return 0;
  }
  if (x === 1) return Math.E;
  if (size < EXP_TINY) return 1 + x;
  const k = size < EXP_REDUCED ? 0 : Math.trunc(Math.LOG2E * x + (x < 0 ? -0.5 : 0.5));
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const p = expSeries;
  const c = r - t * (p[0]! + t * (p[1]! + t * (p[2]! + t * (p[3]! + t * p[4]!))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  // The power alone may be beyond the range; only the last step rounds.
  const half = Math.floor(k * 0.5);
  return y * powerOfTwo(half) * powerOfTwo(k - half);
}

/** √2/2 to √2 is what logarithms of fractions are taken of: this many of the fraction's high bits more make the next power of two. */
export const LOG_CARRY = 0x95f64;
/** Between these fractions the logarithm has a term of its own, so that less is rounded. */
export const LOG_LOW = 0x6147a;
export const LOG_HIGH = 0x6b851;
export const logSeries: readonly number[] = [
  0.6666666666666735, 0.3999999999940942, 0.2857142874366239, 0.22222198432149784, 0.1818357216161805, 0.15313837699209373, 0.14798198605116586,
]; // prettier-ignore

/** The natural logarithm: x is 2^k (1 + f), and ln(1 + f) comes from a polynomial of s = f / (2 + f). */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  if (x < 2 ** -1022) return logOfNormal(x * 2 ** 54, -54);
  return logOfNormal(x, 0);
}

function logOfNormal(x: number, less: number): number {
  const word = highWord(x);
  const fraction = word & 0xfffff;
  const carry = (fraction + LOG_CARRY) & 0x100000;
  const k = (word >> 20) - 1023 + (carry >> 20) + less;
  const f = withHighWord(x, fraction | (carry ^ 0x3ff00000)) - 1;
  const low = k * LN2_LOW;
  const high = k * LN2_HIGH;
  if (((fraction + 2) & 0xfffff) < 3) {
    const r = f * f * (0.5 - (1 / 3) * f);
    return high - (r - low - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const p = logSeries;
  const r = z * (p[0]! + w * (p[2]! + w * (p[4]! + w * p[6]!))) + w * (p[1]! + w * (p[3]! + w * p[5]!));
  if (((fraction - LOG_LOW) | (LOG_HIGH - fraction)) > 0) {
    const half = 0.5 * f * f;
    return high - (half - (s * (half + r) + low) - f);
  }
  return high - (s * (f - r) - low - f);
}
