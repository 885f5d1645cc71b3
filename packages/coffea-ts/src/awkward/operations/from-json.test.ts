import assert from "node:assert/strict";
import { test } from "node:test";
import { fromJson } from "./from-json.ts";
import { toList, typeOf } from "./inspect.ts";

test("a list has one entry for each event; lines have one each", () => {
  assert.deepEqual(toList(fromJson("[[1, 2.5], [], null]")), [[1, 2.5], [], null]);
  assert.deepEqual(toList(fromJson('{"x": 1}\n{"x": 2}\n', { lineDelimited: true })), [{ x: 1 }, { x: 2 }]);
});

test("texts stand for what JSON has no numbers for", () => {
  const options = { nanString: "nan", posinfString: "inf", neginfString: "-inf" };
  assert.deepEqual(toList(fromJson('["nan", "inf", "-inf", 1]', options)), [NaN, Infinity, -Infinity, 1]);
});

test("a type reads 64-bit integers exactly", () => {
  const x = fromJson("[9007199254740993]", { type: "int64" });
  assert.equal(typeOf(x), "1 * int64");
  assert.deepEqual(toList(x), [9007199254740993n]);
});

test("what is no JSON, no list or no option is refused", () => {
  assert.throws(() => fromJson("[1,"), { code: "BadArgument", message: /^ak\.fromJson found no JSON: / });
  assert.throws(() => fromJson("{}\n{", { lineDelimited: true }), { message: /found no JSON in line 2: / });
  assert.throws(() => fromJson("{}"), { message: /one entry for each event.*lineDelimited: true/ });
  assert.throws(() => fromJson("[]", { linedelimited: true } as object), {
    message: /no option "linedelimited"\. Did you mean "lineDelimited"/,
  });
});
