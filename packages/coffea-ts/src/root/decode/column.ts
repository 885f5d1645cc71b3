import { CoffeaError } from "../../base/index.ts";
import type { Layout } from "../../awkward/index.ts";
import { decodeObjects } from "../objects/decode-objects.ts";
import { itemSink, type FixedItem, type Interpretation, type StringCode } from "./interpretation.ts";

/** The entries `[from, to)` of one basket, counted from its first. `offsets` is there wherever the interpretation needs it. */
export interface Part {
  readonly data: Uint8Array;
  readonly offsets: Int32Array | null;
  readonly from: number;
  readonly to: number; // exclusive
  /** Size of the basket's key: references between objects count from its start. */
  readonly keyBytes?: number;
  /** Names the basket for messages. */
  readonly where: string;
}

/** Decodes the parts of a branch, in their order, into one column. Throws `CorruptFile` where bytes and counts disagree. */
export function decodeColumn(interpretation: Interpretation, parts: readonly Part[]): Layout {
  const entries = parts.reduce((sum, part) => sum + part.to - part.from, 0);
  switch (interpretation.kind) {
    case "fixed":
      return decodeFixed(interpretation.item, parts, entries);
    case "jagged":
      return decodeJagged(interpretation, interpretation.holdsObjectBits === true ? parts.map(withoutProcessNumbers) : parts, entries);
    case "string":
      return decodeStrings(interpretation, parts, entries);
    case "objects":
      return decodeObjects(interpretation.shape, parts);
    default:
      return interpretation satisfies never;
  }
}

function decodeFixed(item: FixedItem, parts: readonly Part[], entries: number): Layout {
  // Before room is made: a damaged count must not ask for gigabytes.
  for (const part of parts)
    if (part.to * item.bytes > part.data.length)
      throw corrupt(part, `${part.to} entries of ${item.bytes} bytes do not fit into its ${part.data.length} bytes`);
  const sink = itemSink(item, entries);
  let at = 0;
  for (const part of parts) {
    const { data, offsets, from, to } = part;
    const isPacked = offsets === null || offsets[offsets.length - 1] === (offsets.length - 1) * item.bytes;
    sink.write(isPacked ? data.subarray(from * item.bytes, to * item.bytes) : gatherFirst(part, item.bytes), at);
    at += to - from;
  }
  return sink.layout;
}

// An entry may be longer than its value: TObject's bits are followed by two bytes where the object is referenced.
function gatherFirst(part: Part, width: number): Uint8Array {
  const { data, from, to } = part;
  const offsets = part.offsets!;
  const gathered = new Uint8Array((to - from) * width);
  for (let i = from; i < to; i++) {
    if (offsets[i]! < 0 || offsets[i]! + width > data.length) throw corrupt(part, `entry ${i} has no ${width} bytes`);
    gathered.set(data.subarray(offsets[i]!, offsets[i]! + width), (i - from) * width);
  }
  return gathered;
}

type Jagged = Extract<Interpretation, { kind: "jagged" }>;

function decodeJagged({ item, headerBytes }: Jagged, parts: readonly Part[], entries: number): Layout {
  const offsets = new Int32Array(entries + 1);
  let at = 0;
  for (const part of parts) {
    countItems(part, item.bytes, headerBytes, offsets.subarray(at));
    at += part.to - part.from;
  }
  const total = offsets[entries]!;
  const sink = itemSink(item, total);
  at = 0;
  for (const part of parts) {
    const start = part.offsets![part.from] ?? 0;
    const stop = part.offsets![part.to] ?? 0;
    sink.write(headerBytes === 0 ? part.data.subarray(start, stop) : withoutHeaders(part, headerBytes), offsets[at]!);
    at += part.to - part.from;
  }
  return { kind: "list", length: entries, offsets, content: sink.layout };
}

/** Continues `output`, whose first number is there already, by the number of items of each entry of the part. */
function countItems(part: Part, itemBytes: number, headerBytes: number, output: Int32Array): void {
  const { from, to } = part;
  const starts = part.offsets!;
  checkOffsets(part);
  if (headerBytes === 0 && countPlainItems(part, Math.log2(itemBytes), output)) return;
  let total = output[0]!;
  for (let i = from, k = 1; i < to; i++, k++) {
    // An entry without any bytes is an empty list, even where a header is usual.
    const bytes = starts[i + 1]! - starts[i]!;
    const items = bytes === 0 ? 0 : (bytes - headerBytes) / itemBytes;
    if (items < 0 || items !== Math.floor(items))
      throw corrupt(part, `entry ${i} of ${bytes} bytes does not hold whole items of ${itemBytes} bytes`);
    total += items;
    output[k] = total;
  }
  if (total > 0x7fffffff)
    throw new CoffeaError(
      "NotSupported",
      `The entries asked for hold ${total} items, more than 2^31 in one array, in ${part.where}. Read fewer entries at a time.`,
    );
}

