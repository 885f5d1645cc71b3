import { decompress } from "fzstd";
import { DecodeFailure } from "../backend.ts";
import { xxhash64 } from "../checksum/xxhash64.ts";

const MAGIC = 0xfd2fb528;

/** Facts of one frame's header (RFC 8878, section 3.1.1.1) and where the frame ends. */
interface Frame {
  readonly blocks: number;
  readonly stop: number; // exclusive
  readonly contentSize: number | null;
  readonly hasChecksum: boolean;
}

/** Zstd frames, one after the other, through fzstd, which checks neither the content's length nor its checksum, so that is done here. */
export function decodeZstd(input: Uint8Array, output: Uint8Array): void {
  let length = 0;
  for (let at = 0, isFirst = true; isFirst || at < input.length; isFirst = false) {
    const rest = input.subarray(at);
    if (!isFirst && !beginsFrame(rest)) throw new DecodeFailure("there is something else behind its zstd frame");
    const frame = readFrame(rest);
    const content = decodeFrame(rest, frame, output.length);
    if (length + content.length > output.length) throw new DecodeFailure(`it decodes to more than ${output.length} bytes`);
    output.set(content, length);
    length += content.length;
    at += frame.stop;
  }
  if (length !== output.length) throw new DecodeFailure(`it decodes to ${length} bytes`);
}

function decodeFrame(input: Uint8Array, frame: Frame, most: number): Uint8Array {
  if (frame.contentSize !== null && frame.contentSize > most) throw new DecodeFailure(`its header announces ${frame.contentSize} bytes`);
  const content = decompress(withoutContentSize(input, frame, most));
  if (frame.contentSize !== null && frame.contentSize !== content.length)
    throw new DecodeFailure(`its header announces ${frame.contentSize} bytes, and it decodes to ${content.length}`);
  if (frame.hasChecksum) {
    const stored = new DataView(input.buffer, input.byteOffset + frame.stop - 4, 4).getUint32(0, true);
    if (xxhash64(content)[1] !== stored) throw new DecodeFailure("its content checksum does not match");
  }
  return content;
}

function readFrame(input: Uint8Array): Frame {
  const view = new DataView(input.buffer, input.byteOffset, input.byteLength);
  if (!beginsFrame(input)) throw new DecodeFailure("it does not begin like a zstd frame");
  const flags = input[4]!;
  const singleSegment = (flags & 32) !== 0;
  if ((flags & 8) !== 0 || (flags & 3) !== 0) throw new DecodeFailure("its zstd frame needs a dictionary or a later version of the format");
  const sizeBytes = [singleSegment ? 1 : 0, 2, 4, 8][flags >>> 6]!;
  const sizeAt = singleSegment ? 5 : 6;
  const blocks = sizeAt + sizeBytes;
  if (blocks + 3 > input.length) throw new DecodeFailure("it ends inside its header");
  const hasChecksum = (flags & 4) !== 0;
  const stop = blocksEnd(input, blocks) + (hasChecksum ? 4 : 0);
  if (stop > input.length) throw new DecodeFailure("it ends before its last block does");
  return { blocks, stop, contentSize: contentSize(view, sizeAt, sizeBytes), hasChecksum };
}

/** Whether the magic number is there, and as many bytes as the shortest frame has. */
function beginsFrame(input: Uint8Array): boolean {
  return input.length >= 9 && new DataView(input.buffer, input.byteOffset, 4).getUint32(0, true) === MAGIC;
}

function contentSize(view: DataView, at: number, bytes: number): number | null {
  if (bytes === 0) return null;
  if (bytes === 1) return view.getUint8(at);
  if (bytes === 2) return view.getUint16(at, true) + 256;
  return view.getUint32(at, true) + (bytes === 8 ? view.getUint32(at + 4, true) * 2 ** 32 : 0);
}

function blocksEnd(input: Uint8Array, start: number): number {
  let at = start;
  for (let last = false; !last;) {
    if (at + 3 > input.length) throw new DecodeFailure("it ends before its last block does");
    const header = input[at]! | (input[at + 1]! << 8) | (input[at + 2]! << 16);
    last = (header & 1) !== 0;
    const isRun = ((header >>> 1) & 3) === 1;
    at += 3 + (isRun ? 1 : header >>> 3);
  }
  return at;
}

/** The same frame with a header that says only the window: where the content's size is known fzstd returns that many bytes whatever it decoded. */
function withoutContentSize(input: Uint8Array, frame: Frame, size: number): Uint8Array {
  const exponent = Math.max(0, Math.ceil(Math.log2(Math.max(size, 1))) - 10);
  const header = Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, frame.hasChecksum ? 4 : 0, exponent << 3);
  const plain = new Uint8Array(header.length + frame.stop - frame.blocks);
  plain.set(header);
  plain.set(input.subarray(frame.blocks, frame.stop), header.length);
  return plain;
}
