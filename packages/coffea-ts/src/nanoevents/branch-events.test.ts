import assert from "node:assert/strict";
import { test } from "node:test";
import type { Layout } from "../awkward/index.ts";
import type { EntryColumn } from "../root/index.ts";
import type { Accessed } from "./access-log.ts";
import { branchColumns } from "./branch-columns.ts";
import { BranchEvents } from "./branch-events.ts";

const fakeBranch = (path: string, readable = true): EntryColumn =>
  ({
    path,
    typeName: readable ? "float[]" : "TLorentzVector",
    form: readable ? { kind: "list", content: { kind: "numeric", dtype: "float32" } } : null,
    notReadable: readable ? null : "classes are not read yet",
  }) as unknown as EntryColumn;
const fakeTree = (...columns: EntryColumn[]): Parameters<typeof branchColumns>[0] => ({ columns }) as never;
const layout: Layout = {
  kind: "list",
  length: 2,
  offsets: Int32Array.of(0, 1, 3),
  content: { kind: "numeric", dtype: "float32", length: 3, data: Float32Array.of(1, 2, 3) },
};

function eventsOver(...names: string[]) {
  const log: Accessed[] = [];
  const reads: string[] = [];
  const read = (branch: EntryColumn): Layout => {
    reads.push(branch.path);
    return layout;
  };
  const { columns } = branchColumns(fakeTree(...names.map((name) => fakeBranch(name))));
  const range = { description: 'tree "Events" of a.root', uuid: "u", path: "/Events", cycle: 1, start: 10, stop: 12 };
  const owned: Layout[] = [];
  let released = 0;
  const own = (lent: Layout): Layout => {
    owned.push(lent);
    return { ...lent };
  };
  const events = new BranchEvents(range, columns, { read, own, release: () => void released++, log });
  return { events, log, reads, owned, released: () => released };
}

test("columns are the readable branches in order; the rest is listed with its reason", () => {
  const { columns, skipped } = branchColumns(
    fakeTree(
      fakeBranch("b"),
      fakeBranch("a"),
      fakeBranch("p4", false),
      fakeBranch("x,y"),
      fakeBranch("z!"),
      fakeBranch("b"),
      fakeBranch("mp/mp.first"),
    ),
  );
  assert.deepEqual(
    columns.map(({ name }) => name),
    ["b", "a", "mp/mp.first"],
  );
  assert.deepEqual(
    skipped.map(({ name, typeName, reason }) => [name, typeName, reason.slice(0, 24)]),
    [
      ["p4", "TLorentzVector", "classes are not read yet"],
      ["x,y", "float[]", 'its name contains "," or'],
      ["z!", "float[]", 'its name contains "," or'],
      ["b", "float[]", "another branch of this n"],
    ],
  );
});

test("a column is read once, when something of it is touched, and each buffer is logged once", () => {
  const { events, log, reads } = eventsOver("Muon_pt", "Muon_eta");
  assert.equal(events.length, 2);
  const pt = events.load("Muon_pt");
  assert.equal(events.load("Muon_pt"), pt);
  assert.deepEqual([reads, log], [[], []]);
  assert.ok(pt.kind === "list" && pt.content.kind === "numeric");
  assert.equal(pt.offsets[2], 3);
  assert.deepEqual(reads, ["Muon_pt"]);
  assert.equal(pt.content.data[2], 3);
  assert.deepEqual(reads, ["Muon_pt"]);
  assert.deepEqual(log, [
    { branch: "Muon_pt", bufferKey: "u/%2FEvents%3B1/10-12/offsets/Muon_pt%2C%21load%2C%21offsets" },
    { branch: "Muon_pt", bufferKey: "u/%2FEvents%3B1/10-12/data/Muon_pt%2C%21load%2C%21content" },
  ]);
});

test("what was read ahead is not read again, but its touch is logged", () => {
  const { events, log, reads } = eventsOver("Muon_pt");
  events.preload("Muon_pt", layout);
  const pt = events.load("Muon_pt");
  assert.ok(pt.kind === "list");
  assert.equal(pt.offsets.length, 3);
  assert.deepEqual([reads.length, log.length], [0, 1]);
});

test("a read that fails is tried again at the next touch", () => {
  let calls = 0;
  const read = (): Layout => {
    if (++calls === 1) throw new Error("no answer");
    return layout;
  };
  const { columns } = branchColumns(fakeTree(fakeBranch("x")));
  const events = new BranchEvents({ description: "", uuid: "", path: "", cycle: 1, start: 0, stop: 2 }, columns, {
    read,
    own: (lent) => lent,
    release: () => {},
    log: [],
  });
  const x = events.load("x");
  assert.ok(x.kind === "list");
  assert.throws(() => x.offsets, /no answer/);
  assert.equal(x.offsets.length, 3);
});

test("a column that is not there is named, with the tree and the nearest", () => {
  assert.throws(() => eventsOver("Muon_pt").events.load("Muon_ptt"), {
    code: "BranchNotFound",
    message: 'There is no branch "Muon_ptt" in tree "Events" of a.root. Did you mean "Muon_pt"?',
  });
});

test("what was only borrowed goes when the events are done with, and is read anew for who comes late; what was loaded stays", () => {
  const { events, reads, owned, released } = eventsOver("Muon_pt", "Muon_eta");
  const [lent, kept] = [events.borrow("Muon_pt"), events.load("Muon_eta")];
  assert.ok(lent.kind === "list" && lent.content.kind === "numeric" && kept.kind === "list");
  assert.deepEqual([lent.offsets.length, lent.content.data.length, kept.offsets.length], [3, 3, 3]);
  assert.equal(events.isLoaded("Muon_pt"), true);
  events.release();
  assert.deepEqual([owned.length, released()], [1, 1]);
  assert.equal(events.isLoaded("Muon_pt"), false);
  assert.equal(kept.offsets.length, 3);
  assert.deepEqual(reads, ["Muon_pt", "Muon_eta"]);
  assert.equal(lent.offsets.length, 3);
  assert.deepEqual(reads, ["Muon_pt", "Muon_eta", "Muon_pt"]);
  assert.deepEqual([owned.length, released()], [2, 2], "nothing of it is lent any more");
});

test("what was borrowed before it is loaded becomes the events' own then, once", () => {
  const { events, owned } = eventsOver("Muon_pt");
  const lent = events.borrow("Muon_pt");
  assert.ok(lent.kind === "list" && lent.offsets.length === 3);
  assert.equal(owned.length, 0);
  events.load("Muon_pt");
  events.load("Muon_pt");
  assert.deepEqual(owned, [layout]);
});
