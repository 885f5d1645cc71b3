import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { makeSample } from "../../../../scripts/sample/sample-file.ts";
import type { JobPlan } from "../processor/index.ts";
import { main } from "./main.ts";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-plan-cli-"));
after(() => rmSync(folder, { recursive: true }));
const sample = join(folder, "sample.root");
makeSample(sample, { events: 500 });
const dimuon = fileURLToPath(new URL("../../../../examples/dimuon.ts", import.meta.url));

async function coffea(...arguments_: string[]) {
  let [stdout, stderr] = ["", ""];
  const terminal = { out: { write: (text: string) => (stdout += text) }, err: { write: (text: string) => (stderr += text) } };
  return { status: await main(arguments_, terminal), stdout, stderr };
}

test("plan prints datasets, columns with their bytes, and what to expect", async () => {
  const { status, stdout, stderr } = await coffea("plan", dimuon, sample, "--chunksize", "100");
  assert.deepEqual([status, stderr], [0, ""]);
  assert.match(stdout, /^ {2}sample +1 +5 +500 +\d+ expressions$/m);
  assert.match(stdout, /^ {2}Muon_pt +var \* float32 +zlib +\d+ +[\d.]+ kB +[\d.]+ kB$/m);
  assert.match(stdout, /^about [\d.]+ s \(start .*compute .*\) and [\d.]+ MB of memory/m);
});

test("plan --explain prints the loop, after what is compiled", async () => {
  const { status, stdout } = await coffea("plan", dimuon, sample, "--explain");
  assert.equal(status, 0);
  assert.match(stdout, /^2 of 2 fills are compiled, into 1 loop\n\nloop\n {2}reads .*Muon_pt.*for event .*dimuon\.ts:22:\d+ takes /ms);
  assert.doesNotMatch((await coffea("plan", dimuon, sample)).stdout, /for event/);
});

test("plan --json is the plan and nothing else", async () => {
  const { status, stdout } = await coffea("plan", dimuon, sample, "--json", "--workers", "2");
  assert.equal(status, 0);
  const plan = JSON.parse(stdout) as JobPlan;
  assert.deepEqual([plan.entries, plan.estimate.workers], [500, 2]);
  assert.ok(
    ["Muon_pt", "Muon_eta", "Muon_phi", "Muon_mass", "Muon_charge"].every((name) => plan.columns.some((column) => column.name === name)),
  );
  assert.ok(!plan.columns.some(({ name }) => name.startsWith("MET")));
});

test("a processor that looks at values: the plan says so, and where", async () => {
  const looking = join(folder, "looking.ts");
  writeFileSync(
    looking,
    "export default (events) => {\n  for (const count of events.nMuon) if (count > 3) return { many: 1 };\n  return { many: 0 };\n};\n",
  );
  const { status, stdout } = await coffea("plan", looking, sample);
  assert.equal(status, 0);
  assert.match(stdout, /looks at values while it runs/);
  assert.match(stdout, /The columns of dataset "sample" are not known beforehand, and not counted: .*looking\.ts:2/);
});
