import assert from "node:assert/strict";
import { test } from "node:test";
import type { Statement } from "../ir/code.ts";
import { int } from "./codes.ts";
import { blocksOf, codesOf, mapCodes } from "./statements.ts";

test("values are found and replaced in every kind of statement, but not in those inside", () => {
  const region = { name: "r", dtype: "int32" } as const;
  const inside: Statement = { kind: "emit", sink: 0, values: [int(9)] };
  const all: readonly Statement[] = [
    { kind: "store", region, index: int(1), value: int(2) },
    { kind: "if", condition: int(1), yes: [inside], no: [] },
    { kind: "for", label: { name: "l" }, local: { type: "i32", name: "i" }, start: int(1), stop: int(2), body: [inside] },
    { kind: "while", label: { name: "l" }, condition: int(1), body: [inside] },
    { kind: "emit", sink: 0, values: [int(1), int(2)] },
    { kind: "reserve", region, count: int(1) },
  ];
  for (const one of all) {
    const replaced = mapCodes(one, () => int(7));
    assert.deepEqual(
      codesOf(replaced),
      codesOf(one).map(() => int(7)),
      one.kind,
    );
    assert.deepEqual(blocksOf(replaced), blocksOf(one));
  }
});
