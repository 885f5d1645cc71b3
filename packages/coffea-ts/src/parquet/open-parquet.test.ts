import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "coffea-ts/awkward";
import { toParquet } from "coffea-ts/parquet";
import { isCoffeaError } from "../base/index.ts";
import { memorySource, runReading, withByteCount } from "../bytes/index.ts";
import { openParquet } from "./open-parquet.ts";

test("opening reads the end of a file, and reading a column its bytes", async () => {
  const columns = Object.fromEntries(
    ["a", "b", "c"].map((name) => [name, ak.fromIter(Array.from({ length: 20_000 }, (_, i) => Math.sin(i)))]),
  );
  const bytes = await toParquet(ak.zip(columns) as never, { compression: "none" });
  const source = withByteCount(memorySource(bytes));
  const file = await openParquet(source);
  assert.ok(source.bytesRead < 5000, String(source.bytesRead));
  await runReading(file.read(["b"], [0]), source);
  assert.ok(source.bytesRead > 150_000 && source.bytesRead < bytes.length / 2, `${source.bytesRead} of ${bytes.length}`);
});

test("changed bytes at the end of a file are errors, never anything else", async () => {
  const bytes = await toParquet(ak.fromIter([{ x: 1, y: [2] }]), { compression: "none" });
  const runs = 60 * Number(process.env["COFFEA_TS_FUZZ_RUNS"] ?? 1);
  for (let run = 0; run < runs; run++) {
    const changed = bytes.slice();
    changed[bytes.length - 1 - ((run * 37) % (bytes.length - 10))]! ^= 1 << (run % 8);
    try {
      const file = await openParquet(changed);
      await runReading(file.read(file.footer.columns, [...file.footer.rowGroups.keys()]), file.source);
    } catch (error) {
      assert.ok(isCoffeaError(error), String(error));
    }
  }
});
