import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertNumbers, assertSameHistogram, type HistFacts } from "../../../test/oracle/histogram-facts.ts";
import { havePeers, PythonOracle } from "../../../test/oracle/python-oracle.ts";
import { makeHist, randomFill, randomNumbers, type AxisSpec } from "../../../test/oracle/random-histograms.ts";
import { Hist } from "../hist.ts";
import { at, loc, overflow, rebin, slice, sum, underflow, type Locator, type Rebin, type Slice, type Sum } from "./tags.ts";

const options = { skip: havePeers ? false : "no Python peers" };
let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => oracle?.close());

type Tag = Locator | Rebin | Slice | Sum | number | string | boolean | null | readonly Tag[];

/** A selector as `hist_oracle.py` reads it. */
function toPython(tag: Tag): unknown {
  if (tag === null || typeof tag !== "object") return typeof tag === "boolean" ? Number(tag) : tag;
  if (!("kind" in tag)) return tag.map(toPython);
  switch (tag.kind) {
    case "rebin":
      return { rebin: tag.factor };
    case "sum":
      return "@sum";
    case "slice":
      return { slice: [toPython(tag.start), toPython(tag.stop), toPython(tag.step)] };
    case "locator":
      if (tag.place === "loc") return { loc: [tag.value, tag.offset] };
      return tag.place === "at" ? { at: tag.value } : `@${tag.place}`;
    default:
      throw tag satisfies never;
  }
}

const numeric: Tag[] = [
  0,
  2,
  -1,
  99,
  at(1),
  at(-1),
  loc(3),
  loc(3, 1),
  loc(-50),
  loc(1e6),
  underflow,
  overflow,
  sum,
  slice(1, 3),
  slice(null, 2),
  slice(1),
  slice(-3, -1),
  slice(2, 1),
  slice(loc(2), loc(5)),
  slice(loc(-5), loc(3)),
  slice(underflow, 2),
  slice(1, overflow),
  rebin(2),
  rebin(3),
  slice(1, null, rebin(2)),
  slice(1, 3, sum),
  slice(null, 2, sum),
  slice(1, null, sum),
  slice(underflow, 2, sum),
  slice(1, overflow, sum),
  slice(0, 1000, sum),
];
const categorical: Tag[] = [
  "b",
  "zz",
  loc("c"),
  1,
  -1,
  overflow,
  underflow,
  sum,
  slice(1, 3),
  slice("b", null),
  slice(0, 2, sum),
  slice(1, null, sum),
  rebin(2),
  ["c", "a"],
  [2, 0],
];
const cases: { spec: AxisSpec; tags: Tag[] }[] = [
  { spec: { kind: "reg", arguments: [7, 0, 7], options: { name: "x" } }, tags: numeric },
  { spec: { kind: "reg", arguments: [7, 0, 7], options: { name: "x", underflow: false } }, tags: numeric },
  { spec: { kind: "reg", arguments: [7, 0, 7], options: { name: "x", underflow: false, overflow: false } }, tags: numeric },
  { spec: { kind: "reg", arguments: [6, 0, 7], options: { name: "x", growth: true } }, tags: numeric },
  // boost-histogram refuses to sum a part of a circular axis; here it is the sum of the bins.
  {
    spec: { kind: "reg", arguments: [4, 0, 4], options: { name: "x", circular: true } },
    tags: numeric.filter((tag) => !(typeof tag === "object" && tag !== null && "step" in tag && tag.step === sum)),
  },
  { spec: { kind: "log", arguments: [6, 1, 64], options: { name: "x" } }, tags: numeric },
  { spec: { kind: "var", arguments: [[0, 1, 3, 4, 7, 10]], options: { name: "x" } }, tags: numeric },
  { spec: { kind: "int", arguments: [1, 7], options: { name: "x" } }, tags: numeric },
  { spec: { kind: "strCat", arguments: [["a", "b", "c", "d"]], options: { name: "x" } }, tags: categorical },
  { spec: { kind: "strCat", arguments: [["a", "b", "c", "d"]], options: { name: "x", growth: true } }, tags: categorical },
  {
    spec: { kind: "intCat", arguments: [[11, 13, -13]], options: { name: "x" } },
    tags: [loc(13), loc(7), 0, -1, overflow, sum, slice(0, 2), [2, 0]],
  },
  { spec: { kind: "bool", arguments: [], options: { name: "x" } }, tags: [0, 1, -1, sum, slice(1, 2), slice(null, 1), loc(true), 2] },
];

test("selecting on each kind of axis gives what hist gives, and refuses what it refuses", options, async () => {
  const other: AxisSpec = { kind: "int", arguments: [0, 3], options: { name: "y" } };
  for (const { spec, tags } of cases) {
    const axes = [spec, other];
    const fills = [randomFill(randomNumbers(5), axes, 300, true)];
    const hist = makeHist(axes, "weight", fills);
    for (const tag of tags) {
      const what = `${JSON.stringify(spec)} ${JSON.stringify(toPython(tag))}`;
      const expected = (await oracle.call("hist_oracle", "select", axes, "weight", fills, { x: toPython(tag) })) as
        | HistFacts
        | { error: string };
      let mine: Hist | Error;
      try {
        mine = hist.select({ x: tag as never });
      } catch (error) {
        mine = error as Error;
      }
      if ("error" in expected || !(mine instanceof Hist)) {
        assert.ok(
          "error" in expected && mine instanceof Error,
          `${what}: ${"error" in expected ? expected.error : "accepted by hist"} / ${String(mine)}`,
        );
        continue;
      }
      try {
        assertSameHistogram(mine, expected);
      } catch (error) {
        throw new Error(what, { cause: error });
      }
    }
  }
});

test("several axes at once, and single bins", options, async () => {
  const axes: AxisSpec[] = [
    { kind: "strCat", arguments: [["a", "b"]], options: { name: "s" } },
    { kind: "reg", arguments: [6, 0, 6], options: { name: "x" } },
    { kind: "bool", arguments: [], options: { name: "b" } },
  ];
  const fills = [randomFill(randomNumbers(11), axes, 400, true)];
  const hist = makeHist(axes, "weight", fills);
  const python = async (selectors: Record<string, Tag>): Promise<unknown> =>
    oracle.call(
      "hist_oracle",
      "select",
      axes,
      "weight",
      fills,
      Object.fromEntries(Object.entries(selectors).map(([name, tag]) => [name, toPython(tag)])),
    );
  for (const selectors of [
    { s: "a" },
    { s: "b", x: slice(1, 5, rebin(2)) },
    { s: sum, b: true },
    { x: overflow, b: 0 },
    { s: ["b"], x: slice(loc(2), null) },
  ] as Record<string, Tag>[]) {
    assertSameHistogram(hist.select(selectors as never), (await python(selectors)) as HistFacts);
  }
  for (const bin of [
    { s: "a", x: 2, b: true },
    { s: overflow, x: underflow, b: 0 },
    { s: 1, x: loc(3.5), b: false },
  ] as Record<string, Tag>[]) {
    const { value, variance } = hist.at(bin as never) as unknown as { value: number; variance: number };
    assertNumbers([value, variance], await python(bin), 1e-12, JSON.stringify(bin));
  }
});
