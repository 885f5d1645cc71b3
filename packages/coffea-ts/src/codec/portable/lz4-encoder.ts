import { xxhash64 } from "../checksum/xxhash64.ts";

const MIN_MATCH = 4;
const LAST_LITERALS = 5;
/** The last match begins at least so many bytes before the end. */
const MATCH_LIMIT = 12;
const MAX_DISTANCE = 65_535;
const HASH_BITS = 16;

/** ROOT's LZ4: xxHash64 of the block (8 bytes, big-endian), then one raw LZ4 block. */
export function encodeRootLz4(bytes: Uint8Array, level: number): Uint8Array {
  const block = encodeLz4Block(bytes, level);
  const result = new Uint8Array(block.length + 8);
  result.set(block, 8);
  const [high, low] = xxhash64(block);
  const view = new DataView(result.buffer);
  view.setUint32(0, high);
  view.setUint32(4, low);
  return result;
}

/**
 * One raw LZ4 block, https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md. Each place is compared with earlier places of the same four bytes, 1 (levels 1 and 2) to 2048 (level 12) of them;
 * the longest match is taken at once.
 */
export function encodeLz4Block(bytes: Uint8Array, level: number): Uint8Array {
  const output = new BlockWriter(bytes);
  const matches = new MatchFinder(bytes, level < 3 ? 1 : 2 ** (level - 1));
  const last = bytes.length - MATCH_LIMIT;
  let literals = 0;
  let misses = 0;
  for (let at = 0; at <= last;) {
    const { length, distance } = matches.find(at);
    if (length < MIN_MATCH) {
      // where nothing repeats, larger and larger steps, as the reference encoder takes them
      at += level < 3 ? 1 + (misses++ >> 6) : 1;
      continue;
    }
    misses = 0;
    output.sequence(literals, at, { length, distance });
    at += length;
    literals = at;
  }
  return output.finish(literals);
}

interface Match {
  length: number;
  distance: number;
}

/** Earlier places of the same four bytes: the newest by their hash, older ones by links. */
class MatchFinder {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #attempts: number;
  readonly #newest = new Int32Array(1 << HASH_BITS).fill(-1);
  readonly #older: Int32Array;
  /** Places before this one are known. */
  #known = 0;
  readonly #found: Match = { length: 0, distance: 0 };

  constructor(bytes: Uint8Array, attempts: number) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#attempts = attempts;
    this.#older = new Int32Array(attempts > 1 ? MAX_DISTANCE + 1 : 0);
  }

  /** The longest match of what begins at `at`, length 0 where there is none. The same object each time. */
  find(at: number): Match {
    if (this.#attempts > 1) while (this.#known < at) this.#note(this.#known++);
    const bytes = this.#bytes;
    const found = this.#found;
    found.length = 0;
    const stop = bytes.length - LAST_LITERALS;
    const four = this.#view.getUint32(at, true);
    let candidate = this.#newest[hash(four)]!;
    for (let attempt = 0; attempt < this.#attempts && candidate >= 0 && at - candidate <= MAX_DISTANCE; attempt++) {
      if (this.#view.getUint32(candidate, true) === four) {
        let length = MIN_MATCH;
        while (at + length < stop && bytes[candidate + length] === bytes[at + length]) length++;
        if (length > found.length) {
          found.length = length;
          found.distance = at - candidate;
        }
      }
      if (this.#attempts === 1) break;
      const older = this.#older[candidate & MAX_DISTANCE]!;
      if (older >= candidate) break;
      candidate = older;
    }
    if (this.#attempts === 1) this.#newest[hash(four)] = at;
    return found;
  }

  #note(at: number): void {
    const place = hash(this.#view.getUint32(at, true));
    this.#older[at & MAX_DISTANCE] = this.#newest[place]!;
    this.#newest[place] = at;
  }
}

function hash(four: number): number {
  return Math.imul(four, 2_654_435_761) >>> (32 - HASH_BITS);
}

/** Sequences of literals and a match, each behind a byte with their lengths. */
class BlockWriter {
  readonly #input: Uint8Array;
  readonly #output: Uint8Array;
  #length = 0;

  constructor(input: Uint8Array) {
    this.#input = input;
    this.#output = new Uint8Array(input.length + Math.ceil(input.length / 255) + 16);
  }

  /** Literals `[start, stop)` of the input, then a match. */
  sequence(start: number, stop: number, { length, distance }: Match): void {
    const token = this.#literals(start, stop);
    this.#output[this.#length++] = distance & 255;
    this.#output[this.#length++] = distance >>> 8;
    this.#output[token]! |= Math.min(length - MIN_MATCH, 15);
    if (length - MIN_MATCH >= 15) this.#more(length - MIN_MATCH - 15);
  }

  /** The rest from `start` on as literals. */
  finish(start: number): Uint8Array {
    this.#literals(start, this.#input.length);
    return this.#output.subarray(0, this.#length);
  }

  #literals(start: number, stop: number): number {
    const count = stop - start;
    const token = this.#length++;
    this.#output[token] = Math.min(count, 15) << 4;
    if (count >= 15) this.#more(count - 15);
    this.#output.set(this.#input.subarray(start, stop), this.#length);
    this.#length += count;
    return token;
  }

  /** The rest of a length, in bytes of which all but the last are 255. */
  #more(rest: number): void {
    for (; rest >= 255; rest -= 255) this.#output[this.#length++] = 255;
    this.#output[this.#length++] = rest;
  }
}
