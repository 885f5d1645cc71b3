import { DecodeFailure, type Backend, type Codec, type Decoder } from "../backend.ts";
import { longerThan } from "../checksum/xxh3.ts";

type Decode = (input: number, inputBytes: number, rawBytes: number, neededBytes: number) => number;

/**
 * What the module exports; everything lies in the module's memory. A decoder writes to the first multiple of 16 behind the input
 * and returns the content's length, or another number where it failed.
 */
interface Exports {
  readonly memory: WebAssembly.Memory;
  alloc(bytes: number): number;
  dealloc(address: number): void;
  readonly decode_zlib: Decode;
  readonly decode_inflate: Decode;
  readonly decode_lz4: Decode;
  readonly decode_zstd: Decode;
  readonly decode_xz: Decode;
  xxh3(input: number, inputBytes: number): bigint;
}

const failures: Readonly<Record<number, string>> = {
  [-1000]: "its checksum does not match",
  [-1001]: "it does not begin like zlib data",
  [-1002]: "it ends too early",
  [-1021]: "its data make no sense",
};
// more than this is given back before the next call, so that one huge basket does not keep its memory for good
const KEPT_BYTES = 1 << 25;

// some decoders read a few bytes further than the input before they see that it has ended
const BEHIND = 64;

const functions = {
  ZL: "decode_zlib",
  CS: "decode_inflate",
  XZ: "decode_xz",
  L4: "decode_lz4",
  ZS: "decode_zstd",
} as const satisfies Record<Codec, keyof Exports>;

/** libdeflate, lz4, zstd and liblzma compiled to one WebAssembly module; throws where the bytes are no such module or WebAssembly is forbidden. */
export function createWasmBackend(bytes: Uint8Array): Backend {
  const module = new WebAssembly.Module(bytes as Uint8Array<ArrayBuffer>);
  const exports = new WebAssembly.Instance(module, {}).exports as unknown as Exports;
  for (const name of [...Object.values(functions), "xxh3"])
    if (!(name in exports)) throw new Error(`codec.wasm was built from other sources: it has no ${name}. Build it again.`);
  const memory = new Scratch(exports);
  const decoder =
    (codec: Codec): Decoder =>
    (input, rawBytes, needed) =>
      memory.decode(functions[codec], input, rawBytes, needed);
  return {
    name: "wasm",
    decoders: { ZL: decoder("ZL"), CS: decoder("CS"), XZ: decoder("XZ"), L4: decoder("L4"), ZS: decoder("ZS") },
    xxh3: (input) => memory.xxh3(input),
  };
}

/** One block of the module's memory for input and output, kept between calls and grown when needed. */
class Scratch {
  readonly #exports: Exports;
  #bytes: Uint8Array;
  #address = 0;
  #size = 0;

  constructor(exports: Exports) {
    this.#exports = exports;
    this.#bytes = new Uint8Array(exports.memory.buffer);
  }

  decode(name: (typeof functions)[Codec], input: Uint8Array, rawBytes: number, needed: number): Uint8Array {
    this.#reserve(input.length + 16 + rawBytes + BEHIND);
    const from = this.#address;
    this.#memory().set(input, from);
    const written = this.#exports[name](from, input.length, rawBytes, needed);
    if (written < 0) throw new DecodeFailure(failures[written] ?? `the decoder stopped with code ${written}`);
    if (written !== rawBytes) throw new DecodeFailure(`it decodes to ${written} bytes`);
    const to = (from + input.length + 15) & ~15;
    return this.#memory().subarray(to, to + needed);
  }

  /** XXH3 of more than `longerThan` bytes. */
  xxh3(input: Uint8Array): [high: number, low: number] {
    if (input.length <= longerThan) throw new RangeError(`${input.length} bytes`);
    this.#reserve(input.length);
    this.#memory().set(input, this.#address);
    const hash = this.#exports.xxh3(this.#address, input.length);
    return [Number(BigInt.asUintN(32, hash >> 32n)), Number(BigInt.asUintN(32, hash))];
  }

  // memory that grew has a new buffer
  #memory(): Uint8Array {
    if (this.#bytes.length === 0) this.#bytes = new Uint8Array(this.#exports.memory.buffer);
    return this.#bytes;
  }

  #reserve(bytes: number): void {
    if (bytes <= this.#size && this.#size <= KEPT_BYTES) return;
    if (this.#size > 0) this.#exports.dealloc(this.#address);
    this.#size = 0;
    // a quarter more, because blocks of one file are alike but not equal
    const size = bytes > KEPT_BYTES ? bytes : Math.min(KEPT_BYTES, bytes + (bytes >> 2));
    this.#address = this.#exports.alloc(size);
    if (this.#address === 0) throw new DecodeFailure("there is not enough memory for it");
    this.#size = size;
  }
}
