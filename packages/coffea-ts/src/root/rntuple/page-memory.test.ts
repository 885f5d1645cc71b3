import assert from "node:assert/strict";
import { test } from "node:test";
import { PageMemory } from "./page-memory.ts";

/** All first bytes, then all second bytes, and so on. */
function split(bytes: Uint8Array, size: number): Uint8Array {
  const count = bytes.length / size;
  return bytes.map((_, i) => bytes[(i % count) * size + Math.floor(i / count)]!);
}

const elements = (length: number): Int32Array => Int32Array.from({ length }, (_, i) => Math.imul(i + 1, 0x9e3779b1));
const ranges = (count: number) =>
  [
    [0, count],
    [1, count],
    [7, count - 5],
    [count - 3, count],
    [5, 5],
  ] as const;

function check(memory: PageMemory): void {
  for (const count of [16, 63, 64, 65, 100, 1000, 1027]) {
    const values = elements(count);
    const page = split(new Uint8Array(values.buffer), 4);
    for (const [from, to] of ranges(count)) {
      assert.deepEqual(memory.words({ bytes: page, count, from, to }), values.slice(from, to), `${count} ${from} ${to}`);
      const inPlace = memory.page(page.length);
      inPlace.set(page);
      assert.deepEqual(memory.words({ bytes: inPlace, count, from, to }), values.slice(from, to));
      assert.deepEqual(inPlace, page);
    }
  }
}

test("split words are put together, wherever the page lies", () => check(new PageMemory()));

test("the same where WebAssembly is not to be had", () => {
  const { WebAssembly: original } = globalThis;
  Object.defineProperty(globalThis, "WebAssembly", { value: undefined, configurable: true, writable: true });
  try {
    check(new PageMemory());
  } finally {
    Object.defineProperty(globalThis, "WebAssembly", { value: original, configurable: true, writable: true });
  }
});

test("upper and lower words of elements of eight bytes", () => {
  const values = elements(200);
  const page = split(new Uint8Array(values.buffer), 8);
  const memory = new PageMemory();
  for (const half of [0, 1])
    assert.deepEqual(
      memory.words({ bytes: page, count: 100, from: 10, to: 90 }, { skipped: 4 * half }),
      Int32Array.from({ length: 80 }, (_, i) => values[2 * (i + 10) + half]!),
    );
});

test("folded integers", () => {
  const values = Int32Array.from({ length: 300 }, (_, i) => (i % 2 === 0 ? i : -i) * 7_000_000);
  const folded = values.map((value) => (value << 1) ^ (value >> 31));
  const page = split(new Uint8Array(folded.buffer), 4);
  const memory = new PageMemory();
  for (const [from, to] of ranges(300))
    assert.deepEqual(memory.words({ bytes: page, count: 300, from, to }, { isFolded: true }), values.slice(from, to));
});

test("memory grows with the pages", () => {
  const memory = new PageMemory();
  check(memory);
  const values = elements(2 ** 20);
  const page = split(new Uint8Array(values.buffer), 4);
  assert.deepEqual(memory.words({ bytes: page, count: values.length, from: 0, to: values.length }), values);
  assert.equal(memory.page(10).length, 10);
});
