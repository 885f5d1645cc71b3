import { probabilities, type RangeDecoder } from "./range-decoder.ts";

/** Sizes of the model's tables follow from these: states of the last operations, and positions modulo 2^4. */
const STATES = 12;
const POSITION_STATES = 16;

/** Probabilities of match lengths: 2 to 9, 10 to 17, 18 to 273. */
export class LengthModel {
  readonly #choice = probabilities(2);
  readonly #low = probabilities(POSITION_STATES * 8);
  readonly #middle = probabilities(POSITION_STATES * 8);
  readonly #high = probabilities(256);

  decode(decoder: RangeDecoder, positionState: number): number {
    if (decoder.bit(this.#choice, 0) === 0) return 2 + decoder.tree(this.#low, positionState << 3, 3);
    if (decoder.bit(this.#choice, 1) === 0) return 10 + decoder.tree(this.#middle, positionState << 3, 3);
    return 18 + decoder.tree(this.#high, 0, 8);
  }
}

/** All that LZMA learns while it decodes; a state reset makes a new one. */
export class LzmaModel {
  readonly literalContextBits: number;
  readonly literalPositionMask: number;
  readonly positionMask: number;
  readonly isMatch = probabilities(STATES * POSITION_STATES);
  readonly isRepeat = probabilities(STATES);
  readonly isRepeat0 = probabilities(STATES);
  readonly isRepeat1 = probabilities(STATES);
  readonly isRepeat2 = probabilities(STATES);
  readonly isLongRepeat0 = probabilities(STATES * POSITION_STATES);
  readonly literals: Uint16Array;
  readonly matchLength = new LengthModel();
  readonly repeatLength = new LengthModel();
  readonly #slots = probabilities(4 * 64);
  readonly #middleDistances = probabilities(128);
  readonly #align = probabilities(16);
  state = 0;
  /** The last four distances minus one, latest first. */
  readonly distances = new Int32Array(4);

  /** `properties` is LZMA's byte `(pb × 5 + lp) × 9 + lc`, at most 224, with `lc + lp <= 4` as LZMA2 asks. */
  constructor(properties: number) {
    this.literalContextBits = properties % 9;
    const literalPositionBits = Math.floor(properties / 9) % 5;
    this.literalPositionMask = (1 << literalPositionBits) - 1;
    this.positionMask = (1 << Math.floor(properties / 45)) - 1;
    this.literals = probabilities(0x300 << (this.literalContextBits + literalPositionBits));
  }

  /** Distance minus one of a match of `length` bytes; -1 is LZMA's end marker. */
  decodeDistance(decoder: RangeDecoder, length: number): number {
    const slot = decoder.tree(this.#slots, Math.min(length - 2, 3) << 6, 6);
    if (slot < 4) return slot;
    const bits = (slot >>> 1) - 1;
    const base = (2 | (slot & 1)) << bits;
    if (slot < 14) return base + decoder.reverseTree(this.#middleDistances, base - slot, bits);
    return (base + (decoder.directBits(bits - 4) << 4) + decoder.reverseTree(this.#align, 0, 4)) | 0;
  }
}
