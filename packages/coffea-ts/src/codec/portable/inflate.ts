import { inflateSync } from "fflate";
import { DecodeFailure } from "../backend.ts";
import { adler32 } from "../checksum/adler32.ts";

/** zlib (RFC 1950) through fflate, which leaves the Adler-32 at the end to us. */
export function decodeZlib(input: Uint8Array, output: Uint8Array): void {
  if (input.length < 6 || !hasZlibHeader(input)) throw new DecodeFailure("it does not begin like zlib data");
  decodeDeflate(input.subarray(2, input.length - 4), output);
  const stored = new DataView(input.buffer, input.byteOffset + input.length - 4, 4).getUint32(0);
  if (adler32(output) !== stored) throw new DecodeFailure("its Adler-32 checksum does not match");
}

/** Raw deflate (RFC 1951), which must fill `output` exactly. */
export function decodeDeflate(input: Uint8Array, output: Uint8Array): void {
  // one byte more than announced, because fflate drops without a word what does not fit
  const decoded = inflateSync(input, { out: new Uint8Array(output.length + 1) });
  if (decoded.length !== output.length)
    throw new DecodeFailure(`it decodes to ${decoded.length > output.length ? "more bytes" : `${decoded.length} bytes`}`);
  output.set(decoded);
}

/** Whether the first two bytes are a zlib header: deflate, window of at most 32 kB, no preset dictionary, check bits right. */
export function hasZlibHeader(input: Uint8Array): boolean {
  const [method, flags] = input as unknown as [number, number];
  return input.length > 2 && (method & 15) === 8 && method >>> 4 <= 7 && (flags & 32) === 0 && (method * 256 + flags) % 31 === 0;
}
