import { readFileSync } from "node:fs";

/** What every program of the package shares, in one file: what `coffea-ts run` and its workers use, and what processors import. */
export const core: readonly string[] = [
  "src/awkward/index.ts",
  "src/hist/index.ts",
  "src/vector/index.ts",
  "src/cli/run-command.ts",
  "src/executor/worker/serve.ts",
  "src/executor/node/user-modules.ts",
  "src/processor/remote/remote-chunks.ts",
];

/** What the command line shares with processors and workers: the same, and how it reads its arguments. */
export const coreOfCommandLine: readonly string[] = [...core, "src/cli/main.ts"];

/** Modules that are found by their names beside the bundle of the module that names them (`siblingModule`), and the command line. */
const named: readonly string[] = [
  "src/cli/main.ts",
  "src/executor/node/worker-entry.ts",
  "src/processor/remote/remote-chunks.ts",
  "src/processor/remote/ship-batches.ts",
  "src/task-graph/compute/remote-partitions.ts",
];

/** Modules that are imported for what they do, by the entries that need that. */
export const withEffects: Readonly<Record<string, readonly string[]>> = {
  "src/plot/index.ts": ["src/plot/display-drawing.ts"],
  "src/index.ts": ["src/plot/display-drawing.ts"],
  "src/executor/node/worker-entry.ts": ["src/executor/node/worker-entry.ts"],
};

/** Every entry by the name of its file in `dist/node`: the subpaths of `package.json`, and the modules that are found by name. */
export function entries(packageFolder: string): Record<string, string> {
  const manifest = JSON.parse(readFileSync(`${packageFolder}package.json`, "utf8")) as {
    exports: Record<string, { "@coffea-ts/source"?: string }>;
  };
  const subpaths = Object.entries(manifest.exports).flatMap(([subpath, { "@coffea-ts/source": source }]) =>
    source === undefined ? [] : [[subpath === "." ? "index" : subpath.slice(2), source.slice(2)] as const],
  );
  const byName = named.map((path) => [/([\w-]+)\.ts$/.exec(path)![1]!, path] as const);
  return Object.fromEntries([...subpaths, ...byName]);
}

/** Entries that prepare how modules are loaded, and load the core themselves. */
export const withoutCore: ReadonlySet<string> = new Set(["src/executor/node/worker-entry.ts"]);
