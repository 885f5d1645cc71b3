import assert from "node:assert/strict";
import { test } from "node:test";
import { ByteWriter } from "./byte-writer.ts";

const written = (write: (out: ByteWriter) => void): number[] => {
  const out = new ByteWriter();
  write(out);
  return [...out.bytes];
};

test("numbers as LEB128 and as IEEE 754", () => {
  assert.deepEqual(written((out) => [0, 127, 128, 2 ** 32 - 1].forEach((value) => out.unsigned(value))), [0, 127, 128, 1, 255, 255, 255, 255, 15]); // prettier-ignore
  assert.deepEqual(written((out) => [0, -1, 63, 64, -64, -65, -(2 ** 31)].forEach((value) => out.signed(value))), [0, 127, 63, 192, 0, 64, 191, 127, 128, 128, 128, 128, 120]); // prettier-ignore
  assert.deepEqual(written((out) => [-1n, 64n, 2n ** 63n].forEach((value) => out.signed64(value))), [127, 192, 0, 128, 128, 128, 128, 128, 128, 128, 128, 128, 127]); // prettier-ignore
  assert.deepEqual(
    written((out) => out.float64(-2)),
    [0, 0, 0, 0, 0, 0, 0, 192],
  );
});

test("texts, vectors and sizes of what follows, however long", () => {
  assert.deepEqual(
    written((out) => out.text("äb")),
    [3, 195, 164, 98],
  );
  assert.deepEqual(
    written((out) => out.vector([5, 6], (value, i) => out.append([value, i]))),
    [2, 5, 0, 6, 1],
  );
  assert.deepEqual(
    written((out) => out.sized(() => out.byte(9))),
    [129, 128, 128, 128, 0, 9],
  );
  const long = written((out) => out.sized(() => out.append(new Uint8Array(5000).fill(7))));
  assert.deepEqual(long.slice(0, 6), [136, 167, 128, 128, 0, 7]);
  assert.equal(long.length, 5005);
});
