import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { inspect } from "node:util";
import { sampleFile } from "../../test/data/sample-file.ts";
import * as ak from "../awkward/index.ts";
import { blobSource, memorySource } from "../bytes/index.ts";
import { openRoot } from "../root/index.ts";
import type { Accessed } from "./access-log.ts";
import { BaseSchema } from "./base-schema.ts";
import { type FromRootOptions, NanoEventsFactory } from "./factory.ts";

const nano = sampleFile("nano_dimuon.root");
const skip = nano === null && "nano_dimuon.root is not on this machine";
const folder = mkdtempSync(join(tmpdir(), "coffea-ts-events-"));
after(() => rmSync(folder, { recursive: true }));

interface Branches {
  nMuon: number;
  Muon_pt: number[];
  event: bigint;
}
const open = (options: FromRootOptions = {}) => NanoEventsFactory.fromRoot({ [nano!]: "Events" }, options);

test("events of a tree, with nothing read before something is touched", { skip }, async () => {
  const accessLog: Accessed[] = [];
  const factory = await open({ accessLog, metadata: { dataset: "DoubleMuon" } });
  const events = factory.events<Branches>();
  assert.equal(factory.length, 40);
  assert.equal(events.length, 40);
  assert.equal(events.metadata.dataset, "DoubleMuon");
  assert.equal(events.fields.length, 1601);
  assert.match(
    String(events),
    /^<NanoEvents \[\{run: \?\?, luminosityBlock: \?\?, event: \?\?, \.\.\.\}, \.\.\.\] type='40 \* \{run: uint32/,
  );
  assert.match(inspect(events.Muon_pt), /\?\?/);
  assert.deepEqual(accessLog, []);
  assert.equal(factory.accessLog, accessLog);
  assert.deepEqual(ak.toList(events.nMuon).slice(0, 3), [3, 2, 2]);
  assert.equal(typeof ak.toList(events.event)[0], "bigint");
  assert.equal(accessLog.length, 2);
  await factory.close();
});

test("events() gives the same object each time", { skip }, async () => {
  const factory = await open();
  assert.equal(factory.events(), factory.events());
  await factory.close();
});

test("a range of entries: cut at the ends", { skip }, async () => {
  const all = ak.toList((await open()).events<Branches>().nMuon);
  const part = await open({ entryStart: 10, entryStop: 1000 });
  assert.equal(part.length, 30);
  assert.deepEqual(ak.toList(part.events<Branches>().nMuon), all.slice(10));
  const first = await open({ entryStart: -3, entryStop: 4 });
  assert.deepEqual(ak.toList(first.events<Branches>().nMuon), all.slice(0, 4));
  const steps = await NanoEventsFactory.fromRoot({
    [nano!]: {
      objectPath: "Events",
      steps: [
        [5, 10],
        [10, 12],
      ],
    },
  });
  assert.deepEqual(ak.toList(steps.events<Branches>().nMuon), all.slice(5, 12));
  assert.equal((await open({ entryStart: 0, entryStop: 0 })).events().length, 0);
});

test("all forms of a file give the same events", { skip }, async () => {
  const bytes = new Uint8Array(readFileSync(nano!));
  const root = await openRoot(memorySource(bytes, "memory.root"));
  const expected = ak.toList((await open()).events<Branches>().nMuon);
  const factories = [
    await NanoEventsFactory.fromRoot(`${nano!}:Events`),
    await NanoEventsFactory.fromRoot(nano!, { treepath: "Events" }),
    await NanoEventsFactory.fromRoot(bytes, { treepath: "/Events;1" }),
    await NanoEventsFactory.fromRoot(memorySource(bytes), { treepath: "Events" }),
    await NanoEventsFactory.fromRoot(root, { treepath: "Events" }),
    await NanoEventsFactory.fromRoot(new Blob([bytes]), { treepath: "Events", mode: "eager" }),
  ];
  for (const factory of factories) assert.deepEqual(ak.toList(factory.events<Branches>().nMuon), expected);
});

