import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { type MuonBranches, randomMuonsFile } from "../../../test/data/random-muons-file.ts";
import * as ak from "../../awkward/index.ts";
import { Hist } from "../../hist/index.ts";
import { type FromRootOptions, type NanoEvents, NanoEventsFactory } from "../../nanoevents/index.ts";
import { optimize } from "../optimize/optimize.ts";
import { compute } from "./compute.ts";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-compute-"));
after(() => rmSync(folder, { recursive: true }));
const paths = [40, 25, 0, 7].map((entries, i) => {
  const path = join(folder, `muons${i}.root`);
  writeFileSync(path, randomMuonsFile(entries, i + 1));
  return path;
});
type Events = NanoEvents<MuonBranches>;
const lazy = async (files: readonly string[], options: FromRootOptions = {}): Promise<Events> =>
  (await NanoEventsFactory.fromRoot(files, { mode: "dask", treepath: "Events", ...options })).events<MuonBranches>();
const virtual = async (file: string, options: FromRootOptions = {}): Promise<Events> =>
  (await NanoEventsFactory.fromRoot({ [file]: "Events" }, options)).events<MuonBranches>();

function dimuons(events: Events) {
  const muons = ak.zip(
    { pt: events.Muon_pt, eta: events.Muon_eta, phi: events.Muon_phi, mass: events.Muon_mass, charge: events.Muon_charge },
    { withName: "PtEtaPhiMCandidate" },
  );
  const mass = Hist.new.strCat(["opposite", "same"], { name: "sign" }).log(1000, 0.2, 200, { name: "mass" }).int64();
  const pair = ak.num(muons).eq(2);
  const charge = ak.sum(muons.charge, { axis: 1 });
  const [opposite, same] = [muons.filter(pair.and(charge.eq(0))), muons.filter(pair.and(charge.ne(0)))];
  mass.fill({ sign: "opposite", mass: opposite.at(0).add(opposite.at(1)).mass });
  mass.fill({ sign: "same", mass: same.at(0).add(same.at(1)).mass });
  const pt = Hist.new
    .reg(20, 0, 60, { name: "pt" })
    .weight()
    .fill({ pt: events.Muon_pt, weight: events.met.div(7) });
  return { entries: ak.num(events, { axis: 0 }), mass, pt };
}

test("one partition gives the bits of virtual events", async () => {
  const out = await compute(dimuons(await lazy([paths[0]!])));
  const expected = dimuons(await virtual(paths[0]!));
  assert.equal(out.entries, 40);
  assert.deepEqual(out.mass.toJSON(), expected.mass.toJSON());
  assert.deepEqual(out.pt.toJSON(), expected.pt.toJSON());
  assert.ok(out.mass.sum() > 0);
});

