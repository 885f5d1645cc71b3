import assert from "node:assert/strict";
import { test } from "node:test";
import { builtInInfo } from "./built-in-infos.ts";

test("a known class and version, the newest for null, nothing for the unknown", () => {
  assert.equal(builtInInfo("TTree", 16)?.version, 16);
  assert.equal(builtInInfo("TTree", null)?.version, 20);
  assert.equal(builtInInfo("TTree", 3), null);
  assert.equal(builtInInfo("TMuon", null), null);
});

test("elements: base classes, counted and fixed arrays, classes by value", () => {
  const [base, , compress] = builtInInfo("TBranch", 13)!.elements;
  assert.deepEqual([base?.name, base?.isBase, base?.baseVersion], ["TNamed", true, 1]);
  assert.deepEqual([compress?.name, compress?.type], ["fCompress", 3]);
  const seek = builtInInfo("TBranch", 13)!.elements.find((element) => element.name === "fBasketSeek");
  assert.deepEqual([seek?.type, seek?.countName], [56, "fMaxBaskets"]);
  const index = builtInInfo("TStreamerElement", 4)!.elements.find((element) => element.name === "fMaxIndex");
  assert.deepEqual([index?.type, index?.arrayLength], [23, 5]);
});
