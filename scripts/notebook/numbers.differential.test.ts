import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { makeSamples } from "../../examples/samples.ts";
import { havePeers, PythonOracle } from "../../packages/coffea-ts/test/oracle/python-oracle.ts";
import { repository } from "../setup/step.ts";

const skip = !havePeers && "the Python peers are not installed";
const oracle = havePeers ? new PythonOracle() : null;
after(() => oracle?.close());

/** What coffea finds in one dataset: entries, and `[sign, mass bin, count]` of the bins that are not empty, flow included. */
interface Found {
  readonly entries: number;
  readonly bins: readonly (readonly [number, number, number])[];
}
interface Run {
  readonly out: Readonly<Record<string, Found>>;
  readonly metrics: { readonly columns: readonly string[]; readonly entries: number; readonly chunks: number };
}

/** A histogram's line as the notebook prints it: `# Sum: 21.0 (23.0 with flow)`. */
function sumText({ bins }: Found): string {
  const total = (counted: Found["bins"]): string => counted.reduce((sum, [, , count]) => sum + count, 0).toFixed(1);
  const inner = bins.filter(([sign, bin]) => sign < 2 && bin > 0 && bin < 1001);
  return total(inner) === total(bins) ? `# Sum: ${total(inner)}` : `# Sum: ${total(inner)} (${total(bins)} with flow)`;
}

/** The texts of the notebook's outputs, cell by cell, beside the code. */
function shownIn(notebook: string): { code: string; shown: string }[] {
  type Texts = string | string[];
  interface Cell {
    cell_type: string;
    source: string[];
    outputs: { text?: Texts; data?: Record<string, Texts> }[];
  }
  const { cells } = JSON.parse(readFileSync(notebook, "utf8")) as { cells: Cell[] };
  return cells
    .filter(({ cell_type }) => cell_type === "code")
    .map(({ source, outputs }) => ({
      code: source.join(""),
      shown: outputs.map(({ text, data }) => [text ?? data?.["text/plain"] ?? ""].flat().join("")).join("\n"),
    }));
}

test("the numbers in the notebook are coffea's on the same files", { skip, timeout: 300_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "coffea-ts-numbers-"));
  try {
    makeSamples(folder);
    const [b, c, zz] = ["Run2012B_DoubleMuon", "Run2012C_DoubleMuon", "ZZTo4mu"].map((name) => join(folder, `${name}.root`));
    const run = (fileset: object, options: object): Promise<Run> =>
      oracle!.call("coffea_oracle", "dimuon_run", fileset, "Events", options) as Promise<Run>;
    const first = await run({ DoubleMuon: [b] }, { chunksize: 10_000, maxchunks: 1 });
    const all = await run({ DoubleMuon: [b, c], "ZZ to 4mu": [zz] }, { chunksize: 25_000 });
    const fileB = await run({ DoubleMuon: [b] }, {});

    const cells = shownIn(`${repository}examples/processors.ipynb`);
    const shown = (code: string): string => cells.find((cell) => cell.code.includes(code))?.shown ?? assert.fail(`no cell with ${code}`);
    const has = (code: string, run: Run): void => {
      for (const found of Object.values(run.out)) {
        assert.ok(shown(code).includes(`entries: ${found.entries},`), `${code}: ${found.entries} entries`);
        if (found.bins.length > 0) assert.ok(shown(code).includes(sumText(found)), `${code}: ${sumText(found)}`);
      }
    };
    has("const byHand =", first);
    has("const out =", all);
    assert.match(shown("const [outOfFutures"), /the same histogram: true/);
    const { columns, entries, chunks } = all.metrics;
    for (const column of columns) assert.ok(shown("const [outOfFutures").includes(`"${column}"`), column);
    assert.ok(shown("const [outOfFutures").includes(`entries: ${entries},\n  chunks: ${chunks},`));
    has("const computed =", fileB);
    has("const [results, read] =", all);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
