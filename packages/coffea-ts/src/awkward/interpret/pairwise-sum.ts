import type { Values } from "../layout.ts";
import { widen } from "./number-blocks.ts";

/** Runs up to this length are added up in eight totals side by side. */
const RUN = 128;
/** Values that are widened at a time. */
const BLOCK = 8192;

/**
 * The sum of the values `[from, to)` in the order of NumPy: halves are summed apart down to runs of 128, each of them in eight totals.
 * The rounding error grows with the logarithm of the length instead of the length, and no addition waits for the one before.
 */
export function pairwiseSum(data: Values, from: number, to: number): number {
  if (data instanceof Float64Array) return 0 + sumOf(data, from, to - from);
  return 0 + byBlocks({ from, length: to - from }, (scratch, start, length) => widen(data, start, { to: start + length, scratch }));
}

/** The sum of the squared distances from `centre`, in the same order. */
export function pairwiseSquares(data: Values, { from, to }: { from: number; to: number }, centre: number): number {
  return byBlocks({ from, length: to - from }, (scratch, start, length) => {
    widen(data, start, { to: start + length, scratch });
    for (let i = 0; i < length; i++) {
      const distance = scratch[i]! - centre;
      scratch[i] = distance * distance;
    }
  });
}

type Fill = (scratch: Float64Array, start: number, length: number) => void;

function byBlocks({ from, length }: { from: number; length: number }, fill: Fill): number {
  const scratch = new Float64Array(Math.min(length, BLOCK));
  const sum = (start: number, count: number): number => {
    if (count > BLOCK) return sum(start, half(count)) + sum(start + half(count), count - half(count));
    fill(scratch, start, count);
    return sumOf(scratch, 0, count);
  };
  return sum(from, length);
}

/** About half, a multiple of eight. */
function half(length: number): number {
  const middle = Math.floor(length / 2);
  return middle - (middle % 8);
}

function sumOf(x: Float64Array, from: number, length: number): number {
  if (length <= RUN) return sumOfRun(x, from, length);
  const first = half(length);
  return sumOf(x, from, first) + sumOf(x, from + first, length - first);
}

function sumOfRun(x: Float64Array, from: number, length: number): number {
  let total = 0;
  let i = from;
  const end = from + length;
  if (length >= 8) {
    // Not as one pattern: taking an array apart costs as much as half of the run.
    let a = x[i]!;
    let b = x[i + 1]!;
    let c = x[i + 2]!;
    let d = x[i + 3]!;
    let e = x[i + 4]!;
    let f = x[i + 5]!;
    let g = x[i + 6]!;
    let h = x[i + 7]!;
    for (i += 8; i + 8 <= end; i += 8) {
      a += x[i]!;
      b += x[i + 1]!;
      c += x[i + 2]!;
      d += x[i + 3]!;
      e += x[i + 4]!;
      f += x[i + 5]!;
      g += x[i + 6]!;
      h += x[i + 7]!;
    }
    total = a + b + (c + d) + (e + f + (g + h));
  }
  for (; i < end; i++) total += x[i]!;
  return total;
}
