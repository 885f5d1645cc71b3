import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../../base/index.ts";
import type { Layout } from "../../awkward/index.ts";
import { decodeColumn, type Part } from "./column.ts";
import { numberItem, type Interpretation } from "./interpretation.ts";

const byte = numberItem({ dtype: "uint8", packing: null });
const short = numberItem({ dtype: "uint16", packing: null });
const part = (data: number[], offsets: number[] | null, from: number, to: number): Part => ({
  data: Uint8Array.from(data),
  offsets: offsets === null ? null : Int32Array.from(offsets),
  from,
  to,
  where: "basket 0",
});

function lists(layout: Layout): number[][] {
  assert.ok(layout.kind === "list" && layout.content.kind === "numeric");
  const { offsets } = layout;
  const items = Array.from(layout.content.data, Number);
  return Array.from({ length: layout.length }, (_, i) => items.slice(offsets[i], offsets[i + 1]));
}

test("fixed items from parts of two baskets", () => {
  const layout = decodeColumn({ kind: "fixed", item: short }, [part([0, 1, 0, 2, 0, 3], null, 1, 3), part([1, 0, 9, 9], null, 0, 1)]);
  assert.ok(layout.kind === "numeric");
  assert.deepEqual([...layout.data], [2, 3, 256]);
});

test("a fixed item may be followed by bytes that do not belong to it", () => {
  const layout = decodeColumn({ kind: "fixed", item: short }, [part([0, 1, 7, 7, 0, 2, 0, 3], [0, 4, 6, 8], 0, 3)]);
  assert.ok(layout.kind === "numeric");
  assert.deepEqual([...layout.data], [1, 2, 3]);
});

for (const item of [byte, short, numberItem({ dtype: "uint8", packing: null }, [3])])
  test(`jagged items of ${item.bytes} bytes: offsets start at 0 for the entries asked for`, () => {
    const one = Array.from({ length: item.bytes }, () => 1);
    const first = part([...one, ...one, ...one], [0, item.bytes, item.bytes, 3 * item.bytes], 1, 3);
    const second = part(one, [0, 0, item.bytes], 0, 2);
    const layout = decodeColumn({ kind: "jagged", item, headerBytes: 0 }, [first, second]);
    assert.ok(layout.kind === "list");
    assert.deepEqual([...layout.offsets], [0, 0, 2, 2, 3]);
    assert.equal(layout.content.length, 3);
  });

test("headers are stepped over; an entry without bytes is an empty list", () => {
  const data = [9, 9, 9, 1, 2, 9, 9, 9, 9, 9, 9, 3];
  const layout = decodeColumn({ kind: "jagged", item: byte, headerBytes: 3 }, [part(data, [0, 5, 8, 8, 12], 0, 4)]);
  assert.deepEqual(lists(layout), [[1, 2], [], [], [3]]);
});

test("texts: short, empty without bytes, long with five bytes of length, four bytes of length", () => {
  const interpretation: Interpretation = { kind: "string", headerBytes: 0, lengthBytes: 1 };
  const long = Array.from({ length: 300 }, () => 120);
  const data = [2, 97, 98, 255, 0, 0, 1, 44, ...long, 0];
  const layout = decodeColumn(interpretation, [part(data, [0, 3, 3, 308, 309], 0, 4)]);
  assert.ok(layout.kind === "string");
  assert.deepEqual([...layout.offsets], [0, 2, 2, 302, 302]);
  assert.equal(new TextDecoder().decode(layout.bytes.subarray(0, 4)), "abxx");
  const wide = decodeColumn({ kind: "string", headerBytes: 2, lengthBytes: 4 }, [part([8, 8, 0, 0, 0, 1, 65], [0, 7], 0, 1)]);
  assert.ok(wide.kind === "string");
  assert.deepEqual([...wide.bytes], [65]);
});

test("no entries give an empty column of the right kind", () => {
  assert.equal(decodeColumn({ kind: "fixed", item: short }, []).length, 0);
  assert.deepEqual(lists(decodeColumn({ kind: "jagged", item: short, headerBytes: 0 }, [])), []);
});

const fails = (interpretation: Interpretation, bad: Part) =>
  assert.throws(
    () => decodeColumn(interpretation, [bad]),
    (error) => isCoffeaError(error, "CorruptFile") && /basket 0/.test(error.message),
  );
fails({ kind: "fixed", item: short }, part([1, 2, 3], null, 0, 2));

test("bytes and counts that disagree are CorruptFile", () => {
  fails({ kind: "fixed", item: short }, part([1, 2], null, 0, 2 ** 30));
  fails({ kind: "jagged", item: short, headerBytes: 0 }, part([1, 2, 3], [0, 3], 0, 1));
  fails({ kind: "jagged", item: short, headerBytes: 0 }, part([1, 2], [0, 4], 0, 1));
  fails({ kind: "jagged", item: byte, headerBytes: 0 }, part([1, 2], [0, 2, 1], 0, 2));
  fails({ kind: "jagged", item: byte, headerBytes: 10 }, part([1, 2], [0, 2], 0, 1));
  fails({ kind: "string", headerBytes: 0, lengthBytes: 1 }, part([255, 0], [0, 2], 0, 1));
  fails({ kind: "string", headerBytes: 0, lengthBytes: 1 }, part([1, 65], [0, 9], 0, 1));
  fails({ kind: "string", headerBytes: 0, lengthBytes: 1 }, part([1, 65, 1, 66], [0, 4, 2], 0, 2));
  fails({ kind: "string", headerBytes: 0, lengthBytes: 1 }, part([1, 65, 1, 66], [4, 2], 0, 1));
});

test("status bits of referenced objects are followed by two bytes that do not count", () => {
  const bits = numberItem({ dtype: "uint32", packing: null });
  const plain = [0, 0, 0, 1];
  const referenced = [0, 0, 0, 0x10, 9, 9];
  const data = [...plain, ...referenced, ...plain, ...referenced, ...referenced];
  const interpretation: Interpretation = { kind: "jagged", item: bits, headerBytes: 0, holdsObjectBits: true };
  assert.deepEqual(lists(decodeColumn(interpretation, [part(data, [0, 10, 10, 26], 0, 3)])), [[1, 16], [], [1, 16, 16]]);
  assert.deepEqual(lists(decodeColumn(interpretation, [part(data, [0, 10, 10, 26], 1, 3)])), [[], [1, 16, 16]]);
  const cut = part([...plain, 0, 0], [0, 6], 0, 1);
  assert.throws(() => decodeColumn(interpretation, [cut]), /cut off/);
});
