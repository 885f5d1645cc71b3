import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fuzzOptions } from "../../../test/oracle/fuzz-options.ts";
import { assertSameHistogram, type HistFacts } from "../../../test/oracle/histogram-facts.ts";
import { havePeers, PythonOracle } from "../../../test/oracle/python-oracle.ts";
import { makeHist, randomHistogram } from "../../../test/oracle/random-histograms.ts";
import type { Hist } from "../hist.ts";
import { fromUhiZip, toUhiZip } from "./zip.ts";

const options = { skip: havePeers ? false : "no Python peers" };
let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => oracle?.close());

const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

test("uhi reads our zip files and we read its, all axes and storages", options, async () => {
  const { seed: first, numRuns } = fuzzOptions(200, 4000);
  let compared = 0;
  for (let seed = first; seed < first + numRuns; seed++) {
    const { axes, storage, fills } = randomHistogram(seed);
    // Functions cannot be written: such an axis comes back as a variable one, whose centers are elsewhere.
    if (axes.some(({ kind }) => kind === "func")) continue;
    let hist: Hist;
    try {
      hist = makeHist(axes, storage, fills);
    } catch {
      continue;
    }
    // Of empty bins without weights boost-histogram makes NaN, also of those that it wrote itself.
    if (storage === "weightedMean") continue;
    compared++;
    const facts = (await oracle.call("hist_zip_oracle", "load", toBase64(toUhiZip({ h: hist })), "h")) as HistFacts;
    // The form cannot say that the variances are unknown; hist then takes the contents for them.
    assertSameHistogram(hist, hist.variances() === null ? { ...facts, variances: null } : facts);
    const [zip, theirs] = (await oracle.call("hist_zip_oracle", "dump", axes, storage, fills)) as [string, HistFacts];
    const loaded = fromUhiZip(new Uint8Array(Buffer.from(zip, "base64")))["h"]!;
    const known = theirs.variances === null ? { ...theirs, variances: loaded.variances({ flow: true })!.toList() } : theirs;
    assertSameHistogram(loaded, known);
  }
  assert.ok(compared > numRuns / 2);
});
