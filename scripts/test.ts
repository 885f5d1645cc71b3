// The test command: installs what the tests need, then format check, lint, type check, build, and every test.
// `npm test -- FILTER…` runs only the test files whose path contains a FILTER.
import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runChecks } from "./checks.ts";
import { fetchCoffeaSamples, installPythonPeers } from "./setup/python-peers.ts";
import { repository, runStep } from "./setup/step.ts";
import { installSystemPackages } from "./setup/system-packages.ts";

const filters = process.argv.slice(2);

await installSystemPackages();
await installPythonPeers();
await fetchCoffeaSamples();
await runStep("WebAssembly codecs", [process.execPath, "packages/coffea-ts/scripts/build-codec-wasm.ts"]);
const failed = await runChecks();

const files = globSync("{packages,scripts,examples,bench}/**/*.test.ts", {
  cwd: repository,
  exclude: (path) => /node_modules|\/dist\b/.test(path),
})
  .filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)))
  .sort();
process.stderr.write(`— ${files.length} test files\n`);
if (failed.length > 0) process.stderr.write(`Before the tests, ${failed.join(" and ")} failed: see above. The exit code will say so.\n`);
const options = ["--conditions=@coffea-ts/source", "--test", "--test-concurrency=2", "--test-timeout=900000"];
// What cannot be compiled is interpreted; a mistake of the compiler must not hide behind that.
const environment = { ...process.env, COFFEA_TS_COMPILE_ERRORS: "throw" };
const runTests = (paths: readonly string[], more: Readonly<Record<string, string>>): boolean =>
  paths.length === 0 ||
  spawnSync(process.execPath, [...options, ...paths], { cwd: repository, stdio: "inherit", env: { ...environment, ...more } }).status === 0;

const passed = runTests(files, {});
// Files that fill histograms or run processors, once more with the interpreter in the place of compiled loops.
const filling = files.filter(
  (file) =>
    /src\/(hist|processor|task-graph|dataset-tools)\/|test\/(golden|differential)\/|^examples\//.test(file) &&
    /\.fill\(|fillFlattened|runDeferred|new Runner|settleOutput|evaluateTraced/.test(readFileSync(join(repository, file), "utf8")),
);
process.stderr.write(`— ${filling.length} test files again, interpreted\n`);
const passedInterpreted = runTests(filling, { COFFEA_TS_EVALUATOR: "interpret" });
process.exitCode = failed.length === 0 && passed && passedInterpreted ? 0 : 1;
