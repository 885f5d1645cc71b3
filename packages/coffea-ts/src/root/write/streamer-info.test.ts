import assert from "node:assert/strict";
import { test } from "node:test";
import { ByteWriter } from "./byte-writer.ts";
import { classesFor, leafTypes, streamedClasses } from "./streamed-classes.ts";
import { writeStreamerInfos } from "./streamer-info.ts";

test("every base class and every counter is there to be found", () => {
  for (const { name, members } of streamedClasses)
    for (const member of members) {
      if (member.kind === "base" && !member.name.startsWith("TArray"))
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

test("what a class is made of comes along, and nothing else", () => {
  const names = classesFor(["TH2F", "TArrayF", "Unknown"]).map(({ name }) => name);
  assert.ok(["TH2F", "TH2", "TH1", "TAxis", "THashList", "TObject", "TString"].every((name) => names.includes(name)));
  assert.ok(!names.includes("TTree") && !names.includes("TH2D") && !names.includes("TProfile"));
  assert.deepEqual(classesFor([]), []);
});

test("there is a leaf class for every type", () => {
  for (const { letter } of Object.values(leafTypes)) assert.ok(streamedClasses.some(({ name }) => name === `TLeaf${letter.toUpperCase()}`));
});

test("the list frames all of them", () => {
  const writer = new ByteWriter({ headerLength: 64 });
  writeStreamerInfos(writer, streamedClasses);
  const view = new DataView(writer.bytes.buffer, 0, writer.length);
  assert.equal(view.getUint32(0) & 0x3fffffff, writer.length - 4);
  assert.equal(view.getInt16(4), 5);
  assert.equal(view.getInt32(17), streamedClasses.length);
});
