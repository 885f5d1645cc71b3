import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-script-"));
after(() => rmSync(folder, { recursive: true }));
const script = join(folder, "script.cjs");
writeFileSync(script, `((x) => {\n  function square() { return x * x; }\n  return square();\n})\n`);
const kept = join(folder, `kept/${script.replaceAll("/", "_")}.code`);

/** The answer of a program that evaluates the script, and ends with this exit code. */
function answer(exitCode = 0, identity = "0123456789abcdef"): string {
  const program = `
    const { evaluateScript } = await import(${JSON.stringify(new URL("./evaluate-script.ts", import.meta.url).href)});
    const square = evaluateScript({ url: new URL(${JSON.stringify(pathToFileURL(script).href)}), identity: "${identity}" }, ${JSON.stringify(join(folder, "kept"))});
    console.log(square(7));
    process.exitCode = ${exitCode};`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [...process.execArgv.filter((flag) => flag.startsWith("--conditions")), "--input-type=module", "--eval", program],
    {
      encoding: "utf8",
    },
  );
  return stdout + stderr;
}

const runs = (): number => readFileSync(kept).readUInt32LE(4);

test("code is kept by a run that went well, and found by the next", () => {
  assert.equal(answer(1), "49\n");
  assert.equal(existsSync(kept), false);
  assert.equal(answer(), "49\n");
  assert.equal(runs(), 1);
  assert.equal(answer(), "49\n");
  assert.equal(runs(), 2);
  assert.deepEqual(readdirSync(join(folder, "kept")), [basename(kept)]);
});

test("damaged, cut and foreign files are as none", () => {
  const whole = readFileSync(kept);
  const damaged = Buffer.from(whole);
  damaged.fill(0, 32);
  const foreign = Buffer.from(whole);
  // V8's own mark of its version.
  foreign[36]! ^= 1;
  for (const bytes of [damaged, whole.subarray(0, -8), foreign, Buffer.alloc(3)]) {
    writeFileSync(kept, bytes);
    assert.equal(answer(), "49\n");
    assert.equal(runs(), 1);
  }
});

test("the code of another build is none", () => {
  assert.equal(answer(0, "another build 12"), "49\n");
  assert.equal(runs(), 1);
});

test("where no file can be, the script is evaluated all the same", () => {
  rmSync(join(folder, "kept"), { recursive: true });
  writeFileSync(join(folder, "kept"), "");
  assert.equal(answer(), "49\n");
});
