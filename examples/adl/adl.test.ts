import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Hist } from "coffea-ts/hist";
import { type OutputOf, type Processor, Runner } from "coffea-ts/processor";
import { collisionsFile } from "../../packages/coffea-ts/test/data/collisions-file.ts";
import AllQueries from "./all.ts";

/** Bins of each histogram of {@link collisionsFile}, counted by RDataFrame with the queries of bench/peers/adl_rdf.cxx. */
const golden = JSON.parse(readFileSync(new URL("golden.json", import.meta.url), "utf8")) as Readonly<Record<string, readonly number[]>>;
const names = ["q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8"] as const;

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-adl-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const file = collisionsFile(join(folder, "collisions.root"), 4000, 2012);

function run<P extends Processor>(processorInstance: P, evaluator: "compile" | "interpret" = "compile"): Promise<OutputOf<P>> {
  return new Runner({ chunksize: 1500, evaluator })({ collisions: { files: { [file]: "Events" } } }, { processorInstance });
}

function assertGolden(query: string, histograms: Readonly<Record<string, Hist>>): void {
  const expected = Object.keys(golden).filter((name) => name.startsWith(`${query}.`));
  assert.deepEqual(
    Object.keys(histograms)
      .map((name) => `${query}.${name}`)
      .toSorted(),
    expected.toSorted(),
  );
  for (const [name, histogram] of Object.entries(histograms))
    assert.deepEqual(histogram.values().toList(), golden[`${query}.${name}`], `${query}.${name}`);
}

for (const name of names)
  test(`${name} counts what RDataFrame counts`, async () => {
    const { default: Query } = (await import(`./${name}.ts`)) as { default: new () => Processor };
    assertGolden(name, (await run(new Query())) as Record<string, Hist>);
  });

for (const evaluator of ["compile", "interpret"] as const)
  test(`the eight queries in one pass give the same histograms (${evaluator})`, async () => {
    const out = await run(new AllQueries(), evaluator);
    assert.deepEqual(Object.keys(out), [...names]);
    for (const [query, histograms] of Object.entries(out)) assertGolden(query, histograms);
  });
