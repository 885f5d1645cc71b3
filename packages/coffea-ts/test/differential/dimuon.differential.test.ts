import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { noRoot, rootCodecs, rootMadeFile } from "../data/root-made-file.ts";
import { sampleFile } from "../data/sample-file.ts";
import { runDimuon } from "../golden/run-dimuon.ts";
import { havePeers, PythonOracle } from "../oracle/python-oracle.ts";

let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => oracle?.close());

/** Every bin of the example's histogram, flow included, against coffea's on columns cast to float64. */
async function compare(path: string, chunksize: number): Promise<void> {
  const expected = (await oracle.call("vector_oracle", "dimuon", path, "Events")) as { entries: number; bins: number[][] };
  const { entries, mass } = await runDimuon(path, chunksize);
  assert.equal(entries, expected.entries);
  assert.deepEqual(mass.values({ flow: true }).toList(), expected.bins);
}

for (const name of ["nano_dimuon.root", "nano_dy.root"]) {
  const path = sampleFile(name);
  const skip = !havePeers ? "no Python peers" : path === null ? `${name} is not on this machine` : false;
  test(`${name}: all bins equal coffea's in float64`, { skip }, () => compare(path!, 17));
}

for (const codec of rootCodecs) {
  test(`a file that ROOT wrote with ${codec}: all bins equal coffea's in float64`, { skip: noRoot ?? false }, async () => {
    const path = rootMadeFile(codec);
    await compare(path, 6_000);
  });
}
