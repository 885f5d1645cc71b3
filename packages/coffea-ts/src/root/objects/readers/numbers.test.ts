import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../../../base/index.ts";
import { ByteWriter } from "../../write/byte-writer.ts";
import { ObjectSource } from "../object-source.ts";
import { numberReader } from "./numbers.ts";

const bytes = new ByteWriter().zeros(3);
for (let i = 0; i < 400; i++) bytes.int32(i * 0x01234567);

test("numbers of every size, few and many at once, are the same as through a DataView", () => {
  const view = new DataView(bytes.bytes.buffer, bytes.bytes.byteOffset);
  const cases = {
    int8: (at: number) => view.getInt8(at),
    bool: (at: number) => view.getInt8(at) !== 0,
    uint16: (at: number) => view.getUint16(at),
    int32: (at: number) => view.getInt32(at),
    float32: (at: number) => view.getFloat32(at),
    uint64: (at: number) => view.getBigUint64(at),
    float64: (at: number) => view.getFloat64(at),
  } as const;
  for (const [dtype, get] of Object.entries(cases)) {
    const source = new ObjectSource(bytes.bytes, "a test basket");
    source.moveTo(3);
    const reader = numberReader({ dtype: dtype as keyof typeof cases, packing: null });
    for (const count of [1, 0, 3, 100, 2]) reader.read(source, count);
    const layout = reader.finish();
    assert.ok(layout.kind === "numeric" && layout.length === 106 && reader.length === 106);
    const size = (source.position - 3) / 106;
    const expected = Array.from({ length: 106 }, (_, i) => get(3 + i * size));
    assert.deepEqual(
      [...layout.data].map((value) => (dtype === "bool" ? value !== 0 : value)),
      expected,
      dtype,
    );
  }
});

test("packed floats; zeros for what is missing; too many numbers are refused", () => {
  const source = new ObjectSource(Uint8Array.of(0x80, 0, 0, 0), "a test basket");
  const reader = numberReader({ dtype: "float64", packing: { kind: "range", low: 0, high: 8, bits: 32 } });
  reader.fill(1);
  reader.read(source, 1);
  const layout = reader.finish();
  assert.ok(layout.kind === "numeric" && layout.data[0] === 0 && Math.abs(Number(layout.data[1]) - 4) < 1e-8);
  assert.throws(
    () => numberReader({ dtype: "int8", packing: null }).read(source, 1e9),
    (error) => isCoffeaError(error, "CorruptFile"),
  );
});
