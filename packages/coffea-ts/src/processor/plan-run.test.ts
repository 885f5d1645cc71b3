import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleFile } from "../../test/data/sample-file.ts";
import { FilePool } from "../nanoevents/index.ts";
import { planRun, preprocess, type RunInput } from "./plan-run.ts";
import { runnerSetup } from "./runner-options.ts";

const nano = sampleFile("nano_dimuon.root");
const skip = nano === null && "nano_dimuon.root is not on this machine";

test("a fileset becomes chunks and left-out files; chunks are taken as they are", { skip }, async () => {
  const pool = new FilePool();
  const setup = runnerSetup({ chunksize: 20, skipbadfiles: true });
  const plan = await planRun(setup, pool, { A: [nano!, "none.root"], B: [] }, { treename: "Events" });
  assert.deepEqual(plan.datasets, ["A", "B"]);
  assert.deepEqual([plan.items.length, plan.skipped.length, plan.skipped[0]!.filename], [2, 1, "none.root"]);
  assert.deepEqual((await planRun(setup, pool, plan.items.slice(1), {})).items, plan.items.slice(1));
  const chunks = preprocess(setup, { A: [nano!] }, { treename: "Events" });
  assert.deepEqual((await planRun(setup, pool, chunks, {})).items, plan.items);
  await pool.closeAll();
});

test("what is neither is refused", async () => {
  const plan = async (input: unknown): Promise<unknown> => planRun(runnerSetup({}), new FilePool(), input as RunInput, {});
  for (const input of [3, null, [{ dataset: "A" }]]) await assert.rejects(plan(input), { code: "BadFileset", message: /cannot be run/ });
});
