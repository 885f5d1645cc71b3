import { DecodeFailure } from "../../backend.ts";
import { LzmaModel } from "./lzma-model.ts";
import { RangeDecoder } from "./range-decoder.ts";

/** Where a decoder stands: the next byte to read and the next to write. */
export interface Position {
  input: number;
  output: number;
}

/**
 * Decodes LZMA2 data from `position` on, up to and with its end marker, into `output`, which serves as the dictionary too.
 * The format: chunks of at most 2 MB, each stored or LZMA with its own range decoder (xz's `doc/xz-file-format.txt`, 5.3.1, and LZMA SDK's `lzma-specification.txt`).
 */
export function decodeLzma2(input: Uint8Array, output: Uint8Array, position: Position): void {
  new Lzma2Decoder(input, output, position).run();
}

class Lzma2Decoder {
  readonly #input: Uint8Array;
  readonly #output: Uint8Array;
  readonly #position: Position;
  readonly #range: RangeDecoder;
  #model: LzmaModel | null = null;
  #properties = -1;
  /** Matches may not reach before this; -1 until the first dictionary reset. */
  #dictionaryStart = -1;

  constructor(input: Uint8Array, output: Uint8Array, position: Position) {
    this.#input = input;
    this.#output = output;
    this.#position = position;
    this.#range = new RangeDecoder(input);
  }

  run(): void {
    for (;;) {
      const control = this.#byte();
      if (control === 0) return;
      if (control >= 0x80) this.#lzmaChunk(control);
      else if (control <= 2) this.#storedChunk(control);
      else throw new DecodeFailure("its LZMA2 data has an unknown kind of chunk");
    }
  }

  #storedChunk(control: number): void {
    if (control === 1) this.#dictionaryStart = this.#position.output;
    const size = this.#twoBytes() + 1;
    this.#needs(size, size);
    const from = this.#position.input;
    this.#output.set(this.#input.subarray(from, from + size), this.#position.output);
    this.#position.input += size;
    this.#position.output += size;
  }

  #lzmaChunk(control: number): void {
    const size = ((control & 31) << 16) + this.#twoBytes() + 1;
    const compressed = this.#twoBytes() + 1;
    const reset = (control >>> 5) & 3;
    if (reset === 3) this.#dictionaryStart = this.#position.output;
    if (reset >= 2) this.#setProperties(this.#byte());
    if (reset >= 1 && this.#properties >= 0) this.#model = new LzmaModel(this.#properties);
    if (this.#model === null) throw new DecodeFailure("its LZMA2 data does not begin with a reset");
    this.#needs(compressed, size);
    const stop = this.#position.input + compressed;
    this.#range.start(this.#position.input, stop);
    this.#decode(this.#model, this.#position.output + size);
    if (!this.#range.isFinished) throw new DecodeFailure("a chunk of its LZMA data has the wrong length");
    this.#position.input = stop;
    this.#position.output += size;
  }

  #setProperties(properties: number): void {
    if (properties > 224 || (properties % 9) + (Math.floor(properties / 9) % 5) > 4)
      throw new DecodeFailure("its LZMA properties are not valid");
    this.#properties = properties;
  }

  /** The loop over literals and matches until output position `stop` (exclusive). */
  #decode(model: LzmaModel, stop: number): void {
    const range = this.#range;
    let at = this.#position.output;
    while (at < stop) {
      const positionState = (at - this.#dictionaryStart) & model.positionMask;
      if (range.bit(model.isMatch, (model.state << 4) + positionState) === 0) {
        this.#output[at] = this.#literal(model, at);
        at++;
        continue;
      }
      const length = this.#matchLength(model, positionState);
      const distance = model.distances[0]! + 1;
      if (distance <= 0 || distance > at - this.#dictionaryStart) throw new DecodeFailure("it refers to bytes before its beginning");
      if (length > stop - at) throw new DecodeFailure("a chunk decodes to more bytes than announced");
      if (range.isExhausted) throw new DecodeFailure("a chunk of its LZMA data ends too early");
      at = repeat(this.#output, at, distance, length);
    }
  }

  #literal(model: LzmaModel, at: number): number {
    const start = at - this.#dictionaryStart;
    const previous = start > 0 ? this.#output[at - 1]! : 0;
    const context = ((start & model.literalPositionMask) << model.literalContextBits) + (previous >>> (8 - model.literalContextBits));
    const base = 0x300 * context;
    const range = this.#range;
    let symbol = 1;
    if (model.state >= 7) {
      const distance = model.distances[0]! + 1;
      if (distance > start) throw new DecodeFailure("it refers to bytes before its beginning");
      let expected = this.#output[at - distance]!;
      while (symbol < 0x100) {
        const expectedBit = (expected >>> 7) & 1;
        expected <<= 1;
        const bit = range.bit(model.literals, base + ((1 + expectedBit) << 8) + symbol);
        symbol = (symbol << 1) | bit;
        if (bit !== expectedBit) break;
      }
    }
    while (symbol < 0x100) symbol = (symbol << 1) | range.bit(model.literals, base + symbol);
    model.state = model.state < 4 ? 0 : model.state < 10 ? model.state - 3 : model.state - 6;
    return symbol & 0xff;
  }

  /** Reads which match follows: leaves its distance first in the model and returns its length. */
  #matchLength(model: LzmaModel, positionState: number): number {
    const range = this.#range;
    const { state, distances } = model;
    if (range.bit(model.isRepeat, state) === 0) {
      const length = model.matchLength.decode(range, positionState);
      distances.copyWithin(1, 0, 3);
      distances[0] = model.decodeDistance(range, length);
      model.state = state < 7 ? 7 : 10;
      return length;
    }
    if (range.bit(model.isRepeat0, state) === 0) {
      if (range.bit(model.isLongRepeat0, (state << 4) + positionState) === 0) {
        model.state = state < 7 ? 9 : 11;
        return 1;
      }
    } else {
      const which = range.bit(model.isRepeat1, state) === 0 ? 1 : range.bit(model.isRepeat2, state) === 0 ? 2 : 3;
      const distance = distances[which]!;
      distances.copyWithin(1, 0, which);
      distances[0] = distance;
    }
    model.state = state < 7 ? 8 : 11;
    return model.repeatLength.decode(range, positionState);
  }

  #byte(): number {
    const byte = this.#input[this.#position.input++];
    if (byte === undefined) throw new DecodeFailure("its LZMA2 data ends too early");
    return byte;
  }

  #twoBytes(): number {
    return (this.#byte() << 8) | this.#byte();
  }

  #needs(inputBytes: number, outputBytes: number): void {
    if (this.#dictionaryStart < 0) throw new DecodeFailure("its LZMA2 data does not begin with a reset");
    if (this.#position.input + inputBytes > this.#input.length) throw new DecodeFailure("its LZMA2 data ends too early");
    if (this.#position.output + outputBytes > this.#output.length) throw new DecodeFailure("it decodes to more bytes than announced");
  }
}

/** Appends `length` bytes from `distance` before `at`, one by one since the ranges may overlap; returns the new end. */
function repeat(output: Uint8Array, at: number, distance: number, length: number): number {
  const stop = at + length;
  for (let to = at; to < stop; to++) output[to] = output[to - distance]!;
  return stop;
}
