import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { after, test } from "node:test";
import * as ak from "coffea-ts/awkward";
import { fromParquet, toParquet } from "coffea-ts/parquet";
import { isCoffeaError } from "../base/index.ts";

const folder = mkdtempSync(`${tmpdir()}/coffea-ts-to-parquet-`);
after(() => rmSync(folder, { recursive: true }));

test("a file, or its bytes", async () => {
  const muons = ak.zip({ pt: ak.fromIter([[1.5], []]), charge: ak.fromIter([[1], []]) });
  const path = await toParquet(muons, `${folder}/a.parquet`, { compression: "snappy" });
  assert.equal(path, `${folder}/a.parquet`);
  for (const source of [path, await toParquet(muons)]) assert.deepEqual(ak.toList(await fromParquet(source)), ak.toList(muons));
});

test("other codecs and sizes, and unions, are refused", async () => {
  const x = ak.fromIter([1, 2]);
  const rejects = (promise: Promise<unknown>, code: Parameters<typeof isCoffeaError>[1], message: RegExp) =>
    assert.rejects(promise, (error) => isCoffeaError(error, code) && message.test(error.message));
  await rejects(toParquet(x, { compression: "gzipp" as never }), "BadArgument", /not with "gzipp". Did you mean "gzip"/);
  await rejects(toParquet(x, { rowGroupSize: 0 }), "BadArgument", /rowGroupSize of toParquet is 0/);
  await rejects(toParquet(ak.fromIter([1, "a"])), "NotSupported", /Parquet has no unions/);
});
