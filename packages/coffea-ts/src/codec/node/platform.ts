import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import zlib from "node:zlib";
import { DecodeFailure, type CodecPlatform, type Decoder } from "../backend.ts";

type Inflate = (input: Uint8Array, options: zlib.ZlibOptions) => Uint8Array;

/** A decoder from one of Node's synchronous functions: one output buffer of the right size, never more than that. */
function decoder(inflate: Inflate): Decoder {
  return (input, rawBytes, needed) => {
    const decoded = inflate(input, { chunkSize: Math.max(rawBytes, 64), maxOutputLength: Math.max(rawBytes, 1) });
    if (decoded.length !== rawBytes) throw new DecodeFailure(`it decodes to ${decoded.length} bytes`);
    return new Uint8Array(decoded.buffer, decoded.byteOffset, needed);
  };
}

// Node says so without node:zlib, which takes milliseconds to load and is touched only where something is decoded or encoded with it; Deno lists no zstd, and has it.
const haveZstd = "zstd" in process.versions || ("deno" in process.versions && typeof zlib.zstdDecompressSync === "function");
const zstdLevel = (level: number) => ({ params: { [zlib.constants.ZSTD_c_compressionLevel]: level } });

// of compiled modules (dist/codec/node/), of sources, of bundles (dist/node/) in a clone and in the published package
const places = ["../codec.wasm", "../../../vendor/codec.wasm", "../../vendor/codec.wasm", "../codec/codec.wasm"];

/** Node's own zlib and, from Node 22.15 on, zstd; and the WebAssembly decoders from the package's folder. */
export const platform: CodecPlatform = {
  native: {
    name: "native",
    decoders: {
      ZL: decoder((input, options) => zlib.inflateSync(input, options)),
      CS: decoder((input, options) => zlib.inflateRawSync(input, options)),
      ...(haveZstd ? { ZS: decoder((input, options) => (zlib.zstdDecompressSync as Inflate)(input, options)) } : {}),
    },
  },
  encoders: {
    ZL: (bytes, level) => zlib.deflateSync(bytes, { level }),
    ...(haveZstd ? { ZS: (bytes: Uint8Array, level: number) => zlib.zstdCompressSync(bytes, zstdLevel(level)) } : {}),
  },
  readWasm() {
    const path = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((place) => existsSync(place));
    return path === undefined ? null : new Uint8Array(readFileSync(path));
  },
};
