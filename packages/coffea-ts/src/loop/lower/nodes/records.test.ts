import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../../../awkward/index.ts";
import { chunk } from "../../../../test/loop/chunk.ts";
import { assertCompiled } from "../../../../test/loop/same-array.ts";

test("columns of one collection are on one axis, checked by their offsets", () => {
  const { events } = chunk(30, 1);
  const e = events as unknown as Record<string, never>;
  const muons = ak.zip({ pt: e["pt"]!, eta: e["eta"]!, met: e["met"]!, k: 1 } as never) as unknown as Record<
    string,
    { add: (x: unknown) => unknown }
  >;
  const { program } = assertCompiled(muons["pt"]!.add(muons["eta"]));
  assert.equal(program.batch.equalOffsets.length, 1);
  assertCompiled(muons);
});

test("fields, selections of them, new ones and names", () => {
  const records = ak.fromIter([[{ a: 1, b: true }], [], [{ a: 2, b: false }]]);
  assertCompiled(records);
  assertCompiled(ak.withField(records, records.a.mul(2), "c"));
  assertCompiled(ak.withoutField(records, "a"));
  assertCompiled(ak.withName(records, null));
  assertCompiled(ak.zip({ x: records.a, y: ak.fromIter([1, 2, 3]) }));
  assertCompiled(ak.zip({ x: records.a, y: ak.fromIter([[1], [], [3]]) }, { depthLimit: 1 }));
});
