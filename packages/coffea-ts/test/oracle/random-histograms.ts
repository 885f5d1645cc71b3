import {
  axis,
  BooleanAxis,
  createHist,
  intCategoryAxis,
  integerAxis,
  regularAxis,
  strCategoryAxis,
  variableAxis,
  type Axis,
  type Hist,
  type StorageKind,
} from "../../src/hist/index.ts";

/** An axis as `hist_oracle.py` and {@link makeAxis} both understand it. */
export interface AxisSpec {
  readonly kind: "reg" | "log" | "sqrt" | "pow" | "func" | "var" | "int" | "bool" | "strCat" | "intCat";
  readonly arguments: readonly unknown[];
  readonly options: Readonly<Record<string, unknown>>;
}
/** One call of `fill`. */
export interface FillSpec {
  readonly values: Readonly<Record<string, unknown>>;
  readonly weight?: unknown;
  readonly sample?: unknown;
}

/** The transform of the oracle: square root of both signs, and back. */
const functions = [(x: number): number => Math.sign(x) * Math.sqrt(Math.abs(x)), (x: number): number => x * Math.abs(x)] as const;

/** The axis that a spec describes. */
export function makeAxis(spec: AxisSpec): Axis {
  const [first, second, third] = spec.arguments as [never, never, never];
  switch (spec.kind) {
    case "reg":
      return regularAxis({ bins: first, start: second, stop: third }, spec.options);
    case "log":
    case "sqrt":
      return regularAxis({ bins: first, start: second, stop: third, transform: { kind: spec.kind, power: null } }, spec.options);
    case "pow": {
      const { power, ...options } = spec.options;
      return regularAxis({ bins: first, start: second, stop: third, transform: { kind: "pow", power: power as number } }, options);
    }
    case "func":
      return regularAxis({ bins: first, start: second, stop: third, transform: axis.transform.func(...functions) }, spec.options);
    case "var":
      return variableAxis(first, spec.options);
    case "int":
      return integerAxis(first, second, spec.options);
    case "bool":
      return new BooleanAxis(spec.options);
    case "strCat":
      return strCategoryAxis(first, spec.options);
    case "intCat":
      return intCategoryAxis(first, spec.options);
    default:
      throw spec.kind satisfies never;
  }
}

/** The histogram that specs describe, filled. */
export function makeHist(axes: readonly AxisSpec[], storage: StorageKind, fills: readonly FillSpec[]): Hist {
  const hist: Hist = createHist(axes.map(makeAxis), storage);
  for (const { values, ...extras } of fills) hist.fill({ ...values, ...extras } as never);
  return hist;
}

/** Uniform numbers in `[0, 1)`, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const words = ["ee", "mumu", "emu", "tautau", "none"];

/** An axis of a random kind with random options. */
export function randomAxis(random: () => number, name: string): AxisSpec {
  const chance = (p: number): boolean => random() < p;
  const whole = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const label = chance(0.5) ? { label: `the ${name}` } : {};
  // boost-histogram reports wrong edges for circular variable axes: they extend the first bin.
  const flow = chance(0.3)
    ? { underflow: chance(0.5), overflow: chance(0.5) }
    : chance(0.2)
      ? { circular: true }
      : chance(0.2)
        ? { growth: true }
        : {};
  const start = random() * 20 - 10;
  switch (whole(0, 10)) {
    case 9:
      return {
        kind: "pow",
        arguments: [whole(1, 40), random(), 3 + 100 * random()],
        options: { name, ...label, power: [2, 0.5, 3, -1][whole(0, 3)] },
      };
    case 10:
      return { kind: "func", arguments: [whole(1, 40), -5 * random(), 3 + 100 * random()], options: { name, ...label } };
    case 0:
      return { kind: "log", arguments: [whole(1, 40), 0.1 + random(), 3 + 100 * random()], options: { name, ...label } };
    case 1:
      return { kind: "sqrt", arguments: [whole(1, 40), random(), 3 + 100 * random()], options: { name, ...label } };
    case 2:
      return {
        kind: "var",
        arguments: [Array.from({ length: whole(2, 24) }, (_, i) => start + i + random() * 0.9)],
        // boost-histogram tells wrong edges of circular variable axes: multiples of the first bin.
        options: { name, ...label, ...("circular" in flow ? {} : flow) },
      };
    case 3:
      return { kind: "int", arguments: [whole(-5, 0), whole(1, 9)], options: { name, ...label, ...flow } };
    case 4:
      return { kind: "bool", arguments: [], options: { name, ...label } };
    case 5:
      return {
        kind: "strCat",
        arguments: [words.slice(0, whole(1, 4))],
        options: { name, ...label, ...(chance(0.3) ? { growth: true } : chance(0.3) ? { overflow: false } : {}) },
      };
    case 6:
      return {
        kind: "intCat",
        arguments: [[11, 13, -13, 15].slice(0, whole(1, 4))],
        options: { name, ...label, ...(chance(0.3) ? { growth: true } : {}) },
      };
    default:
      return {
        kind: "reg",
        arguments: [whole(1, 30), start, start + (chance(0.1) ? -1 : 1) * (0.1 + 20 * random())],
        options: { name, ...label, ...flow },
      };
  }
}

