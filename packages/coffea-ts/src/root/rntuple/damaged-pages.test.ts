import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { isCoffeaError } from "../../base/index.ts";
import { memorySource } from "../../bytes/index.ts";
import { sampleFile } from "../../../test/data/sample-file.ts";
import { openRootSync } from "../open.ts";
import { readBranchSync } from "../read.ts";
import { columnsOfShape } from "./field-shape.ts";
import type { RNTuple } from "./rntuple.ts";

const wanted = 60;

for (const name of [
  "gen-rntuple-none.root",
  "gen-rntuple-zstd.root",
  "cmsopendata2015_ttbar_19980_NANOAOD_RNTupleImporter_rntuple_v1-0-0-1.root",
]) {
  const path = sampleFile(name);
  test(`one flipped bit in each of 60 pages is seen: ${name}`, { skip: path === null && "the sample file is not on this machine" }, () => {
    const bytes = new Uint8Array(readFileSync(path!));
    const open = (): RNTuple => {
      const file = openRootSync(memorySource(bytes, name));
      return file.tableSync(file.tables()[0]!) as RNTuple;
    };
    const pages = pagesOf(open());
    const step = Math.max(1, Math.floor(pages.length / wanted));
    const chosen = pages.filter((_, i) => i % step === 0).slice(0, wanted);
    for (const [i, { field, seek, size }] of chosen.entries()) {
      const at = seek + Math.floor((size * ((i * 7) % wanted)) / wanted);
      bytes[at]! ^= 1 << (i % 8);
      const table = open();
      assert.throws(
        () => readBranchSync(table.column(field), 0, table.entries),
        (error) => isCoffeaError(error, "CorruptFile") && /checksum of page/.test(error.message),
        `${field}, byte ${at}`,
      );
      bytes[at]! ^= 1 << (i % 8);
    }
    assert.equal(chosen.length, Math.min(wanted, pages.length));
  });
}

/** Pages with checksums of all fields that are read. */
function pagesOf(table: RNTuple): { readonly field: string; readonly seek: number; readonly size: number }[] {
  return table.columns.flatMap(({ name, shape }) =>
    (shape === null ? [] : columnsOfShape(shape)).flatMap(({ ids }) =>
      ids.flatMap((id) =>
        table.pages.table.clusters.flatMap((_, cluster) => {
          const list = table.pages.table.pages(cluster, id);
          if (list === null) return [];
          return Array.from(list.seeks, (seek, i) => ({ field: name, seek, size: list.sizes[i]! })).filter(
            ({ size }, i) => size > 0 && list.checked[i] === 1,
          );
        }),
      ),
    ),
  );
}
