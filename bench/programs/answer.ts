/** Counts of each histogram, by name, without under- and overflow. */
export type Histograms = Readonly<Record<string, readonly number[]>>;

interface UhiAxis {
  readonly type: string;
  readonly bins?: number;
  readonly edges?: readonly number[];
  readonly categories?: readonly string[];
  readonly underflow?: boolean;
  readonly overflow?: boolean;
}
interface UhiHistogram {
  readonly axes: readonly UhiAxis[];
  readonly storage: { readonly values: unknown };
}

/** The answer in the output of a peer: `{ histograms }`, one JSON object after any other text. */
export function peerAnswer(output: string): Histograms {
  const line = output.trimEnd().split("\n").at(-1)!;
  return (JSON.parse(line) as { histograms: Histograms }).histograms;
}

/**
 * The answer in the output of `coffea-ts run --json`: every histogram in the UHI schema under `out`, one for each category where its first axis has categories.
 * `nameOf` makes the name of one from the keys that lead to it, with the category at the end.
 */
export function coffeaTsAnswer(output: string, nameOf: (path: readonly string[]) => string): Histograms {
  const found: Record<string, readonly number[]> = {};
  const visit = (value: unknown, path: readonly string[]): void => {
    if (typeof value !== "object" || value === null) return;
    if (isHistogram(value)) for (const [category, bins] of spectra(value)) found[nameOf([...path, ...category])] = bins;
    else for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key]);
  };
  visit((JSON.parse(output) as { out: unknown }).out, []);
  return found;
}

function isHistogram(value: object): value is UhiHistogram {
  return "axes" in value && "storage" in value;
}

function spectra({ axes, storage }: UhiHistogram): [category: string[], bins: number[]][] {
  const categories = axes.length > 1 ? axes[0]!.categories! : [null];
  const axis = axes.at(-1)!;
  const values = [storage.values].flat(Infinity) as number[];
  const bins = axis.bins ?? axis.edges!.length - 1;
  const first = Number(axis.underflow ?? false);
  const width = first + bins + Number(axis.overflow ?? false);
  return categories.map((category, at) => [
    category === null ? [] : [category],
    values.slice(at * width + first, at * width + first + bins),
  ]);
}

/** Entries of an answer that stand in another bin than in the right one (half the summed absolute difference, rounded up), of how many. */
export interface Difference {
  readonly moved: number;
  readonly entries: number;
}

/** How a histogram differs from the right one. */
export function difference(bins: readonly number[], right: readonly number[]): Difference {
  let [distance, entries] = [0, 0];
  for (let bin = 0; bin < Math.max(bins.length, right.length); bin++) {
    distance += Math.abs((bins[bin] ?? 0) - (right[bin] ?? 0));
    entries += right[bin] ?? 0;
  }
  return { moved: Math.ceil(distance / 2), entries };
}

/** What is wrong with an answer, or null. `allowed` is the share of a histogram's entries that may stand in another bin. */
export function disagreement(answer: Histograms, right: Histograms, allowed: (histogram: string) => number): string | null {
  for (const [name, bins] of Object.entries(right)) {
    const found = answer[name];
    if (found === undefined) return `it has no histogram ${name}; it has ${Object.keys(answer).join(", ")}`;
    const { moved, entries } = difference(found, bins);
    const most = Math.ceil(allowed(name) * entries);
    if (moved > most) return `${moved} of ${entries} entries of ${name} stand in another bin (allowed: ${most})`;
  }
  return null;
}

/** Entries of all histograms that stand in another bin than in the right answer. */
export function movedEntries(answer: Histograms, right: Histograms): number {
  return Object.entries(right).reduce((sum, [name, bins]) => sum + difference(answer[name] ?? [], bins).moved, 0);
}

/** Every count multiplied. */
export function multiplied(histograms: Histograms, factor: number): Histograms {
  return Object.fromEntries(Object.entries(histograms).map(([name, bins]) => [name, bins.map((count) => factor * count)]));
}
