// The five 64-bit primes of xxHash, https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md, as [high, low] halves.
const P1 = [0x9e3779b1 | 0, 0x85ebca87 | 0] as const;
const P2 = [0xc2b2ae3d | 0, 0x27d4eb4f | 0] as const;
const P3 = [0x165667b1 | 0, 0x9e3779f9 | 0] as const;
const P4 = [0x85ebca77 | 0, 0xc2b2ae63 | 0] as const;
const P5 = [0x27d4eb2f | 0, 0x165667c5 | 0] as const;

type Half = readonly [high: number, low: number];

// Two 32-bit halves per lane: [high, low] × 4 lanes, then the hash itself. JavaScript has no fast 64-bit integers, and BigInt costs 50 times as much.
const words = new Int32Array(10);
const HASH = 4;

/** xxHash64 with seed 0, as unsigned halves `[high, low]`: the checksum that ROOT puts before an LZ4 block. */
export function xxhash64(bytes: Uint8Array): [high: number, low: number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  if (bytes.length >= 32) {
    startLanes();
    for (; at + 32 <= bytes.length; at += 32) for (let lane = 0; lane < 4; lane++) round(lane, view, at + 8 * lane);
    mergeLanes();
  } else set(HASH, P5);
  add(HASH, Math.floor(bytes.length / 2 ** 32), bytes.length | 0);
  addTail(view, at);
  avalanche();
  return [words[2 * HASH]! >>> 0, words[2 * HASH + 1]! >>> 0];
}

function startLanes(): void {
  set(0, P1);
  add(0, P2[0], P2[1]);
  set(1, P2);
  set(2, [0, 0]);
  // -P1 in two's complement; its low half is not zero
  set(3, [~P1[0], -P1[1] | 0]);
}

/** lane = rotl(lane + input × P2, 31) × P1 */
function round(lane: number, view: DataView, at: number): void {
  const inLow = view.getInt32(at, true);
  const inHigh = view.getInt32(at + 4, true);
  const productLow = Math.imul(inLow, P2[1]);
  const productHigh = (multiplyHigh(inLow, P2[1]) + Math.imul(inHigh, P2[1]) + Math.imul(inLow, P2[0])) | 0;
  const oldLow = words[2 * lane + 1]!;
  const low = (oldLow + productLow) | 0;
  const carry = low >>> 0 < oldLow >>> 0 ? 1 : 0;
  const high = (words[2 * lane]! + productHigh + carry) | 0;
  const turnedHigh = (high << 31) | (low >>> 1);
  const turnedLow = (low << 31) | (high >>> 1);
  words[2 * lane] = multiplyHigh(turnedLow, P1[1]) + Math.imul(turnedHigh, P1[1]) + Math.imul(turnedLow, P1[0]);
  words[2 * lane + 1] = Math.imul(turnedLow, P1[1]);
}

function mergeLanes(): void {
  set(HASH, [0, 0]);
  for (const [lane, bits] of [1, 7, 12, 18].entries()) {
    const [high, low] = rotated(lane, bits);
    add(HASH, high, low);
  }
  const lanes = new DataView(new ArrayBuffer(8));
  for (let lane = 0; lane < 4; lane++) {
    lanes.setInt32(0, words[2 * lane + 1]!, true);
    lanes.setInt32(4, words[2 * lane]!, true);
    set(lane, [0, 0]);
    round(lane, lanes, 0);
    words[2 * HASH]! ^= words[2 * lane]!;
    words[2 * HASH + 1]! ^= words[2 * lane + 1]!;
    multiply(HASH, P1);
    add(HASH, P4[0], P4[1]);
  }
}

function addTail(view: DataView, from: number): void {
  let at = from;
  for (; at + 8 <= view.byteLength; at += 8) {
    set(0, [0, 0]);
    round(0, view, at);
    mix([words[0]!, words[1]!], 27, P1, P4);
  }
  if (at + 4 <= view.byteLength) {
    set(0, [0, view.getInt32(at, true)]);
    multiply(0, P1);
    mix([words[0]!, words[1]!], 23, P2, P3);
    at += 4;
  }
  for (; at < view.byteLength; at++) {
    set(0, [0, view.getUint8(at)]);
    multiply(0, P5);
    mix([words[0]!, words[1]!], 11, P1, [0, 0]);
  }
}

/** hash = rotl(hash ^ value, bits) × factor + term */
function mix(value: Half, bits: number, factor: Half, term: Half): void {
  words[2 * HASH]! ^= value[0];
  words[2 * HASH + 1]! ^= value[1];
  set(HASH, rotated(HASH, bits));
  multiply(HASH, factor);
  add(HASH, term[0], term[1]);
}

function avalanche(): void {
  const h = 2 * HASH;
  words[h + 1]! ^= words[h]! >>> 1; // hash ^= hash >>> 33
  multiply(HASH, P2);
  const [high, low] = [words[h]!, words[h + 1]!];
  words[h] = high ^ (high >>> 29);
  words[h + 1] = low ^ ((low >>> 29) | (high << 3));
  multiply(HASH, P3);
  words[h + 1]! ^= words[h]!; // hash ^= hash >>> 32
}

function set(lane: number, value: Half): void {
  words[2 * lane] = value[0];
  words[2 * lane + 1] = value[1];
}

function add(lane: number, high: number, low: number): void {
  const oldLow = words[2 * lane + 1]!;
  const sum = (oldLow + low) | 0;
  words[2 * lane + 1] = sum;
  words[2 * lane] = words[2 * lane]! + high + (sum >>> 0 < oldLow >>> 0 ? 1 : 0);
}

function multiply(lane: number, factor: Half): void {
  const high = words[2 * lane]!;
  const low = words[2 * lane + 1]!;
  words[2 * lane] = multiplyHigh(low, factor[1]) + Math.imul(high, factor[1]) + Math.imul(low, factor[0]);
  words[2 * lane + 1] = Math.imul(low, factor[1]);
}

function rotated(lane: number, bits: number): Half {
  const high = words[2 * lane]!;
  const low = words[2 * lane + 1]!;
  return [(high << bits) | (low >>> (32 - bits)), (low << bits) | (high >>> (32 - bits))];
}

/** Upper 32 bits of the unsigned product of two 32-bit numbers, signed. */
export function multiplyHigh(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const middle = Math.imul(aHigh, bLow);
  const carried = (Math.imul(aLow, bLow) >>> 16) + (middle & 0xffff);
  const other = (Math.imul(aLow, bHigh) >>> 0) + carried;
  // `other` may reach 2^32 + 2^17: divide instead of shifting
  return (Math.imul(aHigh, bHigh) + (middle >>> 16) + Math.floor(other / 65536)) | 0;
}
