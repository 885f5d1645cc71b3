import type { ElementKind } from "./field-plan.ts";

/** How the elements of a column are stored: ROOT's number of the encoding, bits of an element, and what is done to the bytes. */
export interface Encoding {
  readonly code: number;
  readonly bits: number;
  readonly coding: "plain" | "bits" | "split" | "zigzag" | "delta";
}

const plain = (code: number, bits: number): Encoding => ({ code, bits, coding: "plain" });

const always: Readonly<Partial<Record<ElementKind, Encoding>>> = {
  bool: { code: 0, bits: 1, coding: "bits" },
  char: plain(2, 8),
  int8: plain(3, 8),
  uint8: plain(4, 8),
};
const uncompressed: Readonly<Partial<Record<ElementKind, Encoding>>> = {
  int16: plain(5, 16),
  uint16: plain(6, 16),
  int32: plain(7, 32),
  uint32: plain(8, 32),
  int64: plain(9, 64),
  uint64: plain(10, 64),
  float32: plain(12, 32),
  float64: plain(13, 64),
  index: plain(15, 64),
};
const compressed: Readonly<Partial<Record<ElementKind, Encoding>>> = {
  int16: { code: 17, bits: 16, coding: "zigzag" },
  uint16: { code: 18, bits: 16, coding: "split" },
  int32: { code: 19, bits: 32, coding: "zigzag" },
  uint32: { code: 20, bits: 32, coding: "split" },
  int64: { code: 21, bits: 64, coding: "zigzag" },
  uint64: { code: 22, bits: 64, coding: "split" },
  float32: { code: 24, bits: 32, coding: "split" },
  float64: { code: 25, bits: 64, coding: "split" },
  index: { code: 27, bits: 64, coding: "delta" },
};

/** The encoding that ROOT gives these elements: bytes of the same place together where they are compressed afterwards. */
export function encodingOf(kind: ElementKind, isCompressed: boolean): Encoding {
  return always[kind] ?? (isCompressed ? compressed : uncompressed)[kind]!;
}

/** A page of elements `[start, stop)`, whose bytes are little-endian and as wide as in memory. Bytes of one place are together for all codings but plain and bits. */
export function encodePage(encoding: Encoding, bytes: Uint8Array, start: number, stop: number): Uint8Array {
  const width = Math.ceil(encoding.bits / 8);
  const elements = bytes.subarray(start * width, stop * width);
  switch (encoding.coding) {
    case "plain":
      return elements;
    case "bits":
      return packBits(elements);
    case "split":
      return split(elements, width);
    case "zigzag":
      return split(zigzag(elements, width), width);
    case "delta":
      return split(differences(elements), width);
    default:
      return encoding.coding satisfies never;
  }
}

function packBits(values: Uint8Array): Uint8Array {
  const packed = new Uint8Array(Math.ceil(values.length / 8));
  for (let i = 0; i < values.length; i++) if (values[i] !== 0) packed[i >> 3]! |= 1 << (i & 7);
  return packed;
}

function split(bytes: Uint8Array, width: number): Uint8Array {
  const count = bytes.length / width;
  const result = new Uint8Array(bytes.length);
  for (let place = 0, to = 0; place < width; place++)
    for (let i = 0, from = place; i < count; i++, from += width) result[to++] = bytes[from]!;
  return result;
}

/** Signed numbers folded, so that small ones have few bits whatever their sign: 0, −1, 1, −2, … */
function zigzag(bytes: Uint8Array, width: number): Uint8Array {
  const folded = bytes.slice();
  if (width === 2) {
    const values = new Int16Array(folded.buffer);
    for (let i = 0; i < values.length; i++) values[i] = (values[i]! << 1) ^ (values[i]! >> 15);
  } else if (width === 4) {
    const values = new Int32Array(folded.buffer);
    for (let i = 0; i < values.length; i++) values[i] = (values[i]! << 1) ^ (values[i]! >> 31);
  } else {
    const halves = new Int32Array(folded.buffer);
    for (let i = 0; i < halves.length; i += 2) {
      const [low, high] = [halves[i]!, halves[i + 1]!];
      const sign = high >> 31;
      halves[i] = (low << 1) ^ sign;
      halves[i + 1] = ((high << 1) | (low >>> 31)) ^ sign;
    }
  }
  return folded;
}

/** Each 64-bit number as the difference to the one before it; the first as it is. They only grow, and are exact in a double. */
function differences(bytes: Uint8Array): Uint8Array {
  const halves = new Uint32Array(bytes.slice().buffer);
  for (let i = halves.length - 2; i >= 2; i -= 2) {
    const difference = halves[i]! - halves[i - 2]! + (halves[i + 1]! - halves[i - 1]!) * 2 ** 32;
    halves[i] = difference % 2 ** 32;
    halves[i + 1] = Math.floor(difference / 2 ** 32);
  }
  return new Uint8Array(halves.buffer);
}
