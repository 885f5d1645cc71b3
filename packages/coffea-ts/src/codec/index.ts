/**
 * The codecs of ROOT files: zlib, old deflate, xz, LZ4, zstd. Decoding is synchronous everywhere and verifies checksums.
 * WebAssembly decodes where it was built and may run, else Node's own zlib and zstd, else plain JavaScript, with the same results.
 *
 * ```ts
 * import { compress, decompress } from "coffea-ts/codec";
 *
 * const bytes = new TextEncoder().encode("muon muon muon");
 * const again = new Uint8Array(bytes.length);
 * decompress("ZL", compress("ZL", 6, bytes), again);
 * ```
 *
 * @module
 */
export type { Backend, Codec, Decoder } from "./backend.ts";
export { codecBackends, xxh3 } from "./backends.ts";
export { compress } from "./compress.ts";
export { borrowDecompressed, decompress, decompressPrefix } from "./decompress.ts";
