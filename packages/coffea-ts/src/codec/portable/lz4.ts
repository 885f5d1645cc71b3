import { DecodeFailure } from "../backend.ts";
import { xxhash64 } from "../checksum/xxhash64.ts";

/** ROOT's LZ4: xxHash64 of the block (8 bytes, big-endian), then one raw LZ4 block. */
export function decodeRootLz4(input: Uint8Array, output: Uint8Array): void {
  if (input.length < 9) throw new DecodeFailure("it is too short to hold a checksum and a block");
  const block = input.subarray(8);
  const view = new DataView(input.buffer, input.byteOffset, 8);
  const [high, low] = xxhash64(block);
  if (view.getUint32(0) !== high || view.getUint32(4) !== low) throw new DecodeFailure("its xxHash64 checksum does not match");
  decodeLz4Block(block, output);
}

/** Decodes one raw LZ4 block, https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md, which must fill `output` exactly. */
export function decodeLz4Block(input: Uint8Array, output: Uint8Array): void {
  let at = 0;
  let to = 0;
  while (at < input.length) {
    const token = input[at++]!;
    let literals = token >>> 4;
    if (literals === 15) {
      let more = 255;
      while (more === 255) literals += more = byteAt(input, at++);
    }
    if (at + literals > input.length || to + literals > output.length) throw new DecodeFailure("its literals reach past the end");
    if (literals > 32) {
      output.set(input.subarray(at, at + literals), to);
      to += literals;
      at += literals;
    } else for (const stop = at + literals; at < stop;) output[to++] = input[at++]!;
    if (at === input.length) break;
    const distance = byteAt(input, at) | (byteAt(input, at + 1) << 8);
    at += 2;
    let length = (token & 15) + 4;
    if (length === 19) {
      let more = 255;
      while (more === 255) length += more = byteAt(input, at++);
    }
    copyMatch(output, to, distance, length);
    to += length;
  }
  if (to !== output.length) throw new DecodeFailure(`it ends after ${to} bytes`);
}

/** Repeats the `length` bytes that begin `distance` bytes before `to`; the two ranges may overlap. */
function copyMatch(output: Uint8Array, to: number, distance: number, length: number): void {
  if (distance === 0 || distance > to) throw new DecodeFailure("it refers to bytes before its beginning");
  if (to + length > output.length) throw new DecodeFailure("it decodes to more bytes than announced");
  if (length > 48 && distance >= length) output.copyWithin(to, to - distance, to - distance + length);
  else if (length > 48 && distance === 1) output.fill(output[to - 1]!, to, to + length);
  else for (let from = to - distance, stop = to + length; to < stop;) output[to++] = output[from++]!;
}

function byteAt(input: Uint8Array, at: number): number {
  const byte = input[at];
  if (byte === undefined) throw new DecodeFailure("it ends in the middle of a sequence");
  return byte;
}
