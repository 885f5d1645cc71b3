import type { Backend, Decoder } from "../backend.ts";
import { decodeDeflate, decodeZlib } from "./inflate.ts";
import { decodeRootLz4 } from "./lz4.ts";
import { decodeXz } from "./xz/xz-stream.ts";
import { decodeZstd } from "./zstd.ts";

/** Every codec in plain JavaScript: works everywhere, also where WebAssembly is forbidden; slower than the others. */
export const portableBackend: Backend = {
  name: "portable",
  decoders: {
    ZL: whole(decodeZlib),
    CS: whole(decodeDeflate),
    XZ: whole(decodeXz),
    L4: whole(decodeRootLz4),
    ZS: whole(decodeZstd),
  },
};

/** A decoder that always decodes everything. */
function whole(decode: (input: Uint8Array, output: Uint8Array) => void): Decoder {
  return (input, rawBytes, needed) => {
    const output = scratch(rawBytes);
    decode(input, output);
    return output.subarray(0, needed);
  };
}

let kept = new Uint8Array(0);
// a larger block gets memory of its own, which is not kept
const KEPT_BYTES = 1 << 24;

function scratch(bytes: number): Uint8Array {
  if (bytes > KEPT_BYTES) return new Uint8Array(bytes);
  if (bytes > kept.length) kept = new Uint8Array(bytes);
  return kept.subarray(0, bytes);
}
