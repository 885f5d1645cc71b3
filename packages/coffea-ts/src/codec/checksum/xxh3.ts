import { multiplyHigh } from "./xxhash64.ts";

// XXH3 of https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md, 64 bits, seed 0 and the default secret.
const P32_1 = 0x9e3779b1n;
const P32_2 = 0x85ebca77n;
const P32_3 = 0xc2b2ae3dn;
const P64_1 = 0x9e3779b185ebca87n;
const P64_2 = 0xc2b2ae3d27d4eb4fn;
const P64_3 = 0x165667b19e3779f9n;
const P64_4 = 0x85ebca77c2b2ae63n;
const P64_5 = 0x27d4eb2f165667c5n;
const MIX_1 = 0x165667919e3779f9n;
const MIX_2 = 0x9fb21c651e98df25n;

const secretHex =
  "b8fe6c3923a44bbe7c01812cf721ad1cded46de9839097db7240a4a4b7b3671fcb79e64eccc0e578825ad07dccff7221b8084674f743248ee03590e6813a264c" +
  "3c2852bb91c300cb88d0658b1b532ea371644897a20df94e3819ef46a9deacd8a8fa763fe39c343ff9dcbbc7c70b4f1d8a51e04bcdb45931c89f7ec9d9787364" +
  "eac5ac8334d3ebc3c581a0fffa1363eb170ddd51b7f0da49d316552629d4689e2b16be587d47a1fc8ff8b8d17ad031ce45cb3a8f95160428afd7fbcabb4b407e";
const secret = new DataView(Uint8Array.from(secretHex.match(/../g)!, (pair) => parseInt(pair, 16)).buffer);

const STRIPE = 64;
const STRIPES_A_BLOCK = (192 - STRIPE) / 8;
/** Longer inputs are hashed in stripes, which WebAssembly does faster. */
export const longerThan = 240;

/** XXH3 of 64 bits with seed 0, as unsigned halves `[high, low]`: the checksum of RNTuple's envelopes and pages. */
export function xxh3(bytes: Uint8Array): [high: number, low: number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const hash = bytes.length <= longerThan ? short(view) : long(view);
  return [Number(hash >> 32n), Number(hash & 0xffffffffn)];
}

// Up to 240 bytes: few steps, so in bigint.

function short(view: DataView): bigint {
  const length = view.byteLength;
  if (length === 0) return avalanche64(secret64(56) ^ secret64(64));
  if (length <= 3) return upTo3(view);
  if (length <= 8) return upTo8(view);
  if (length <= 16) return upTo16(view);
  return length <= 128 ? upTo128(view) : upTo240(view);
}

function upTo3(view: DataView): bigint {
  const length = view.byteLength;
  const combined = (view.getUint8(0) << 16) | (view.getUint8(length >> 1) << 24) | view.getUint8(length - 1) | (length << 8);
  return avalanche64(BigInt(combined >>> 0) ^ BigInt((secret.getUint32(0, true) ^ secret.getUint32(4, true)) >>> 0));
}

function upTo8(view: DataView): bigint {
  const length = view.byteLength;
  const both = BigInt(view.getUint32(length - 4, true)) + (BigInt(view.getUint32(0, true)) << 32n);
  let hash = both ^ secret64(8) ^ secret64(16);
  hash ^= rotated(hash, 49n) ^ rotated(hash, 24n);
  hash = low64(hash * MIX_2);
  hash ^= low64((hash >> 35n) + BigInt(length));
  hash = low64(hash * MIX_2);
  return hash ^ (hash >> 28n);
}

function upTo16(view: DataView): bigint {
  const low = view.getBigUint64(0, true) ^ secret64(24) ^ secret64(32);
  const high = view.getBigUint64(view.byteLength - 8, true) ^ secret64(40) ^ secret64(48);
  return avalanche(low64(BigInt(view.byteLength) + swapped(low) + high + folded(low, high)));
}

function upTo128(view: DataView): bigint {
  const length = view.byteLength;
  let sum = BigInt(length) * P64_1;
  for (let pair = (length - 1) >> 5; pair >= 0; pair--)
    sum += mix16(view, 16 * pair, 32 * pair) + mix16(view, length - 16 * (pair + 1), 32 * pair + 16);
  return avalanche(low64(sum));
}

function upTo240(view: DataView): bigint {
  const length = view.byteLength;
  let sum = BigInt(length) * P64_1;
  for (let part = 0; part < 8; part++) sum += mix16(view, 16 * part, 16 * part);
  sum = avalanche(low64(sum));
  for (let part = 8; part < length >> 4; part++) sum += mix16(view, 16 * part, 16 * (part - 8) + 3);
  return avalanche(low64(sum + mix16(view, length - 16, 136 - 17)));
}

