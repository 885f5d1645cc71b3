import assert from "node:assert/strict";
import { test } from "node:test";
import { Hist, Stack } from "./index.ts";

const h = Hist.new
  .strCat(["a", "b", "c"], { name: "s" })
  .reg(2, 0, 2, { name: "x" })
  .double()
  .fill({ s: ["a", "b", "b"], x: 0.5 });

test("of an axis: one histogram per bin, by name or place", () => {
  const stack = h.stack("s");
  assert.deepEqual(stack.names, ["a", "b", "c"]);
  assert.equal(stack.length, 3);
  assert.equal(stack.at("b").sum(), 2);
  assert.equal(stack.at(-1).name, "c");
  assert.deepEqual(stack.slice("a", "c").names, ["a", "b"]);
  assert.deepEqual(stack.slice(1).names, ["b", "c"]);
  assert.deepEqual(
    [...stack].map((part) => part.sum()),
    [1, 2, 0],
  );
  assert.deepEqual(h.stack("x").names, ["[0, 1)", "[1, 2)"]);
});

test("arithmetic, projection and replacement make new stacks", () => {
  const stack = h.stack("s");
  assert.equal(stack.mul(3).at("b").sum(), 6);
  assert.equal(stack.add(1).sub(1).div(2).at("b").sum(), 1);
  assert.equal(stack.project("x").axes[0]!.name, "x");
  assert.equal(stack.replaced("a", stack.at("b")).at(0).sum(), 2);
  assert.ok(stack.equals(Stack.fromIter([...stack])));
  assert.ok(!stack.equals(stack.mul(2)));
});

test("from a dictionary the keys are the names, and histograms stay what they were", () => {
  const one = h.project("x");
  const stack = Stack.fromDict({ data: one, mc: one });
  assert.deepEqual(stack.names, ["data", "mc"]);
  assert.equal(one.name, null);
  assert.match(String(stack), /^Stack<\('data', 'mc'\) of Hist\(Regular/);
  assert.match(stack.show({ columns: 40 }), /data\nx\n/);
});

test("histograms without a name are called by their position", () => {
  const one = h.project("x");
  const stack = new Stack(one, one);
  assert.match(String(stack), /^Stack<\(None, None\) of Hist/);
  assert.match(stack.show({ columns: 40 }), /^H0\nx\n[\s\S]*\nH1\nx\n/);
});

test("axes that are not the same, and unknown names", () => {
  assert.throws(() => new Stack(), { code: "BadArgument" });
  assert.throws(() => new Stack<{}, "double">(h.project("x") as never, h.project("s") as never), {
    code: "BadArgument",
    message: /histogram 1 differs/,
  });
  assert.throws(() => h.stack("s").at("bb"), { code: "BadArgument", message: /Did you mean "b"/ });
});
