/**
 * Two letters with which each compressed block of a ROOT file begins: `ZL` zlib, `CS` raw deflate of old files, `XZ` xz (ROOT says LZMA),
 * `L4` LZ4 behind a checksum, `ZS` zstd.
 */
export type Codec = "ZL" | "CS" | "XZ" | "L4" | "ZS";

/**
 * Decodes one payload whose content has `rawBytes` bytes, and gives the first `needed` of them, in memory that the next call of any decoder may use again.
 * Every checksum that the payload carries is verified, and where the rest of the payload serves no check it is not decoded.
 * Throws where it cannot; the size of the content is checked where all of it is decoded.
 */
export type Decoder = (input: Uint8Array, rawBytes: number, needed: number) => Uint8Array;

/** Compresses `bytes`; `level` grows with effort. */
export type Encoder = (bytes: Uint8Array, level: number) => Uint8Array;

/** One way of decoding: the platform's own zlib and zstd, the WebAssembly module, or plain JavaScript. */
export interface Backend {
  readonly name: "native" | "wasm" | "portable";
  readonly decoders: Readonly<Partial<Record<Codec, Decoder>>>;
  /** XXH3 of more than 240 bytes, where this backend is faster at it than JavaScript. */
  readonly xxh3?: (bytes: Uint8Array) => [high: number, low: number];
}

/** What the platform brings: `#codec-platform` is Node's in Node and an empty one elsewhere. */
export interface CodecPlatform {
  /** The platform's own decoders, without those it lacks. */
  readonly native: Backend;
  readonly encoders: Readonly<Partial<Record<"ZL" | "ZS", Encoder>>>;
  /** Bytes of the WebAssembly module of decoders, or null where it was not built. */
  readWasm(): Uint8Array | null;
}

/** Why a payload cannot be decoded, in a few words; `decompress` makes the user's message of it. */
export class DecodeFailure extends Error {
  override readonly name = "DecodeFailure";
}
