import assert from "node:assert/strict";
import { test } from "node:test";
import { storageContract } from "../../../test/contracts/storage-contract.ts";
import { Int64Storage } from "./int64.ts";

storageContract("int64", (length) => new Int64Storage(length));

test("a weight that is not whole is refused before anything is added", () => {
  const storage = new Int64Storage(2);
  assert.throws(() => storage.accumulate(Int32Array.of(0, 1), Float64Array.of(1, 2.5)), {
    code: "BadArgument",
    message: /weight 2\.5.*int64.*\.double\(\)/,
  });
  assert.throws(() => storage.accumulate(Int32Array.of(0), 0.5), { code: "BadArgument" });
  assert.throws(() => storage.accumulate(Int32Array.of(0), NaN), { code: "BadArgument" });
  assert.deepEqual([...storage.values], [0, 0]);
});

test("variances are not known after weights, also in sums and slices", () => {
  const storage = new Int64Storage(2);
  storage.accumulate(Int32Array.of(0), 3);
  assert.equal(storage.variances, null);
  assert.equal(storage.plus(new Int64Storage(2) as typeof storage).variances, null);
  assert.equal(storage.remap(Int32Array.of(0, 0), 1).variances, null);
  assert.notEqual(storage.empty().variances, null);
});

test("a factor that is not whole makes float64 contents", () => {
  const storage = new Int64Storage(Float64Array.of(3));
  assert.equal(storage.scaled(2).kind, "int64");
  assert.equal(storage.scaled(0.5).kind, "double");
});
