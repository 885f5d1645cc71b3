import { ThreadMemory, threadMemory } from "../../base/index.ts";
import { DecodeFailure, type Backend, type Codec, type Decoder } from "../backend.ts";
import { longerThan } from "../checksum/xxh3.ts";
import { withSharedMemory } from "./with-shared-memory.ts";

type Decode = (...given: [input: number, inputBytes: number, output: number, rawBytes: number, neededBytes: number]) => number;

/** What the module exports; everything lies in the memory that it imports. A decoder returns the content's length, or another number where it failed. */
interface Exports {
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

/**
 * libdeflate, lz4, zstd and liblzma compiled to one WebAssembly module, which works in the memory of the thread, so that what is read there need not be copied;
 * where there is none, in one of its own. Throws where the bytes are no such module or WebAssembly is forbidden.
 */
export function createWasmBackend(bytes: Uint8Array, memory: ThreadMemory = threadMemory() ?? new ThreadMemory(false)): Backend {
  const module = new WebAssembly.Module(memory.isShared ? withSharedMemory(bytes) : (bytes as Uint8Array<ArrayBuffer>));
  const take = (size: number): number => memory.take(size >>> 0)?.byteOffset ?? 0;
  const give = (address: number): void => memory.give(new Uint8Array(memory.buffer, address >>> 0, 0));
  const exports = new WebAssembly.Instance(module, { env: { memory: memory.memory, take, give } }).exports as unknown as Exports;
  for (const name of [...Object.values(functions), "xxh3"])
    if (!(name in exports)) throw new Error(`codec.wasm was built from other sources: it has no ${name}. Build it again.`);
  const scratch = new Scratch(exports, memory);
  const decoder =
    (codec: Codec): Decoder =>
    (input, rawBytes, needed) =>
      scratch.decode(functions[codec], input, rawBytes, needed);
  return {
    name: "wasm",
    decoders: { ZL: decoder("ZL"), CS: decoder("CS"), XZ: decoder("XZ"), L4: decoder("L4"), ZS: decoder("ZS") },
    xxh3: (input) => scratch.xxh3(input),
  };
}

/** Room for input and output, kept between calls and made larger when needed. */
class Scratch {
  readonly #exports: Exports;
  readonly #memory: ThreadMemory;
  readonly #input: Room;
  readonly #output: Room;

  constructor(exports: Exports, memory: ThreadMemory) {
    this.#exports = exports;
    this.#memory = memory;
    this.#input = new Room(memory);
    this.#output = new Room(memory);
  }

  decode(name: (typeof functions)[Codec], input: Uint8Array, rawBytes: number, needed: number): Uint8Array {
    const to = this.#output.reserve(rawBytes + BEHIND);
    const written = this.#exports[name](this.#addressOf(input), input.length, to, rawBytes, needed);
    if (written < 0) throw new DecodeFailure(failures[written] ?? `the decoder stopped with code ${written}`);
    if (written !== rawBytes) throw new DecodeFailure(`it decodes to ${written} bytes`);
    return new Uint8Array(this.#memory.buffer, to, needed);
  }

  /** XXH3 of more than `longerThan` bytes. */
  xxh3(input: Uint8Array): [high: number, low: number] {
    if (input.length <= longerThan) throw new RangeError(`${input.length} bytes`);
    const hash = this.#exports.xxh3(this.#addressOf(input), input.length);
    return [Number(BigInt.asUintN(32, hash >> 32n)), Number(BigInt.asUintN(32, hash))];
  }

  /** Where the input is, or its copy. */
  #addressOf(input: Uint8Array): number {
    // Arrays on memory that is not shared may be stale.
    if (this.#memory.isShared && this.#memory.holds(input)) return input.byteOffset;
    const address = this.#input.reserve(input.length + BEHIND);
    new Uint8Array(this.#memory.buffer, address, input.length).set(input);
    return address;
  }
}

/** A piece of memory that is kept. */
class Room {
  readonly #memory: ThreadMemory;
  #piece: { readonly address: number; readonly size: number } | null = null;

  constructor(memory: ThreadMemory) {
    this.#memory = memory;
  }

  /** The address of at least so many bytes with any content. */
  reserve(bytes: number): number {
    if (this.#piece !== null && bytes <= this.#piece.size && this.#piece.size <= KEPT_BYTES) return this.#piece.address;
    if (this.#piece !== null) this.#memory.give(new Uint8Array(this.#memory.buffer, this.#piece.address, 0));
    this.#piece = null;
    // a quarter more, because blocks of one file are alike but not equal
    const size = bytes > KEPT_BYTES ? bytes : Math.min(KEPT_BYTES, bytes + (bytes >> 2));
    const piece = this.#memory.take(size);
    if (piece === null) throw new DecodeFailure("there is not enough memory for it");
    this.#piece = { address: piece.byteOffset, size };
    return piece.byteOffset;
  }
}
