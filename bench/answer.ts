/** What every program of the seed's benchmark answers: events read, and the bins of the two mass spectra without under- and overflow. */
export interface Answer {
  readonly entries: number;
  readonly opposite: readonly number[];
  readonly same: readonly number[];
}

interface UhiAxis {
  readonly type: string;
  readonly bins?: number;
  readonly edges?: readonly number[];
  readonly categories?: readonly string[];
  readonly underflow?: boolean;
  readonly overflow?: boolean;
  readonly flow?: boolean;
}
interface UhiHistogram {
  readonly axes: readonly UhiAxis[];
  readonly storage: { readonly values: unknown };
}

/** The answer in the output of a peer: `{ entries, opposite, same }`, one JSON object after any other text. */
export function peerAnswer(output: string): Answer {
  return JSON.parse(output.slice(output.lastIndexOf("\n", output.trimEnd().length - 1) + 1)) as Answer;
}

/** The answer in the output of `coffea-ts run --json`: `{ out: { dataset: { entries, mass } } }`, the histogram in the UHI schema. */
export function coffeaTsAnswer(output: string): Answer {
  const { out } = JSON.parse(output) as { out: Record<string, { entries: number; mass: UhiHistogram }> };
  const [dataset] = Object.values(out);
  if (dataset === undefined) throw new Error("the output has no dataset");
  const rows = spectra(dataset.mass);
  return { entries: dataset.entries, opposite: rows.opposite, same: rows.same };
}

function spectra(mass: UhiHistogram): { opposite: number[]; same: number[] } {
  const [sign, axis] = mass.axes;
  const values = [mass.storage.values].flat(Infinity) as number[];
  const bins = axis!.bins ?? axis!.edges!.length - 1;
  const width = bins + Number(axis!.underflow ?? false) + Number(axis!.overflow ?? false);
  const row = (category: string) => {
    const start = sign!.categories!.indexOf(category) * width + Number(axis!.underflow ?? false);
    return values.slice(start, start + bins);
  };
  return { opposite: row("opposite"), same: row("same") };
}

/** How two answers differ: `moved` counts entries that stand in another bin (half the summed absolute difference, rounded up). */
export interface Difference {
  readonly entries: number;
  readonly total: number;
  readonly moved: number;
}

const sum = (bins: readonly number[]) => bins.reduce((total, count) => total + count, 0);

/** The difference of an answer from the right one. */
export function difference(answer: Answer, right: Answer): Difference {
  let distance = 0;
  for (const sign of ["opposite", "same"] as const) {
    const length = Math.max(answer[sign].length, right[sign].length);
    for (let bin = 0; bin < length; bin++) distance += Math.abs((answer[sign][bin] ?? 0) - (right[sign][bin] ?? 0));
  }
  const total = sum(answer.opposite) + sum(answer.same) - sum(right.opposite) - sum(right.same);
  return { entries: answer.entries - right.entries, total, moved: Math.ceil(distance / 2) };
}

/**
 * What is wrong with an answer, or null. `exact` demands every bin; otherwise one entry in two hundred may stand in another bin,
 * which is what float32 arithmetic does to the masses of light pairs.
 */
export function disagreement(answer: Answer, right: Answer, exact: boolean): string | null {
  const found = difference(answer, right);
  const inAll = sum(right.opposite) + sum(right.same);
  if (found.entries !== 0) return `it read ${answer.entries} events instead of ${right.entries}`;
  const allowed = exact ? 0 : Math.ceil(inAll / 200);
  if (found.moved > allowed) return `${found.moved} of ${inAll} entries stand in another bin (allowed: ${allowed})`;
  return null;
}
