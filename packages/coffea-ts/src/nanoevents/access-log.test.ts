import assert from "node:assert/strict";
import { test } from "node:test";
import { bufferKey, columnOfAccess, partitionKey } from "./access-log.ts";

const partition = partitionKey({ uuid: "a210a3f8-3648-11ea-a29f-f5b55c90beef", path: "/Events", cycle: 1 }, 0, 40);

test("keys are those that coffea writes", () => {
  assert.equal(
    bufferKey(partition, "offsets", "Muon_pt,!load,!offsets"),
    "a210a3f8-3648-11ea-a29f-f5b55c90beef/%2FEvents%3B1/0-40/offsets/Muon_pt%2C%21load%2C%21offsets",
  );
});

test("everything but letters, digits and _.-~ is quoted, as bytes of UTF-8", () => {
  assert.ok(bufferKey(partition, "data", "a(b)'*~-._ é").endsWith("/data/a%28b%29%27%2A~-._%20%C3%A9"));
});

test("a column of the metrics is the branch and the kind of buffer", () => {
  assert.equal(columnOfAccess({ branch: "Muon_pt", bufferKey: bufferKey(partition, "data", "Muon_pt,!load,!content") }), "Muon_pt-data");
});
