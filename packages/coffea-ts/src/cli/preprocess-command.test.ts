import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { muonFile } from "../../test/data/muon-file.ts";
import { readFileset } from "../fileset/index.ts";
import { exitCodes, main } from "./main.ts";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-cli-preprocess-"));
after(() => rmSync(folder, { recursive: true }));
const place = (name: string): string => join(folder, name);

async function run(...arguments_: string[]): Promise<{ code: number; out: string; err: string }> {
  const text = { out: "", err: "" };
  const target = (stream: "out" | "err") => ({ write: (part: string) => (text[stream] += part) });
  const code = await main(["preprocess", ...arguments_, "--no-cache"], { out: target("out"), err: target("err") });
  return { code, ...text };
}

test("files and filesets, with steps; bad ones are told", async () => {
  const file = muonFile(place("a.root"), 250);
  const available = place("available.json.gz");
  const first = await run(
    file,
    place("none.root"),
    "--step-size",
    "100",
    "--skip-bad-files",
    "--output",
    available,
    "--updated",
    place("all.json"),
  );
  assert.equal(first.code, exitCodes.ok, first.err);
  assert.match(first.out, /data: 1 of 2 files, 250 entries in 2 steps\n {2}left out: .*none\.root \(FileNotFound\): There is no file/);
  const fileset = (await readFileset(available)) as Record<string, { files: Record<string, { steps: number[][] }> }>;
  assert.deepEqual(
    Object.values(fileset["data"]!.files).map(({ steps }) => steps),
    [
      [
        [0, 125],
        [125, 250],
      ],
    ],
  );
  assert.deepEqual(Object.keys(((await readFileset(place("all.json"))) as typeof fileset)["data"]!.files), [file, place("none.root")]);
  const again = await run(available, "--output", place("again.json"));
  assert.match(again.out, /data: 1 of 1 files, 250 entries in 2 steps/);
});

test("mistakes end it with the code of their kind", async () => {
  const missing = await run(place("none.root"), "--output", place("x.json"));
  assert.deepEqual([missing.code, /none\.root/.test(missing.err)], [exitCodes.failed, true]);
  assert.equal((await run(place("none.root"), "--output", place("x.txt"))).code, exitCodes.usage);
  assert.equal((await run(place("none.root"))).code, exitCodes.usage);
});
