const MODULUS = 65521;
// so many bytes that neither sum can leave 32 bits before the modulus is taken
const RUN = 5552;

/** Adler-32 of RFC 1950, unsigned: the checksum at the end of a zlib stream. */
export function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (let start = 0; start < bytes.length; start += RUN) {
    const stop = Math.min(start + RUN, bytes.length);
    for (let index = start; index < stop; index++) {
      a += bytes[index]!;
      b += a;
    }
    a %= MODULUS;
    b %= MODULUS;
  }
  return ((b << 16) | a) >>> 0;
}
