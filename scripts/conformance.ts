// Compares what the reader gives for every branch of a corpus of ROOT files with digests of what uproot gives.
//
//   node --conditions=@coffea-ts/source scripts/conformance.ts DIR
//
// DIR holds files/NAME.root and oracle/NAME.root.json. Exit code: 0 all that is read is identical, 1 something differs, 2 wrong usage.
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Outcome } from "../packages/coffea-ts/test/conformance/compare-file.ts";
import { conformanceOf, conformanceTable, corpusFiles } from "../packages/coffea-ts/test/conformance/run-conformance.ts";

process.exitCode = main(process.argv.slice(2));

function main(arguments_: readonly string[]): number {
  const [folder, ...rest] = arguments_;
  if (folder === undefined || rest.length > 0 || folder.startsWith("-")) return usage("One folder has to be named.");
  for (const part of ["files", "oracle"]) if (!existsSync(join(folder, part))) return usage(`There is no folder ${join(folder, part)}.`);
  const names = corpusFiles(folder);
  if (names.length === 0) return usage(`No file of ${join(folder, "files")} has its record in ${join(folder, "oracle")}.`);
  const outcomes: Outcome[] = [];
  for (const [i, name] of names.entries()) {
    progress(`${i + 1} of ${names.length}: ${name}`);
    outcomes.push(...conformanceOf(folder, name));
  }
  progress("");
  return report(names.length, outcomes);
}

function usage(problem: string): number {
  console.error(`${problem}\nUsage: npm run conformance -- DIR    where DIR holds files/NAME.root and oracle/NAME.root.json`);
  return 2;
}

function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

function report(files: number, outcomes: readonly Outcome[]): number {
  const different = outcomes.filter((outcome) => outcome.result === "different");
  const reasons = new Map<string, number>();
  for (const { result, reason } of outcomes) if (result === "not readable") reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  if (reasons.size > 0) console.log("Not readable yet:");
  for (const [reason, count] of [...reasons].sort((a, b) => b[1] - a[1]).slice(0, 20))
    console.log(`  ${String(count).padStart(6)}  ${reason}`);
  if (different.length > 0) console.log("Different:");
  for (const { place, reason } of different) console.log(`  ${place}: ${reason}`);
  console.log(`\n${conformanceTable(outcomes)}\n`);
  const identical = outcomes.filter((outcome) => outcome.result === "identical").length;
  console.log(
    `${files} files: ${identical} identical, ${different.length} different, ${outcomes.length - identical - different.length} not readable yet`,
  );
  return different.length === 0 ? 0 : 1;
}
