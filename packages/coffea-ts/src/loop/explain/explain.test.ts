import assert from "node:assert/strict";
import { test } from "node:test";
import { Jets } from "../../../test/loop/jets.ts";
import { explainStatements } from "./explain.ts";

test("a loop reads as what it does", () => {
  const own = new Jets();
  const good = own.above(25);
  const pt = own.values.through(good, own.pt);
  assert.equal(
    own.explain(good, pt),
    `loop
  reads Jet_pt.offsets, Jet_pt
  for event from first to before stop
    for jet from Jet_pt.offsets[event] to before Jet_pt.offsets[event + 1]
      jetPt = Jet_pt[jet]
      if jetPt > 25
        sink 0 takes jetPt`,
  );
});

test("what ends a loop is not the end", () => {
  const fail = { kind: "fail", sink: 0 } as const;
  const isEmpty = { kind: "get", local: { type: "i32", name: "isEmpty" } } as const;
  assert.deepEqual(explainStatements([{ kind: "if", condition: isEmpty, yes: [fail], no: [] }]), [
    "if isEmpty",
    "  stop: the interpreter runs, and says what is wrong",
  ]);
});
