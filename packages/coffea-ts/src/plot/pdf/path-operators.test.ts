import assert from "node:assert/strict";
import { test } from "node:test";
import { pathOperators } from "./path-operators.ts";

test("lines, relative ones too; commands repeat", () => {
  assert.equal(pathOperators("M1 2L3 4 5 6H7V8Z"), "1 2 m\n3 4 l\n5 6 l\n7 6 l\n7 8 l\nh\n");
  assert.equal(pathOperators("m1 2l3-4h.5v-1zm1 1"), "1 2 m\n4 -2 l\n4.5 -2 l\n4.5 -3 l\nh\n2 3 m\n");
});

test("curves; quadratic ones become cubic", () => {
  assert.equal(pathOperators("M0 0C1 2 3 4 5 6"), "0 0 m\n1 2 3 4 5 6 c\n");
  assert.equal(pathOperators("M0 0q3 3 6 0"), "0 0 m\n2 2 4 2 6 0 c\n");
});

test("what is no path is refused", () => {
  assert.throws(() => pathOperators("M1"), { code: "BadArgument", message: /breaks off/ });
  assert.throws(() => pathOperators("1 2"), { code: "BadArgument" });
});
