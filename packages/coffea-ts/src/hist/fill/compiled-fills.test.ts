import assert from "node:assert/strict";
import { test } from "node:test";
import { columnOf, type EventSource, fromIter, mask } from "../../awkward/index.ts";
import { useEvaluator } from "../../loop/index.ts";
import { memoryEvents } from "../../../test/data/memory-events.ts";
import { Hist } from "../index.ts";

const count = 9000;
const lists = Array.from({ length: count }, (_, i) => Array.from({ length: (i * 7) % 4 }, (_, k) => Math.sin(i + k) * 5));
const columns = {
  x: fromIter(lists),
  w: fromIter(Array.from({ length: count }, (_, i) => 1 + Math.cos(i * i) / 3)),
  n: fromIter(Array.from({ length: count }, (_, i) => (i * 13) % 11)),
  name: fromIter(Array.from({ length: count }, (_, i) => (i % 3 === 0 ? "a" : "b"))),
};

type Fill = (source: EventSource) => Hist[];
const x = (source: EventSource): ReturnType<typeof columnOf<number[]>> => columnOf<number[]>(source, "x");
const number = (source: EventSource, name: string): ReturnType<typeof columnOf<number>> => columnOf<number>(source, name);

/** What the histograms hold, by both evaluators. */
function both(fill: Fill): [unknown, unknown] {
  const results = (["compile", "interpret"] as const).map((evaluator) => {
    const source = memoryEvents(columns);
    useEvaluator(source, evaluator);
    try {
      return fill(source).map((hist) => [hist.toJSON(), hist.view({ flow: true })]);
    } catch (error) {
      return (error as Error).message;
    }
  });
  return [results[0], results[1]];
}

const cases: Readonly<Record<string, Fill>> = {
  "counts, several fills of one histogram": (source) => {
    const hist = Hist.new.strCat(["a", "b"], { name: "c" }).reg(20, -4, 4, { name: "x" }).int64();
    return [hist.fill({ c: "a", x: x(source) }).fill({ c: "b", x: x(source).filter(x(source).gt(0)) })];
  },
  "weights, several fills of one histogram": (source) => {
    const hist = Hist.new.reg(20, -4, 4, { name: "x" }).weight();
    const w = number(source, "w");
    return [
      hist
        .fill({ x: x(source), weight: w })
        .fill({ x: x(source).mul(2), weight: 0.1 })
        .fill({ x: x(source).neg() }),
    ];
  },
  "counts after weights": (source) => {
    const hist = Hist.new.reg(20, -4, 4, { name: "x" }).double();
    hist.fill({ x: [1, 2, 2], weight: [0.1, 0.2, 0.7] });
    return [hist.fill({ x: x(source) }).fill({ x: x(source).mul(0.5) })];
  },
  "axes that grow": (source) => {
    const hist = Hist.new.reg(4, 0, 1, { name: "x", growth: true }).int(0, 2, { name: "n", growth: true }).double();
    return [hist.fill({ x: x(source), n: number(source, "n") }).fill({ x: x(source).add(7), n: number(source, "n").add(20) })];
  },
  means: (source) => {
    const hist = Hist.new.int(0, 11, { name: "n" }).mean();
    const weighted = Hist.new.int(0, 11, { name: "n" }).weightedMean();
    const [n, w] = [number(source, "n"), number(source, "w")];
    return [hist.fill({ n, sample: w }).fill({ n, sample: w.mul(3) }), weighted.fill({ n, sample: w, weight: w.sub(0.5) })];
  },
  "texts beside numbers": (source) => {
    const hist = Hist.new.strCat(["a"], { name: "c" }).int(0, 11, { name: "n" }).double();
    return [hist.fill({ c: columnOf<string>(source, "name"), n: number(source, "n") }).fill({ c: "a", n: number(source, "n") })];
  },
  truths: (source) => [
    Hist.new
      .boolean({ name: "b" })
      .double()
      .fill({ b: x(source).gt(1) }),
  ],
  "arrays beside expressions": (source) => {
    const weight = Float64Array.from({ length: count }, (_, i) => i);
    return [
      Hist.new
        .int(0, 11, { name: "n" })
        .double()
        .fill({ n: number(source, "n"), weight }),
    ];
  },
  "missing values left out": (source) => [
    Hist.new
      .reg(9, -4, 4, { name: "x" })
      .double()
      .fillFlattened({ x: mask(x(source), x(source).gt(0)) }),
  ],
};
for (const [name, fill] of Object.entries(cases)) {
  test(`the compiled loop fills what the interpreter fills: ${name}`, () => {
    const [compiled, interpreted] = both(fill);
    assert.deepEqual(compiled, interpreted);
    assert.ok(Array.isArray(compiled), String(compiled));
  });
}

test("numbers that are no integers on an axis of integers: the same error, and nothing is filled", () => {
  const [compiled, interpreted] = both((source) => [
    Hist.new
      .int(0, 5, { name: "n" })
      .double()
      .fill({ n: x(source) }),
  ]);
  assert.match(String(compiled), /fill got the number/);
  assert.equal(compiled, interpreted);
});

test("a fill that fails leaves what was filled before it, and all others, as the interpreter does", () => {
  const contents = (["compile", "interpret"] as const).map((evaluator) => {
    const source = memoryEvents(columns);
    useEvaluator(source, evaluator);
    const [before, failing, behind] = [0, 1, 2].map(() => Hist.new.reg(20, -4, 4, { name: "x" }).double()) as [Hist, Hist, Hist];
    before.fill({ x: x(source) });
    failing.fill({ x: x(source).at(0) });
    behind.fill({ x: x(source) });
    assert.throws(() => failing.values(), { code: "ListTooShort" });
    assert.throws(() => behind.values(), { code: "ListTooShort" });
    return before;
  });
  for (const hist of contents) assert.throws(() => hist.sum(), { code: "ListTooShort" });
});
