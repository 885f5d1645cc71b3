const bits = new BigInt64Array(1);
const float = new Float64Array(bits.buffer);

/** The next larger float64 of a finite number. */
export function nextAbove(x: number): number {
  float[0] = x === 0 ? 0 : x;
  bits[0] = bits[0]! + (x < 0 ? -1n : 1n);
  return float[0]!;
}

/** The float64 halfway between two positive ones, counted in representable numbers: `low` itself when they are neighbours. */
export function middleFloat(low: number, high: number): number {
  float[0] = low;
  const first = bits[0]!;
  float[0] = high;
  bits[0] = first + (bits[0]! - first) / 2n;
  return float[0]!;
}
