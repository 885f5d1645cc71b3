import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as ak from "../awkward/index.ts";
import { sameValues, show, structureOf } from "../../test/oracle/awkward-call.ts";
import { fuzzOptions } from "../../test/oracle/fuzz-options.ts";
import { havePeers, PythonOracle } from "../../test/oracle/python-oracle.ts";
import { mulberry } from "../../test/oracle/random-vectors.ts";
import "./index.ts";

let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => oracle?.close());

type Lists = readonly (number | Lists)[];
type Random = () => number;
/** Whether lists and items may be missing. */
type Gaps = "all" | "none";
type Masks = [axis: number, mask: unknown][];

/** Vectors under `depth` lists: numbers from a coarse grid, so that many are as near as others, and an `id` that tells them apart. */
interface Side {
  readonly name: string;
  readonly depth: number;
  readonly columns: Readonly<Record<string, Lists>>;
  readonly masks: Masks;
}
interface Request {
  readonly these: Side;
  readonly others: Side;
  readonly axis: number | null;
  readonly metric: keyof typeof metrics;
  readonly threshold: number | null;
}
interface Answer {
  readonly error?: string;
  readonly table: unknown;
  readonly left: unknown;
  readonly right: unknown;
  readonly nearest: unknown;
  readonly metric: unknown;
  readonly type: string;
}

const metrics = {
  deltaR: undefined,
  deltaPhi: (a: ak.Untyped, b: ak.Untyped) => a.deltaPhi(b),
  farthest: (a: ak.Untyped, b: ak.Untyped) => a.deltaR(b).neg(),
  pt: (a: ak.Untyped, b: ak.Untyped) => ak.abs(a.pt.sub(b.pt)),
  sum: (a: ak.Untyped, b: ak.Untyped) => ak.abs(a.mass.add(b.pt).sub(2)),
};

test("nearest and metricTable find what coffea finds", { skip: havePeers ? false : "no Python peers" }, async () => {
  const { numRuns, seed } = fuzzOptions(250, 1125);
  const random = mulberry(seed);
  const requests = Array.from({ length: numRuns }, () => randomRequest(random));
  const answers = (await oracle.call("nearest_oracle", "nearest_many", requests)) as Answer[];
  let compared = 0;
  for (const [at, request] of requests.entries()) {
    const theirs = answers[at]!;
    assert.equal(theirs.error, undefined, show(request));
    const mine = ours(request);
    for (const part of ["table", "left", "right", "nearest", "metric"] as const) {
      const tolerance = 1e-13;
      const same = sameValues(mine[part], theirs[part], { tolerance });
      assert.ok(same, `${part} of ${show(request)}\n here:   ${show(mine[part])}\n coffea: ${show(theirs[part])}`);
    }
    assert.equal(structureOf(mine.type.replace(/^(\?\?|\d+) \* /, "")), structureOf(theirs.type.replace(/^\d+ \* /, "")), show(request));
    compared += JSON.stringify(theirs.nearest).match(/\d+/g)?.length ?? 0;
  }
  assert.ok(compared > numRuns, `only ${compared} vectors found one`);
});

function ours({ these, others, axis, metric, threshold }: Request): Answer {
  const [one, other] = [vectors(these), vectors(others)];
  const options = { axis, ...(metrics[metric] === undefined ? {} : { metric: metrics[metric] }) };
  const [table, [left, right]] = one.metricTable(other, { ...options, returnCombinations: true });
  const [found, smallest] = one.nearest(other, { ...options, threshold, returnMetric: true });
  const list = (array: ak.Untyped): unknown => ak.toList(array);
  return {
    table: list(table),
    left: list(left.id),
    right: list(right.id),
    nearest: list(found.id),
    metric: list(smallest),
    type: ak.typeOf(found.id),
  };
}

