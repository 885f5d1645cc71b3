import assert from "node:assert/strict";
import { test } from "node:test";
import { leafTypes, streamedClasses } from "./streamed-classes.ts";

test("class names and member names are unique", () => {
  const names = streamedClasses.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  for (const { name, members } of streamedClasses) assert.equal(new Set(members.map((member) => member.name)).size, members.length, name);
});

test("base classes come before own members, and a counter before the arrays that it counts", () => {
  for (const { name, members } of streamedClasses) {
    const own = members.findIndex(({ kind }) => kind !== "base");
    if (own >= 0) assert.ok(members.slice(own).every(({ kind }) => kind !== "base"), name); // prettier-ignore
    for (const [i, member] of members.entries()) {
      if (member.kind !== "array") continue;
      const counter = members.findIndex((other) => other.name === member.counter);
      assert.ok(counter >= 0 && counter < i, `${name}: ${member.name}`);
      const found = members[counter]!;
      assert.deepEqual(found.kind === "basic" && found.type, ["int", 6, 4]);
    }
  }
});

test("versions and checksums are those that ROOT writes", () => {
  const known = Object.fromEntries(streamedClasses.map(({ name, version, checksum }) => [name, [version, checksum]]));
  assert.deepEqual(known["TTree"], [20, 0x7264e07f]);
  assert.deepEqual(known["TBranch"], [13, 0x10978aac]);
  assert.deepEqual(known["TNamed"], [1, 0xdfb74a3c]);
  assert.deepEqual(known["TObjArray"], [3, 0xa99e6552]);
  for (const { name, checksum } of streamedClasses) assert.ok(checksum > 0 && checksum < 2 ** 32, name);
});

test("bounds of a leaf have the type that the leaf holds", () => {
  for (const [dtype, { letter, bytes, isUnsigned }] of Object.entries(leafTypes)) {
    const { members } = streamedClasses.find(({ name }) => name === `TLeaf${letter.toUpperCase()}`)!;
    if (dtype === "string") continue;
    const bounds = members.flatMap((member) => (member.kind === "basic" ? [[member.name, member.type[2]]] : []));
    assert.deepEqual(bounds, [["fMinimum", bytes], ["fMaximum", bytes]], dtype); // prettier-ignore
    assert.equal(isUnsigned, dtype.startsWith("uint"));
    assert.equal(letter === letter.toLowerCase(), isUnsigned);
  }
});
