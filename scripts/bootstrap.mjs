// Entry of the npm scripts on a machine where nothing is installed yet. Plain JavaScript without dependencies, because the Node that runs it
// may be too old for the project's TypeScript: it installs what the lock file says, then hands over to the Node that came with it.
//
//   node scripts/bootstrap.mjs SCRIPT.ts [arguments]
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(repository, "node_modules", ".installed-from");
const lockHash = createHash("sha256")
  .update(readFileSync(join(repository, "package-lock.json")))
  .digest("hex");

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lockHash) {
  console.error("Installing the npm packages of the lock file (once, about 15 s) …");
  const install = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: repository, stdio: ["ignore", 2, 2] });
  if (install.status !== 0) {
    console.error("npm ci failed; its messages are above. The npm registry has to be reachable for the first run.");
    process.exit(1);
  }
  writeFileSync(stamp, lockHash);
}

const node = projectNode();
const [script, ...rest] = process.argv.slice(2);
const run = spawnSync(node, ["--conditions=@coffea-ts/source", join(repository, script), ...rest], { cwd: repository, stdio: "inherit" });
if (run.error) console.error(`Could not start ${node}: ${run.error.message}`);
process.exit(run.status ?? 1);

function projectNode() {
  const bundled = join(repository, "node_modules", "node", "bin", "node");
  if (existsSync(bundled) && spawnSync(bundled, ["--version"]).status === 0) return bundled;
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  console.error(
    `The project runs on Node 26, which the npm package "node" brings, but its install script did not run (npm may block install scripts), ` +
      `and this machine's Node is ${process.versions.node}. Run "npm rebuild node", or put Node 22.18 or newer on the PATH.`,
  );
  process.exit(1);
}
