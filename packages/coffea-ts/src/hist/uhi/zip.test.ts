import assert from "node:assert/strict";
import { test } from "node:test";
import { strToU8, zipSync } from "fflate";
import { Hist } from "../hist.ts";
import { fromUhiZip, toUhiZip } from "./zip.ts";

test("several histograms and back, infinite edges exactly", () => {
  const one = Hist.new
    .var([-Infinity, 0, Infinity], { name: "x" })
    .weight()
    .fill({ x: [1, -1], weight: [2, 3] });
  const two = Hist.new.strCat(["a", "b"], { name: "s" }).int64({ label: "counts" }).fill({ s: "b" });
  const loaded = fromUhiZip(toUhiZip({ one, two }));
  assert.deepEqual(Object.keys(loaded), ["one", "two"]);
  assert.ok(loaded["one"]!.equals(one));
  assert.ok(loaded["two"]!.equals(two));
  assert.equal(loaded["two"]!.label, "counts");
});

test("large ones are much smaller than JSON", () => {
  const large = Hist.new.reg(100, 0, 1, { name: "x" }).reg(100, 0, 1, { name: "y" }).double().fill({ x: 0.5, y: 0.5 });
  assert.ok(toUhiZip({ large }).length < JSON.stringify(large).length / 10);
});

test("other files are named", () => {
  assert.throws(() => fromUhiZip(new Uint8Array(30)), { code: "BadArgument", message: /no zip file/ });
  assert.throws(() => fromUhiZip(zipSync({ "a.txt": strToU8("x") })), { code: "BadArgument", message: /no histograms/ });
  const missing = zipSync({
    "h.json": strToU8(JSON.stringify({ uhi_schema: 1, axes: [], storage: { type: "double", values: "gone.npy" } })),
  });
  assert.throws(() => fromUhiZip(missing), { code: "BadArgument", message: /"gone\.npy"/ });
});
