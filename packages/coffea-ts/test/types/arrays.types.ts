// What has to compile, and what must not: checked by the type check, never run.
import * as ak from "coffea-ts/awkward";
import { Hist } from "coffea-ts/hist";
import type { NanoEvents } from "coffea-ts/processor";

// ── helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────────
type Equal<A, B> = (<X>() => X extends A ? 1 : 2) extends <X>() => X extends B ? 1 : 2 ? true : false;
declare function expectType<_T extends true>(): void;
/** The per-event type of an array. */
type Of<A> = A extends ak.Expr<infer T> ? T : never;

// ── material ────────────────────────────────────────────────────────────────────────────────────────────────────────
import type { Candidate, LorentzVector, PolarTwoVector, PtEtaPhiMCandidate, PtEtaPhiMLorentzVector } from "coffea-ts/vector";
interface Muon extends PtEtaPhiMCandidate {
  pdgId: number;
  iso: number;
  tight: boolean;
  jetIdx: number;
}
interface Electron extends PtEtaPhiMCandidate {
  pdgId: number;
  iso: number;
  cutBased: number;
}
interface Jet extends PtEtaPhiMLorentzVector {
  btag: number;
  area: number;
  at: number;
  hits: number[];
}
interface Met extends PolarTwoVector {
  significance: number;
}
interface Collections {
  run: number;
  event: bigint;
  Muon: Muon[];
  Electron: Electron[];
  Jet: Jet[];
  MET: Met;
  HLT: { IsoMu24: boolean };
  channel: string;
}
declare const events: NanoEvents<Collections>;
declare const x0: ak.Array<number>,
  x1: ak.Array<number[]>,
  x2: ak.Array<number[][]>,
  o0: ak.Array<number | null>,
  o1: ak.Array<(number | null)[]>;
declare const b0: ak.Array<boolean>, b1: ak.Array<boolean[]>, s0: ak.Array<string>, s1: ak.Array<string[]>, big: ak.Array<bigint>;
const { Muon: muons, Jet: jets } = events;

