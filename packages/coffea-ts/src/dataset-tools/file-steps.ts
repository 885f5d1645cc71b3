import type { Step } from "../fileset/index.ts";
import { alignedRanges, chunkRanges, type EntryRange } from "../processor/index.ts";

/** How entries are cut into steps. */
export interface StepRule {
  /** Wanted number of entries in a step; null for one step per file. */
  readonly stepSize: number | null;
  /** Whether steps are cut only where clusters start. */
  readonly alignClusters: boolean;
}

/**
 * The steps of a tree: as near to the wanted size as equal parts can be, or cut at clusters. They follow each other from the first entry to the last,
 * none is empty or reversed; a tree without entries has the one step `[0, 0]`, for coffea wants one.
 *
 * @param clusters where clusters start, with the number of entries at the end; needed where steps are aligned
 */
export function stepsOf(entries: number, clusters: readonly number[] | null, { stepSize, alignClusters }: StepRule): Step[] {
  const size = stepSize ?? Math.max(entries, 1);
  const ranges = alignClusters ? alignedRanges(clusters ?? [entries], size) : [...chunkRanges(entries, size)];
  return ranges.map(({ start, stop }) => [start, stop]);
}

/** What becomes of the steps that a fileset has already. */
export type OldSteps =
  /** They stay: they are what the rule makes, or a selection of it. */
  | { readonly kind: "kept"; readonly steps: readonly Step[] }
  /** The same entries, cut by the rule that holds now. */
  | { readonly kind: "recut"; readonly steps: readonly Step[] }
  /** They do not fit the file: some reach past its entries. */
  | { readonly kind: "unfit" };

/**
 * What to do with the steps of a file that is still the same. Without a wanted size they stay. Those of another size are cut anew,
 * and a selection (by `maxChunks`, or failed steps) stays one: exactly the same entries are in the new steps.
 */
export function keepSteps(old: readonly Step[], entries: number, clusters: readonly number[] | null, rule: StepRule): OldSteps {
  if (old.some(([, stop]) => stop > entries)) return { kind: "unfit" };
  if (rule.stepSize === null && !rule.alignClusters) return { kind: "kept", steps: old };
  const fresh = new Set(stepsOf(entries, clusters, rule).map(String));
  if (old.every((step) => fresh.has(String(step)))) return { kind: "kept", steps: old };
  return { kind: "recut", steps: joined(old).flatMap((range) => cut(range, clusters, rule)) };
}

/** The ranges that the steps cover: neighbours in one. */
function joined(steps: readonly Step[]): EntryRange[] {
  const ranges: { start: number; stop: number }[] = [];
  for (const [start, stop] of steps) {
    const last = ranges.at(-1);
    if (last !== undefined && last.stop === start) last.stop = stop;
    else if (stop > start) ranges.push({ start, stop });
  }
  return ranges;
}

function cut({ start, stop }: EntryRange, clusters: readonly number[] | null, rule: StepRule): Step[] {
  const inside = clusters?.filter((edge) => edge > start && edge < stop).map((edge) => edge - start) ?? [];
  return stepsOf(stop - start, [0, ...inside, stop - start], rule).map(([from, to]) => [from + start, to + start]);
}
