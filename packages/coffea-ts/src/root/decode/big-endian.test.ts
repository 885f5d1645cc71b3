import assert from "node:assert/strict";
import { test } from "node:test";
import { type Dtype, valuesConstructors, valuesOf, type Values } from "../../awkward/index.ts";
import { threadMemory } from "../../base/index.ts";
import { decodeBigEndian, dtypeBytes, swapInPlace, swapTo } from "./big-endian.ts";

const readers: Readonly<Record<Dtype, (view: DataView, at: number) => number | bigint>> = {
  bool: (view, at) => (view.getUint8(at) === 0 ? 0 : 1),
  int8: (view, at) => view.getInt8(at),
  uint8: (view, at) => view.getUint8(at),
  int16: (view, at) => view.getInt16(at),
  uint16: (view, at) => view.getUint16(at),
  int32: (view, at) => view.getInt32(at),
  uint32: (view, at) => view.getUint32(at),
  int64: (view, at) => view.getBigInt64(at),
  uint64: (view, at) => view.getBigUint64(at),
  float32: (view, at) => view.getFloat32(at),
  float64: (view, at) => view.getFloat64(at),
};

for (const dtype of Object.keys(readers) as Dtype[])
  for (const count of [0, 1, 5, 300])
    test(`${count} values of ${dtype}, from an odd place in memory, into the middle of an array`, () => {
      const size = dtypeBytes[dtype];
      const memory = Uint8Array.from({ length: 3 + count * size }, (_, i) => (i * 37 + 11) & 0x7f);
      const bytes = memory.subarray(3);
      const output = valuesOf(dtype, count + 4);
      decodeBigEndian(dtype, bytes, output, 2);
      const view = new DataView(memory.buffer, 3);
      const expected = Array.from({ length: count }, (_, i) => readers[dtype](view, i * size));
      assert.deepEqual([...output].slice(2, 2 + count), expected);
      assert.deepEqual([...output.subarray(0, 2), ...output.subarray(2 + count)].map(Number), [0, 0, 0, 0]);
      const inPlace = valuesOf(dtype, count);
      const own = new Uint8Array(inPlace.buffer);
      own.set(bytes);
      swapInPlace(dtype, own);
      assert.deepEqual([...inPlace], expected);
      const [source, target] = [
        threadMemory()!
          .take(bytes.length + 3)!
          .subarray(3),
        threadMemory()!
          .take(bytes.length + 8)!
          .fill(5),
      ];
      source.set(bytes);
      for (const from of [bytes, source]) {
        swapTo(dtype, from, target.subarray(0, bytes.length));
        const constructor = valuesConstructors[dtype] as unknown as new (buffer: ArrayBufferLike, start: number, length: number) => Values;
        assert.deepEqual([...new constructor(target.buffer, target.byteOffset, count)], expected);
        assert.ok(
          target.subarray(bytes.length).every((byte) => byte === 5),
          "what is behind is left alone",
        );
        target.fill(5);
      }
      assert.equal(memory[3], count === 0 ? undefined : (3 * 37 + 11) & 0x7f, "the source is left alone");
    });