test("many partitions give the sum over them in their order, computed twice the same, lazy before", async () => {
  const lazily = dimuons(await lazy(paths));
  assert.match(String(lazily.mass), /# \(has staged fills\)$/);
  assert.throws(() => lazily.mass.values(), { code: "NeedsData", message: /compute/ });
  const parts = await Promise.all(paths.map(async (path) => dimuons(await virtual(path))));
  const sum = parts.map(({ pt }) => pt).reduce((a, b) => a.add(b));
  for (let time = 0; time < 2; time++) {
    const out = await compute(lazily);
    assert.equal(out.entries, 72);
    assert.deepEqual(out.pt.toJSON(), sum.toJSON());
  }
  assert.match(String(lazily.mass), /has staged fills/);
});

test("steps and parts of files give what the files give", async () => {
  const whole = await compute(dimuons(await lazy(paths)));
  const parts = await compute(dimuons(await lazy(paths, { stepsPerFile: 3 })));
  const steps = { [paths[0]!]: { objectPath: "Events", steps: [[0, 13], [13, 40]] } } as const; // prettier-ignore
  const stepped = await compute(dimuons((await NanoEventsFactory.fromRoot(steps, { mode: "dask" })).events<MuonBranches>()));
  assert.deepEqual(parts.mass.toJSON(), whole.mass.toJSON());
  assert.equal(parts.entries, 72);
  assert.equal(stepped.entries, 40);
});

test("threads give the same bits", async () => {
  const lazily = dimuons(await lazy(paths, { stepsPerFile: 2 }));
  const [sync, threads] = [await compute(lazily), await compute(lazily, { scheduler: "threads", workers: 2 })];
  assert.equal(threads.entries, sync.entries);
  assert.deepEqual(threads.pt.toJSON(), sync.pt.toJSON());
  assert.deepEqual(threads.mass.toJSON(), sync.mass.toJSON());
});

test("any nesting; plain values and real results pass through; several events in one call", async () => {
  const [a, b] = [await lazy([paths[0]!]), await lazy([paths[1]!])];
  const real = Hist.new
    .reg(2, 0, 1, { name: "x" })
    .double()
    .fill({ x: [0.1] });
  const both = Hist.new.integer(0, 5, { name: "n" }).double().fill({ n: a.nMuon }).fill({ n: b.nMuon }).fill({ n: 2 });
  const out = await compute([
    new Map([["a", ak.sum(a.nMuon, { axis: 0 })]]),
    { b: [ak.count(b.met, { axis: 0 })], n: 5, real, both },
    "text",
  ] as const);
  const [first, second] = [await virtual(paths[0]!), await virtual(paths[1]!)];
  assert.equal(out[0].get("a"), ak.sum(first.nMuon, { axis: 0 }).value);
  assert.equal(out[1].b[0], ak.count(second.met, { axis: 0 }).value);
  assert.deepEqual([out[1].n, out[2], out[1].real], [5, "text", real]);
  assert.equal(out[1].both.sum(), 40 + 25 + 1);
});

test("a task graph is computed along its tree of merging", async () => {
  const lazily = dimuons(await lazy(paths));
  const parts = await Promise.all(paths.map(async (path) => dimuons(await virtual(path)).pt));
  const tree = parts[0]!.add(parts[1]!).add(parts[2]!.add(parts[3]!));
  for (const scheduler of ["sync", "threads"] as const) {
    const out = (await compute(optimize(lazily, { fanIn: 2 }), { scheduler, workers: 2 })) as { readonly pt: Hist };
    assert.deepEqual(out.pt.toJSON(), tree.toJSON());
  }
});

test("arrays are those of the partitions, one after the other", async () => {
  const events = await lazy(paths);
  const { pt, muons } = await compute({
    pt: events.Muon_pt.filter(events.Muon_pt.gt(20)),
    muons: ak.zip({ x: events.Muon_pt, q: events.Muon_charge }),
  });
  const parts = await Promise.all(paths.map((path) => virtual(path)));
  assert.deepEqual(
    ak.toList(pt),
    parts.flatMap((part) => ak.toList(part.Muon_pt.filter(part.Muon_pt.gt(20)))),
  );
  assert.equal(muons.length, 72);
  assert.equal(ak.sourceOf(muons), null);
});

test("a value of all events may be used by arrays: it takes a round of its own", async () => {
  const distance = (events: Events) => {
    const centred = events.met.sub(ak.mean(events.met));
    return {
      hist: Hist.new.reg(10, -60, 60, { name: "x" }).double().fill({ x: centred }),
      spread: ak.std(events.met),
      squares: ak.sum(centred.mul(centred), { axis: 0 }),
    };
  };
  const out = await compute(distance(await lazy(paths)));
  const all = (await compute({ met: (await lazy(paths)).met })).met;
  const mean = ak.mean(all).value;
  assert.deepEqual(
    out.hist.values().toList(),
    Hist.new
      .reg(10, -60, 60, { name: "x" })
      .double()
      .fill({ x: all.sub(mean) })
      .values()
      .toList(),
  );
  assert.ok(Math.abs(out.spread - ak.std(all).value) < 1e-9);
  assert.ok(Math.abs(out.squares / 72 - out.spread ** 2) < 1e-6);
});

test("operations across events are refused with the line, unless there is one partition", async () => {
  const sorted = (events: Events) => ({ met: ak.sort(events.met, { axis: 0 }) });
  await assert.rejects(compute(sorted(await lazy(paths))), {
    code: "NotSupported",
    message: /ak\.sort\(met\), at .*compute\.test\.ts:\d+:\d+, goes from one event to others/,
  });
  assert.equal((await compute(sorted(await lazy([paths[0]!])))).met.length, 40);
});

test("an error names the partition and the line; a missing file is its own error", async () => {
  const events = await lazy(paths);
  const bad = Hist.new
    .reg(2, 0, 1, { name: "x" })
    .double()
    .fill({ x: events.Muon_pt.at(3) });
  for (const scheduler of ["sync", "threads"] as const)
    await assert.rejects(compute({ bad }, { scheduler, workers: 1 }), {
      code: "ChunkFailed",
      message: /^Computing entries 0 to 40 of tree "Events" in .*muons0\.root failed at .*compute\.test\.ts:\d+:\d+: /,
    });
  const missing = await lazy([paths[0]!, join(folder, "missing.root")]);
  await assert.rejects(compute(ak.sum(missing.met, { axis: 0 })), { code: "FileNotFound" });
});

test("a file whose branch has another type than the first one's is named", async () => {
  const other = join(folder, "other.root");
  writeFileSync(other, randomMuonsFile(5, 9, "float64"));
  const events = await lazy([paths[0]!, other]);
  await assert.rejects(compute(ak.sum(events.Muon_pt, { axis: null })), {
    code: "NotSupported",
    message: /"Muon_pt" of tree "Events" of .*other\.root is of the type var \* float64/,
  });
  assert.equal(await compute(ak.num(events.met, { axis: 0 })), 45, "what is not used does not matter");
});

test("functions are computed in this thread, and refused in others", async () => {
  const events = await lazy(paths);
  const doubled = ak.sum(
    ak.map(events.met, (met: number) => 2 * met, { returns: "float64" }),
    { axis: 0 },
  );
  assert.ok((await compute(doubled)) > 0);
  await assert.rejects(compute(doubled, { scheduler: "threads", workers: 1 }), { code: "NotTraceable" });
});

test("the types of results are those of their values", async () => {
  const events = await lazy(paths);
  const out = await compute({
    n: ak.num(events, { axis: 0 }),
    plain: { value: 1 },
    list: [ak.max(events.met, { axis: null })],
    map: new Map([["met", events.met]]),
  });
  const [n, plain, hardest, met]: [number, { value: number }, number | null, ak.Array<number>] = [
    out.n,
    out.plain,
    out.list[0]!,
    out.map.get("met")!,
  ];
  assert.deepEqual([n, plain, typeof hardest, met.length], [72, { value: 1 }, "number", 72]);
});

test("bytes and byte sources are computed in this thread, blobs in others too", async () => {
  const bytes = randomMuonsFile(30, 8);
  const sumOf = async (file: Uint8Array | Blob): Promise<ak.Scalar<number>> => {
    const factory = await NanoEventsFactory.fromRoot(file, { mode: "dask", treepath: "Events", stepsPerFile: 2 });
    return ak.sum(factory.events<MuonBranches>().nMuon, { axis: 0 });
  };
  const [ofBytes, ofBlob] = [await sumOf(bytes), await sumOf(new Blob([bytes as BlobPart]))];
  const expected = await compute(ofBytes);
  assert.equal(await compute(ofBytes), expected, "again");
  assert.equal(await compute(ofBlob), expected);
  assert.equal(await compute(ofBlob, { scheduler: "threads", workers: 1 }), expected);
  await assert.rejects(compute(ofBytes, { scheduler: "threads", workers: 1 }), {
    code: "NotShippable",
    message: /Give its path, a Blob or a File/,
  });
});

test("mistakes are named", async () => {
  await assert.rejects(compute({}, { scheduler: "thread" as "threads" }), {
    code: "BadArgument",
    message: /"thread"; it is "sync" or "threads"/,
  });
  await assert.rejects(compute({}, { worker: 1 } as object), { code: "BadArgument", message: /Did you mean "workers"/ });
  const loop: Record<string, unknown> = {};
  loop["a"] = [loop];
  await assert.rejects(compute(loop), { code: "BadArgument", message: /\["a"\]\[0\] contains itself/ });
});
