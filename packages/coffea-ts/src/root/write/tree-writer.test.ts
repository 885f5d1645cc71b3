import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../../base/index.ts";
import { TreeWriter, type TreeOptions } from "./tree-writer.ts";

/** A tree whose baskets are noted as `branch@firstEntry+entries`. */
function recorded(forms: Record<string, string>, options: TreeOptions = {}): { tree: TreeWriter; written: string[] } {
  const written: string[] = [];
  const tree = new TreeWriter("Events", forms, options, (branch, content, first) =>
    written.push(`${branch.name}@${first}+${content.entries}`),
  );
  return { tree, written };
}

test("full clusters are written as entries come, whatever the portions", () => {
  const { tree, written } = recorded({ x: "int8", y: "float32" }, { clusterEntries: 4 });
  tree.extend({ x: [1, 2, 3], y: [1, 2, 3] });
  assert.deepEqual(written, []);
  tree.extend({ x: [4, 5, 6, 7, 8, 9], y: [4, 5, 6, 7, 8, 9] });
  assert.deepEqual(written, ["x@0+4", "y@0+4", "x@4+4", "y@4+4"]);
  tree.flush();
  assert.deepEqual(written.slice(4), ["x@8+1", "y@8+1"]);
  assert.equal(tree.entries, 9);
});

function names(forms: Record<string, string>, options?: TreeOptions): string[] {
  return recorded(forms, options).tree.branches.map((branch) => `${branch.name}:${branch.type.dtype}`);
}
const counterName = (): string => "nMuon";

test("counters: one for each branch of lists, or shared; declared ones keep their type and place", () => {
  assert.deepEqual(names({ a: "int8", pt: "var * float32", eta: "var * float32" }), [
    "a:int8",
    "npt:int32",
    "pt:float32",
    "neta:int32",
    "eta:float32",
  ]);
  assert.deepEqual(names({ nMuon: "uint32", a: "int8", pt: "var * float32" }, { counterName }), ["nMuon:uint32", "a:int8", "pt:float32"]);
  assert.deepEqual(names({ pt: "var * float32", a: "int8", nMuon: "uint16" }, { counterName }), ["nMuon:uint16", "pt:float32", "a:int8"]);
});

test("a counter that cannot count is refused when the tree is made", () => {
  for (const type of ["float32", "var * int32", "int64", "bool"])
    assert.throws(
      () => recorded({ n: type, x: "var * int8" }, { counterName: () => "n" }),
      (error) => isCoffeaError(error, "BadArgument"),
    );
});

test("lists that share a counter must agree, and the message names the entry", () => {
  const { tree } = recorded({ pt: "var * float32", eta: "var * float32" }, { counterName: () => "nMuon" });
  assert.throws(
    () => tree.extend({ pt: [[1], [2, 3]], eta: [[1], [2]] }),
    (error) => isCoffeaError(error, "ShapeMismatch") && /counted by "nMuon".*entry 1.*"eta" has 1 and another 2/.test(error.message),
  );
  assert.equal(tree.entries, 0, "nothing is added");
});

test("a counter's values may be given, if they are right", () => {
  const { tree } = recorded({ nMuon: "uint32", pt: "var * float32" }, { counterName: () => "nMuon" });
  tree.extend({ nMuon: [1, 0], pt: [[5], []] });
  assert.throws(() => tree.extend({ nMuon: [1, 1], pt: [[5], []] }), /differ from the lists' lengths in entry 1/);
});

test("unknown, missing and unequal columns are named", () => {
  const { tree } = recorded({ Muon_pt: "float32", MET_pt: "float32" });
  assert.throws(
    () => tree.extend({ Muon_ptt: [1], MET_pt: [1] }),
    (error) => isCoffeaError(error, "BranchNotFound") && error.message.includes('Did you mean "Muon_pt"?'),
  );
  assert.throws(() => tree.extend({ Muon_pt: [1] }), /lacks branch "MET_pt"/);
  assert.throws(() => tree.extend({ Muon_pt: [1], MET_pt: [1, 2] }), /"Muon_pt" has 1 entries, "MET_pt" has 2/);
});

test("trees without branches and sizes below one are refused", () => {
  assert.throws(() => recorded({}), /without branches/);
  assert.throws(() => recorded({ x: "int8" }, { clusterEntries: 0 }), /clusterEntries is 0/);
  assert.throws(() => recorded({ x: "int8" }, { basketBytes: 1.5 }), /basketBytes is 1.5/);
});
