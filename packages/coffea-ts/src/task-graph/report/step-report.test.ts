import assert from "node:assert/strict";
import { test } from "node:test";
import { CoffeaError } from "../../base/index.ts";
import type { Partition } from "../../nanoevents/index.ts";
import { failedStep, joinedSteps, readStep } from "./step-report.ts";

const partition: Partition = { file: "it's.root", content: "it's.root", treepath: "Events", start: 10, stop: 20, part: null, uuid: null };
const counters = { num_requested_bytes: 100, num_requests: 2, num_requested_chunks: 3 };

test("arguments as coffea's: of steps, of parts, of whole files", () => {
  const args = (changes: Partial<Partition>) => readStep({ ...partition, ...changes }, 1, null).args.slice(2);
  assert.deepEqual(readStep(partition, 1, null).args, [`"it's.root"`, "'Events'", "10", "20", "True"]);
  assert.deepEqual(args({ start: null, stop: null, part: [1, 3] }), ["1", "3", "False"]);
  assert.deepEqual(args({ start: null, stop: null }), ["0", "1", "False"]);
});

test("successes have what they took, failures what went wrong", () => {
  const { args: _args, ...read } = readStep(partition, 0.5, counters);
  const nothing = { exception: null, message: null, fqdn: null, hostname: null, kwargs: [] };
  assert.deepEqual(read, { ...nothing, call_time: null, duration: 0.5, performance_counters: counters });
  const failed = failedStep(partition, new CoffeaError("TruncatedFile", "ends early"));
  assert.deepEqual(
    [failed.exception, failed.message, failed.duration, failed.performance_counters],
    ["TruncatedFile", "ends early", null, null],
  );
  assert.ok(Math.abs(failed.call_time! / 1e6 - Date.now()) < 60_000);
  assert.ok(failed.fqdn!.startsWith(failed.hostname!));
  assert.deepEqual([failedStep(partition, new TypeError("x")).exception, failedStep(partition, "x").exception], ["TypeError", "Error"]);
});

test("several reads of a partition are one: what all took, or the first failure", () => {
  const [a, b] = [readStep(partition, 0.5, counters), readStep(partition, 0.25, counters)];
  const failed = failedStep(partition, new Error("gone"));
  assert.deepEqual(joinedSteps(a, b), readStep(partition, 0.75, { num_requested_bytes: 200, num_requests: 4, num_requested_chunks: 6 }));
  assert.deepEqual(joinedSteps(a, readStep(partition, 1, null)).performance_counters, counters);
  assert.equal(joinedSteps(a, failed), failed);
  assert.equal(joinedSteps(failed, a), failed);
});
