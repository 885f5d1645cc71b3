import assert from "node:assert/strict";
import { test } from "node:test";
import { pack, unpack } from "../../base/index.ts";
import { accumulate } from "../accumulate.ts";
import { defaultdictAccumulator, dictAccumulator, listAccumulator, setAccumulator } from "./plain-accumulators.ts";

test("lists, sets and objects are plain ones", () => {
  const out = dictAccumulator({ list: listAccumulator([1]), set: setAccumulator("a"), empty: listAccumulator<number>() });
  assert.deepEqual(accumulate([out, out]), { list: [1, 1], set: new Set(["a"]), empty: [] });
});

test("counts begin at nothing at every key, and only what was set is there", async () => {
  const cutflow = defaultdictAccumulator(Number);
  cutflow["all"]! += 10;
  cutflow["all"]! += 2;
  cutflow["two muons"]! += 3;
  assert.equal(cutflow["never set"], 0);
  assert.deepEqual({ ...cutflow }, { all: 12, "two muons": 3 });
  assert.deepEqual(accumulate([{ cutflow }, { cutflow: { "two muons": 1, more: 1 } }]), { cutflow: { all: 12, "two muons": 4, more: 1 } });
  assert.deepEqual(unpack(pack(cutflow)), { all: 12, "two muons": 3 });
  assert.deepEqual(await Promise.resolve(cutflow), cutflow);
  assert.equal(JSON.stringify(cutflow), '{"all":12,"two muons":3}');
});

test("lists at every key can be pushed to; entries may be given", () => {
  const lists = defaultdictAccumulator<number[]>(() => [], { a: [1] });
  lists["a"]!.push(2);
  lists["b"]!.push(3);
  assert.deepEqual({ ...lists }, { a: [1, 2], b: [3] });
});
