import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import * as ak from "coffea-ts/awkward";
import type { Columns } from "./operations.ts";

/** The numbers behind the columns. */
export interface Parts {
  readonly offsets: Int32Array;
  /** Lists of another kind, about half as long. */
  readonly short: Int32Array;
  /** Lists of the lists of `offsets`. */
  readonly outer: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  readonly i: Int32Array;
  readonly big: BigInt64Array;
  readonly good: Uint8Array;
  /** Positions in x, a third of them -1. */
  readonly gaps: Int32Array;
  readonly met: Float64Array;
  readonly trigger: Uint8Array;
  /** Texts as UTF-8, end to end. */
  readonly wordOffsets: Int32Array;
  readonly wordBytes: Uint8Array;
  /** As many positions of events as there are. */
  readonly order: Int32Array;
}

/** About `items` items in lists of 0 to 8; the same numbers at each call. */
export function makeParts(items: number): Parts {
  const random = randomNumbers();
  const events = Math.round(items / 4);
  const offsets = offsetsOf(events, () => Math.floor(random() * 9));
  const short = offsetsOf(events, () => Math.floor(random() * 4));
  const total = offsets[events]!;
  const outer = groupsOf(events, random);
  const words = makeWords(Math.round(events * 0.4), random);
  return {
    offsets,
    short,
    outer,
    x: fill(total, () => 100 * random() - 20),
    y: fill(total, () => 5 * random() + 0.1),
    z: fill(short[events]!, () => 50 * random()),
    i: Int32Array.from({ length: total }, () => Math.floor(random() * 200) - 100),
    big: BigInt64Array.from({ length: total }, () => BigInt(Math.floor(random() * 2e9) - 1e9)),
    good: Uint8Array.from({ length: total }, () => Number(random() < 0.6)),
    gaps: Int32Array.from({ length: total }, (_, item) => (random() < 1 / 3 ? -1 : item)),
    met: fill(events, () => 80 * random()),
    trigger: Uint8Array.from({ length: events }, () => Number(random() < 0.4)),
    wordOffsets: words.offsets,
    wordBytes: words.bytes,
    order: Int32Array.from({ length: events }, () => Math.floor(random() * events)),
  };
}

/** Names of triggers, of 6 to 10 bytes. */
function makeWords(count: number, random: () => number): { offsets: Int32Array; bytes: Uint8Array } {
  const texts = Array.from({ length: count }, () => `${random() < 0.5 ? "HLT_Mu" : "HLT_Ele"}${Math.floor(1000 * random() ** 3)}`);
  const offsets = new Int32Array(count + 1);
  texts.forEach((word, i) => (offsets[i + 1] = offsets[i]! + word.length));
  return { offsets, bytes: new TextEncoder().encode(texts.join("")) };
}

function fill(length: number, value: () => number): Float64Array {
  return Float64Array.from({ length }, value);
}

function offsetsOf(lists: number, length: () => number): Int32Array {
  const offsets = new Int32Array(lists + 1);
  for (let i = 0; i < lists; i++) offsets[i + 1] = offsets[i]! + length();
  return offsets;
}

/** Offsets that put `lists` lists into groups of 0 to 4. */
function groupsOf(lists: number, random: () => number): Int32Array {
  const offsets = [0];
  while (offsets.at(-1)! < lists) offsets.push(Math.min(lists, offsets.at(-1)! + Math.floor(random() * 5)));
  return Int32Array.from(offsets);
}

function randomNumbers(): () => number {
  let state = 0x2545f491;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Our arrays: new layouts over the same numbers, so that nothing remembered from an earlier run is used. */
export function columnsOf(parts: Parts): Columns {
  const { offsets } = parts;
  const layouts = {
    x: list(offsets, numeric("float64", parts.x)),
    y: list(offsets, numeric("float64", parts.y)),
    i: list(offsets, numeric("int32", parts.i)),
    big: list(offsets, numeric("int64", parts.big)),
    good: list(offsets, numeric("bool", parts.good)),
    z: list(parts.short, numeric("float64", parts.z)),
    o: list(offsets, { kind: "option", length: parts.gaps.length, index: parts.gaps, content: numeric("float64", parts.x) }),
    deep: list(parts.outer, list(offsets, numeric("float64", parts.x))),
    met: numeric("float64", parts.met),
    trigger: numeric("bool", parts.trigger),
    words: { kind: "string", length: parts.wordOffsets.length - 1, offsets: parts.wordOffsets, bytes: parts.wordBytes },
    order: numeric("int32", parts.order),
  } satisfies Record<keyof Columns, ak.Layout>;
  return Object.fromEntries(Object.entries(layouts).map(([name, layout]) => [name, ak.fromLayout(layout)])) as unknown as Columns;
}

function list(offsets: Int32Array, content: ak.Layout): ak.Layout {
  return { kind: "list", length: offsets.length - 1, offsets, content };
}

function numeric(dtype: ak.Dtype, data: ak.Values): ak.Layout {
  return { kind: "numeric", dtype, length: data.length, data };
}

const dtypes = { Float64Array: "<f8", Float32Array: "<f4", Int32Array: "<i4", BigInt64Array: "<i8", Uint8Array: "u1" };

/** Writes the numbers for the peer: a line of JSON that lists the parts, then their bytes. */
export function writeParts(parts: object, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const entries = Object.entries(parts) as [string, Float64Array | Float32Array | Int32Array | BigInt64Array | Uint8Array][];
  const header = entries.map(([name, data]) => ({
    name,
    bytes: data.byteLength,
    dtype: dtypes[data.constructor.name as keyof typeof dtypes],
  }));
  const file = openSync(path, "w");
  writeSync(file, `${JSON.stringify(header)}\n`);
  for (const [, data] of entries) {
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    for (let at = 0; at < bytes.length; at += 1 << 24) writeSync(file, bytes, at, Math.min(1 << 24, bytes.length - at));
  }
  closeSync(file);
}
