import assert from "node:assert/strict";
import { test } from "node:test";
import * as ak from "../../awkward/index.ts";
import { failurePlace, runDeferred } from "../../loop/index.ts";
import { axis, createHist, Hist } from "../../hist/index.ts";
import { memoryEvents } from "../../../test/data/memory-events.ts";
import { type NanoEvents, symbolicEvents } from "../../nanoevents/index.ts";
import { evaluateTraced } from "../evaluate/evaluate-traced.ts";
import type { Traceable } from "./trace.ts";
import { trace } from "./trace.ts";
import type { Traced } from "./traced.ts";

const source = memoryEvents({
  n: ak.fromIter([2, 0, 1]),
  x: ak.fromIter([[1.5, -2], [], [8]]),
  w: ak.fromIter([0.1, 0.2, 0.3]),
  name: ak.fromIter(["a", "b", "a"]),
});
interface Columns {
  readonly n: number;
  readonly x: number[];
  readonly w: number;
  readonly name: string;
}
type Events = NanoEvents<Columns>;

/** What process gives, and what its trace gives after it was JSON. */
async function both(process: (events: Events) => unknown): Promise<[unknown, unknown]> {
  const traced = JSON.parse(JSON.stringify(await trace(process as Traceable, source))) as Traced;
  const real = process(ak.eventsOf(source) as unknown as Events);
  return [finished(real), finished(evaluateTraced(traced, source))];
}

function finished(value: unknown): unknown {
  if (value instanceof Hist) return { hist: value.toJSON() };
  if (ak.isArray(value)) return { array: ak.toBuffers(value) };
  if (Array.isArray(value)) return value.map(finished);
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, finished(item)]));
  if (typeof value !== "object" || value === null || value instanceof Set) return value;
  if ("isAwkwardScalar" in value) return { scalar: (value as unknown as ak.Scalar<number>).value };
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, finished(item)]));
}

async function same(process: (events: Events) => unknown): Promise<void> {
  const [real, traced] = await both(process);
  assert.deepEqual(traced, real);
}

test("any nesting of values, arrays and numbers of all events", async () => {
  await same((events) => ({
    list: [events.x, ak.sum(events.n, { axis: 0 }), "text", 2n, null, undefined, -0, Number.NaN],
    map: new Map<unknown, unknown>([
      ["a", events.x.filter(events.x.gt(0))],
      [2, new Set([1, 2])],
    ]),
    distance: events.w.sub(ak.mean(events.w)),
    twice: (ak.mean(events.w) as ak.Untyped).mul(2) as unknown,
    count: ak.num(events.x, { axis: 0 }),
    typed: Float64Array.of(1, 2),
    constant: ak.fromIter([1, 2]),
    deep: { deeper: [{ x: ak.max(events.x, { axis: null }) }] },
  }));
});

test("fills with lists beside single values, constants, weights, samples and missing values", async () => {
  await same((events) => {
    const flat = Hist.new
      .strCat(["in", "out"], { name: "where" })
      .reg(4, -5, 10, { name: "x", label: "x [cm]" })
      .weight({ name: "h", label: "hits" });
    flat.fill({ where: "in", x: events.x, weight: events.w });
    flat.fill({ where: ["out", "in", "out"], x: events.w, weight: Float64Array.of(1, 2, 3) });
    flat.fill({ where: "out", x: 3, weight: 0.5 });
    const mean = Hist.new.integer(0, 5, { name: "n" }).mean().fill({ n: events.n, sample: events.w });
    const firsts = Hist.new
      .var([0, 1, 10], { name: "x" })
      .double()
      .fillFlattened({ x: ak.firsts(events.x) });
    const names = Hist.new.strCat([], { name: "name", growth: true }).int64().fill({ name: events.name }).fill({ name: "c" });
    return { flat, mean, firsts, names };
  });
});

test("a histogram keeps what it held before, in every kind of storage", async () => {
  for (const storage of ["int64", "double", "unlimited", "weight"] as const)
    await same((events) => {
      const empty = (): ak.Untyped => createHist([axis.Boolean({ name: "b" })], storage as "double");
      const [hist, plain] = [empty(), empty()];
      hist.fill({ b: [true, true, false] }).fill({ b: events.n.gt(0) });
      return { hist, plain: plain.fill({ b: [true] }) };
    });
  await same((events) => {
    const hist = Hist.new
      .bool({ name: "b" })
      .weightedMean()
      .fill({ b: [true, false], sample: [1, 2], weight: [0.5, 3] });
    return { hist: hist.fill({ b: events.n.gt(0), sample: events.w, weight: 2 }) };
  });
});

test("one histogram in two places is one histogram", async () => {
  const process = (events: Events): { a: Hist; b: Hist[] } => {
    const hist = Hist.new
      .bool({ name: "b" })
      .int64()
      .fill({ b: events.n.gt(0) });
    return { a: hist, b: [hist] };
  };
  const traced = await trace(process as Traceable, source);
  const out = evaluateTraced(traced, source) as { a: Hist; b: Hist[] };
  assert.equal(out.a, out.b[0]);
  assert.notEqual(out.a, (evaluateTraced(traced, source) as { a: Hist }).a);
});

test("an empty histogram takes no room", async () => {
  const traced = await trace(
    ((events: Events) => Hist.new.reg(100_000, 0, 1, { name: "w" }).double().fill({ w: events.w })) as Traceable,
    source,
  );
  assert.ok(JSON.stringify(traced).length < 2000);
  assert.equal((evaluateTraced(traced, source) as Hist).sum(), 3);
});

test("an error of a fill leads to the line of the program that was traced", async () => {
  const process = (events: Events): unknown =>
    Hist.new
      .integer(0, 5, { name: "n" })
      .double()
      .fill({ n: events.n, weight: ak.fromIter([1, 2]) });
  const traced = await trace(process as Traceable, source);
  assert.match(traced.lines[0]!, /write-traced\.test\.ts:\d+:\d+$/);
  evaluateTraced(traced, source);
  let error: unknown;
  assert.throws(() => runDeferred(source), (thrown) => ((error = thrown), true)); // prettier-ignore
  assert.ok(failurePlace(error)!.stack!.includes(traced.lines[0]!));
});

test("events without data show their type", () => {
  assert.match(String(symbolicEvents({ ...source, length: null })), /^<NanoEvents \[\{n: \?\?.*type='\?\? \* \{n: float64/);
});
