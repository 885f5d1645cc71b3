import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../../base/index.ts";
import { ByteWriter } from "./byte-writer.ts";
import { movedInfos } from "./moved-infos.ts";
import { streamedClasses } from "./streamed-classes.ts";
import { LIST_HEAD_BYTES, writeStreamerInfos } from "./streamer-info.ts";

function objects(headerLength: number): Uint8Array {
  const writer = new ByteWriter({ headerLength });
  writeStreamerInfos(writer, streamedClasses);
  return writer.bytes.slice(LIST_HEAD_BYTES);
}

test("class layouts are as if they had been written behind a longer key", () => {
  const moved = movedInfos(objects(64), streamedClasses.length, { origin: 64 + LIST_HEAD_BYTES + 2, shift: 8 });
  assert.deepEqual(moved, objects(72));
  assert.deepEqual(movedInfos(objects(64), streamedClasses.length, { origin: 64 + LIST_HEAD_BYTES + 2, shift: 0 }), objects(64));
});

test("what is no such list is refused", () => {
  for (const bytes of [new Uint8Array(40), objects(64).subarray(0, 300), objects(64).subarray(7)])
    assert.throws(
      () => movedInfos(bytes, 3, { origin: 87, shift: 8 }),
      (error) => isCoffeaError(error, "CorruptFile"),
    );
});