function vectors({ name, depth, columns, masks }: Side): ak.Untyped {
  const type = (leaf: string, lists: number) => "var * ".repeat(lists) + leaf;
  const column = (values: unknown, leaf: string, lists: number) => (ak.fromIter as ak.Untyped)(values, { type: type(leaf, lists) });
  const fields = Object.entries(columns).map(([key, values]) => [key, column(values, key === "id" ? "int32" : "float64", depth)]);
  let made = (ak.zip as ak.Untyped)(Object.fromEntries(fields), { withName: name });
  for (const [axis, mask] of masks) made = (ak.mask as ak.Untyped)(made, column(mask, "bool", axis));
  return made;
}

function randomRequest(random: Random): Request {
  const pick = <V>(values: readonly V[]): V => values[Math.floor(random() * values.length)]!;
  const metric = pick(["deltaR", "deltaR", "deltaR", "deltaPhi", "farthest", "pt", "sum"] as const);
  const threshold = pick([null, 0.25, 0.5, 1, 2, NaN]);
  const kind = pick(["lists", "lists", "lists", "lead", "leads", "events", "nested", "plain"] as const);
  const events = kind === "events" ? 1 + Math.floor(5 * random()) : Math.floor(6 * random());
  const side = (depth: number, gaps: Gaps = "all", length = events) => randomSide(random, { depth, length, gaps });
  const made = { metric, threshold };
  switch (kind) {
    case "lists":
      return { these: side(1), others: side(1), axis: 1, ...made };
    case "lead":
      return { these: side(0), others: side(1), axis: 1, ...made };
    case "plain":
      return { these: side(1), others: side(0), axis: 1, ...made };
    case "leads":
      return { these: side(0), others: side(1), axis: null, ...made };
    case "events":
      return { these: side(0), others: side(0, "all", 1 + Math.floor(5 * random())), axis: 0, ...made };
    case "nested": {
      const these = side(2, "none");
      return { these, others: { ...side(2, "none"), columns: sameOutside(these, random) }, axis: 2, ...made };
    }
    default:
      kind satisfies never;
      throw new Error("unreachable");
  }
}

function randomSide(random: Random, { depth, length, gaps }: { depth: number; length: number; gaps: Gaps }): Side {
  const shape = randomShape(random, depth, length);
  const masks: Masks = [];
  const mask = (lists: Lists, axis: number): unknown =>
    lists.map((inner) => (axis === 0 || typeof inner === "number" ? random() < 0.7 : mask(inner, axis - 1)));
  if (gaps !== "none") for (let axis = 0; axis <= depth; axis++) if (random() < 0.2) masks.push([axis, mask(shape, axis)]);
  return { name: random() < 0.5 ? "PtEtaPhiMLorentzVector" : "PtEtaPhiMCandidate", depth, columns: columnsOf(shape, random), masks };
}

function randomShape(random: Random, depth: number, length: number): Lists {
  return Array.from({ length }, () => (depth === 0 ? 0 : randomShape(random, depth - 1, Math.floor(4.5 * random()))));
}

/** Columns with as many lists in each event. */
function sameOutside(side: Side, random: Random): Record<string, Lists> {
  return columnsOf(
    side.columns["pt"]!.map((lists) => (lists as Lists).map(() => randomShape(random, 0, Math.floor(4 * random())))),
    random,
  );
}

function columnsOf(shape: Lists, random: Random): Record<string, Lists> {
  let count = 0;
  const grid = (range: number) => Math.round((2 * random() - 1) * range * 4) / 4;
  const special = (value: number) => (random() < 0.04 ? [NaN, Infinity, -Infinity, -0][Math.floor(4 * random())]! : value);
  const column = (value: () => number) => {
    const fill = (lists: Lists): Lists => lists.map((inner) => (typeof inner === "number" ? value() : fill(inner)));
    return fill(shape);
  };
  return {
    pt: column(() => special(Math.abs(grid(3)))),
    eta: column(() => special(grid(1))),
    phi: column(() => special(grid(3))),
    mass: column(() => 0),
    charge: column(() => 1),
    id: column(() => count++),
  };
}
