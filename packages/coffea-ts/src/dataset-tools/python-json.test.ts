import assert from "node:assert/strict";
import { test } from "node:test";
import { byCodePoints, pythonJson } from "./python-json.ts";

test("JSON as Python writes it: sorted, ASCII, its numbers", () => {
  const value = {
    b: [1, -0, 1.5, 1e16, 1e21, 1e-5, 0.0001, 1.25e-7],
    a: { é: "µ🙂\u007f", none: null, left: undefined },
    big: 2n ** 60n,
    yes: true,
  };
  assert.equal(
    pythonJson(value),
    `{"a":{"none":null,"\\u00e9":"\\u00b5\\ud83d\\ude42\\u007f"},"b":[1,0,1.5,10000000000000000,1e+21,1e-05,0.0001,1.25e-07],"big":1152921504606846976,"yes":true}`,
  );
});

test("order by code points, not by UTF-16 units", () => {
  const texts = ["\uffee", "🙂", "a", "ab", "", "é"];
  assert.deepEqual(texts.toSorted(byCodePoints), ["", "a", "ab", "é", "\uffee", "🙂"]);
  assert.notDeepEqual(texts.toSorted(), texts.toSorted(byCodePoints));
});