test("eager mode reads all at once, so that the file may be closed", { skip }, async () => {
  const factory = await open({ mode: "eager", entryStop: 5 });
  await factory.close();
  const events = factory.events<Branches>();
  assert.deepEqual(ak.toList(events.nMuon), [3, 2, 2, 4, 2]);
  assert.doesNotMatch(inspect(events.nMuon), /\?\?/);
});

test("a source without synchronous reads needs eager mode, or the branches by name", { skip }, async () => {
  const blob = blobSource(new Blob([readFileSync(nano!)]), "chosen.root");
  assert.equal(blob.sync, undefined);
  await assert.rejects(NanoEventsFactory.fromRoot(blob, { treepath: "Events" }), {
    code: "NotSupported",
    message: /chosen\.root.*"eager".*worker/,
  });
  const blobAgain = blobSource(new Blob([readFileSync(nano!)]), "chosen.root");
  const factory = await NanoEventsFactory.fromRoot(blobAgain, { treepath: "Events", preload: ["nMuon"] });
  const events = factory.events<Branches>();
  assert.equal(ak.toList(events.nMuon)[0], 3);
  assert.throws(() => ak.toList(events.Muon_pt), { code: "NotSupported", message: /"eager"/ });
});

test("a mistyped branch is named with its tree, file and the nearest", { skip }, async () => {
  const events = (await open()).events();
  for (const get of [() => events["Muon_ptt"] as unknown, () => events.field("Muon_ptt" as never)]) {
    assert.throws(get, {
      code: "BranchNotFound",
      message: `There is no branch "Muon_ptt" in tree "Events" of ${nano!}. Did you mean "Muon_pt"?`,
    });
  }
  assert.throws(() => events["Jet_nothingLikeThis"] as unknown, {
    code: "BranchNotFound",
    message: /The branches are "run", .*1601 in all/,
  });
});

test("a missing tree, an unnamed one, a missing file, other bytes", { skip }, async () => {
  await assert.rejects(NanoEventsFactory.fromRoot({ [nano!]: "Evnts" }), {
    code: "KeyNotFound",
    message: /"Evnts".*Did you mean "Events"/,
  });
  await assert.rejects(NanoEventsFactory.fromRoot(nano!), { code: "BadArgument", message: /Which tree.*"Events", "Runs"/ });
  await assert.rejects(NanoEventsFactory.fromRoot(join(folder, "none.root"), { treepath: "t" }), { code: "FileNotFound" });
  const text = join(folder, "text.root");
  writeFileSync(text, "this is text".repeat(100));
  await assert.rejects(NanoEventsFactory.fromRoot({ [text]: "Events" }), { code: "NotARootFile" });
});

test("a schema may regroup the columns", { skip }, async () => {
  class Muons extends BaseSchema {
    override view(columns: ak.Expr<unknown>): ak.Expr<unknown> {
      const all = columns as ak.Array<unknown>;
      return ak.zip({ pt: all.field("Muon_pt" as never), eta: all.field("Muon_eta" as never) });
    }
  }
  const events = (await open({ schemaclass: Muons })).events();
  assert.deepEqual(events.fields, ["pt", "eta"]);
  await assert.rejects(open({ schemaclass: Object as never }), { code: "BadArgument", message: /BaseSchema/ });
  await assert.rejects(open({ mode: "lazy" as never }), { code: "BadArgument", message: /"virtual", "eager" or "dask"/ });
});

test(
  "branches that cannot be columns are listed with the reason, and say so when asked for",
  { skip: sampleFile("gen-tree-zstd.root") === null && "gen-tree-zstd.root is not on this machine" },
  async () => {
    const factory = await NanoEventsFactory.fromRoot({ [sampleFile("gen-tree-zstd.root")!]: "t" });
    const events = factory.events();
    assert.ok(events.fields.includes("jag"));
    const one = factory.skipped[0]!;
    assert.ok(one.reason.length > 5 && one.typeName.length > 0);
    assert.throws(() => events[one.name] as unknown, { code: "NotReadable", message: new RegExp(`tree "t" of .*gen-tree-zstd\\.root`) });
  },
);
