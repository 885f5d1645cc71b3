import assert from "node:assert/strict";
import { test } from "node:test";
import { loadWasm } from "../../../base/index.ts";
import { itemFunctions, MASKS, RANKED } from "./item-functions.ts";

test("addresses count from item 0 of the column, wherever the part of it lies", () => {
  const { run, buffer } = loadWasm<Record<string, (...addresses: number[]) => void>>(itemFunctions(), 2048)!;
  new BigInt64Array(buffer, 0, RANKED).fill(-1n);
  const [bounds, numbers] = [new Int32Array(buffer, MASKS, 3), new Float64Array(buffer, 512, 8)];
  bounds.set([100, 103, 105]);
  numbers.set([3, 1, 2, 9, 8]);
  run["rankItems"]!(MASKS, MASKS + 8, 512 - 800, 1024 - 800, 1536 - 400);
  assert.deepEqual([...new Float64Array(buffer, 1024, 5)], [1, 2, 3, 8, 9]);
  assert.deepEqual([...new Int32Array(buffer, 1536, 5)], [101, 102, 100, 104, 103]);
  run["localPositions"]!(MASKS, MASKS + 8, 1536 - 400);
  assert.deepEqual([...new Int32Array(buffer, 1536, 5)], [0, 1, 2, 0, 1]);
  run["listLengths"]!(MASKS, MASKS + 8, 1536);
  assert.deepEqual([...new Int32Array(buffer, 1536, 2)], [3, 2]);
});
