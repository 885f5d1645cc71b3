import assert from "node:assert/strict";
import { test } from "node:test";
import { fromLayout, toList } from "../../awkward/index.ts";
import { isCoffeaError } from "../../base/index.ts";
import { memorySource, runReadingSync } from "../../bytes/index.ts";
import type { Interpretation } from "../decode/interpretation.ts";
import { numbers } from "../objects/test-shapes.ts";
import { openRootSync } from "../open.ts";
import { ByteWriter } from "../write/byte-writer.ts";
import { recreate, memorySink } from "../write/index.ts";
import type { Branch } from "./branch.ts";
import { decodeParts } from "./decode-parts.ts";
import { FoundBasket } from "./found-basket.ts";

const writer = recreate(memorySink());
writer.mkTree("Events", { x: "uint8" }).extend({ x: [1, 2, 3] });
const file = openRootSync(memorySource(writer.close()));
const branch = file.treeSync("Events").branch("x");

/** The values of three entries in one basket without entry offsets. */
function decode(interpretation: Interpretation, data: Uint8Array): unknown[] {
  const planned = { index: 0, entryStart: 0, entryStop: 3, range: null };
  const basket = new FoundBasket(branch, planned, { entryStart: 1, entryStop: 3 }, { entries: 3, data, offsets: null, keyBytes: 0 });
  const other: Branch = { ...branch, interpretation };
  const layout = runReadingSync(
    decodeParts(other, [basket], () => assert.fail("there is no counter")),
    file.source,
  );
  return toList(fromLayout(layout)) as unknown[];
}

test("where baskets have no entry offsets, the entries say themselves how long they are", () => {
  const texts = new ByteWriter().string("a").string("").string("bcd");
  assert.deepEqual(decode({ kind: "string", headerBytes: 0, lengthBytes: 1 }, texts.bytes), ["", "bcd"]);
  const lists = new ByteWriter();
  for (const values of [[1], [], [2, 3]]) lists.versioned(9, () => lists.int32(values.length, ...values));
  const shape = { kind: "list", hasHeader: true, content: numbers("int32") } as const;
  assert.deepEqual(decode({ kind: "objects", shape }, lists.bytes), [[], [2, 3]]);
});

test("where nothing says how long they are, they are not read", () => {
  const shape = { kind: "rest", hasHeader: false, content: numbers("int32") } as const;
  assert.throws(
    () => decode({ kind: "objects", shape }, new Uint8Array(12)),
    (error) => isCoffeaError(error, "NotReadable") && /no entry offsets/.test(error.message),
  );
});
