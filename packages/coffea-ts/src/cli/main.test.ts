import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { sampleFile } from "../../test/data/sample-file.ts";
import { main } from "./main.ts";

const bin = fileURLToPath(new URL("../../bin/coffea-ts.js", import.meta.url));
const nano = sampleFile("nano_dimuon.root");
const dy = sampleFile("nano_dy.root");
const skip = (nano === null || dy === null) && "coffea's samples are not on this machine";
const folder = mkdtempSync(join(tmpdir(), "coffea-ts-cli-"));
after(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
/** A processor outside of the repository, with no package.json near. */
const processor = (name: string, body: string): string =>
  write(
    name,
    `import * as ak from "coffea-ts/awkward";\nimport { Hist } from "coffea-ts/hist";\nimport "coffea-ts";\n${body}\nvoid ak; void Hist;\n`,
  );

/** Runs the real program. */
function coffea(...arguments_: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...arguments_], { encoding: "utf8", cwd: folder });
  return { status, stdout, stderr };
}

/** Runs the same inside this process, which is faster. */
async function coffeaHere(...arguments_: string[]) {
  let stdout = "";
  let stderr = "";
  const terminal = { out: { write: (text: string) => (stdout += text) }, err: { write: (text: string) => (stderr += text) } };
  return { status: await main(arguments_, terminal), stdout, stderr };
}

const muons = processor(
  "muons.ts",
  `export default class Muons {
  process(events) {
    const n: unknown = Hist.new.integer(0, 10, { name: "n", label: "muons" }).int64();
    n.fill({ n: events.nMuon });
    return { [events.metadata.dataset]: { entries: events.length, total: ak.sum(events.nMuon), n } };
  }
}`.replace("n: unknown", "n: any"),
);

test("run --json from a processor anywhere: one object on standard output, nothing on standard error", { skip }, () => {
  const { status, stdout, stderr } = coffea("run", muons, nano!, "--json");
  assert.equal(stderr, "");
  assert.equal(status, 0);
  const { out, metrics, report } = JSON.parse(stdout) as Record<string, Record<string, never>>;
  const { entries, total, n } = out!["nano_dimuon"]! as {
    entries: number;
    total: number;
    n: { uhi_schema: number; storage: { values: number[] } };
  };
  assert.deepEqual([entries, total, n.uhi_schema], [40, 84, 1]);
  assert.equal(
    n.storage.values.reduce((sum, value) => sum + value, 0),
    40,
  );
  assert.deepEqual(Object.keys(metrics!).slice(0, 5), ["bytesread", "columns", "entries", "processtime", "chunks"]);
  assert.deepEqual(report!["skipped"], []);
});

test("run for people: output, cost, drawings and files", { skip }, async () => {
  const plots = join(folder, "plots");
  const saved = join(folder, "out.json");
  const { status, stdout } = await coffeaHere("run", muons, nano!, dy!, "--chunksize", "20", "--plot", plots, "--output", saved);
  assert.equal(status, 0);
  assert.match(stdout, /data\n {2}entries: 80\n {2}total: 102\n {2}n: histogram of n \(10\), sum 80\n/);
  assert.match(stdout, /80 events in 4 chunks, .* read from 1 branch, /);
  for (const file of [saved, join(plots, "data-n.svg"), join(plots, "data-n.png")])
    assert.ok(existsSync(file) && stdout.includes(file), file);
  assert.deepEqual([...readFileSync(join(plots, "data-n.png")).subarray(1, 4)], [0x50, 0x4e, 0x47]);
  const again = await coffeaHere("plot", saved, "--output", join(folder, "again"));
  assert.equal(again.status, 0);
  assert.equal(readFileSync(join(folder, "again/data-n.svg"), "utf8"), readFileSync(join(plots, "data-n.svg"), "utf8"));
});

test("run of a fileset, with bad files skipped and told", { skip }, async () => {
  const fileset = write("fileset.json", JSON.stringify({ A: { files: { [nano!]: "Events", [join(folder, "none.root")]: "Events" } } }));
  const failed = await coffeaHere("run", muons, fileset);
  assert.deepEqual([failed.status, failed.stdout], [1, ""]);
  assert.match(failed.stderr, /^coffea-ts: There is no file ".*none\.root"/);
  const { status, stdout } = await coffeaHere("run", muons, fileset, "--skip-bad-files");
  assert.equal(status, 0);
  assert.match(stdout, /skipped:\n {2}.*none\.root \(dataset "A"\): There is no file/);
});

test("processors may be functions, instances, and plain JavaScript", { skip }, async () => {
  const forms = [
    processor("function.ts", "export default (events: any) => ({ n: events.length });"),
    processor("instance.ts", "export default { process: (events: any) => ({ n: events.length }) };"),
    processor("plain.mjs", "export default (events) => ({ n: events.length });"),
  ];
  for (const form of forms) {
    const { stdout, status } = await coffeaHere("run", form, nano!, "--json", "--max-chunks", "1", "--chunksize", "10");
    assert.equal(status, 0);
    assert.deepEqual((JSON.parse(stdout) as { out: unknown }).out, { n: 10 });
  }
});

