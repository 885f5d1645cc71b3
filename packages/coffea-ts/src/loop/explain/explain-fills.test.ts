import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../../awkward/index.ts";
import { explainFills } from "./explain-fills.ts";

const x = ak.fromIter([[1, 2], [3]]);
const fill = (input: object, flatten = true) => ({ inputs: [ak.graph.operandNode(input as never)], flatten });

test("fills that are compiled are one loop, whose text names what takes the entries", () => {
  const positive = x.filter(x.gt(1.5));
  const { fills, compiledFills, functions, interpreted, text } = explainFills(
    [fill(positive), fill(positive.mul(2))],
    ["pt at a.ts:1", "twice at a.ts:2"],
  );
  assert.deepEqual([fills, compiledFills, functions, interpreted], [2, 2, 1, []]);
  assert.match(text, /for .*1\.5.*pt at a\.ts:1 takes .*twice at a\.ts:2 takes /s);
});

test("what the interpreter computes is told with its reason, and the rest is compiled", () => {
  const words = ak.fromIter([["a", "bb"], ["ccc"]]);
  const lengths = ak.str.length(words);
  const { compiledFills, interpreted, text } = explainFills([fill(lengths.add(x))], ["n"]);
  assert.equal(compiledFills, 1);
  const [part] = interpreted;
  assert.match(part!.what, /length/);
  assert.match(part!.reason, /\w+ \w+/);
  assert.match(text, /n takes/);
});

test("no fills, no loop", () => {
  assert.deepEqual(explainFills([], []), { fills: 0, compiledFills: 0, functions: 0, interpreted: [], text: "" });
});
