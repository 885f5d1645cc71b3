import assert from "node:assert/strict";
import { test } from "node:test";

import { float, apply, get, int } from "./codes.ts";
import { Scope } from "./scope.ts";

test("values go out of loops to where their inputs are, and never out of conditions", () => {
  const scope = new Scope();
  const x = scope.local("f64", "x");
  const guard = scope.condition(int(1));
  scope.inside(guard, () => {
    const loop = scope.forLoop({ local: scope.local("i32", "i"), start: int(0), stop: int(3), label: scope.label("l") });
    scope.inside(loop, () => {
      const deep = scope.condition(int(1));
      scope.inside(deep, () => {
        const once = scope.define(apply("f64.neg", get(x)), scope.root, "minus");
        assert.equal(scope.define(apply("f64.neg", get(x)), scope.root, "again").code, once.code);
      });
    });
  });
  const [outer] = scope.root.statements();
  assert.ok(outer?.kind === "if");
  assert.deepEqual(
    outer.yes.map(({ kind }) => kind),
    ["set", "for"],
  );
  assert.ok(scope.define(float(1), scope.root, "one").code.kind === "constant");
});

test("what is needed outside a loop is not taken from inside it", () => {
  const scope = new Scope();
  const x = scope.local("f64", "x");
  const loop = scope.forLoop({ local: scope.local("i32", "i"), start: int(0), stop: int(3), label: scope.label("l") });
  scope.inside(loop, () => {
    const inner = scope.define(apply("f64.neg", get(x)), loop, "inner");
    const outer = scope.define(apply("f64.neg", get(x)), scope.root, "outer");
    assert.notDeepEqual(outer.code, inner.code);
  });
  assert.deepEqual(
    scope.root.statements().map(({ kind }) => kind),
    ["set", "for"],
  );
});

test("names are unique", () => {
  const scope = new Scope();
  assert.deepEqual(
    ["pt", "pt", "m2", "m2"].map((name) => scope.local("f64", name).name),
    ["pt", "pt2", "m2", "m2_2"],
  );
});
