import assert from "node:assert/strict";
import { test } from "node:test";
import { ClassShapes } from "../objects/class-shapes.ts";
import type { MemberValue, RootObject } from "../streamer/root-object.ts";
import type { StreamerElement } from "../streamer/streamer-info.ts";
import { interpretBranch, type BranchSurroundings } from "./interpret-branch.ts";

const object = (className: string, members: Record<string, MemberValue>): RootObject => ({
  className,
  version: 1,
  members: new Map(Object.entries(members)),
});
const array = (...items: RootObject[]): RootObject => ({ ...object("TObjArray", {}), items });
const top: BranchSurroundings = { isTopLevel: true, counterName: "", element: null, shapes: new ClassShapes(new Map()) };

const leaf = (className: string, members: Record<string, MemberValue> = {}): RootObject =>
  object(className, { fName: "x", fTitle: "x", fLen: 1, fIsUnsigned: false, fLeafCount: null, ...members });
const counter = leaf("TLeafI", { fName: "n" });
const plain = (...leaves: RootObject[]): RootObject => object("TBranch", { fLeaves: array(...leaves), fBranches: array() });
const member = (members: Record<string, MemberValue>, leafMembers: Record<string, MemberValue> = {}): RootObject =>
  object("TBranchElement", {
    fLeaves: array(leaf("TLeafElement", { fType: -1, ...leafMembers })),
    fBranches: array(),
    fType: 0,
    ...members,
  });
const element = (typeName: string, title = ""): StreamerElement => ({
  name: "x",
  title,
  typeName,
  type: 0,
  isBase: false,
  arrayLength: 0,
  dims: [],
  countName: "",
  baseVersion: 0,
});

const typeName = (branch: RootObject, around = top): string => interpretBranch(branch, around).typeName;

test("every primitive leaf, signed and unsigned", () => {
  const names = ["TLeafO", "TLeafB", "TLeafS", "TLeafI", "TLeafL", "TLeafG", "TLeafF", "TLeafD"];
  assert.deepEqual(
    names.map((name) => typeName(plain(leaf(name)))),
    ["bool", "int8_t", "int16_t", "int32_t", "int64_t", "int64_t", "float", "double"],
  );
  assert.deepEqual(
    names.slice(1, 6).map((name) => typeName(plain(leaf(name, { fIsUnsigned: true })))),
    ["uint8_t", "uint16_t", "uint32_t", "uint64_t", "uint64_t"],
  );
});

test("fixed arrays, jagged ones, and jagged ones of fixed arrays", () => {
  assert.equal(typeName(plain(leaf("TLeafF", { fTitle: "x[2][3]", fLen: 6 }))), "float[2][3]");
  const jagged = interpretBranch(plain(leaf("TLeafF", { fTitle: "x[n][4]", fLen: 4, fLeafCount: counter })), { ...top, counterName: "n" });
  assert.equal(jagged.typeName, "float[][4]");
  assert.ok(jagged.interpretation?.kind === "jagged" && jagged.interpretation.item.bytes === 16);
  assert.equal(typeName(plain(leaf("TLeafF", { fTitle: "x[kMax]", fLen: 5 }))), "float[5]");
});

test("a counter whose name is a number is no dimension", () => {
  assert.equal(typeName(plain(leaf("TLeafI", { fTitle: "x[3]", fLeafCount: counter })), { ...top, counterName: "3" }), "int32_t[]");
});

test("leaf-lists are structs; with counters they are not read yet", () => {
  const list = [leaf("TLeafI", { fName: "a" }), leaf("TLeafS", { fName: "b", fTitle: "b[2]", fLen: 2 })];
  const struct = interpretBranch(plain(...list), top);
  assert.equal(struct.typeName, "struct {int32_t a; int16_t[2] b;}");
  assert.ok(struct.interpretation?.kind === "fixed" && struct.interpretation.item.bytes === 8);
  const mixed = interpretBranch(plain(list[0]!, leaf("TLeafF", { fLeafCount: counter })), top);
  assert.match(mixed.notReadable ?? "", /lists of different length/);
});

const headers = (branch: RootObject, around = top) => {
  const { interpretation } = interpretBranch(branch, around);
  return interpretation?.kind === "string" ? [interpretation.headerBytes, interpretation.lengthBytes] : null;
};

test("texts: TLeafC, std::string alone and as a member, TString, char*", () => {
  assert.deepEqual(headers(plain(leaf("TLeafC"))), [0, 1]);
  assert.deepEqual(headers(member({ fClassName: "string" })), [0, 1]);
  assert.deepEqual(headers(member({ fClassName: "Event" }), { ...top, isTopLevel: false, element: element("string") }), [6, 1]);
  assert.deepEqual(headers(member({ fStreamerType: 65 })), [0, 1]);
  assert.deepEqual(headers(member({ fStreamerType: 7 })), [0, 4]);
});