/** The fast way for items of 1, 2, 4 or 8 bytes without headers. False where anything is odd: then the careful way finds out what. */
function countPlainItems({ from, to, offsets }: Part, shift: number, output: Int32Array): boolean {
  if (!Number.isInteger(shift)) return false;
  const starts = offsets!;
  const base = output[0]! * 2 ** shift - starts[from]!;
  if (base + starts[to]! > 0x7fffffff) return false;
  const count = to - from;
  let steps = 0; // negative where starts fall
  let positions = 0;
  for (let k = 1, before = starts[from]!; k <= count; k++) {
    const start = starts[from + k]!;
    const position = base + start;
    steps |= start - before;
    positions |= position;
    before = start;
    output[k] = position >> shift;
  }
  return steps >= 0 && (positions & (2 ** shift - 1)) === 0;
}

function withoutHeaders({ data, offsets, from, to }: Part, headerBytes: number): Uint8Array {
  const starts = offsets!;
  const packed = new Uint8Array(starts[to]! - starts[from]!);
  let position = 0;
  for (let i = from; i < to; i++) {
    const stop = starts[i + 1]!;
    for (let k = starts[i]! + headerBytes; k < stop; k++) packed[position++] = data[k]!;
  }
  return packed.subarray(0, position);
}

const isReferenced = 0x10;

// Status bits of TObjects: four bytes, and two more where the object is referenced.
function withoutProcessNumbers(part: Part): Part {
  const { data, from, to } = part;
  const starts = part.offsets!;
  checkEntries(part);
  if ((starts[to]! - starts[from]!) % 4 === 0 && !hasReferences(part)) return part;
  const packed = new Uint8Array(starts[to]! - starts[from]!);
  const offsets = new Int32Array(to - from + 1);
  let position = 0;
  for (let i = from; i < to; i++) {
    for (let at = starts[i]!; at < starts[i + 1]!; at += (data[at + 3]! & isReferenced) === 0 ? 4 : 6, position += 4) {
      if (at + 4 > starts[i + 1]!) throw corrupt(part, `the status bits of entry ${i} are cut off`);
      packed.set(data.subarray(at, at + 4), position);
    }
    offsets[i - from + 1] = position;
  }
  return { ...part, data: packed, offsets, from: 0, to: to - from };
}

function hasReferences({ data, offsets, from, to }: Part): boolean {
  for (let at = offsets![from]! + 3; at < offsets![to]!; at += 4) if ((data[at]! & isReferenced) !== 0) return true;
  return false;
}

function checkOffsets(part: Part): void {
  if (part.offsets![part.from]! < 0 || part.offsets![part.to]! > part.data.length) throw corrupt(part, "its entry offsets point outside");
}

/** For entries that are copied one by one: none of them reaches outside either. */
function checkEntries(part: Part): void {
  checkOffsets(part);
  const starts = part.offsets!;
  for (let i = part.from; i < part.to; i++) if (starts[i]! > starts[i + 1]!) throw corrupt(part, `entry ${i} ends before it starts`);
}

function decodeStrings(code: StringCode, parts: readonly Part[], entries: number): Layout {
  for (const part of parts) checkEntries(part);
  const offsets = new Int32Array(entries + 1);
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + (part.offsets![part.to]! - part.offsets![part.from]!), 0));
  let at = 0;
  let position = 0;
  for (const part of parts) {
    const { data } = part;
    for (let i = part.from; i < part.to; i++) {
      const text = textRange(part, i, code);
      bytes.set(data.subarray(text.start, text.stop), position);
      position += text.stop - text.start;
      offsets[++at] = position;
    }
  }
  return { kind: "string", length: entries, offsets, bytes: bytes.subarray(0, position) };
}

// An empty text may take no bytes at all.
function textRange(part: Part, entry: number, { headerBytes, lengthBytes }: StringCode): { start: number; stop: number } {
  const stop = part.offsets![entry + 1]!;
  let start = part.offsets![entry]! + headerBytes;
  if (start >= stop) return { start: stop, stop };
  start += lengthBytes === 4 ? 4 : part.data[start] === 255 ? 5 : 1;
  if (start > stop) throw corrupt(part, `the text of entry ${entry} is cut off`);
  return { start, stop };
}

function corrupt(part: Part, what: string): CoffeaError {
  return new CoffeaError(
    "CorruptFile",
    `Cannot make sense of ${part.where}: ${what}. The file is damaged, or its type is not what it seems.`,
    {
      details: { where: part.where },
    },
  );
}
