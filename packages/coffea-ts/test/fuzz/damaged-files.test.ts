import assert from "node:assert/strict";
import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { muonFile } from "../data/muon-file.ts";
import { sampleFile } from "../data/sample-file.ts";
import { fuzzOptions } from "../oracle/fuzz-options.ts";
import type { DamagedCase, DamagedResult } from "./read-damaged.ts";

const longestMilliseconds = 2000; // of the processor
const longestWait = 60_000; // on a machine that does other things
const mostBytes = 512 * 2 ** 20;
const largestFile = 400_000;

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-damaged-"));
let reader: ChildProcess | null = null;
after(() => {
  reader?.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

/** What the reading process says about a case; it is started anew when it has ended, or does not answer. */
function tryCase(one: DamagedCase): Promise<DamagedResult | string> {
  const child = (reader ??= fork(fileURLToPath(new URL("read-damaged.ts", import.meta.url)), [], {
    execArgv: process.execArgv.filter((argument) => argument.startsWith("--conditions")),
  }));
  return new Promise((resolve) => {
    const timer = setTimeout(() => end(`no answer within ${longestWait / 1000} s`), longestWait);
    const answer = (result: DamagedResult): void => end(result);
    const exit = (code: number | null, signal: string | null): void => end(`the process ended with ${code ?? signal}`);
    const end = (result: DamagedResult | string): void => {
      clearTimeout(timer);
      child.off("message", answer).off("exit", exit);
      if (typeof result === "string") {
        child.kill("SIGKILL");
        reader = null;
      }
      resolve(result);
    };
    child.on("message", answer).on("exit", exit).send(one);
  });
}

function complaint(result: DamagedResult | string): string | null {
  if (typeof result === "string") return result;
  const { mistake, cpuMilliseconds, peakBytes } = result;
  if (mistake !== null) return mistake;
  if (cpuMilliseconds > longestMilliseconds) return `${Math.round(cpuMilliseconds)} ms`;
  return peakBytes > mostBytes ? `${Math.round(peakBytes / 2 ** 20)} MB` : null;
}

/** Real files where they are, and one of our own. */
function files(): string[] {
  const real = sampleFile("uproot-Zmumu.root") ?? sampleFile("nano_dimuon.root");
  const own = muonFile(join(folder, "muons.root"), 500);
  if (real === null) return [own];
  const names = readdirSync(dirname(real)).filter((name) => name.endsWith(".root"));
  const paths = names.map((name) => join(dirname(real), name)).filter((path) => statSync(path).size <= largestFile);
  return [own, ...paths.sort()];
}

test("a damaged file ends in values or in an error with a code, in little time and memory, and never in fewer entries", async () => {
  const paths = files();
  const { numRuns, seed } = fuzzOptions(2000, 1);
  const complaints: string[] = [];
  const codes = new Map<string, number>();
  let columns = 0;
  for (let i = 0; i < numRuns; i++) {
    // File by file, because each is read once by the process.
    const one = { path: paths[Math.floor((i * paths.length) / numRuns)]!, seed: seed + i };
    const result = await tryCase(one);
    const found = complaint(result);
    if (found !== null) complaints.push(`${one.path} with seed ${one.seed}, ${typeof result === "string" ? "" : result.damage}: ${found}`);
    if (typeof result === "string" || result.peakBytes > mostBytes / 2) {
      reader?.kill("SIGKILL");
      reader = null;
    }
    if (typeof result === "string") continue;
    columns += result.read?.columns ?? 0;
    for (const code of result.read?.codes ?? []) codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  assert.deepEqual(complaints, []);
  // It would mean little if nothing could be read any more, or if no damage were noticed.
  assert.ok(columns > numRuns, `${columns} columns were read`);
  assert.ok(codes.size >= 2, [...codes.keys()].join(" "));
});
