import assert from "node:assert/strict";
import { test } from "node:test";
import { behaviorMembers, behaviorOf, checkBehavior, inheritsBehavior, registerBehavior } from "./behavior.ts";

test("a behaviour that is registered as a function is made once, when it is first needed", () => {
  let made = 0;
  registerBehavior("LazyCount", () => {
    made++;
    return { required: ["n"], bases: ["Count"], properties: { twice: (self) => self as never } };
  });
  assert.equal(made, 0);
  assert.deepEqual(behaviorMembers("LazyCount"), ["twice"]);
  assert.equal(behaviorOf("LazyCount"), behaviorOf("LazyCount"));
  assert.ok(inheritsBehavior("LazyCount", "Count"));
  assert.throws(() => checkBehavior("LazyCount", ["m"]), { code: "FieldNotFound", message: /needs the field "n"/ });
  assert.equal(made, 1);
  registerBehavior("LazyCount", {});
  assert.deepEqual(behaviorMembers("LazyCount"), []);
});
