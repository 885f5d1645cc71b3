import assert from "node:assert/strict";
import { test } from "node:test";
import { Attached } from "./attached.ts";

test("values are remembered with objects of any kind, each purpose by itself", () => {
  const [names, sizes] = [new Attached<object, string>(), new Attached<object, number>()];
  const plain = { a: 1 };
  const objects = [plain, Object.freeze({ b: 2 }), [1, 2], new Proxy(plain, {}), () => 1, Object.create(plain) as object];
  for (const [index, object] of objects.entries()) {
    assert.deepEqual([names.get(object), names.has(object)], [undefined, false]);
    names.set(object, `object ${index}`);
  }
  for (const [index, object] of objects.entries())
    assert.deepEqual([names.get(object), names.has(object), sizes.has(object)], [`object ${index}`, true, false]);
  sizes.set(plain, 3);
  names.set(plain, "again");
  assert.deepEqual([names.get(plain), sizes.get(plain)], ["again", 3]);
});

test("nobody sees it, and copies do not have it", () => {
  const names = new Attached<object, string | undefined>();
  const object = { a: 1 };
  names.set(object, undefined);
  assert.equal(names.has(object), true);
  assert.deepEqual(Reflect.ownKeys(object), ["a"]);
  assert.equal(names.has({ ...object }), false);
  assert.equal(names.has(structuredClone(object)), false);
  assert.equal(JSON.stringify(object), '{"a":1}');
});
