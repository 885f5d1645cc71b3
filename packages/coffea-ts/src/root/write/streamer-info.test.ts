import assert from "node:assert/strict";
import { test } from "node:test";
import { ByteWriter } from "./byte-writer.ts";
import { leafTypes, streamedClasses } from "./streamed-classes.ts";
import { writeStreamerInfos } from "./streamer-info.ts";

test("every base class and every counter is there to be found", () => {
  for (const { name, members } of streamedClasses)
    for (const member of members) {
      if (member.kind === "base")
        assert.ok(
          streamedClasses.some((other) => other.name === member.name),
          `${name}: ${member.name}`,
        );
      if (member.kind === "array")
        assert.ok(
          members.some((other) => other.name === member.counter),
          `${name}: ${member.counter}`,
        );
    }
});

test("there is a leaf class for every type", () => {
  for (const { letter } of Object.values(leafTypes)) assert.ok(streamedClasses.some(({ name }) => name === `TLeaf${letter.toUpperCase()}`));
});

test("the list frames all of them", () => {
  const writer = new ByteWriter({ headerLength: 64 });
  writeStreamerInfos(writer);
  const view = new DataView(writer.bytes.buffer, 0, writer.length);
  assert.equal(view.getUint32(0) & 0x3fffffff, writer.length - 4);
  assert.equal(view.getInt16(4), 5);
  assert.equal(view.getInt32(17), streamedClasses.length);
});
