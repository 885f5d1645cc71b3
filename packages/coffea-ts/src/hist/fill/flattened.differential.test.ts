import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fromIter, type Untyped } from "../../awkward/index.ts";
import { assertSameHistogram, type HistFacts } from "../../../test/oracle/histogram-facts.ts";
import { fuzzOptions } from "../../../test/oracle/fuzz-options.ts";
import { havePeers, PythonOracle } from "../../../test/oracle/python-oracle.ts";
import { makeHist, randomNumbers, type AxisSpec } from "../../../test/oracle/random-histograms.ts";

const options = { skip: havePeers ? false : "no Python peers" };
let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => oracle?.close());

const axes: AxisSpec[] = [
  { kind: "reg", arguments: [4, 0, 4], options: { name: "x" } },
  { kind: "var", arguments: [[0, 1, 3, 4]], options: { name: "y", overflow: false } },
];

/** Values for events, some of them in lists of these lengths; a third or so missing. */
function column(random: () => number, lengths: readonly number[], depth: 0 | 1): unknown[] {
  const number = (): number | null => (random() < 0.2 ? null : Math.floor(random() * 50) / 10);
  return lengths.map((length) => (depth === 0 ? number() : random() < 0.15 ? null : Array.from({ length }, number)));
}

test("nested columns with missing values fill as in Python, by name and as records", options, async () => {
  const { seed: first, numRuns: runs } = fuzzOptions(300, 1);
  for (let seed = first; seed < first + runs; seed++) {
    const random = randomNumbers(seed);
    const lengths = Array.from({ length: 2 + Math.floor(random() * 8) }, () => Math.floor(random() * 4));
    const depth = () => (random() < 0.6 ? 1 : 0);
    // A list and a number in every column, so that both sides know the type.
    const fixed = (values: unknown[], nested: 0 | 1): unknown[] => [...values, nested === 1 ? [1.5] : 1.5];
    const [dx, dy, dw] = [depth(), depth(), depth()] as (0 | 1)[];
    const columns = { x: fixed(column(random, lengths, dx!), dx!), y: fixed(column(random, lengths, dy!), dy!) };
    const weight = random() < 0.5 ? null : fixed(column(random, lengths, dw!), dw!);
    const records = random() < 0.4;
    const expected = (await oracle.call("hist_oracle", "fill_flattened", axes, columns, weight, records)) as HistFacts;
    const hist = makeHist(axes, "double", []);
    const extra = weight === null ? {} : { weight: fromIter(weight) as Untyped };
    if (records) hist.fillFlattened(fromIter(lengths.concat(0).map((_, i) => ({ x: columns.x[i], y: columns.y[i] }))) as Untyped, extra);
    else hist.fillFlattened({ x: columns.x, y: fromIter(columns.y) as Untyped, ...extra });
    try {
      assertSameHistogram(hist, expected);
    } catch (error) {
      throw new Error(`seed ${seed}: ${JSON.stringify({ columns, weight, records })}`, { cause: error });
    }
  }
  assert.ok(runs > 0);
});
