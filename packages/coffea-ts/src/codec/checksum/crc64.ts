import { Lazy } from "../../base/index.ts";

// reflected ECMA-182 polynomial 0xc96c5795d7870f42 in two halves
const POLYNOMIAL_HIGH = 0xc96c5795;
const POLYNOMIAL_LOW = 0xd7870f42;

const tables = new Lazy(() => {
  const highs = new Int32Array(256);
  const lows = new Int32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    let high = 0;
    let low = byte;
    for (let bit = 0; bit < 8; bit++) {
      const odd = low & 1;
      low = (low >>> 1) | (high << 31);
      high >>>= 1;
      if (odd) {
        high ^= POLYNOMIAL_HIGH;
        low ^= POLYNOMIAL_LOW;
      }
    }
    highs[byte] = high;
    lows[byte] = low;
  }
  return { highs, lows };
});

/** CRC-64 of ECMA-182 as .xz uses it (the default check of the `xz` program), as unsigned halves `[high, low]`. */
export function crc64(bytes: Uint8Array): [high: number, low: number] {
  const { highs, lows } = tables.get();
  let high = -1;
  let low = -1;
  for (let index = 0; index < bytes.length; index++) {
    const at = (low ^ bytes[index]!) & 255;
    low = ((low >>> 8) | (high << 24)) ^ lows[at]!;
    high = (high >>> 8) ^ highs[at]!;
  }
  return [~high >>> 0, ~low >>> 0];
}
