import assert from "node:assert/strict";
import { test } from "node:test";
import { checkedProcessor } from "./checked-processor.ts";

test("objects with process and functions are processors; a class and anything else are not", () => {
  class Analysis {
    process(): number {
      return 1;
    }
  }
  const instance = new Analysis();
  const plain = (): number => 1;
  assert.deepEqual([checkedProcessor(instance), checkedProcessor(plain)], [instance, plain]);
  assert.throws(() => checkedProcessor(Analysis), { code: "BadArgument", message: /new Analysis\(\)/ });
  assert.throws(() => checkedProcessor(undefined), { code: "BadArgument", message: /processorInstance is undefined/ });
  assert.throws(() => checkedProcessor({ proces: 1 }), { code: "BadArgument", message: /an object with proces\./ });
});