function mix16(view: DataView, at: number, secretAt: number): bigint {
  return folded(view.getBigUint64(at, true) ^ secret64(secretAt), view.getBigUint64(at + 8, true) ^ secret64(secretAt + 8));
}

// More: eight sums of 64 bits over stripes of 64 bytes, in 32-bit halves [low, high], because bigint costs 50 times as much.

const sums = new Int32Array(16);
const secretWords = Int32Array.from({ length: 48 }, (_, word) => secret.getInt32(4 * word, true));
const startOfSums = [P32_3, P64_1, P64_2, P64_3, P64_4, P32_2, P64_5, P32_1];

function long(view: DataView): bigint {
  const length = view.byteLength;
  for (const [lane, sum] of startOfSums.entries()) {
    sums[2 * lane] = Number(BigInt.asIntN(32, sum));
    sums[2 * lane + 1] = Number(BigInt.asIntN(32, sum >> 32n));
  }
  const stripes = Math.floor((length - 1) / STRIPE);
  for (let stripe = 0; stripe < stripes; stripe++) {
    const place = stripe % STRIPES_A_BLOCK;
    addStripe(view, stripe * STRIPE, secretWords, 2 * place);
    if (place === STRIPES_A_BLOCK - 1) scramble();
  }
  addStripe(view, length - STRIPE, lastSecretWords, 0);
  let hash = BigInt(length) * P64_1;
  for (let pair = 0; pair < 4; pair++)
    hash += folded(sum64(2 * pair) ^ secret64(11 + 16 * pair), sum64(2 * pair + 1) ^ secret64(19 + 16 * pair));
  return avalanche(low64(hash));
}

// the last stripe takes the secret from a place that is no multiple of four
const lastSecretWords = Int32Array.from({ length: 16 }, (_, word) => secret.getInt32(192 - STRIPE - 7 + 4 * word, true));

/** Each lane: the neighbour's sum += data; its own += low half × high half of (data ^ secret). */
function addStripe(view: DataView, at: number, words: Int32Array, word: number): void {
  for (let lane = 0; lane < 8; lane++) {
    const low = view.getInt32(at + 8 * lane, true);
    const high = view.getInt32(at + 8 * lane + 4, true);
    add(lane ^ 1, high, low);
    const keyLow = low ^ words[word + 2 * lane]!;
    const keyHigh = high ^ words[word + 2 * lane + 1]!;
    add(lane, multiplyHigh(keyLow, keyHigh), Math.imul(keyLow, keyHigh));
  }
}

function add(lane: number, high: number, low: number): void {
  const old = sums[2 * lane]!;
  const sum = (old + low) | 0;
  sums[2 * lane] = sum;
  sums[2 * lane + 1] = sums[2 * lane + 1]! + high + (sum >>> 0 < old >>> 0 ? 1 : 0);
}

/** After each block of 16 stripes: sum = (sum ^ sum >> 47 ^ secret) × prime */
function scramble(): void {
  const prime = Number(P32_1) | 0;
  for (let lane = 0; lane < 8; lane++) {
    const high = sums[2 * lane + 1]!;
    const keyLow = sums[2 * lane]! ^ (high >>> 15) ^ secretWords[32 + 2 * lane]!;
    const keyHigh = high ^ secretWords[33 + 2 * lane]!;
    sums[2 * lane] = Math.imul(keyLow, prime);
    sums[2 * lane + 1] = multiplyHigh(keyLow, prime) + Math.imul(keyHigh, prime);
  }
}

function sum64(lane: number): bigint {
  return (BigInt(sums[2 * lane + 1]! >>> 0) << 32n) | BigInt(sums[2 * lane]! >>> 0);
}

function secret64(at: number): bigint {
  return secret.getBigUint64(at, true);
}

function low64(value: bigint): bigint {
  return BigInt.asUintN(64, value);
}

function rotated(value: bigint, bits: bigint): bigint {
  return low64((value << bits) | (value >> (64n - bits)));
}

function swapped(value: bigint): bigint {
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setBigUint64(0, value, true);
  return bytes.getBigUint64(0);
}

/** Low half ^ high half of the product of 128 bits. */
function folded(a: bigint, b: bigint): bigint {
  const product = a * b;
  return low64(product) ^ (product >> 64n);
}

function avalanche(value: bigint): bigint {
  const product = low64((value ^ (value >> 37n)) * MIX_1);
  return product ^ (product >> 32n);
}

/** The last steps of xxHash64, which XXH3 uses for the shortest inputs. */
function avalanche64(value: bigint): bigint {
  let hash = low64((value ^ (value >> 33n)) * P64_2);
  hash = low64((hash ^ (hash >> 29n)) * P64_3);
  return hash ^ (hash >> 32n);
}
