import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { after, before, test } from "node:test";
import * as ak from "coffea-ts/awkward";
import { fromParquet, metadataFromParquet, toParquet } from "coffea-ts/parquet";
import { sampleFile } from "../../test/data/sample-file.ts";
import { sameValues, show } from "../../test/oracle/awkward-call.ts";
import { havePeers, PythonOracle } from "../../test/oracle/python-oracle.ts";

const folder = mkdtempSync(`${tmpdir()}/coffea-ts-parquet-`);
const skip = havePeers ? false : "the Python peers are not installed";
let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => {
  if (havePeers) oracle.close();
  rmSync(folder, { recursive: true });
});

interface Read {
  readonly type: string;
  readonly values: unknown[];
  readonly rows: number[];
  readonly codecs: string[];
}
const read = (path: string) => oracle.call("parquet_oracle", "read", path) as Promise<Read>;

const fields: Readonly<Record<string, string>> = {
  flag: "bool",
  tiny: "int8",
  small: "uint16",
  whole: "int32",
  big: "int64",
  huge: "uint64",
  single: "float32",
  double: "float64",
  text: "string",
  maybe: "?float64",
  list: "var * float32",
  nested: "var * var * int32",
  gaps: "var * ?int64",
  texts: "var * string",
  record: "{x: float64, path: var * string}",
  jets: "var * {pt: float32, ids: var * int16}",
  none: "?var * int32",
};
const type = `{${Object.entries(fields)
  .map(([name, form]) => `${name}: ${form}`)
  .join(", ")}}`;

function entry(i: number): Record<string, unknown> {
  const items = <T>(count: number, make: (k: number) => T): T[] => Array.from({ length: count }, (_, k) => make(k));
  return {
    flag: i % 2 > 0,
    tiny: i - 20,
    small: i * 1000,
    whole: -i * 1_000_000,
    big: BigInt(i) * -(2n ** 57n),
    huge: BigInt(i) * 2n ** 57n,
    single: i / 8,
    double: i / 3,
    text: "π".repeat(i % 4),
    maybe: i % 3 ? i / 8 : null,
    list: items(i % 4, (k) => k + i),
    nested: items(i % 3, (k) => items((i + k) % 3, (j) => j - i)),
    gaps: items(i % 3, (k) => (k ? null : BigInt(i) * 2n ** 40n)),
    texts: items(i % 3, (k) => `t${k}`),
    record: { x: i / 4, path: items(i % 2, () => "p") },
    jets: items(i % 3, (k) => ({ pt: k + 0.5, ids: items(k, (j) => j) })),
    none: i % 5 ? items(i % 2, () => i) : null,
  };
}
const entries = Array.from({ length: 40 }, (_, i) => entry(i));
const array = ak.fromIter(entries, { type });

for (const [compression, codec] of Object.entries({ none: "UNCOMPRESSED", snappy: "SNAPPY", gzip: "GZIP", zstd: "ZSTD", lz4: "LZ4" })) {
  test(`awkward reads what is written with ${compression}, in row groups`, { skip }, async () => {
    const path = await toParquet(array, `${folder}/ours-${compression}.parquet`, { compression: compression as "none", rowGroupSize: 15 });
    const found = await read(path);
    assert.deepEqual([found.rows, found.codecs], [[15, 15, 10], [codec]]);
    assert.equal(found.type, `40 * ${ak.typeOf(array).replace(/^40 \* /, "")}`);
    assert.ok(sameValues(found.values, ak.toList(array)), show(found.values));
    const again = await fromParquet(path);
    assert.equal(ak.typeOf(again), ak.typeOf(array));
    assert.ok(sameValues(ak.toList(again), ak.toList(array)));
  });

  test(`what awkward writes with ${compression} is read`, { skip }, async () => {
    const path = `${folder}/theirs-${compression}.parquet`;
    const ours = await toParquet(array, `${folder}/from-${compression}.parquet`);
    await oracle.call("parquet_oracle", "rewrite", ours, path, { compression, row_group_size: 17 });
    const found = await fromParquet(path);
    assert.ok(sameValues(ak.toList(found), ak.toList(array)), show(ak.toList(found)));
    assert.deepEqual((await metadataFromParquet(path)).rowGroups.map(({ rows }) => rows), [17, 17, 6]); // prettier-ignore
    const some = await fromParquet(path, { columns: ["jets", "maybe"], rowGroups: [2, 0], mode: "virtual" });
    const wanted = [...entries.slice(34), ...entries.slice(0, 17)].map(({ jets, maybe }) => ({ jets, maybe }));
    const chosen = ak.toList(ak.fromIter(wanted, { type: `{jets: ${fields["jets"]}, maybe: ${fields["maybe"]}}` }));
    assert.ok(sameValues(ak.toList(some), chosen), show(ak.toList(some)));
  });
}

for (const name of ["nano_dy", "nano_dimuon", "nano_dy.extensionarray", "nano_dimuon.extensionarray", "nano_dy_empty"])
  test(
    `coffea's ${name}.parquet, as awkward reads it`,
    { skip: skip || (sampleFile(`${name}.parquet`) === null && "coffea's samples are not unpacked") },
    async () => {
      const path = sampleFile(`${name}.parquet`)!;
      const events = await fromParquet(path);
      const columns = ak.fields(events).filter((_, i) => i % 40 === 0 || i < 12);
      const digests = (await oracle.call("parquet_oracle", "digest", path, columns)) as Record<string, [string, number, number]>;
      const virtual = await fromParquet(path, { mode: "virtual" });
      assert.equal(ak.typeOf(virtual), ak.typeOf(events));
      for (const column of columns) {
        const flat = ak.dropNone(ak.flatten(virtual.field(column), { axis: null }) as ak.Untyped);
        const numbers = (ak.toList(flat) as (number | bigint | boolean)[]).map(Number);
        const sum = numbers.reduce((total, value) => (Number.isNaN(value) ? total : total + value), 0);
        const [form, count, expected] = digests[column]!;
        assert.equal(withoutParameters(form), ak.typeOf(events.field(column)), column);
        assert.equal(numbers.length, count, column);
        assert.ok(Math.abs(sum - expected) <= 1e-4 * Math.abs(expected) + 1e-6, `${column}: ${sum} and ${expected}`);
      }
    },
  );

/** A type without the documentation that awkward keeps with it. */
function withoutParameters(form: string): string {
  let last = "";
  while (last !== form)
    [last, form] = [
      form,
      form.replace(/\[((?:var \* )?\??\w+), parameters=\{[^{}]*\}\]/g, "$1").replace(/(\w+)\[parameters=\{[^{}]*\}\]/g, "$1"),
    ];
  return form;
}

test(
  "coffea's malformed file is refused",
  { skip: sampleFile("nano_dy_malformed.parquet") === null && "coffea's samples are not unpacked" },
  async () => {
    await assert.rejects(fromParquet(sampleFile("nano_dy_malformed.parquet")!), /nano_dy_malformed\.parquet cannot be read as Parquet/);
  },
);
