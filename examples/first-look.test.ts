import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { sampleFile } from "../packages/coffea-ts/test/data/sample-file.ts";

const sample = sampleFile("nano_dimuon.root");
const example = fileURLToPath(new URL("first-look.ts", import.meta.url));

test(
  "the first look reads ten buffers, draws, and reads nothing again",
  { skip: sample === null && "nano_dimuon.root is not here" },
  () => {
    const folder = mkdtempSync(join(tmpdir(), "first-look-"));
    try {
      const picture = join(folder, "mass.svg");
      const run = spawnSync(process.execPath, ["--conditions=@coffea-ts/source", example, sample!, picture], { encoding: "utf8" });
      assert.equal(run.status, 0, run.stderr);
      assert.match(run.stdout, /40 entries, 21 pairs/);
      assert.match(run.stdout, /Muon_pt Muon_eta Muon_phi Muon_mass Muon_charge Muon_charge Muon_pt Muon_phi Muon_eta Muon_mass/);
      assert.match(run.stdout, /after a second run: 10\n/);
      assert.match(readFileSync(picture, "utf8"), /^<svg[\s\S]*<\/svg>\s*$/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
