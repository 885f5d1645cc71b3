import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as ak from "coffea-ts/awkward";
import { mass, tight, tightAfter } from "./own-muon.ts";

test("muons of one's own have their members and those of candidates", () => {
  assert.deepEqual(ak.toList(tight.pt), [[52.1, 42.9], [], [], [30.5]]);
  assert.deepEqual(ak.toList(tightAfter), [[true, true], [true], [], [true, false, false]]);
  const masses = ak.toList(mass);
  assert.equal(masses.length, 1);
  assert.ok(Math.abs(masses[0]! - Math.sqrt(2 * 52.1 * 42.9 * (Math.cosh(1.3) - Math.cos(3.1)))) < 0.01);
});

test("the page on vectors shows this program", () => {
  const read = (file: string): string => readFileSync(new URL(file, import.meta.url), "utf8");
  assert.ok(read("../docs/vector.md").includes(read("own-muon.ts").replace(/^\/\*\*.*\n/, "")));
});
