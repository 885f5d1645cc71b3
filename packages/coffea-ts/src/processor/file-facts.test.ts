import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleFile } from "../../test/data/sample-file.ts";
import { FilePool } from "../nanoevents/index.ts";
import { hasFacts, isFileFacts, readFacts } from "./file-facts.ts";

const nano = sampleFile("nano_dimuon.root");
const skip = nano === null && "nano_dimuon.root is not on this machine";

test("facts of a tree, as far as they are wanted", { skip }, async () => {
  const pool = new FilePool();
  const request = { file: nano!, treename: "Events" };
  const uuid = "a210a3f8-3648-11ea-a29f-f5b55c90beef";
  const few = await readFacts(request, { clusters: false, form: false }, pool);
  assert.deepEqual(few, { uuid, entries: 40, clusters: null, form: null, identity: null });
  const all = await readFacts(request, { clusters: true, form: true }, pool);
  assert.deepEqual(all.clusters, [0, 40]);
  const form = JSON.parse(all.form!) as { fields: string[] };
  assert.deepEqual([form.fields.length, form.fields[0]], [1601, "run"]);
  await pool.closeAll();
  for (const [clusters, wantsForm, ofFew] of [
    [false, false, true],
    [true, false, false],
    [false, true, false],
  ] as const) {
    assert.equal(hasFacts(few, { clusters, form: wantsForm }), ofFew);
    assert.equal(hasFacts(all, { clusters, form: wantsForm }), true);
  }
  assert.ok(isFileFacts(few) && isFileFacts(all));
});

test("what is no facts in some part is told from facts", () => {
  const facts = { uuid: "u", entries: 7, clusters: [0, 7], form: "{}", identity: { size: 3 } };
  assert.ok(isFileFacts(facts));
  const wrong = [
    { uuid: 5 },
    { entries: -1 },
    { entries: 1.5 },
    { clusters: [0, "7"] },
    { clusters: undefined },
    { form: {} },
    { identity: {} },
    { identity: "x" },
  ];
  for (const part of wrong) assert.ok(!isFileFacts({ ...facts, ...part }), JSON.stringify(part));
  for (const value of [null, undefined, 5, "facts", []]) assert.ok(!isFileFacts(value));
});
