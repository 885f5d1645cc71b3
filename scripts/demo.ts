// The demo: makes the embedded sample (once, outside the repository), runs examples/dimuon.ts over it and shows the spectrum.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { repository } from "./setup/step.ts";

const cache = `${process.env["COFFEA_TS_CACHE"] ?? `${process.env["XDG_CACHE_HOME"] ?? `${homedir()}/.cache`}/coffea-ts`}/samples`;
const sample = `${cache}/dimuon-1M-v1.root`;
const out = `${repository}out/demo`;
const node = [process.execPath, "--conditions=@coffea-ts/source"];

function run(command: readonly string[]): void {
  const status = spawnSync(command[0]!, command.slice(1), { cwd: repository, stdio: "inherit" }).status;
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync(sample)) {
  mkdirSync(cache, { recursive: true });
  console.log(`Making the sample: 1,000,000 events shaped like CMS open data, into ${sample}`);
  run([...node, "scripts/make-sample.ts", sample, "--events", "1000000", "--kind", "dimuon"]);
}
mkdirSync(out, { recursive: true });
console.log(`\n$ npx coffea-ts run examples/dimuon.ts ${sample} --plot out/demo --log-y\n`);
run([
  process.execPath,
  "packages/coffea-ts/bin/coffea-ts.js",
  "run",
  "examples/dimuon.ts",
  sample,
  "--plot",
  out,
  "--log-y",
  "--output",
  `${out}/dimuon.json`,
]);
