import assert from "node:assert/strict";
import { test } from "node:test";
import { JsonReader } from "./json-reader.ts";

test("values with the way to them", () => {
  const root = new JsonReader({ a: [{ b: 1, c: "x", d: true }] }, "");
  const [item] = root.get("a").list();
  assert.equal(item!.get("b").number(), 1);
  assert.equal(item!.get("c").text(), "x");
  assert.equal(item!.get("d").boolean(), true);
  assert.equal(item!.get("e").value, undefined);
  assert.deepEqual(item!.get("e").record(), {});
  assert.throws(() => item!.get("c").number(), { code: "BadArgument", message: /"a\[0\]\.c" should be a number but is "x"/ });
  assert.throws(() => item!.get("c").list(), { code: "BadArgument" });
  assert.throws(() => item!.get("b").get("z"), { code: "BadArgument" });
  assert.throws(() => item!.get("b").record(), { code: "BadArgument" });
  assert.throws(() => new JsonReader("y".repeat(200), "long").boolean(), { message: /y…/ });
});
