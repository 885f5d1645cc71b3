import type { PlottableAxis, PlottableHist, PlottableValues } from "../../src/plot/plottable.ts";

/** An even axis from `start` to `stop`, or even in the logarithm. */
export function evenAxis(
  size: number,
  range: readonly [number, number],
  names: { name?: string; label?: string; log?: boolean } = {},
): PlottableAxis {
  const [start, stop] = range;
  const at = (index: number) => (names.log === true ? start * (stop / start) ** (index / size) : start + ((stop - start) * index) / size);
  const edges = Float64Array.from({ length: size + 1 }, (_, index) => at(index));
  const bins = Array.from({ length: size }, (_, index) => [edges[index], edges[index + 1]]);
  return {
    kind: "regular",
    name: names.name ?? "x",
    label: names.label ?? "",
    size,
    edges,
    bins,
    transform: names.log === true ? "log" : null,
  };
}

/** An axis of categories. */
export function categoryAxis(categories: readonly string[], name = "sample", label = ""): PlottableAxis {
  const edges = Float64Array.from({ length: categories.length + 1 }, (_, index) => index);
  return { kind: "strCategory", name, label, size: categories.length, edges, bins: categories };
}

/** A histogram out of its axes and contents, the last axis fastest. Variances are the contents unless given. */
export function fakeHist(
  axes: readonly PlottableAxis[],
  contents: ArrayLike<number>,
  variances: ArrayLike<number> | null = contents,
): PlottableHist {
  const shape = axes.map((axis) => axis.size);
  const values = (data: ArrayLike<number>): PlottableValues => ({ shape, data: Float64Array.from(data) });
  return { axes, values: () => values(contents), variances: () => (variances === null ? null : values(variances)) };
}

/** The dimuon spectrum as a smooth curve with resonances: 1000 logarithmic bins by two signs, with fluctuations that are always the same. */
export function dimuonLike(bins = 1000): PlottableHist {
  const axis = evenAxis(bins, [0.2, 200], { name: "mass", label: "$m_{\\mu\\mu}$ [GeV]", log: true });
  const random = seededRandom(7);
  const resonances = [
    [0.782, 0.01, 900],
    [1.019, 0.012, 1200],
    [3.097, 0.04, 14000],
    [3.686, 0.045, 900],
    [9.46, 0.11, 4000],
    [10.02, 0.12, 1200],
    [10.36, 0.12, 700],
    [91.2, 2.6, 4500],
  ] as const;
  const middle = (index: number) => Math.sqrt(axis.edges[index]! * axis.edges[index + 1]!);
  const fluctuate = (mean: number) => Math.max(0, Math.round(mean + Math.sqrt(mean) * (random() + random() + random() - 1.5) * 2));
  const opposite = Array.from({ length: bins }, (_, index) => {
    const mass = middle(index);
    return fluctuate(
      smooth(mass) + resonances.reduce((sum, [at, width, height]) => sum + height * Math.exp(-(((mass - at) / width) ** 2) / 2), 0),
    );
  });
  const same = Array.from({ length: bins }, (_, index) => fluctuate(0.4 * smooth(middle(index))));
  return fakeHist([categoryAxis(["opposite", "same"], "sign"), axis], [...opposite, ...same]);
}

/** The spectrum without resonances. */
function smooth(mass: number): number {
  return 760 * Math.exp(-((Math.log(mass / 9) / 1.55) ** 2));
}

/** Numbers in [0, 1) that are the same at every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
