import { readFileSync } from "node:fs";
import type { Codec } from "../../src/codec/index.ts";

interface VectorFile {
  content: string;
  encoded: Record<string, [codec: Codec, payload: string]>;
  xzWithDelta: string;
  xxhash64: Record<string, string>;
  xxh3: Record<string, string>;
  crc32: number;
  adler32: number;
}

const file = JSON.parse(readFileSync(new URL("codec-vectors.json", import.meta.url), "utf8")) as VectorFile;
const bytes = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, "base64"));

/** 1000 bytes and what the reference encoders made of them, by `make_codec_vectors.py` beside this file. */
export const codecVectors = {
  content: bytes(file.content),
  encoded: Object.entries(file.encoded).map(([name, [codec, payload]]) => ({ name, codec, payload: bytes(payload) })),
  xzWithDelta: bytes(file.xzWithDelta),
  /** Hash of the first so many bytes of the content, as 16 hexadecimal digits. */
  xxhash64: Object.entries(file.xxhash64).map(([length, hash]) => ({ length: Number(length), hash })),
  /** Hash of the first so many bytes of the content repeated four times. */
  xxh3: Object.entries(file.xxh3).map(([length, hash]) => ({ length: Number(length), hash })),
  crc32: file.crc32,
  adler32: file.adler32,
};