const jagged = (branch: RootObject, around = top) => {
  const { typeName: name, interpretation } = interpretBranch(branch, around);
  return interpretation?.kind === "jagged" ? [name, interpretation.headerBytes, interpretation.item.bytes] : null;
};

test("vectors of numbers, members behind a pointer with their number of items", () => {
  assert.deepEqual(jagged(member({ fClassName: "vector<float>" })), ["std::vector<float>", 10, 4]);
  assert.deepEqual(jagged(member({ fClassName: "ROOT::VecOps::RVec<double>" })), ["ROOT::VecOps::RVec<double>", 10, 8]);
  const pointer = { ...top, isTopLevel: false, element: element("Float_t*") };
  assert.deepEqual(jagged(member({ fClassName: "Event" }, { fType: 45 }), pointer), ["float*", 1, 4]);
});

test("members of split classes by the number of their type; Double32_t by its comment", () => {
  const around = { ...top, isTopLevel: false, element: element("Double32_t", "[0,1,8]") };
  const code = (type: number) => {
    const { interpretation } = interpretBranch(member({ fClassName: "Event" }, { fType: type }), around);
    return interpretation?.kind === "fixed" && interpretation.item.kind === "numbers" ? interpretation.item.code : null;
  };
  assert.deepEqual(code(13), { dtype: "uint32", packing: null });
  assert.deepEqual(code(28), { dtype: "float64", packing: null });
  assert.deepEqual(code(9), { dtype: "float64", packing: { kind: "range", low: 0, high: 1, bits: 8 } });
  assert.equal(code(19)?.dtype, "float32");
});

test("what cannot be read has a type and a reason", () => {
  const reason = (branch: RootObject, around = top) => {
    const { interpretation, notReadable, typeName: name } = interpretBranch(branch, around);
    assert.equal(interpretation, null);
    assert.ok(name.length > 0);
    return notReadable;
  };
  assert.match(reason(plain())!, /no leaves/);
  assert.match(
    reason(object("TBranchObject", { fClassName: "Unknown", fLeaves: array(), fBranches: array() }))!,
    /class Unknown is not described/,
  );
  assert.match(
    reason(object("TBranchElement", { fClassName: "Event", fType: 0, fBranches: array(plain()), fLeaves: array() }))!,
    /sub-branches/,
  );
  assert.match(reason(member({ fClassName: "vector<Unknown>" }))!, /class Unknown is not described in the file/);
  assert.match(reason(member({ fClassName: "vector<int**>" }))!, /pointers to pointers/);
  assert.match(reason(member({ fClassName: "Event" }), { ...top, isTopLevel: false })!, /not described in the file/);
});

test("containers in containers, containers in split collections, arrays of objects", () => {
  const shape = (branch: RootObject, around = top) => {
    const { typeName: name, interpretation } = interpretBranch(branch, around);
    return [name, interpretation?.kind === "objects" ? interpretation.shape : null];
  };
  const numbers = { kind: "number", code: { dtype: "int32", packing: null } };
  assert.deepEqual(shape(member({ fClassName: "vector<vector<int> >" })), [
    "std::vector<std::vector<int32_t>>",
    { kind: "list", hasHeader: true, content: { kind: "list", hasHeader: false, content: numbers } },
  ]);
  const inCollection = member({ fClassName: "Hit", fType: 41, fStreamerType: 300 });
  assert.deepEqual(shape(inCollection, { ...top, isTopLevel: false, element: { ...element("vector<int>"), type: 300 } }), [
    "std::vector<int32_t>[]",
    { kind: "rest", hasHeader: true, content: { kind: "list", hasHeader: false, content: numbers } },
  ]);
  const text = { kind: "text", header: "in columns", lengthBytes: 1 };
  assert.deepEqual(shape(inCollection, { ...top, isTopLevel: false, element: { ...element("string"), type: 300 } }), [
    "std::string[]",
    { kind: "rest", hasHeader: true, content: text },
  ]);
  const references = member({ fClassName: "Event", fStreamerType: 81 }, { fTitle: "r[2]", fLen: 2 });
  assert.deepEqual(shape(references, { ...top, isTopLevel: false, element: { ...element("TRef"), type: 81, arrayLength: 2, dims: [2] } }), [
    "TRef[][2]",
    { kind: "rest", hasHeader: false, content: { kind: "regular", size: 2, content: { kind: "reference" } } },
  ]);
});

test("a TClonesArray reads as its number of objects", () => {
  const clones = object("TBranchElement", { fType: 3, fBranches: array(plain()), fLeaves: array() });
  assert.equal(typeName(clones), "int32_t");
});
