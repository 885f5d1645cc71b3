import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
// @ts-expect-error plain JavaScript, which Node 20 has to understand
import { whyStale as whyStaleUntyped } from "../../bin/why-stale.js";

const whyStale = whyStaleUntyped as (packageFolder: URL, builtin: (name: string) => unknown) => string | null;
const launcher = fileURLToPath(new URL("../../bin/coffea-ts.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "coffea-ts-launcher-"));
after(() => rmSync(folder, { recursive: true }));

const write = (path: string, content: string): string => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
  return join(folder, path);
};

test(
  "the shell hands over to the Node package beside it, with every argument as it is, else to the PATH's",
  { skip: process.platform === "win32" },
  () => {
    const installed = write("project/node_modules/coffea-ts/bin/coffea-ts.js", "");
    copyFileSync(launcher, installed);
    chmodSync(installed, 0o755);
    mkdirSync(join(folder, "project/node_modules/.bin"));
    const linked = join(folder, "project/node_modules/.bin/coffea-ts");
    symlinkSync("../coffea-ts/bin/coffea-ts.js", linked);
    const fake = (name: string): string => `#!/bin/sh\necho ${name} $1; shift 2; for one in "$@"; do echo "[$one]"; done\n`;
    chmodSync(write("path/node", fake("path")), 0o755);
    const env = { PATH: `${join(folder, "path")}:${process.env["PATH"]}` };
    const answer = (command: string): string => spawnSync(command, ["run", "a b.ts", "", "$HOME"], { encoding: "utf8", env }).stdout;
    const passed = " --initial-heap-size=64\n[run]\n[a b.ts]\n[]\n[$HOME]\n";
    assert.deepEqual([answer(linked), answer(installed)], [`path${passed}`, `path${passed}`]);
    chmodSync(write("project/node_modules/node/bin/node", fake("package")), 0o755);
    assert.deepEqual([answer(linked), answer(installed)], [`package${passed}`, `package${passed}`]);
  },
);

test("dist/ is stale when it is not there, and when a file that it was built from is newer or gone", () => {
  const packageFolder = pathToFileURL(`${join(folder, "package")}/`);
  const why = (): string | null => whyStale(packageFolder, (name) => process.getBuiltinModule(`node:${name}` as "node:fs"));
  const source = write("package/src/a.ts", "");
  utimesSync(source, 1000, 1000);
  assert.equal(why(), "dist/ is not built");
  write("package/dist/.built-from.json", JSON.stringify({ builtAt: 1_000_000, sources: ["src/a.ts"] }));
  assert.equal(why(), null);
  utimesSync(source, 1001, 1001);
  assert.match(why()!, /^src\/a\.ts is newer/);
  rmSync(source);
  assert.match(why()!, /^src\/a\.ts is newer/);
});
