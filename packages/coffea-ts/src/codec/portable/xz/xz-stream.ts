import { CoffeaError, crc32 } from "../../../base/index.ts";
import { DecodeFailure } from "../../backend.ts";
import { contentMatches, checkSize } from "./check.ts";
import { decodeLzma2, type Position } from "./lzma2.ts";

const LZMA2 = 0x21;

/** One block as the index repeats it. */
interface BlockSizes {
  readonly unpadded: number;
  readonly content: number;
}

/**
 * Decodes one .xz stream (https://tukaani.org/xz/xz-file-format.txt), verifying every checksum in it; blocks use LZMA2 alone.
 * Filters before LZMA2 (delta, x86, …), which ROOT never writes, are `NotSupported`.
 */
export function decodeXz(input: Uint8Array, output: Uint8Array): void {
  const check = readStreamHeader(input);
  const position = { input: 12, output: 0 };
  const blocks: BlockSizes[] = [];
  while (input[position.input] !== 0) blocks.push(decodeBlock(input, output, position, check));
  const indexStart = position.input;
  readIndex(input, position, blocks);
  readFooter(input, position, { check, indexSize: position.input - indexStart });
  if (position.output !== output.length) throw new DecodeFailure(`it decodes to ${position.output} bytes`);
}

function readStreamHeader(input: Uint8Array): number {
  const magic = [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0];
  if (input.length < 32 || magic.some((byte, at) => input[at] !== byte)) throw new DecodeFailure("it does not begin like .xz data");
  requireCrc32(input, 6, 8, "stream header");
  if (input[6] !== 0 || input[7]! > 15) throw new DecodeFailure("its stream header is of a later version of the format");
  return input[7]!;
}

function decodeBlock(input: Uint8Array, output: Uint8Array, position: Position, check: number): BlockSizes {
  const start = position.input;
  const announced = readBlockHeader(input, position);
  const [dataStart, contentStart] = [position.input, position.output];
  decodeLzma2(input, output, position);
  const compressed = position.input - dataStart;
  const content = position.output - contentStart;
  if ((announced.compressed ?? compressed) !== compressed || (announced.content ?? content) !== content)
    throw new DecodeFailure("a block has another size than its header announces");
  skipPadding(input, position, start);
  const size = checkSize(check);
  const stored = input.subarray(position.input, position.input + size);
  if (!contentMatches(check, output.subarray(contentStart, position.output), stored))
    throw new DecodeFailure("the checksum of its content does not match");
  position.input += size;
  return { unpadded: dataStart - start + compressed + size, content };
}

function readBlockHeader(input: Uint8Array, position: Position): { compressed: number | null; content: number | null } {
  const start = position.input;
  const stop = start + (byteAt(input, start) + 1) * 4;
  requireCrc32(input, start, stop - 4, "block header");
  const flags = input[start + 1]!;
  if ((flags & 0x3c) !== 0) throw new DecodeFailure("its block header is of a later version of the format");
  position.input = start + 2;
  const compressed = flags & 0x40 ? readVariableLength(input, position) : null;
  const content = flags & 0x80 ? readVariableLength(input, position) : null;
  const filter = readVariableLength(input, position);
  if ((flags & 3) !== 0 || filter !== LZMA2)
    throw new CoffeaError(
      "NotSupported",
      "An .xz block uses a filter besides LZMA2 (delta or a processor's), which only the WebAssembly decoders know, and they are not built or may not run here. Write the file without filters, as ROOT does.",
    );
  position.input = stop;
  return { compressed, content };
}

function readIndex(input: Uint8Array, position: Position, blocks: readonly BlockSizes[]): void {
  const start = position.input++;
  let same = readVariableLength(input, position) === blocks.length;
  for (const block of same ? blocks : [])
    same &&= readVariableLength(input, position) === block.unpadded && readVariableLength(input, position) === block.content;
  if (!same) throw new DecodeFailure("its index does not agree with its blocks");
  skipPadding(input, position, start);
  requireCrc32(input, start, position.input, "index");
  position.input += 4;
}

function readFooter(input: Uint8Array, position: Position, expected: { check: number; indexSize: number }): void {
  const at = position.input;
  if (at + 12 > input.length) throw new DecodeFailure("it ends before its footer");
  const view = new DataView(input.buffer, input.byteOffset + at, 12);
  const size = (view.getUint32(4, true) + 1) * 4;
  const isRight =
    view.getUint32(0, true) === crc32(input.subarray(at + 4, at + 10)) &&
    size === expected.indexSize &&
    view.getUint8(8) === 0 &&
    view.getUint8(9) === expected.check &&
    view.getUint16(10) === 0x595a;
  if (!isRight) throw new DecodeFailure("its footer does not match");
}

/** Skips zero bytes up to the next multiple of four after `start`. */
function skipPadding(input: Uint8Array, position: Position, start: number): void {
  while ((position.input - start) % 4 !== 0) if (byteAt(input, position.input++) !== 0) throw new DecodeFailure("its padding is not zero");
}

function requireCrc32(input: Uint8Array, start: number, stop: number, what: string): void {
  if (stop + 4 > input.length) throw new DecodeFailure(`it ends inside its ${what}`);
  const stored = new DataView(input.buffer, input.byteOffset + stop, 4).getUint32(0, true);
  if (crc32(input.subarray(start, stop)) !== stored) throw new DecodeFailure(`the CRC32 of its ${what} does not match`);
}

/** A number of up to 63 bits, seven to a byte, least significant first. */
function readVariableLength(input: Uint8Array, position: Position): number {
  let value = 0;
  for (let place = 0; place < 9; place++) {
    const byte = byteAt(input, position.input++);
    value += (byte & 127) * 2 ** (7 * place);
    if (byte < 128) return value;
  }
  throw new DecodeFailure("a number in its headers is too long");
}

function byteAt(input: Uint8Array, at: number): number {
  const byte = input[at];
  if (byte === undefined) throw new DecodeFailure("it ends too early");
  return byte;
}
