/** Position of the sign, the exponent and the high fraction bits among the two words of a float64. */
const HIGH = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0;
const word = new Uint32Array(2);
const float = new Float64Array(word.buffer);

/** The upper 32 bits of a float64, as a number from 0 to 2^32 − 1. */
export function highWord(x: number): number {
  float[0] = x;
  return word[HIGH]!;
}

/** The float64 of these upper 32 bits and zeros. */
export function floatOfHighWord(high: number): number {
  word[HIGH] = high;
  word[1 - HIGH] = 0;
  return float[0]!;
}

/** The float64 `x` with other upper 32 bits. */
export function withHighWord(x: number, high: number): number {
  float[0] = x;
  word[HIGH] = high;
  return float[0]!;
}

/** 2 to the power `n`, a whole number from −1022 to 1023. */
export function powerOfTwo(n: number): number {
  return floatOfHighWord((n + 1023) << 20);
}