test("a .ts processor in a CommonJS package is an ES module all the same", { skip }, () => {
  mkdirSync(join(folder, "commonjs"), { recursive: true });
  write("commonjs/package.json", `{ "type": "commonjs" }`);
  const path = processor("commonjs/analysis.ts", "export default (events: any) => ({ n: events.length });");
  assert.equal(coffea("run", path, nano!, "--json").status, 0);
});

test("wrong usage: exit code 2, the reason, nothing else", async () => {
  const wrong: [string[], RegExp][] = [
    [["run"], /missing required argument 'processor'/],
    [["run", muons], /missing required argument 'files'/],
    [["run", muons, "a.root", "--jsn"], /unknown option '--jsn'/],
    [["rum"], /unknown command 'rum'/],
    [["run", muons, "a.root", "--chunksize", "many"], /--chunksize.*whole number/],
    [["run", muons, "a.root", "--schema", "nano"], /--schema.*Allowed choices are base/],
    [["run", muons, "a.json", "b.root"], /one JSON file, and it stands alone/],
    [["inspect"], /missing required argument 'file'/],
    [[], /Usage: coffea-ts/],
  ];
  for (const [arguments_, message] of wrong) {
    const { status, stdout, stderr } = await coffeaHere(...arguments_);
    assert.deepEqual([status, stdout], [2, ""], arguments_.join(" "));
    assert.match(stderr, message);
  }
  assert.equal(coffea("rum").status, 2);
});

test("help and version: exit code 0", async () => {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };
  assert.deepEqual(await coffeaHere("--version"), { status: 0, stdout: `${version}\n`, stderr: "" });
  const help = await coffeaHere("run", "--help");
  assert.equal(help.status, 0);
  for (const option of ["--tree", "--schema", "--chunksize", "--max-chunks", "--skip-bad-files", "--output", "--plot", "--json"]) {
    assert.match(help.stdout, new RegExp(option));
  }
});

/** Mistakes, and what their one paragraph has to name: the thing, the place, and the way out. */
const mistakes: [string, () => string[], RegExp[]][] = [
  [
    "a truncated file",
    () => ["run", muons, write("truncated.root", readFileSync(nano!).subarray(0, 200_000))],
    [/truncated\.root/, /200000 bytes/],
  ],
  ["a text file", () => ["run", muons, write("text.root", "this is text".repeat(50))], [/text\.root is not a ROOT file/]],
  ["a missing file", () => ["run", muons, join(folder, "mouns.root")], [/There is no file ".*mouns\.root"/]],
  ["a missing processor", () => ["run", join(folder, "none.ts"), nano!], [/There is no processor/]],
  ["a missing tree", () => ["run", muons, nano!, "--tree", "Evnts"], [/no tree "Evnts" in .*nano_dimuon\.root/, /"Events"/]],
  [
    "a mistyped branch",
    () => ["run", processor("typo.ts", "export default (events: any) => ({ n: ak.sum(events.Muon_ptt) });"), nano!],
    [/no branch "Muon_ptt" in tree "Events" of .*nano_dimuon\.root/, /"Muon_pt"/, /typo\.ts:4:\d+/],
  ],
  [
    "a mask of the wrong depth",
    () => [
      "run",
      processor("mask.ts", "export default (events: any) => ({ n: ak.sum(events.nMuon.filter(events.Muon_pt.gt(20))) });"),
      nano!,
    ],
    [/mask Muon_pt\.gt\(20\)/, /nMuon/, /ak\.any/, /mask\.ts:4:\d+/],
  ],
  [
    "an item that is not there, in a queued fill",
    () => [
      "run",
      processor(
        "at.ts",
        `export default (events: any) => {\n  const pt: any = Hist.new.reg(10, 0, 100, { name: "pt" }).int64();\n  pt.fill({ pt: events.Electron_pt.at(0) });\n  return { pt };\n};`,
      ),
      nano!,
    ],
    [/Electron_pt\.at\(0\)/, /event \d+/, /ak\.firsts/, /at\.ts:6:\d+/],
  ],
  [
    "an exception of the user's code",
    () => ["run", processor("throws.ts", `export default () => {\n  throw new RangeError("too far");\n};`), nano!],
    [/RangeError: too far/, /throws\.ts:5:\d+/],
  ],
  [
    "a processor that does not parse",
    () => ["run", write("syntax.ts", "export default (events => ;"), nano!],
    [/syntax\.ts:1\)/, /could not be loaded/],
  ],
  ["no processor in a module", () => ["run", write("empty.ts", "export const process = 1;"), nano!], [/exports no default, only process/]],
  ["no histograms to plot", () => ["plot", write("none.json", "{}")], [/no histograms in .*none\.json/, /--output/]],
  ["no JSON to plot", () => ["plot", write("bad.json", "{")], [/bad\.json" does not hold valid JSON/]],
];
for (const [name, arguments_, messages] of mistakes) {
  test(`one paragraph and exit code 1: ${name}`, { skip }, async () => {
    const { status, stdout, stderr } = await coffeaHere(...arguments_());
    assert.deepEqual([status, stdout], [1, ""]);
    for (const message of messages) assert.match(stderr, message);
    assert.match(stderr, /^coffea-ts: [^\n]+\n$/, "one line, no stack");
  });
}

test("--debug shows the stack", { skip }, async () => {
  const { stderr } = await coffeaHere("inspect", join(folder, "none.root"), "--debug");
  assert.match(stderr, /^coffea-ts: .*\n\n.*\n +at /);
});