// ── fields ──────────────────────────────────────────────────────────────────────────────────────────────────────────
{
  expectType<Equal<typeof muons, ak.Array<Muon[]>>>();
  expectType<Equal<typeof muons.pt, ak.Array<number[]>>>();
  expectType<Equal<typeof muons.tight, ak.Array<boolean[]>>>();
  expectType<Equal<typeof jets.hits, ak.Array<number[][]>>>();
  expectType<Equal<typeof events.HLT.IsoMu24, ak.Array<boolean>>>();
  expectType<Equal<typeof events.event, ak.Array<bigint>>>();
  const lead = ak.firsts(muons);
  expectType<Equal<typeof lead, ak.Array<Muon | null>>>();
  expectType<Equal<typeof lead.pt, ak.Array<number | null>>>();
  const plain = muons.at(0);
  expectType<Equal<typeof plain, ak.Array<Muon>>>();
  // a field whose name is a method's: the method wins, `field` is the way out
  const at = jets.field("at");
  expectType<Equal<typeof at, ak.Array<number[]>>>();
  expectType<Equal<ReturnType<typeof jets.at>, ak.Array<Jet>>>();
  expectType<Equal<typeof jets.at, ak.ListMethods<Jet[]>["at"]>>();
  // @ts-expect-error Did you mean 'pt'?
  muons.ptt;
  // @ts-expect-error Did you mean 'Muon'?
  events.Muons;
  // @ts-expect-error
  jets.field("atx");
  // @ts-expect-error numbers have no fields
  x1.pt;
}
// ── arithmetic, comparison, logic ───────────────────────────────────────────────────────────────────────────────────
{
  const a = x1.add(x0),
    b = x0.add(x1),
    c = x1.mul(2),
    d = x0.sub(x2),
    e = o0.add(x1),
    f = o1.div(x0),
    g = x1.gt(30),
    h = x1.gt(30).and(b0).or(b1.not());
  expectType<Equal<typeof a, ak.Array<number[]>>>();
  expectType<Equal<typeof b, ak.Array<number[]>>>();
  expectType<Equal<typeof c, ak.Array<number[]>>>();
  expectType<Equal<typeof d, ak.Array<number[][]>>>();
  expectType<Equal<typeof e, ak.Array<number[] | null>>>();
  expectType<Equal<typeof f, ak.Array<(number | null)[]>>>();
  expectType<Equal<typeof g, ak.Array<boolean[]>>>();
  expectType<Equal<typeof h, ak.Array<boolean[]>>>();
  const i = s0.eq("ee"),
    j = big.mod(2n),
    k = big.eq(7n);
  expectType<Equal<typeof i, ak.Array<boolean>>>();
  expectType<Equal<typeof j, ak.Array<bigint>>>();
  expectType<Equal<typeof k, ak.Array<boolean>>>();
  // @ts-expect-error text is not a number
  x1.add(s1);
  // @ts-expect-error
  x1.add("2");
  // @ts-expect-error bigint and number do not mix
  big.add(1);
  // @ts-expect-error records do not compare
  muons.gt(20);
  // @ts-expect-error a record is no operand
  x1.add(muons);
  // @ts-expect-error numbers have no and
  x1.and(b1);
}
// ── masks ───────────────────────────────────────────────────────────────────────────────────────────────────────────
{
  const a = muons.filter(b0),
    b = muons.filter(muons.pt.gt(20)),
    c = events.filter(ak.num(muons).ge(2)),
    d = x2.filter(b1);
  expectType<Equal<typeof a, ak.Array<Muon[]>>>();
  expectType<Equal<typeof b, ak.Array<Muon[]>>>();
  expectType<Equal<typeof c, NanoEvents<Collections>>>();
  expectType<Equal<typeof d, ak.Array<number[][]>>>();
  // @ts-expect-error one boolean per muon for one number per event
  x0.filter(muons.pt.gt(20));
  // @ts-expect-error the same for events
  events.filter(muons.pt.gt(20));
  // @ts-expect-error a mask is boolean
  muons.filter(muons.pt);
  // @ts-expect-error null is no answer: ak.fillNone first
  events.filter(ak.firsts(muons).pt.gt(20));
  events.filter(ak.fillNone(ak.firsts(muons).pt.gt(20), false));
}
// ── axes ────────────────────────────────────────────────────────────────────────────────────────────────────────────
{
  const a = ak.sum(x1, { axis: 1 }),
    b = ak.sum(x1, { axis: -1 }),
    c = ak.sum(x1),
    d = ak.sum(x0, { axis: 0 }),
    e = ak.sum(x1, { axis: 1, keepdims: true }),
    f = ak.sum(x2, { axis: -1 }),
    g = ak.sum(x2, { axis: 1 }),
    h = ak.max(x1, { axis: 1 }),
    i = ak.any(b1, { axis: 1 }),
    j = ak.sum(b1, { axis: 1 }),
    k = ak.sum(x1, { axis: 0 }),
    l = ak.sum(x2, { axis: 2 }),
    m = ak.sum(big),
    n = ak.sum(x1, { axis: null });
  expectType<Equal<typeof a, ak.Array<number>>>();
  expectType<Equal<typeof b, ak.Array<number>>>();
  expectType<Equal<typeof c, ak.Scalar<number>>>();
  expectType<Equal<typeof d, ak.Scalar<number>>>();
  expectType<Equal<typeof e, ak.Array<number[]>>>();
  expectType<Equal<typeof f, ak.Array<number[]>>>();
  expectType<Equal<typeof g, ak.Array<number[]>>>();
  expectType<Equal<typeof h, ak.Array<number | null>>>();
  expectType<Equal<typeof i, ak.Array<boolean>>>();
  expectType<Equal<typeof j, ak.Array<number>>>();
  expectType<Equal<typeof k, ak.Array<number>>>();
  expectType<Equal<typeof l, ak.Array<number[]>>>();
  expectType<Equal<typeof m, ak.Scalar<bigint>>>();
  expectType<Equal<typeof n, ak.Scalar<number>>>();
  const best = ak.argmax(muons.pt, { axis: 1, keepdims: true }),
    lead = muons.take(best),
    one = ak.firsts(lead);
  expectType<Equal<typeof best, ak.Array<(number | null)[]>>>();
  expectType<Equal<typeof lead, ak.Array<(Muon | null)[]>>>();
  expectType<Equal<typeof one, ak.Array<Muon | null>>>();
  expectType<Equal<Of<typeof one.pt>, number | null>>();
  const x3 = null as unknown as ak.Array<number[][][]>;
  const o = ak.sum(x1, { keepdims: true }),
    p = ak.sum(o1, { axis: 0 }),
    q = ak.sum(x1, { axis: 0, keepdims: true }),
    r = ak.sum(x1, { axis: 1, maskIdentity: true }),
    s = ak.max(x1, { axis: 1, maskIdentity: false, initial: 0 }),
    t = ak.max(b1, { axis: 1 }),
    u = ak.sum(x3, { axis: 3 }),
    v = ak.sum(x3, { axis: -2 }),
    w = ak.nanmean(x1, { axis: -1, weight: x1 }),
    y = ak.std(x1, { ddof: 1 }),
    z = ak.linearFit(x1, x1, { axis: 1 });
  expectType<Equal<typeof o, ak.Array<number[]>>>();
  expectType<Equal<typeof p, ak.Array<number>>>();
  expectType<Equal<typeof q, ak.Array<number[]>>>();
  expectType<Equal<typeof r, ak.Array<number | null>>>();
  expectType<Equal<typeof s, ak.Array<number>>>();
  expectType<Equal<typeof t, ak.Array<boolean | null>>>();
  expectType<Equal<typeof u, ak.Array<number[][]>>>();
  expectType<Equal<typeof v, ak.Array<number[][]>>>();
  expectType<Equal<typeof w, ak.Array<number | null>>>();
  expectType<Equal<typeof y, ak.Scalar<number>>>();
  expectType<Equal<Of<typeof z.slope>, number>>();
  const centred = x1.sub(ak.mean(x1)).div(y),
    below = x0.lt(ak.max(x0)),
    ordered = ak.argsort(x2, { axis: 1 });
  expectType<Equal<typeof centred, ak.Array<number[]>>>();
  expectType<Equal<typeof below, ak.Array<boolean | null>>>();
  expectType<Equal<typeof ordered, ak.Array<number[][]>>>();
  // @ts-expect-error a bigint for numbers
  x1.sub(ak.sum(big));
  // @ts-expect-error records have no order
  ak.sort(muons);
  // @ts-expect-error no axis 2
  ak.sort(x1, { axis: 2 });
  // @ts-expect-error sorting takes one axis
  ak.sort(x1, { axis: null });
  // @ts-expect-error no axis 4
  ak.sum(x3, { axis: 4 });
  // @ts-expect-error text has no mean
  ak.mean(s1, { axis: 1 });
  // @ts-expect-error no axis 1
  ak.sum(x0, { axis: 1 });
  // @ts-expect-error no axis 2
  ak.sum(x1, { axis: 2 });
  // @ts-expect-error records have no sum
  ak.sum(muons, { axis: 1 });
  // @ts-expect-error nothing to index
  x0.at(0);
  // @ts-expect-error nothing to count
  ak.num(x0);
  // @ts-expect-error keepdims is needed to index a list
  muons.take(ak.argmax(muons.pt, { axis: 1 }));
  // @ts-expect-error axis is a number
  ak.sum(x1, { axis: "1" });
}
// ── lists, options, records ─────────────────────────────────────────────────────────────────────────────────────────
{
  const n = ak.num(muons),
    fl = ak.flatten(x2),
    fi = ak.firsts(x1),
    z = ak.fillNone(fi, 0),
    w = ak.where(b1, x0, 0),
    w2 = ak.where(b0, s0, "none");
  expectType<Equal<typeof n, ak.Array<number>>>();
  expectType<Equal<typeof fl, ak.Array<number[]>>>();
  expectType<Equal<typeof fi, ak.Array<number | null>>>();
  expectType<Equal<typeof z, ak.Array<number>>>();
  expectType<Equal<typeof w, ak.Array<number[]>>>();
  expectType<Equal<typeof w2, ak.Array<string>>>();
  const zipped = ak.zip({ pt: x1, run: x0 });
  expectType<Equal<Of<typeof zipped>, { pt: number; run: number }[]>>();
  expectType<Equal<typeof zipped.run, ak.Array<number[]>>>();
  const cand = ak.zip({ pt: x1, eta: x1, phi: x1, mass: x1, charge: x1 }, { withName: "PtEtaPhiMCandidate" });
  expectType<Equal<typeof cand, ak.Array<PtEtaPhiMCandidate[]>>>();
  const more = ak.zip({ pt: x1, eta: x1, phi: x1, mass: x1, charge: x1, iso: x1 }, { withName: "PtEtaPhiMCandidate" });
  expectType<Equal<typeof more.iso, ak.Array<number[]>>>();
  const moreSum = more.add(more);
  expectType<Equal<typeof moreSum, ak.Array<Candidate[]>>>();
  const far = ak.zip({ pt: x2, eta: x2, phi: x2, mass: x0 }, { withName: "PtEtaPhiMLorentzVector" });
  expectType<Equal<typeof far, ak.Array<PtEtaPhiMLorentzVector[][]>>>();
  // @ts-expect-error charge is missing
  ak.zip({ pt: x1, eta: x1, phi: x1, mass: x1 }, { withName: "PtEtaPhiMCandidate" });
  // @ts-expect-error no such behaviour
  ak.zip({ pt: x1 }, { withName: "PtEtaPhiMCandidates" });
  const j2 = ak.withField(jets, jets.pt.gt(30), "hard");
  expectType<Equal<typeof j2.hard, ak.Array<boolean[]>>>();
  expectType<Equal<typeof j2.btag, ak.Array<number[]>>>();
  const p = ak.combinations(jets, 2, { fields: ["j1", "j2"] });
  expectType<Equal<Of<typeof p>, { j1: Jet; j2: Jet }[]>>();
  const c = ak.cartesian({ mu: muons, jet: jets });
  expectType<Equal<Of<typeof c>, { mu: Muon; jet: Jet }[]>>();
  const dr = c.mu.deltaR(c.jet);
  expectType<Equal<typeof dr, ak.Array<number[]>>>();
  // @ts-expect-error two names for three
  ak.combinations(jets, 3, { fields: ["j1", "j2"] });
  const cm = ak.cartesian({ mu: muons, met: events.MET });
  expectType<Equal<Of<typeof cm>, { mu: Muon; met: Met }[]>>();
  const x = Hist.new.reg(10, 0, 1, { name: "x" }).double();
  // @ts-expect-error no null: the histogram takes values
  x.fill({ x: ak.firsts(x1) });
  // @ts-expect-error no such axis
  x.fill({ y: x1 });
}
// ── lists, positions and missing values at every axis ───────────────────────────────────────────────────────────────
{
  const optional = null as unknown as ak.Array<number[] | null>;
  const ob = null as unknown as ak.Array<boolean | null>;
  const a = x2.at(0, { axis: 2 }),
    b = x2.at(-1),
    c = x1.slice(1, null, { step: 2 }),
    d = x0.slice(2, 5, { axis: 0 }),
    e = x1.take([2, 0], { axis: 0 }),
    f = x0.take(o0, { axis: 0 }),
    g = x1.filter(ob, { keepMissing: true }),
    h = x2.take(ak.argmax(x2, { axis: 2, keepdims: true }));
  expectType<Equal<typeof a, ak.Array<number[]>>>();
  expectType<Equal<typeof b, ak.Array<number[]>>>();
  expectType<Equal<typeof c, ak.Array<number[]>>>();
  expectType<Equal<typeof d, ak.Array<number>>>();
  expectType<Equal<typeof e, ak.Array<number[]>>>();
  expectType<Equal<typeof f, ak.Array<number | null>>>();
  expectType<Equal<typeof g, ak.Array<number[] | null>>>();
  expectType<Equal<typeof h, ak.Array<(number | null)[][]>>>();
  const i = ak.firsts(x2, { axis: 2 }),
    j = ak.num(x2, { axis: 2 }),
    k = ak.isNone(o1, { axis: 1 }),
    l = ak.fillNone(optional, [], { axis: 0 }),
    m = ak.dropNone(o1, { axis: 1 }),
    n = ak.padNone(x1, 3),
    o = ak.mask(x1, b0),
    p = ak.mask(x1, b1);
  expectType<Equal<typeof i, ak.Array<(number | null)[]>>>();
  expectType<Equal<typeof j, ak.Array<number[]>>>();
  expectType<Equal<typeof k, ak.Array<boolean[]>>>();
  expectType<Equal<typeof l, ak.Array<number[]>>>();
  expectType<Equal<typeof m, ak.Array<number[]>>>();
  expectType<Equal<typeof n, ak.Array<(number | null)[]>>>();
  expectType<Equal<typeof o, ak.Array<number[] | null>>>();
  expectType<Equal<typeof p, ak.Array<(number | null)[]>>>();
  const q = ak.unflatten(x0, [1, 2]),
    r = ak.unflatten(x1, 2, { axis: 1 }),
    s = ak.newaxis(x1, { axis: 1 }),
    t = ak.newaxis(x1, { axis: -1 }),
    u = ak.runLengths(s1),
    v = ak.concatenate([x0, s0]),
    w = ak.concatenate([x1, optional], { axis: 1 }),
    y = ak.cartesian([x1, optional], { nested: true });
  expectType<Equal<typeof q, ak.Array<number[]>>>();
  expectType<Equal<typeof r, ak.Array<number[][]>>>();
  expectType<Equal<typeof s, ak.Array<number[][]>>>();
  expectType<Equal<typeof t, ak.Array<number[][]>>>();
  expectType<Equal<typeof u, ak.Array<number[]>>>();
  expectType<Equal<typeof v, ak.Array<number | string>>>();
  expectType<Equal<typeof w, ak.Array<number[]>>>();
  expectType<Equal<null extends Of<typeof y> ? true : false, true>>();
  // @ts-expect-error no axis 2
  x1.at(0, { axis: 2 });
  // @ts-expect-error items of numbers
  x0.slice(0, 2);
  // @ts-expect-error a mask that may be missing
  x1.filter(ob);
  // @ts-expect-error positions of items, for one value per event
  x0.take(x1);
  // @ts-expect-error the new axis is within the events
  ak.newaxis(x1, { axis: 0 });
  // @ts-expect-error and at most one further in
  ak.newaxis(x1, { axis: 3 });
  // @ts-expect-error text where numbers are missing
  ak.fillNone(o1, "none");
  // @ts-expect-error no lists to fill up
  ak.padNone(x0, 3, { axis: 1 });
  // @ts-expect-error no axis 2
  ak.firsts(x1, { axis: 2 });
  // @ts-expect-error counts are numbers
  ak.unflatten(x0, s0);
}
// ── behaviours ──────────────────────────────────────────────────────────────────────────────────────────────────────
{
  const sum = muons.at(0).add(muons.at(1)),
    pairMass = sum.mass,
    dphi = jets.deltaPhi(events.MET),
    sj = jets.add(muons.at(0));
  expectType<Equal<typeof sum, ak.Array<Candidate>>>();
  expectType<Equal<typeof pairMass, ak.Array<number>>>();
  expectType<Equal<typeof dphi, ak.Array<number[]>>>();
  expectType<Equal<typeof sj, ak.Array<LorentzVector[]>>>();
  expectType<Equal<typeof muons.px, ak.Array<number[]>>>();
  // @ts-expect-error a number is no vector
  muons.add(1);
  // @ts-expect-error MET has no η
  muons.deltaR(events.MET);
  // @ts-expect-error MET has no mass
  events.MET.mass;
}
// ── untyped events ──────────────────────────────────────────────────────────────────────────────────────────────────
{
  const raw = null as unknown as NanoEvents;
  const pt = raw.Muon_pt,
    n = ak.num(raw.Muon),
    good = raw.filter(ak.num(raw.Muon).ge(2)),
    s = ak.sum(raw.Muon_pt, { axis: 1 });
  expectType<Equal<typeof n, ak.Array<unknown>>>();
  expectType<Equal<typeof good, NanoEvents>>();
  expectType<Equal<typeof s, ak.Array<unknown>>>();
  const u = null as unknown as ak.Array<unknown>;
  const r = x1.add(u),
    m = muons.filter(u),
    f = u.anything.deltaR(muons),
    t = ak.firsts(u),
    z = ak.zip({ pt: u, eta: x1, phi: x1, mass: x1 }, { withName: "PtEtaPhiMLorentzVector" });
  expectType<Equal<typeof r, ak.Array<unknown>>>();
  expectType<Equal<typeof m, ak.Array<Muon[]>>>();
  expectType<Equal<typeof t, ak.Array<unknown>>>();
  Hist.new.reg(10, 0, 1, { name: "x" }).double().fill({ x: u });
  const typed: ak.Array<Muon[]> = raw.Muon;
  void [pt, f, z, typed];
}
// ── assignability and helpers ───────────────────────────────────────────────────────────────────────────────────────
{
  // a helper takes the fields it needs
  const leadingPt = (x: ak.Array<{ pt: number }[]>) => ak.firsts(x).pt;
  leadingPt(muons);
  // @ts-expect-error wrong depth
  leadingPt(muons.at(0));
  // generic helper: methods of Expr functions work, fields of a type parameter do not
  function atLeast<T>(x: ak.Array<T[]>, n: number): ak.Array<T[]> {
    return x.filter(ak.num(x).ge(n));
  }
  const two = atLeast(muons, 2);
  expectType<Equal<typeof two, ak.Array<Muon[]>>>();
  const anyNumbers: ak.Expr<number[]> = x1;
  // @ts-expect-error
  const wrong: ak.Array<number> = x1;
  void [anyNumbers, wrong];
}
// ── ADL Q6: the three jets with mass nearest 172.5 GeV: their pt, and the largest b tag among them ──────────────────
export function q6(all: NanoEvents<Collections>) {
  const events = all.filter(ak.num(all.Jet).ge(3));
  const trijet = ak.combinations(events.Jet, 3, { fields: ["j1", "j2", "j3"] });
  const withP4 = ak.withField(trijet, trijet.j1.add(trijet.j2).add(trijet.j3), "p4");
  const best = ak.flatten(withP4.take(ak.argmin(withP4.p4.mass.sub(172.5).abs(), { axis: 1, keepdims: true })));
  const btag = ak.maximum(best.j1.btag, ak.maximum(best.j2.btag, best.j3.btag));
  const h = Hist.new.reg(100, 0, 200, { name: "pt3j" }).reg(100, 0, 1, { name: "btag" }).double();
  h.fill({ pt3j: best.p4.pt, btag });
  expectType<Equal<typeof withP4.p4, ak.Array<LorentzVector[]>>>();
  expectType<Equal<typeof best.p4.pt, ak.Array<number>>>();
  expectType<Equal<typeof btag, ak.Array<number>>>();
  return h;
}
// ── ttbar, one lepton ───────────────────────────────────────────────────────────────────────────────────────────────
export function ttbar(all: NanoEvents<Collections>) {
  const good = {
    e: all.Electron.filter(all.Electron.pt.gt(30).and(all.Electron.eta.abs().lt(2.1)).and(all.Electron.cutBased.eq(4))),
    mu: all.Muon.filter(all.Muon.pt.gt(30).and(all.Muon.tight).and(all.Muon.iso.lt(0.15))),
  };
  const clean = all.Jet.filter(all.Jet.pt.gt(30));
  const btags = ak.sum(clean.btag.gt(0.5), { axis: 1 });
  const select = ak.num(good.e).add(ak.num(good.mu)).eq(1).and(ak.num(clean).ge(4)).and(btags.ge(2)).and(all.HLT.IsoMu24);
  const ht = ak.sum(clean.filter(select).pt, { axis: 1 });
  const tri = ak.combinations(clean.filter(select), 3, { fields: ["a", "b", "c"] });
  const p4 = tri.a.add(tri.b).add(tri.c);
  const bmax = ak.maximum(tri.a.btag, ak.maximum(tri.b.btag, tri.c.btag));
  const tagged = p4.filter(bmax.gt(0.5));
  const mass = tagged.take(ak.argmax(tagged.pt, { axis: 1, keepdims: true })).mass;
  const near = all.Muon.filter(all.Muon.deltaR(all.Muon.at(0)).gt(0.1));
  expectType<Equal<typeof select, ak.Array<boolean>>>();
  expectType<Equal<typeof p4, ak.Array<LorentzVector[]>>>();
  expectType<Equal<typeof mass, ak.Array<(number | null)[]>>>();
  const h = Hist.new.strCat(["4j2b"], { name: "region" }).reg(25, 50, 550, { name: "observable" }).double();
  h.fill({ region: "4j2b", observable: ak.flatten(mass) });
  // @ts-expect-error no such category
  h.fill({ region: "4j1b", observable: ht });
  return { h, near, sumw: ak.sum(ht) };
}

