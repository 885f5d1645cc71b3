import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { sampleFile } from "../../test/data/sample-file.ts";
import { runCommand, type RunFlags } from "./run-command.ts";

const nano = sampleFile("nano_dimuon.root");
const skip = nano === null && "nano_dimuon.root is not on this machine";
const folder = mkdtempSync(join(tmpdir(), "coffea-ts-run-"));
after(() => rmSync(folder, { recursive: true }));
const processor = join(folder, "analysis.ts");
writeFileSync(processor, "export default (events: any) => ({ n: events.length });");

async function run(flags: Partial<RunFlags>, ...files: string[]) {
  let stdout = "";
  let stderr = "";
  const terminal = { out: { write: (text: string) => (stdout += text) }, err: { write: (text: string) => (stderr += text) } };
  await runCommand(processor, files, { tree: "Events", schema: "base", ...flags }, terminal);
  return { stdout, stderr };
}

test("the saved output is what --json prints", { skip }, async () => {
  const output = join(folder, "out.json");
  const { stdout, stderr } = await run({ json: true, output }, nano!);
  assert.equal(readFileSync(output, "utf8"), stdout);
  assert.equal(stderr, "");
});

test("workers give the same output", { skip }, async () => {
  const outputOf = async (flags: Partial<RunFlags>): Promise<{ out: unknown; metrics: { transports: object } }> =>
    JSON.parse((await run({ json: true, chunksize: 10, ...flags }, nano!)).stdout) as { out: unknown; metrics: { transports: object } };
  const [alone, together] = [await outputOf({}), await outputOf({ workers: 2 })];
  assert.deepEqual(together.out, alone.out);
  assert.deepEqual([alone.metrics.transports, together.metrics.transports], [{ here: 4 }, { module: 4 }]);
});

test("options reach the runner", { skip }, async () => {
  const { stdout } = await run({ json: true, chunksize: 10, maxChunks: 3, skipBadFiles: true }, nano!, join(folder, "none.root"));
  const { out, metrics, report } = JSON.parse(stdout) as {
    out: object;
    metrics: { chunks: number };
    report: { skipped: { code: string }[] };
  };
  assert.deepEqual([out, metrics.chunks, report.skipped.map(({ code }) => code)], [{ n: 30 }, 3, ["FileNotFound"]]);
  await assert.rejects(run({ tree: "Runs2" }, nano!), { code: "KeyNotFound" });
});

test("a folder of checkpoints that is none is told before anything runs; what was there is told afterwards", { skip }, async () => {
  await assert.rejects(run({ checkpoints: join(processor, "inside") }, nano!), {
    code: "WriteFailed",
    message: /^Checkpoints cannot be written to the folder/,
  });
  await assert.rejects(run({ resume: nano! }, nano!), {
    name: "UsageError",
    message: /--resume got ".*nano_dimuon\.root", which is a file/,
  });
  const resume = join(folder, "checkpoints");
  const flags = { resume, json: true, chunksize: 10 };
  assert.match((await run(flags, nano!)).stderr, /there was no checkpoint of this code/);
  assert.match((await run(flags, nano!)).stderr, /went on after 4 of 4 chunks/);
});

test("both evaluators give the same output, and there is no other", { skip }, async () => {
  const outOf = async (evaluator: "compile" | "interpret"): Promise<unknown> =>
    (JSON.parse((await run({ json: true, evaluator }, nano!)).stdout) as { out: unknown }).out;
  assert.deepEqual(await outOf("compile"), await outOf("interpret"));
  await assert.rejects(run({ evaluator: "jit" as "compile" }, nano!), { code: "BadArgument", message: /evaluator/ });
});
