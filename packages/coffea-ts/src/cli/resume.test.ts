import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { writeSmallRootFile } from "../../test/data/small-root-file.ts";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-resume-"));
after(() => rmSync(folder, { recursive: true }));
const binary = fileURLToPath(new URL("../../bin/coffea-ts.js", import.meta.url));
const processor = join(folder, "analysis.ts");
const files = Array.from({ length: 12 }, (_, index) => join(folder, `part${index}.root`));
for (const [index, file] of files.entries()) writeSmallRootFile(file, { entries: 100, seed: index + 3 });
const chunks = 48;

/** Each chunk takes a few ms; sums of fractions in two ways, which show any other order of addition. */
const analysis = (cut: number): string => `
import * as ak from "coffea-ts/awkward";
import { Hist } from "coffea-ts/hist";
export default class {
  process(events: any) {
    const until = performance.now() + 8;
    while (performance.now() < until);
    const x = events.x.filter(events.x.gt(${cut}));
    const hist = Hist.new.reg(20, 0, 1e6, { name: "x" }).weight();
    hist.fill({ x, weight: x });
    return { entries: events.length, sum: ak.sum(x, { axis: 0 }), hist, list: [events.metadata.entrystart] };
  }
}`;
writeFileSync(processor, analysis(1));

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program; with `kill` a signal comes, once, when as many chunks are done. */
function run(arguments_: readonly string[], kill?: { signal: NodeJS.Signals; atChunk: number }): Promise<Ran> {
  const child = spawn(process.execPath, [binary, "run", processor, ...files, "--chunksize=25", "--json", ...arguments_]);
  const text = { stdout: "", stderr: "" };
  child.stdout.on("data", (part) => (text.stdout += String(part)));
  child.stderr.on("data", (part) => {
    text.stderr += String(part);
    const done = Math.max(0, ...[...text.stderr.matchAll(/"Processing".*?"done":(\d+)/g)].map((match) => Number(match[1])));
    if (kill !== undefined && !child.killed && done >= kill.atChunk) child.kill(kill.signal);
  });
  return new Promise((done) => child.on("close", (code) => done({ code, ...text })));
}

const resultOf = ({ stdout }: Ran): { out: unknown; metrics: { resumed: number; processed: number } } => JSON.parse(stdout) as never;

test(
  "a run that is killed at ten random moments gives, when it goes on, the same bits as one that was not",
  { timeout: 300_000 },
  async () => {
    const whole = resultOf(await run([]));
    const checkpoints = join(folder, "killed");
    for (let kill = 0; kill < 10; kill++) {
      const atChunk = 1 + Math.floor(Math.random() * 6);
      const { code } = await run([`--checkpoints=${checkpoints}`, "--progress=json"], { signal: "SIGKILL", atChunk });
      if (code === 0) break;
    }
    const last = await run([`--resume=${checkpoints}`]);
    assert.equal(last.code, 0, last.stderr);
    const result = resultOf(last);
    assert.deepEqual(result.out, whole.out);
    const { resumed, processed } = result.metrics;
    assert.equal(processed, chunks);
    assert.ok(resumed > 0, "something had been kept");
    assert.match(last.stderr, new RegExp(`went on after ${resumed} of ${chunks} chunks`));
    assert.equal(readdirSync(checkpoints).filter((name) => name.endsWith(".checkpoint")).length, 1);
  },
);

test("Ctrl-C ends a run cleanly: what was done is kept, saved when asked for, and it says how to go on", { timeout: 120_000 }, async () => {
  const checkpoints = join(folder, "stopped");
  const output = join(folder, "partial.json");
  const { code, stdout, stderr } = await run([`--checkpoints=${checkpoints}`, `--output=${output}`, "--progress=json"], {
    signal: "SIGINT",
    atChunk: 1,
  });
  assert.equal(code, 130, stderr);
  assert.equal(stdout, "");
  assert.match(stderr, /stopping after the chunks that are being processed/);
  const [, done] = /The run was stopped \(SIGINT\)\. (\d+) of 48 chunks .* are done\./.exec(stderr) ?? [];
  assert.match(stderr, /Their output is in .*partial\.json, marked as partial\. To go on, give the same command with --resume=.*stopped\./);
  const partial = JSON.parse(readFileSync(output, "utf8")) as { out: { entries: number }; partial: object };
  assert.deepEqual(partial.partial, { processed: Number(done), chunks, reason: "The run was stopped (SIGINT)." });
  assert.equal(partial.out.entries, 25 * Number(done));
  const rest = resultOf(await run([`--resume=${checkpoints}`]));
  assert.ok(rest.metrics.resumed === Number(done) && rest.metrics.processed === chunks);
});
