import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { fuzzOptions } from "../oracle/fuzz-options.ts";
import { havePeers, PythonOracle } from "../oracle/python-oracle.ts";
import { comparePrograms } from "./compare-programs.ts";
import { randomProgram } from "./random-program.ts";

const CASES = 20_000;

let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => oracle?.close());

describe("random programs give what awkward gives", { skip: havePeers ? false : "the Python peers are not installed" }, () => {
  test(`several operations after each other, on ${CASES} sets of random columns`, async () => {
    const { numRuns, seed } = fuzzOptions(CASES, 20261125);
    const { failures, equal, refused, known } = await comparePrograms(oracle, numRuns, (i) => randomProgram(seed + i));
    if (process.env["COFFEA_TS_SHOWN"] !== undefined) console.error({ equal, refused, known }); // oxlint-disable-line no-console -- asked for
    const shortest = failures.toSorted((a, b) => a.length - b.length).slice(0, Number(process.env["COFFEA_TS_SHOWN"] ?? 3));
    assert.equal(failures.length, 0, `${failures.length} steps of ${numRuns} programs differ:\n${shortest.join("\n\n")}`);
    const rare = [...equal].filter(([, count]) => count < numRuns / 200);
    if (numRuns >= CASES) assert.deepEqual(rare, [], "each operation is compared often enough");
  });
});