// ── plain values, text and functions of one's own ───────────────────────────────────────────────────────────────────
{
  expectType<Equal<ReturnType<typeof x1.get>, number[]>>();
  for (const event of s1) expectType<Equal<typeof event, string[]>>();
  expectType<Equal<Of<ReturnType<typeof ak.str.upper<string[]>>>, string[]>>();
  const lengths = ak.str.length(s1);
  expectType<Equal<typeof lengths, ak.Array<number[]>>>();
  const parts = ak.str.splitPattern(s1, ",");
  expectType<Equal<typeof parts, ak.Array<string[][]>>>();
  const joined = ak.str.join(s1, "-");
  expectType<Equal<typeof joined, ak.Array<string>>>();
  // @ts-expect-error -- numbers are no text
  ak.str.upper(x1);
  const sums = ak.map(x1, (values) => values.length, { returns: "int32" });
  expectType<Equal<typeof sums, ak.Array<number>>>();
  const items = ak.map([x1, x0], (a, b) => String(a + b), { returns: "string", axis: 1 });
  expectType<Equal<Of<typeof items>, string[]>>();
  const counts = ak.fromTypedArray(new BigInt64Array(2));
  expectType<Equal<typeof counts, ak.Array<bigint>>>();
}

// ── tuples, paths of fields, unions ─────────────────────────────────────────────────────────────────────────────────
{
  const pairs = ak.zip([x1, x0, true]);
  expectType<Equal<Of<typeof pairs>, { "0": number; "1": number; "2": boolean }[]>>();
  expectType<Equal<(typeof pairs)["0"], ak.Array<number[]>>>();
  const perEvent = ak.zip({ x1, x0 }, { depthLimit: 1 });
  expectType<Equal<Of<typeof perEvent>, { x1: number[]; x0: number }>>();
  const two = muons.field(["pt", "charge"]);
  expectType<Equal<Of<typeof two>, { pt: number; charge: number }[]>>();
  // @ts-expect-error there is no such field
  muons.field(["pt", "charg"]);
  const grown = ak.withField(ak.zip({ a: ak.zip({ b: x0 }) }), b0, ["a", "c"]);
  expectType<Equal<typeof grown.a.c, ak.Array<boolean>>>();
  const replaced = ak.withField(ak.zip({ x1 }), b1, "x1");
  expectType<Equal<typeof replaced.x1, ak.Array<boolean[]>>>();
  const shrunk = ak.withoutField(ak.zip({ x1, x0 }), "x0");
  expectType<Equal<Of<typeof shrunk>, { x1: number }[]>>();
  // @ts-expect-error there is no such field
  ak.withoutField(muons, "ptt");
  const either = ak.where(b0, x1, "none");
  expectType<Equal<typeof either, ak.Array<number[] | string>>>();
  const counted = b1.add(b1).mul(x0);
  expectType<Equal<typeof counted, ak.Array<number[]>>>();
  expectType<Equal<ReturnType<typeof sameEvent>, ak.Array<boolean>>>();
}
function sameEvent() {
  return events.event.eq(5).and(events.event.gt(x0));
}
