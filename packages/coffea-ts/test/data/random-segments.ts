import type { Values } from "../../src/awkward/layout.ts";

/** Numbers from 0 to 1 that look random, the same ones each time. */
export function randomNumbers(): () => number {
  let state = 99;
  return () => (state = (state * 1103515245 + 12345) & 0x7fffffff) / 2 ** 31;
}

/** Offsets of lists of every length up to 40, of empty ones together, of long ones, and of many short ones; the first begins at `start`. */
export function randomOffsets(start: number): Int32Array {
  const random = randomNumbers();
  const some = [...Array.from({ length: 41 }, (_, i) => i), 1500, ...Array.from<number>({ length: 1100 }).fill(0), 4096, 8, 9, 0];
  const short = Array.from({ length: 3000 }, () => Math.floor(random() * 20));
  const offsets = [start];
  for (const length of [...some, ...short, 4097, 3 * 4096 + 11, ...some.toReversed()]) offsets.push(offsets.at(-1)! + length);
  return Int32Array.from(offsets);
}

const special = [NaN, Infinity, -Infinity, 0, -0, 5e-324, 1, -1, 1e300, -1e300];

/** Columns of floats, some of them nasty. */
export function randomFloats(length: number): readonly Float64Array[] {
  const random = randomNumbers();
  return [
    Float64Array.from({ length }, () => 100 * random() - 50),
    Float64Array.from({ length }, () => Math.floor(3 * random()) - 1),
    Float64Array.from({ length }, () => special[Math.floor(random() * special.length)]!),
    Float64Array.from({ length }, () => (random() < 0.8 ? NaN : random() < 0.5 ? -Infinity : Infinity)),
    Float64Array.from({ length }, () => (random() < 0.5 ? 0 : -0)),
  ];
}

const bigs = [0n, 1n, -1n, 2n ** 63n - 1n, -(2n ** 63n), 2n ** 53n + 1n, -5n, 7n];

/** Columns of 64-bit integers, of all sizes and of two values only. */
export function randomBigs(kind: new (length: number) => BigInt64Array | BigUint64Array, length: number): readonly Values[] {
  const random = randomNumbers();
  return [bigs.length, 2].map((different) => {
    const column = new kind(length);
    for (let i = 0; i < length; i++) column[i] = bigs[Math.floor(random() * different)]!;
    return column;
  });
}
