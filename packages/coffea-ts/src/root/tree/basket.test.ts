import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../../base/index.ts";
import { ByteWriter } from "../write/byte-writer.ts";
import { borrowData, openBasket, unpackBasket } from "./basket.ts";

interface BasketParts {
  readonly data: readonly number[];
  readonly entries: number;
  /** Written after the data: count and numbers. */
  readonly offsets?: (keyBytes: number) => readonly number[];
  readonly flag?: number;
  readonly features?: number;
  readonly last?: (keyBytes: number) => number;
}

function record({ data, entries, offsets, flag = 0, features, last }: BasketParts): Uint8Array {
  const build = (keyBytes: number): ByteWriter => {
    const tail = offsets?.(keyBytes) ?? [];
    const objectBytes = data.length + 4 * tail.length;
    const writer = new ByteWriter()
      .int32(keyBytes + objectBytes)
      .int16(1004)
      .int32(objectBytes, 0)
      .int16(keyBytes)
      .int16(0);
    writer.int64(5_000_000_000, 100).string("TBasket").string("x").string("t").int16(3).int32(32000);
    if (features === undefined) writer.int32(1000);
    else writer.int32(-1000).uint8(features);
    writer.int32(entries, last?.(keyBytes) ?? keyBytes + data.length).uint8(flag);
    return keyBytes === 0 ? writer : writer.raw(Uint8Array.from(data)).int32(...tail);
  };
  return build(build(0).length).bytes;
}

const parseBasket = (bytes: Uint8Array, where: string) => unpackBasket(openBasket(bytes, where));

test("entries of one length: no offsets", () => {
  const basket = parseBasket(record({ data: [1, 2, 3, 4], entries: 2 }), "x");
  assert.deepEqual([basket.entries, [...basket.data], basket.offsets], [2, [1, 2, 3, 4], null]);
});

test("offsets count from the start of the key; the end is added", () => {
  const basket = parseBasket(record({ data: [1, 2, 3, 4], entries: 2, offsets: (key) => [3, key, key + 1, 0], flag: 11 }), "x");
  assert.deepEqual([...basket.data], [1, 2, 3, 4]);
  assert.deepEqual([...basket.offsets!], [0, 1, 4]);
});

test("a list of displacements behind the offsets moves nothing; marks in old offsets are taken off", () => {
  const displaced = record({ data: [1, 2], entries: 2, offsets: (key) => [3, key, key + 1, 0, 3, 9, 9, 9], flag: 51 });
  assert.deepEqual([...parseBasket(displaced, "x").offsets!], [0, 1, 2]);
  const marked = record({ data: [1, 2], entries: 2, offsets: (key) => [3, key | 0x05000000, key + 1, 0], flag: 31 });
  assert.deepEqual([...parseBasket(marked, "x").offsets!], [0, 1, 2]);
});

test("with the feature of generated offsets, lengths are written instead", () => {
  const basket = parseBasket(record({ data: [1, 2, 3, 4], entries: 3, offsets: () => [4, 0, 1, 2, 1], features: 1 }), "x");
  assert.deepEqual([...basket.offsets!], [0, 1, 3, 4]);
});

test("the data alone", () => {
  const packed = openBasket(record({ data: [1, 2, 3, 4], entries: 2, offsets: (key) => [3, key, key + 1, 0] }), "x");
  assert.deepEqual([packed.entries, packed.dataBytes, packed.contentBytes], [2, 4, 20]);
  assert.deepEqual([...borrowData(packed)], [1, 2, 3, 4]);
});

const fails = (bytes: Uint8Array) =>
  assert.throws(
    () => parseBasket(bytes, "basket 7"),
    (error) => isCoffeaError(error, "CorruptFile") && /basket 7/.test(error.message),
  );
const good = record({ data: [1, 2], entries: 2 });

test("damage is CorruptFile with the place", () => {
  fails(good.subarray(0, 20));
  fails(good.subarray(0, good.length - 1));
  fails(record({ data: [1, 2], entries: -1 }));
  fails(record({ data: [1, 2], entries: 2, last: () => 5 }));
  fails(record({ data: [1, 2], entries: 2, last: (key) => key + 99 }));
  fails(record({ data: [1, 2], entries: 5, offsets: (key) => [3, key, key + 1, 0] }));
  fails(record({ data: [1, 2], entries: 1e9, offsets: () => [1e9, 0] }));
});
