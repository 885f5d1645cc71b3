import assert from "node:assert/strict";
import { test } from "node:test";
import { categoryTraits, continuousTraits, integerTraits } from "./flow-options.ts";

test("both flow bins by default; the single options win over flow", () => {
  assert.deepEqual(continuousTraits({}, "axis"), { underflow: true, overflow: true, circular: false, growth: false });
  assert.deepEqual(continuousTraits({ flow: false, underflow: true }, "axis"), {
    underflow: true,
    overflow: false,
    circular: false,
    growth: false,
  });
  assert.deepEqual(continuousTraits({ circular: true }, "axis"), { underflow: false, overflow: true, circular: true, growth: false });
  assert.deepEqual(integerTraits({ growth: true, overflow: true }, "axis"), {
    underflow: false,
    overflow: false,
    circular: false,
    growth: true,
  });
  assert.deepEqual(categoryTraits({ growth: true }, "axis"), { underflow: false, overflow: false, circular: false, growth: true });
});

test("combinations that boost-histogram has not are refused", () => {
  for (const options of [
    { circular: true, growth: true },
    { growth: true, flow: false },
    { growth: true, overflow: false },
    { circular: true, overflow: false },
  ]) {
    assert.throws(() => continuousTraits(options, "The axis"), { code: "BadArgument", message: /^The axis / });
  }
  assert.throws(() => integerTraits({ circular: true, growth: true }, "The axis"), { code: "BadArgument" });
});

test("an option that no axis knows is refused with the nearest one", () => {
  assert.throws(() => categoryTraits({ circular: true } as never, "The axis"), { message: /no option "circular"/ });
  for (const traits of [continuousTraits, integerTraits])
    assert.throws(() => traits({ underfow: false } as never, "The axis"), {
      code: "BadArgument",
      message: /The axis has no option "underfow"\. Did you mean "underflow"\?/,
    });
});
