// Breaks operations on purpose and looks whether a test fails: `npm run mutate -- FILE|FOLDER… [--each 3] [--seed 1] [--cases 5%]`
//
// Of every source file, `--each` small changes (an operator, a bound, a condition, a statement left out) are made, one at a time, in a copy of the project.
// The tests beside the file run first, then those of its layer and the comparisons with Python; the first failing test ends it. Changes that no test notices
// are listed; some of them change nothing that can be seen, all others ask for a test. Exit code: 0 when every change was noticed.
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { dirname, join, relative } from "node:path";
import { parseArgs } from "node:util";
import { copyOfProject } from "./mutation/copy.ts";
import { mutated, mutationsOf, type Mutation } from "./mutation/mutations.ts";
import { testsFail } from "./mutation/tests-fail.ts";
import { repository } from "./setup/step.ts";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { each: { type: "string", default: "3" }, seed: { type: "string", default: "1" }, cases: { type: "string", default: "5%" } },
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

/** Whether the change leaves another program: one that does not parse, or where only types changed, says nothing about the tests. */
function changesProgram(source: string, changed: string): boolean {
  try {
    return stripTypeScriptTypes(changed).trimEnd() !== stripTypeScriptTypes(source).trimEnd();
  } catch {
    return false;
  }
}

/** The tests that should notice, nearest first: those beside the file, of its layer, and the comparisons with Python. */
function testsOf(file: string, project: string): string[][] {
  const layer = /^packages\/coffea-ts\/src\/([^/]+)/.exec(file)?.[1];
  const find = (pattern: string) => globSync(pattern, { cwd: project }).sort();
  const near = find(`${dirname(file)}/*.test.ts`);
  const differential = find(`packages/coffea-ts/src/${layer}/**/*.differential.test.ts`);
  const others = find(`packages/coffea-ts/src/${layer}/**/*.test.ts`);
  const across = find(`packages/coffea-ts/test/{${layer === "awkward" ? "programs,differential," : ""}golden,plots}/**/*.test.ts`);
  const seen = new Set<string>();
  return [
    near.filter((path) => !differential.includes(path)),
    others.filter((path) => !differential.includes(path)),
    ...differential.filter((path) => near.includes(path)).map((path) => [path]),
    ...[...differential, ...across].map((path) => [path]),
  ]
    .map((stage) => stage.filter((path) => !seen.has(path) && seen.add(path)))
    .filter((stage) => stage.length > 0);
}

async function isNoticed(stages: readonly (readonly string[])[], project: string): Promise<boolean> {
  for (const stage of stages) if (await testsFail(stage, { project, cases: options.cases, timeout: 120_000 })) return true;
  return false;
}

const sound = new Map<string, boolean>();

/** The stages without what fails with nothing changed: it would notice every change. Runs each once, which also has Python's answers kept. */
async function soundOf(stages: readonly (readonly string[])[], project: string): Promise<string[][]> {
  for (const stage of stages) {
    const fresh = stage.filter((path) => !sound.has(path));
    const fails = fresh.length > 0 && (await testsFail(fresh, { project, cases: options.cases, timeout: 600_000 }));
    if (fails) console.log(`left out, as it fails with nothing changed: ${fresh.join(" ")}`);
    for (const path of fresh) sound.set(path, !fails);
  }
  return stages.map((stage) => stage.filter((path) => sound.get(path) === true)).filter((stage) => stage.length > 0);
}

const files = sourcesOf(positionals);
const project = copyOfProject();
const survivors: string[] = [];
let [made, done] = [0, 0];
for (const file of files) {
  const source = readFileSync(join(repository, file), "utf8");
  const stages = await soundOf(testsOf(file, project), project);
  const possible = mutationsOf(source).filter((mutation) => changesProgram(source, mutated(source, mutation)));
  for (const mutation of chosen(possible, Number(options.each), Number(options.seed))) {
    writeFileSync(join(project, file), mutated(source, mutation));
    made++;
    if (await isNoticed(stages, project)) continue;
    const line = source.split("\n")[mutation.line - 1]!.trim();
    const change = `"${source.slice(mutation.start, mutation.end).trim()}" → "${mutation.replacement.trim()}"`;
    survivors.push(`${file}:${mutation.line} ${change} in: ${line}`);
    console.log(`not noticed: ${survivors.at(-1)}`);
  }
  writeFileSync(join(project, file), source);
  process.stderr.write(`${++done} of ${files.length} files, ${made - survivors.length} of ${made} changes noticed\n`);
}
rmSync(project, { recursive: true, force: true });
console.log(`${made - survivors.length} of ${made} changes in ${files.length} files were noticed by a test.`);
process.exitCode = survivors.length === 0 ? 0 : 1;
