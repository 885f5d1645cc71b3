import { DecodeFailure, type Backend, type Codec, type Decoder } from "../backend.ts";

/** What the module exports: decoders take (input, its length, output, its length), all in the module's memory, and return the bytes written or a negative reason. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  alloc(bytes: number): number;
  dealloc(address: number): void;
  zlib(input: number, inputBytes: number, output: number, outputBytes: number): number;
  inflate(input: number, inputBytes: number, output: number, outputBytes: number): number;
  lz4(input: number, inputBytes: number, output: number, outputBytes: number): number;
  zstd(input: number, inputBytes: number, output: number, outputBytes: number): number;
  xz(input: number, inputBytes: number, output: number, outputBytes: number): number;
}

const CHECKSUM_DIFFERS = -1000;
// more than this is given back before the next call, so that one huge basket does not keep its memory for good
const KEPT_BYTES = 1 << 25;

const functions = { ZL: "zlib", CS: "inflate", XZ: "xz", L4: "lz4", ZS: "zstd" } as const satisfies Record<Codec, keyof Exports>;

/** libdeflate, lz4, zstd and liblzma compiled to one WebAssembly module; throws where the bytes are no such module or WebAssembly is forbidden. */
export function createWasmBackend(bytes: Uint8Array): Backend {
  const module = new WebAssembly.Module(bytes as Uint8Array<ArrayBuffer>);
  const memory = new Scratch(new WebAssembly.Instance(module, {}).exports as unknown as Exports);
  const decoder =
    (codec: Codec): Decoder =>
    (input, rawBytes, needed) =>
      memory.decode(functions[codec], input, rawBytes).subarray(0, needed);
  return { name: "wasm", decoders: { ZL: decoder("ZL"), CS: decoder("CS"), XZ: decoder("XZ"), L4: decoder("L4"), ZS: decoder("ZS") } };
}

/** One block of the module's memory for input and output, kept between calls and grown when needed. */
class Scratch {
  readonly #exports: Exports;
  #address = 0;
  #size = 0;

  constructor(exports: Exports) {
    this.#exports = exports;
  }

  decode(name: (typeof functions)[Codec], input: Uint8Array, size: number): Uint8Array {
    const inputSpace = (input.length + 15) & ~15;
    this.#reserve(inputSpace + size);
    const [from, to] = [this.#address, this.#address + inputSpace];
    new Uint8Array(this.#exports.memory.buffer).set(input, from);
    const written = this.#exports[name](from, input.length, to, size);
    if (written === CHECKSUM_DIFFERS) throw new DecodeFailure("its checksum does not match");
    if (written < 0) throw new DecodeFailure(`the decoder stopped with code ${written}`);
    if (written !== size) throw new DecodeFailure(`it decodes to ${written} bytes`);
    return new Uint8Array(this.#exports.memory.buffer, to, written);
  }

  #reserve(bytes: number): void {
    if (bytes <= this.#size && this.#size <= KEPT_BYTES) return;
    this.#release();
    this.#address = this.#exports.alloc(bytes);
    if (this.#address === 0) throw new DecodeFailure("there is not enough memory for it");
    this.#size = bytes;
  }

  #release(): void {
    if (this.#size > 0) this.#exports.dealloc(this.#address);
    this.#size = 0;
  }
}