/** One value that such an axis may be given: mostly near its range, now and then an edge, an infinity, NaN or an unknown category. */
export function randomValue(random: () => number, spec: AxisSpec, edges: readonly number[]): unknown {
  switch (spec.kind) {
    case "bool":
      return random() < 0.5;
    case "strCat":
      return words[Math.floor(random() * words.length)]!;
    case "intCat":
      return [11, -11, 13, -13, 15][Math.floor(random() * 5)]!;
    case "int":
      return Math.floor(random() * 20) - 8;
    case "reg":
    case "log":
    case "sqrt":
    case "pow":
    case "func":
    case "var": {
      const kind = random();
      // On an edge of powers and logarithms the last bit of C's functions decides, which are not always rounded to the nearest.
      if (kind < 0.1 && spec.kind !== "pow" && spec.kind !== "log") return edges[Math.floor(random() * edges.length)]!;
      // boost-histogram loses track of infinities when the axis grows later in the same fill.
      if (kind < 0.14 && spec.options["growth"] !== true) return [NaN, Infinity, -Infinity][Math.floor(random() * 3)]!;
      const [low, high] = [edges[0]!, edges.at(-1)!];
      return low + (random() * 1.4 - 0.2) * (high - low);
    }
    default:
      throw spec.kind satisfies never;
  }
}

/** A fill of `length` entries for these axes; now and then an axis or the weight is a single value. */
export function randomFill(random: () => number, axes: readonly AxisSpec[], length: number, weighted: boolean): FillSpec {
  const values: Record<string, unknown> = {};
  // With a single value for one axis, boost-histogram drops the whole block when its first entry is outside an axis without flow.
  const complete = axes.every((spec) => spec.options["overflow"] !== false && spec.options["underflow"] !== false);
  for (const [k, spec] of axes.entries()) {
    const edges = [...makeAxis(spec).edges];
    const single = k > 0 && complete && random() < 0.25;
    values[spec.options["name"] as string] = single
      ? randomValue(random, spec, edges)
      : Array.from({ length }, () => randomValue(random, spec, edges));
  }
  if (!weighted) return { values };
  return { values, weight: random() < 0.3 ? random() * 3 : Array.from({ length }, () => random() * 4 - 1) };
}

/** The same fill with something to average: now and then a single value for all entries. */
export function withSample(random: () => number, fill: FillSpec, length: number): FillSpec {
  // Sums of weights that cancel make means of pure rounding errors, other ones on each side.
  const weight = Array.isArray(fill.weight) ? fill.weight.map((value: number) => Math.abs(value) + 0.1) : fill.weight;
  const sample = random() < 0.2 ? random() * 10 : Array.from({ length }, () => random() * 100 - 20);
  return { values: fill.values, ...(weight === undefined ? {} : { weight }), sample };
}

const storages: StorageKind[] = ["int64", "double", "unlimited", "weight", "mean", "weightedMean"];

/** A random histogram: its axes, storage and fills. */
export function randomHistogram(seed: number): { axes: AxisSpec[]; storage: StorageKind; fills: FillSpec[] } {
  const random = randomNumbers(seed);
  const axes = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, k) => randomAxis(random, `axis${k}`));
  const storage = storages[Math.floor(random() * storages.length)]!;
  const fills = Array.from({ length: 1 + Math.floor(random() * 3) }, () => {
    const fill = randomFill(random, axes, 40, storage !== "int64" && random() < 0.6);
    return storage === "mean" || storage === "weightedMean" ? withSample(random, fill, 40) : fill;
  });
  return { axes, storage, fills };
}
