import assert from "node:assert/strict";
import { test } from "node:test";
import { CoffeaError, isCoffeaError } from "./errors.ts";
import { pack } from "./packable.ts";
import { unpack } from "./unpack.ts";

test("errors keep class, code, message, details, stack and causes", () => {
  const root = Object.assign(new TypeError("x is undefined"), { code: "EIO", extra: new Float64Array(2), hidden: () => 1 });
  const error = new CoffeaError("ReadFailed", "no answer", { cause: root, details: { file: "a.root", at: 7n } });
  const again = unpack(pack(error)) as CoffeaError & { cause: TypeError & { code: string; extra: unknown; hidden: unknown } };
  assert.ok(isCoffeaError(again, "ReadFailed"));
  assert.deepEqual([again.name, again.message, again.stack], [error.name, error.message, error.stack]);
  assert.deepEqual(again.details, { file: "a.root", at: 7n });
  assert.ok(again.cause instanceof TypeError);
  assert.deepEqual([again.cause.message, again.cause.stack, again.cause.code], [root.message, root.stack, "EIO"]);
  assert.deepEqual(again.cause.extra, new Float64Array(2));
  assert.match(String(again.cause.hidden), /function/, "what cannot travel is described");
});

test("errors of a user's class keep their name; errors that bite their tail arrive", () => {
  class MuonError extends RangeError {
    override name = "MuonError";
  }
  const again = unpack(pack(new MuonError("bad muon"))) as Error;
  assert.ok(again instanceof RangeError);
  assert.equal(String(again), "MuonError: bad muon");
  const error = new Error("outer");
  error.cause = new Error("inner", { cause: error });
  Object.assign(error, { details: { error } });
  assert.equal(((unpack(pack(error)) as Error).cause as Error).message, "inner");
  const group = unpack(pack(new AggregateError([new TypeError("one")], "all"))) as AggregateError;
  assert.ok(group instanceof AggregateError && group.errors[0] instanceof TypeError);
});

test("a head that pack cannot have written is refused", () => {
  for (const head of [{ a: 1 }, ["nonsense"], ["view", "Float64Array", 0], ["view", "NoArray", 0], ["same", 3], ["buffer", 1]])
    assert.throws(() => unpack({ head, buffers: [] }), { code: "CorruptFile" });
  assert.throws(() => unpack({ head: ["of", "Histo", 1], buffers: [] }), { code: "NotShippable", message: /hold a "Histo"/ });
});
