import assert from "node:assert/strict";
import { test } from "node:test";
import { inheritsBehavior, registerBehavior } from "../behavior.ts";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { count } from "./count.ts";
import { extendBehavior } from "./extend-behavior.ts";
import { toList } from "./inspect.ts";
import { sum } from "./sum.ts";
import { zip } from "./zip.ts";

const extend = extendBehavior as Untyped;
registerBehavior("ExtendBase", {
  required: ["x"],
  validate: (fields, name) => {
    if (fields.includes("forbidden")) throw new Error(`${name} is not allowed that`);
  },
  properties: { double: (self: Untyped) => self.x.mul(2), half: (self: Untyped) => self.x.div(2) },
  methods: { plus: (self: Untyped, more: number) => self.x.add(more), name: () => "base" },
  reducers: { sum: (self: Untyped) => self.double, count: (self: Untyped) => self.half },
});
const make = (name: string, fields: Record<string, Untyped>): Untyped => (zip as Untyped)(fields, { withName: name });
const [x, y] = [fromIter([1, 2]), fromIter([10, 20])] as [Untyped, Untyped];

test("members, conditions and reductions of the base, and more", () => {
  extend("ExtendBase", "Extended", {
    required: ["y"],
    properties: { sum: (self: Untyped) => self.double.add(self.y) },
    methods: { plusAll: (self: Untyped, more: number) => self.plus(more).add(self.sum) },
    reducers: { count: (self: Untyped) => self.sum },
  });
  const made = make("Extended", { x, y });
  assert.deepEqual(toList(made.sum), [12, 24]);
  assert.deepEqual(toList(made.plusAll(1)), [14, 27]);
  assert.deepEqual(toList((sum as Untyped)(made)), [2, 4]);
  assert.deepEqual(toList((count as Untyped)(made)), [12, 24]);
  assert.throws(() => make("Extended", { x }), { message: /"Extended" needs the field "y"/ });
  assert.throws(() => make("Extended", { y }), { message: /"Extended" needs the field "x"/ });
  assert.throws(() => make("Extended", { x, y, forbidden: x }), { message: "Extended is not allowed that" });
  assert.throws(() => make("ExtendBase", { x }).sum, { code: "FieldNotFound" });
});

test("an addition wins over the base's member of that name, whatever kind either is", () => {
  extend("ExtendBase", "Overriding", {
    validate: () => {
      throw new Error("never valid");
    },
  });
  assert.throws(() => make("Overriding", { x }), { message: "never valid" });
  extend("ExtendBase", "Overriding", {
    properties: { name: (self: Untyped) => self.x },
    methods: { double: () => "method", half: () => 0.5 },
  });
  const made = make("Overriding", { x });
  assert.deepEqual(toList(made.name), [1, 2]);
  assert.equal(made.double(), "method");
  assert.equal(made.half(), 0.5);
});

test("extensions of extensions know all that they are", () => {
  extend("ExtendBase", "Child", { properties: { own: (self: Untyped) => self.x } });
  extend("Child", "Grandchild");
  assert.deepEqual(toList(make("Grandchild", { x }).own), [1, 2]);
  assert.ok(inheritsBehavior("Grandchild", "Child") && inheritsBehavior("Grandchild", "ExtendBase") && inheritsBehavior("Child", "Child"));
  assert.ok(!inheritsBehavior("Child", "Grandchild") && !inheritsBehavior(null, "Child") && !inheritsBehavior("nowhere", "Child"));
});

test("what could not work is refused", () => {
  const refuses = (message: RegExp, ...given: unknown[]) => assert.throws(() => extend(...given), { code: "BadArgument", message });
  refuses(/no behaviour "ExtndBase" for "Mine" to extend. Did you mean "ExtendBase"\?/, "ExtndBase", "Mine");
  refuses(/"ExtendBase" cannot extend "ExtendBase", which is itself/, "ExtendBase", "ExtendBase");
  extend("ExtendBase", "Loop");
  refuses(/"ExtendBase" cannot extend "Loop", which is made from it/, "Loop", "ExtendBase");
  refuses(/has "a" both as a property and as a method/, "ExtendBase", "Mine", { properties: { a: () => x }, methods: { a: () => x } });
  refuses(/cannot have a member "filter", because every array has one/, "ExtendBase", "Mine", { methods: { filter: () => x } });
});
