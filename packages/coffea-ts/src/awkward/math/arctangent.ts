/**
 * Arctangents, the same in every engine and in compiled loops. Errors are below one unit in the last place.
 * The method, the coefficients and the order of operations are those of fdlibm (Sun Microsystems, 1993), so that the bits are those of engines that have it, too.
 */

/** Up to these numbers the arctangent is that of a smaller number beside the arctangent of 0, 1/2, 1, 3/2; beyond, of its inverse beside π/2. */
export const bounds: readonly number[] = [0.4375, 0.6875, 1.1875, 2.4375];
/** Those arctangents in two parts. */
export const high: readonly number[] = [0, 0.4636476090008061, 0.7853981633974483, 0.982793723247329, 1.5707963267948966];
export const low: readonly number[] = [0, 2.2698777452961687e-17, 3.061616997868383e-17, 1.3903311031230998e-17, 6.123233995736766e-17];
export const series: readonly number[] = [
  0.3333333333333293, -0.19999999999876483, 0.14285714272503466, -0.11111110405462356, 0.09090887133436507, -0.0769187620504483,
  0.06661073137387531, -0.058335701337905735, 0.049768779946159324, -0.036531572744216916, 0.016285820115365782,
]; // prettier-ignore
/** Beyond this ratio the point is on the y axis, on whichever side. */
export const STEEP = 2 ** 61;
/** What float64 leaves of π. */
export const PI_LOW = 1.2246467991473532e-16;

/** Of a number that is not negative. */
function positive(x: number): number {
  const at = x < bounds[1]! ? (x < bounds[0]! ? 0 : 1) : x < bounds[2]! ? 2 : x < bounds[3]! ? 3 : 4;
  const r = quotient(x, at);
  const z = r * r;
  const w = z * z;
  const a = series;
  const even = z * (a[0]! + w * (a[2]! + w * (a[4]! + w * (a[6]! + w * (a[8]! + w * a[10]!)))));
  const odd = w * (a[1]! + w * (a[3]! + w * (a[5]! + w * (a[7]! + w * a[9]!))));
  return high[at]! - (r * (even + odd) - low[at]! - r);
}

/** What is left of x beside the known arctangent at `at`. */
function quotient(x: number, at: number): number {
  if (at < 2) return at === 0 ? x : (2 * x - 1) / (2 + x);
  return at === 2 ? (x - 1) / (x + 1) : at === 3 ? (x - 1.5) / (1 + 1.5 * x) : -1 / x;
}

/** The angle whose tangent is x, from −π/2 to π/2. */
export function atan(x: number): number {
  return x < 0 ? -positive(-x) : x === 0 ? x : positive(x);
}

/** The angle of the point (x, y), from −π to π. */
export function atan2(y: number, x: number): number {
  const [width, height] = [Math.abs(x), Math.abs(y)];
  const ratio = width === height ? (width === 0 ? 0 : 1) : height / width;
  if (ratio > STEEP) return y < 0 ? -Math.PI / 2 : Math.PI / 2;
  const angle = positive(ratio);
  const size = x < 0 || Object.is(x, -0) ? Math.PI - (angle - PI_LOW) : angle;
  return y < 0 || Object.is(y, -0) ? -size : size;
}
