import assert from "node:assert/strict";
import { test } from "node:test";
import { Hist } from "./index.ts";

const h = Hist.new
  .strCat(["b", "A", "c"], { name: "s" })
  .double()
  .fill({ s: ["b", "b", "A"] })
  .fill({ s: "other" as "b" });

test("by code points, by a key, and backwards", () => {
  assert.deepEqual(h.sort("s").axes[0]!.bins, ["A", "b", "c"]);
  assert.deepEqual(h.sort("s").values({ flow: true }).toList(), [1, 2, 0, 1]);
  assert.deepEqual(h.sort("s", { reverse: true }).axes[0]!.bins, ["c", "b", "A"]);
  assert.deepEqual(h.sort("s", { key: (s: string) => (s === "c" ? 0 : 1) }).axes[0]!.bins, ["c", "b", "A"]);
  const reversed = Hist.new.strCat(["b", "A", "c", "d"], { name: "s" }).double();
  assert.deepEqual(reversed.sort("s", { key: (s: string) => (s === "A" ? 1 : 0), reverse: true }).axes[0]!.bins, ["A", "b", "c", "d"]);
  const lengths = Hist.new.strCat(["ab", "a", "abc", "😀", "\uffff"], { name: "s" }).double();
  assert.deepEqual(lengths.sort("s").axes[0]!.bins, ["a", "ab", "abc", "\uffff", "😀"]);
  assert.deepEqual(Hist.new.intCat([10, 9, -1], { name: "i" }).double().sort(0).axes[0]!.bins, [-1, 9, 10]);
});

test("other axes are in order", () => {
  assert.throws(() => Hist.new.reg(1, 0, 1, { name: "x" }).double().sort("x"), { code: "BadArgument", message: /regular/ });
});
