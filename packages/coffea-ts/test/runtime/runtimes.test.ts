import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { sampleFile } from "../data/sample-file.ts";
import { type Analysis, analyse } from "./analyse.ts";
import { denoEnvironment, denoPath } from "./deno.ts";

const sample = sampleFile("nano_dimuon.root");
const program = fileURLToPath(new URL("analyse-file.ts", import.meta.url));
const futures = fileURLToPath(new URL("run-futures.ts", import.meta.url));
const sources = fileURLToPath(new URL("../../src/", import.meta.url));
const noSample = sample === null && "nano_dimuon.root is not on this machine";
const noDeno = denoPath === null && "Deno is not installed (npm rebuild deno)";

const runtimes = [
  { name: "Node", command: [process.execPath, "--conditions=@coffea-ts/source"], skip: noSample },
  { name: "Deno", command: [denoPath ?? "", "run", "-A"], skip: noDeno || noSample },
];

/** Counts of the bins of both signs, from the underflow bin on. */
function filledBins(mass: unknown): Map<number, number>[] {
  const { values } = (mass as { storage: { values: number[][] } }).storage;
  return values.map((row) => new Map([...row.entries()].filter(([, count]) => count !== 0)));
}

test("the program finds what coffea finds", { skip: noSample }, async () => {
  const { entries, branches, mass, written } = await analyse(sample!, "virtual");
  assert.deepEqual({ entries, branches, written }, { entries: 40, branches: 1601, written: [751_000, 1000] });
  const [opposite, same] = filledBins(mass);
  assert.deepEqual([...opposite!.keys()], [492, 588, 597, 680, 691, 714, 723, 746, 770, 786, 884, 885, 886]);
  assert.deepEqual([...same!.keys()], [397, 646, 666, 715, 721, 781, 824]);
  assert.equal(opposite!.get(886), 2);
});

for (const { name, command, skip } of runtimes)
  for (const mode of ["eager", "virtual"] as const)
    test(`${name}, ${mode}: the same`, { skip }, async () => {
      const [file, ...options] = [...command, program, sample!, mode];
      const run = spawnSync(file!, options, { encoding: "utf8", env: denoEnvironment });
      assert.equal(run.status, 0, run.stderr);
      assert.deepEqual(JSON.parse(run.stdout) as Analysis, await analyse(sample!, "virtual"));
    });

for (const { name, command, skip } of runtimes)
  test(`${name}: two workers give what one thread gives`, { skip }, () => {
    const [file, ...options] = [...command, futures, sample!];
    const run = spawnSync(file!, options, { encoding: "utf8", env: denoEnvironment, timeout: LONGEST });
    assert.equal(run.status, 0, run.stderr);
    const { iterative, inWorkers } = JSON.parse(run.stdout) as { iterative: { sample: { entries: number } }; inWorkers: object };
    assert.equal(iterative.sample.entries, 40);
    assert.deepEqual(inWorkers, iterative);
  });

// What stands on the platform: files, codecs, native addons, threads. The rest is plain TypeScript.
const onPlatform = ["bytes", "codec", "executor", "root/write/node", "plot/node", "cli"];
const notForDeno = [
  "cli/evaluate-script.test.ts", // starts programs with Node's options; Deno keeps no code of scripts
  "cli/load-processor.test.ts", // enums are an error of Node's only
  "cli/resume.test.ts", // runs a processor that lies outside of every package, which needs Node's hooks
  "cli/main.test.ts", // asks for Node's messages about files that do not parse
  "cli/terminal.test.ts", // starts programs with Node's options
  "executor/futures/futures-run.test.ts", // fills the heap of a thread, which Deno does not bound: it ends the program
  "executor/futures/futures.test.ts", // starts programs with Node's options
  "executor/futures/worker-pool.test.ts", // waits for workers that do not keep Deno alive
];
const LONGEST = 240_000; // ms

test("Deno passes the tests of what stands on the platform", { skip: noDeno }, () => {
  const files = onPlatform
    .flatMap((folder) => globSync(`${folder}/**/*.test.ts`, { cwd: sources }))
    .filter((file) => !file.includes("differential") && !notForDeno.includes(file));
  assert.ok(files.length > 20);
  const run = spawnSync(denoPath!, ["test", "-A", "--no-check", ...files], {
    cwd: sources,
    encoding: "utf8",
    env: denoEnvironment,
    timeout: LONGEST,
  });
  assert.equal(run.status, 0, `${run.error?.message ?? ""}\n${run.stdout.slice(run.stdout.indexOf(" ERRORS "))}`);
});
