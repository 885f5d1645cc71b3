import { CoffeaError, isCoffeaError } from "../../base/index.ts";
import { decompress, type Codec } from "../../codec/index.ts";

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
  let position = 0;
  for (const { codec, input, outputBytes } of blocks) {
    try {
      decompress(codec, input, output.subarray(position, position + outputBytes));
    } catch (error) {
      if (!isCoffeaError(error)) throw error;
      throw new CoffeaError(error.code, `Could not decompress ${where}. ${error.message}`, {
        cause: error,
        details: { ...error.details, where },
      });
    }
    position += outputBytes;
  }
  return output;
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
