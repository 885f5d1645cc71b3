// Breaks operations on purpose and looks whether a test fails: `npm run mutate -- FILE|FOLDER… [--each 3] [--seed 1] [--cases 300]`
//
// Of every source file, `--each` small changes (an operator, a bound, a constant) are made, one at a time, in a copy of the project. The tests beside the file
// run first, then those of its layer and the comparisons of random programs with Python. Changes that no test notices are listed; some of them
// change nothing that can be seen, all others ask for a test. Exit code: 0 when every change was noticed.
import { spawnSync } from "node:child_process";
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parseArgs } from "node:util";
import { copyOfProject } from "./mutation/copy.ts";
import { mutated, mutationsOf, type Mutation } from "./mutation/mutations.ts";
import { repository } from "./setup/step.ts";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { each: { type: "string", default: "3" }, seed: { type: "string", default: "1" }, cases: { type: "string", default: "300" } },
});

/** Source files under the named files and folders, from the repository's folder. */
function sourcesOf(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const path = relative(repository, join(process.cwd(), name));
    if (!existsSync(join(repository, path))) throw new Error(`There is no ${name}.`);
    const found = statSync(join(repository, path)).isDirectory() ? globSync(`${path}/**/*.ts`, { cwd: repository }) : [path];
    return found.filter((file) => !/\.test\.ts$|\/index\.ts$/.test(file)).sort();
  });
}

/** `count` of several changes, spread over the file; the seed shifts which. */
function chosen(mutations: readonly Mutation[], count: number, seed: number): Mutation[] {
  if (mutations.length <= count) return [...mutations];
  const step = mutations.length / count;
  return Array.from({ length: count }, (_, i) => mutations[Math.floor((i + ((seed * 0.618) % 1)) * step)]!);
}

/** The tests that should notice, nearest first. */
function testsOf(file: string, project: string): string[][] {
  const layer = /^packages\/coffea-ts\/src\/([^/]+)/.exec(file)?.[1];
  const find = (pattern: string) => globSync(pattern, { cwd: project }).sort();
  const near = find(`${dirname(file)}/*.test.ts`);
  const differential = find(`packages/coffea-ts/src/${layer}/**/*.differential.test.ts`);
  const others = find(`packages/coffea-ts/src/${layer}/**/*.test.ts`);
  const across = find("packages/coffea-ts/test/{programs,golden,types,plots}/**/*.test.ts");
  const seen = new Set<string>();
  return [
    near.filter((path) => !differential.includes(path)),
    others.filter((path) => !differential.includes(path)),
    [...differential, ...across],
  ]
    .map((stage) => stage.filter((path) => !seen.has(path) && seen.add(path)))
    .filter((stage) => stage.length > 0);
}

function isNoticed(stages: readonly (readonly string[])[], project: string): boolean {
  const environment = { ...process.env, COFFEA_TS_FUZZ_RUNS: options.cases };
  return stages.some((stage) => {
    const command = ["--conditions=@coffea-ts/source", "--test", "--test-timeout=30000", ...stage];
    return spawnSync(process.execPath, command, { cwd: project, env: environment, stdio: "ignore", timeout: 240_000 }).status !== 0;
  });
}

const files = sourcesOf(positionals);
const project = copyOfProject();
const survivors: string[] = [];
let [made, done] = [0, 0];
for (const file of files) {
  const source = readFileSync(join(repository, file), "utf8");
  const stages = testsOf(file, project);
  for (const mutation of chosen(mutationsOf(source), Number(options.each), Number(options.seed))) {
    writeFileSync(join(project, file), mutated(source, mutation));
    made++;
    if (!isNoticed(stages, project)) {
      const line = source.split("\n")[mutation.line - 1]!.trim();
      survivors.push(
        `${file}:${mutation.line} "${source.slice(mutation.start, mutation.end).trim()}" → "${mutation.replacement.trim()}" in: ${line}`,
      );
      console.log(`not noticed: ${survivors.at(-1)}`);
    }
  }
  writeFileSync(join(project, file), source);
  process.stderr.write(`${++done} of ${files.length} files, ${made - survivors.length} of ${made} changes noticed\n`);
}
rmSync(project, { recursive: true, force: true });
console.log(`${made - survivors.length} of ${made} changes in ${files.length} files were noticed by a test.`);
process.exitCode = survivors.length === 0 ? 0 : 1;
