import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-terminal-"));
after(() => rmSync(folder, { recursive: true }));

const module = new URL("./terminal.ts", import.meta.url).href;
const program = (code: string): string[] => [
  "--input-type=module",
  "--eval",
  `const { processTerminal: t } = await import("${module}"); ${code}`,
];

test("texts of any length arrive in pipes and files, in order with those of streams", () => {
  const code = 't.out.write("é".repeat(300000)); console.log("-"); t.out.write("end"); t.err.write("told");';
  const { stdout, stderr, status } = spawnSync(process.execPath, program(code), { encoding: "utf8" });
  assert.deepEqual([status, stdout, stderr], [0, `${"é".repeat(300_000)}-\nend`, "told"]);
  const path = join(folder, "out.txt");
  assert.equal(
    spawnSync(process.execPath, program('t.out.write("a"); t.out.write("b");'), { stdio: ["ignore", openSync(path, "w"), "inherit"] })
      .status,
    0,
  );
  assert.equal(readFileSync(path, "utf8"), "ab");
});

test("a reader of results that leaves ends the program, one of messages does not", { skip: process.platform === "win32" }, () => {
  const shell = (code: string, rest: string) =>
    spawnSync("bash", ["-c", `set -o pipefail; "$0" "$@" ${rest}`, process.execPath, ...program(code)], { encoding: "utf8" });
  const endless = shell('for (;;) t.out.write("x\\n".repeat(1000));', "| head -n 1");
  assert.deepEqual([endless.status, endless.stdout, endless.stderr], [0, "x\n", ""]);
  const told = shell('for (let i = 0; i < 1000; i++) t.err.write("y\\n".repeat(1000)); t.out.write("done");', "2> >(head -n 0)");
  assert.deepEqual([told.status, told.stdout], [0, "done"]);
});
