import assert from "node:assert/strict";
import { test } from "node:test";
import { CoffeaError } from "../base/index.ts";
import { chunkFailed } from "./chunk-failed.ts";

const item = {
  dataset: "DoubleMuon",
  filename: "big.root",
  treename: "Events",
  entrystart: 125_000,
  entrystop: 250_000,
  fileuuid: "",
  usermeta: {},
  preload: null,
};

test("names dataset, file, tree, entries, the user's line and message, and keeps the cause", () => {
  const cause = new TypeError("x is not a function");
  const error = chunkFailed(item, cause);
  assert.equal(error.code, "ChunkFailed");
  assert.equal(error.cause, cause);
  assert.match(
    error.message,
    /^Processing entries 125000 to 250000 of tree "Events" in big\.root \(dataset "DoubleMuon"\) failed at .*chunk-failed\.test\.ts:\d+:\d+: TypeError: x is not a function$/,
  );
  assert.equal(error.details["entrystart"], 125_000);
});

test("a bad file is nobody's line", () => {
  const error = chunkFailed(item, new CoffeaError("TruncatedFile", "The file ends early."));
  assert.match(error.message, /failed: The file ends early\.$/);
});

test("anything may be thrown", () => {
  assert.match(chunkFailed(item, "stop").message, /failed: stop$/);
  assert.match(chunkFailed(item, new Error("")).message, /: Error$/);
});
