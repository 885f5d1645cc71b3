import assert from "node:assert/strict";
import { test } from "node:test";
import { storageContract } from "../../../test/contracts/storage-contract.ts";
import { UnlimitedStorage } from "./unlimited.ts";

storageContract("unlimited", (length) => new UnlimitedStorage(length));

test("a multiple has no known variances", () => {
  const storage = new UnlimitedStorage(Float64Array.of(1, 2), false);
  assert.deepEqual([...storage.variances!], [1, 2]);
  assert.equal(storage.scaled(2).variances, null);
  assert.equal(storage.divided(2).variances, null);
});
