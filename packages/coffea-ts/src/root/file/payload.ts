import { CoffeaError, isCoffeaError } from "../../base/index.ts";
import { borrowDecompressed, type Codec, decompress, decompressPrefix } from "../../codec/index.ts";

const codecs: ReadonlySet<string> = new Set<Codec>(["ZL", "CS", "XZ", "L4", "ZS"]);
const blockHeaderBytes = 9;

interface Block {
  readonly codec: Codec;
  readonly input: Uint8Array;
  readonly outputBytes: number;
}

/**
 * The content of a record: as it stands where its length is already `objectBytes`, else its compressed blocks one after the other.
 * The blocks' own lengths are added up before anything is allocated. Throws `CorruptFile`, or `CodecFailed` where the data do not decompress.
 */
export function decompressPayload(payload: Uint8Array, objectBytes: number, where: string): Uint8Array {
  if (payload.length === objectBytes) return payload;
  const blocks = splitBlocks(payload, objectBytes, where);
  const output = new Uint8Array(objectBytes);
  decodeBlocks(blocks, output, where);
  return output;
}

/** Throws `CorruptFile` where a payload does not announce `objectBytes` bytes of content; to be called before room is made for them. */
export function checkPayload(payload: Uint8Array, objectBytes: number, where: string): void {
  if (payload.length !== objectBytes) splitBlocks(payload, objectBytes, where);
}

/**
 * Fills `output` with the beginning of a record's content, straight from its compressed blocks; of the rest only so much is decompressed as its checks need.
 * `output` is not longer than `objectBytes`. Throws as {@link decompressPayload}; `output` then holds anything.
 */
export function decompressBeginning(payload: Uint8Array, objectBytes: number, output: Uint8Array, where: string): void {
  if (payload.length === objectBytes) output.set(payload.subarray(0, output.length));
  else decodeBlocks(splitBlocks(payload, objectBytes, where), output, where);
}

/**
 * The beginning of a record's content, `length` bytes, where it happens to be: in the payload, in the decoders' memory, or in memory of its own. Valid until anything else is decompressed.
 * Throws as {@link decompressPayload}.
 */
export function borrowBeginning(payload: Uint8Array, objectBytes: number, length: number, where: string): Uint8Array {
  if (payload.length === objectBytes) return payload.subarray(0, length);
  const blocks = splitBlocks(payload, objectBytes, where);
  if (blocks.length === 1) {
    const { codec, input, outputBytes } = blocks[0]!;
    return explained(where, () => borrowDecompressed(codec, input, outputBytes, length));
  }
  const output = new Uint8Array(length);
  decodeBlocks(blocks, output, where);
  return output;
}

/** Blocks that begin behind the end of `output` are left alone: nobody looks at what they hold. */
function decodeBlocks(blocks: readonly Block[], output: Uint8Array, where: string): void {
  let position = 0;
  explained(where, () => {
    for (const { codec, input, outputBytes } of blocks) {
      if (position >= output.length) return;
      const part = output.subarray(position, position + outputBytes);
      if (part.length === outputBytes) decompress(codec, input, part);
      else decompressPrefix(codec, input, outputBytes, part);
      position += outputBytes;
    }
  });
}

/** Says in errors of decoders which record it was. */
function explained<T>(where: string, decode: () => T): T {
  try {
    return decode();
  } catch (error) {
    if (!isCoffeaError(error)) throw error;
    throw new CoffeaError(error.code, `Could not decompress ${where}. ${error.message}`, {
      cause: error,
      details: { ...error.details, where },
    });
  }
}

// Each block: two letters of the codec, its method, and the compressed and uncompressed lengths as three little-endian bytes each.
function splitBlocks(payload: Uint8Array, objectBytes: number, where: string): Block[] {
  const blocks: Block[] = [];
  let total = 0;
  for (let position = 0; position < payload.length && total < objectBytes;) {
    if (position + blockHeaderBytes > payload.length) throw corrupt(where, "a compressed block ends inside its header");
    const codec = String.fromCharCode(payload[position]!, payload[position + 1]!);
    if (!isCodec(codec)) throw corrupt(where, `the compressed block at byte ${position} is of the unknown kind ${JSON.stringify(codec)}`);
    const start = position + blockHeaderBytes;
    const stop = start + u24(payload, position + 3);
    const outputBytes = u24(payload, position + 6);
    if (stop > payload.length) throw corrupt(where, `a compressed block needs ${stop - start} bytes, ${payload.length - start} are left`);
    blocks.push({ codec, input: payload.subarray(start, stop), outputBytes });
    total += outputBytes;
    position = stop;
  }
  if (total !== objectBytes) throw corrupt(where, `its compressed blocks hold ${total} bytes, its key promises ${objectBytes}`);
  return blocks;
}

function isCodec(text: string): text is Codec {
  return codecs.has(text);
}

function u24(bytes: Uint8Array, position: number): number {
  return bytes[position]! | (bytes[position + 1]! << 8) | (bytes[position + 2]! << 16);
}

function corrupt(where: string, what: string): CoffeaError {
  return new CoffeaError("CorruptFile", `Cannot decompress ${where}: ${what}. The file is damaged; copy it again or leave it out.`, {
    details: { where },
  });
}
