// The test command: installs what the tests need, then format check, lint, type check, build, and every test.
// `npm test -- FILTER…` runs only the test files whose path contains a FILTER.
import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";
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
const tests = spawnSync(process.execPath, [...options, ...files], { cwd: repository, stdio: "inherit" });
process.exitCode = failed.length > 0 || tests.status !== 0 ? 1 : 0;
