import assert from "node:assert/strict";
import { test } from "node:test";
import { bound, get, i, make, op, overRows, whole } from "../../../test/data/made-loop.ts";
import type { Code, Region } from "../ir/code.ts";

test("nothing to do", () => {
  assert.equal(make({}).run(0, 0), 0);
});

test("sinks are emptied when they are full, and keep their entries between calls", () => {
  const { run, words, numbers, taken, frame } = make(
    { body: [overRows([{ kind: "emit", sink: 0, values: [op("f64.convert_i32_s", get(i)), { kind: "literal", type: "f64", slot: 1 }] }])] },
    [2],
    2,
  );
  numbers[frame.literals / 8 + 1] = 7;
  const size = frame.sinkBytes / 8;
  assert.equal(run(0, size - 1), 0);
  assert.equal(words[frame.sinks[0]!.filled / 4], 8 * (size - 1));
  assert.deepEqual(taken, []);
  assert.equal(run(size - 1, size + 3), 0);
  assert.deepEqual(taken, [{ sink: 0, values: Array.from({ length: size }, (_, k) => k) }]);
  assert.equal(words[frame.sinks[0]!.filled / 4], 24);
  const [firsts, seconds] = frame.sinks[0]!.columns.map((address) => [...numbers.subarray(address / 8, address / 8 + 3)]);
  assert.deepEqual([firsts, seconds], [[size, size + 1, size + 2], [7, 7, 7]]); // prettier-ignore
});

test("elements of every dtype, read at their absolute places", () => {
  const values = { bool: [0, 1], uint8: [255, 1], int8: [-128, 5], int16: [-3, 4], uint16: [65535, 1], int32: [-7, 8], uint32: [4294967295, 3], int64: [-9n, 2n ** 62n], uint64: [2n ** 64n - 1n, 3n], float32: [0.5, -1.5], float64: [0.1, -0] }; // prettier-ignore
  const arrays = { bool: Uint8Array, uint8: Uint8Array, int8: Int8Array, int16: Int16Array, uint16: Uint16Array, int32: Int32Array, uint32: Uint32Array, int64: BigInt64Array, uint64: BigUint64Array, float32: Float32Array, float64: Float64Array }; // prettier-ignore
  for (const dtype of Object.keys(values) as (keyof typeof values)[]) {
    const region: Region = { name: dtype, dtype };
    const load: Code = { kind: "load", region, index: op("i32.add", get(i), whole(0)), type: "f64" };
    const { run, words, numbers, memory, frame } = make(
      { columns: [bound(region, 0)], body: [overRows([{ kind: "emit", sink: 0, values: [load] }])] },
      [1],
    );
    const array = new (arrays[dtype] as Float64ArrayConstructor)(memory.buffer, 65536 * 4, 2);
    array.set(values[dtype] as number[]);
    words[frame.regions.get(region)! / 4] = 65536 * 4 - 1000 * array.BYTES_PER_ELEMENT;
    assert.equal(run(1000, 1002), 0);
    const start = frame.sinks[0]!.columns[0]! / 8;
    assert.deepEqual([...numbers.subarray(start, start + 2)], values[dtype].map(Number), dtype);
  }
});
