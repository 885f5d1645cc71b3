import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import * as ak from "../awkward/index.ts";
import { wrapEvents } from "./wrap-events.ts";

const facts = {
  metadata: { dataset: "A" },
  fields: ["x", "n", "filter"],
  skipped: [{ name: "p4", typeName: "TLorentzVector", reason: "classes are not read yet" }],
  description: 'tree "Events" of a.root',
};
const array = ak.fromIter([
  { x: [1, 2], n: 2, filter: 7 },
  { x: [], n: 0, filter: 8 },
  { x: [3], n: 1, filter: 9 },
]);
const events = wrapEvents(array, facts);

test("fields by dot, metadata and length", () => {
  assert.deepEqual(ak.toList(events["n"]), [2, 0, 1]);
  assert.equal(events.length, 3);
  assert.deepEqual(events.fields, ["x", "n", "filter"]);
  assert.equal(events.metadata.dataset, "A");
});

test("members win over branches of their name, which field reaches", () => {
  assert.equal(typeof events.filter, "function");
  assert.deepEqual(ak.toList(events.field("filter" as never)), [7, 8, 9]);
});

test("filtered events are events", () => {
  const some = events.filter(events["n"].gt(0));
  assert.equal(some.length, 2);
  assert.equal(some.metadata.dataset, "A");
  assert.deepEqual(ak.toList(some["x"]), [[1, 2], [3]]);
  assert.throws(() => some["xx"] as unknown, { code: "BranchNotFound" });
});

test("events are accepted where arrays are", () => {
  assert.ok(ak.isArray(events));
  assert.deepEqual(ak.fields(events), ["x", "n", "filter"]);
});

test("unknown and unreadable branches say so", () => {
  assert.throws(() => events["xs"] as unknown, {
    code: "BranchNotFound",
    message: /There is no branch "xs" in tree "Events" of a\.root\. Did you mean "x"/,
  });
  assert.throws(() => events["p4"] as unknown, { code: "NotReadable", message: /"p4" \(TLorentzVector\).*classes are not read yet/ });
});

test("what the language asks for is no branch", async () => {
  assert.equal(await Promise.resolve(events), events);
  assert.equal((events as { toJSON?: unknown }).toJSON, undefined);
  assert.match(String(events), /^<NanoEvents /);
  assert.match(inspect(events), /^<NanoEvents /);
  assert.ok("x" in events && "metadata" in events && !("y" in events));
});

test("events do not change", () => {
  assert.throws(() => Object.assign(events, { y: 1 }), { code: "BadArgument" });
});
