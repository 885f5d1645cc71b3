import assert from "node:assert/strict";
import { test } from "node:test";

import type { Local } from "../ir/code.ts";
import { Block } from "./block.ts";
import { get, int } from "./codes.ts";

const local = (name: string): Local => ({ type: "i32", name });
const step = (name: string) => ({ kind: "set", local: local(name), value: int(0) }) as const;
const condition = (parent: Block): Block => new Block(parent, (yes, no) => ({ kind: "if", condition: get(local("c")), yes, no }), false);

test("additions go before the inner block that is open, because it may use them", () => {
  const root = new Block(null, (body) => body[0]!, false);
  const inner = condition(root);
  root.add(inner);
  root.during(inner, () => root.add(step("before")));
  root.add(step("after"));
  assert.deepEqual(
    root.statements().map((one) => (one.kind === "set" ? one.local.name : one.kind)),
    ["before", "if", "after"],
  );
});

test("in a block that is opened again nothing is known that came after it", () => {
  const root = new Block(null, (body) => body[0]!, false);
  root.know("early", 1);
  const inner = condition(root);
  root.add(inner);
  root.add(step("late"));
  root.know("late", 2);
  assert.equal(root.known("late"), 2);
  root.during(inner, () => assert.deepEqual([root.known("early"), root.known("late")], [1, undefined]));
  assert.deepEqual([root.isKnownAfter("late", inner), root.isKnownAfter("early", inner)], [true, false]);
  assert.equal(root.known("late"), 2);
});
