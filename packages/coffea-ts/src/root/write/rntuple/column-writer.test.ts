import assert from "node:assert/strict";
import { test } from "node:test";
import { ColumnWriter } from "./column-writer.ts";

test("elements leave in pages of at most so many bytes; clusters count on", () => {
  const column = new ColumnWriter({ id: 0, field: 0, kind: "int16" }, false);
  column.append(Int16Array.of(9, 1, 2, 3), 1, 4);
  column.append(Int16Array.of(4, 5), 0, 2);
  assert.equal(column.count, 5);
  const pages = [...column.takePages(5)].map(({ elements, bytes }) => [elements, ...bytes]);
  assert.deepEqual(pages, [[2, 1, 0, 2, 0], [2, 3, 0, 4, 0], [1, 5, 0]]); // prettier-ignore
  assert.deepEqual([column.written, column.count, [...column.takePages(5)].length], [5, 0, 0]);
});

test("ends of lists count on in the cluster, whatever part of the offsets is given", () => {
  const column = new ColumnWriter({ id: 0, field: 0, kind: "index" }, false);
  column.appendEnds(Int32Array.of(0, 2, 5, 6), { start: 1, stop: 3, before: 10 });
  const [page] = [...column.takePages(1000)];
  assert.deepEqual([...new BigInt64Array(page!.bytes.slice().buffer)], [13n, 14n]);
  column.appendEnds(Int32Array.of(0, 7), { start: 0, stop: 1, before: 2 ** 33 });
  assert.deepEqual([...new BigInt64Array([...column.takePages(1000)][0]!.bytes.slice().buffer)], [2n ** 33n + 7n]);
});

test("more elements than there was room for at first", () => {
  const column = new ColumnWriter({ id: 0, field: 0, kind: "bool" }, true);
  column.append(new Uint8Array(50_000).fill(1), 0, 50_000);
  const [page] = [...column.takePages(1 << 20)];
  assert.deepEqual([page!.elements, page!.bytes.every((byte) => byte === 255)], [50_000, true]);
});
