import type { LogicName } from "./names.ts";

/** An operand: byte `i`, 0 or 1, is `data[i * step]`. */
export interface BooleanOperand {
  readonly data: Uint8Array;
  readonly step: 0 | 1;
}

/** Logic of bytes 0 and 1, four at a time where they lie in memory so. */
export function logicKernel(name: LogicName, [a, b]: readonly [BooleanOperand, BooleanOperand], out: Uint8Array): void {
  const whole = a.step === 1 && b.step === 1 && [a.data, b.data, out].every(({ byteOffset }) => byteOffset % 4 === 0);
  const words = whole ? out.length >> 2 : 0;
  if (words > 0) logicOfWords(name, [wordsOf(a.data, words), wordsOf(b.data, words)], wordsOf(out, words));
  const [x, y] = [a.data, b.data];
  const [p, q] = [a.step, b.step];
  const start = words * 4;
  if (name === "and") for (let i = start; i < out.length; i++) out[i] = x[i * p]! & y[i * q]!;
  else if (name === "or") for (let i = start; i < out.length; i++) out[i] = x[i * p]! | y[i * q]!;
  else for (let i = start; i < out.length; i++) out[i] = x[i * p]! ^ y[i * q]!;
}

function logicOfWords(name: LogicName, [x, y]: readonly [Int32Array, Int32Array], out: Int32Array): void {
  if (name === "and") for (let i = 0; i < out.length; i++) out[i] = x[i]! & y[i]!;
  else if (name === "or") for (let i = 0; i < out.length; i++) out[i] = x[i]! | y[i]!;
  else for (let i = 0; i < out.length; i++) out[i] = x[i]! ^ y[i]!;
}

/** The opposite of each byte. */
export function notKernel(x: Uint8Array, out: Uint8Array): void {
  const words = x.byteOffset % 4 === 0 && out.byteOffset % 4 === 0 ? out.length >> 2 : 0;
  if (words > 0) {
    const [from, to] = [wordsOf(x, words), wordsOf(out, words)];
    for (let i = 0; i < words; i++) to[i] = from[i]! ^ 0x01010101;
  }
  for (let i = words * 4; i < out.length; i++) out[i] = 1 - x[i]!;
}

function wordsOf({ buffer, byteOffset }: Uint8Array, words: number): Int32Array {
  return new Int32Array(buffer, byteOffset, words);
}
