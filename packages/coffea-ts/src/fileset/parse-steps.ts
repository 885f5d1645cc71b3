import { badFileset, describe } from "./bad-fileset.ts";
import type { Step } from "./fileset.ts";

/**
 * The steps of a file, ascending. Steps that start at or after the last entry hold nothing and are left out: coffea's legacy preprocess writes such ones,
 * reversed too (`[27, 25]` of 25 entries). A tree without entries keeps its one empty step.
 *
 * @throws `BadFileset` for what is not a list of pairs, is reversed, or overlaps
 */
export function parseSteps(steps: unknown, place: string, entries: number | null): readonly Step[] | null {
  if (steps === null || steps === undefined) return null;
  const fault = `"steps" of ${place} has to be a list of [start, stop] pairs of entries, ascending and not overlapping, like [[0, 125000], [125000, 250000]]`;
  if (!Array.isArray(steps)) throw badFileset(`${fault}; it is ${describe(steps)}.`);
  const pairs = steps.map((step: unknown): Step => {
    if (!Array.isArray(step) || step.length !== 2) throw badFileset(`${fault}; one step is ${describe(step)}.`);
    const [start, stop] = step as [unknown, unknown];
    if (!isEntry(start) || !isEntry(stop)) throw badFileset(`${fault}; one step is [${String(start)}, ${String(stop)}].`);
    return [start, stop];
  });
  const kept = pairs.filter(([start]) => entries === null || start < entries || start === 0).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  for (const [index, [start, stop]] of kept.entries()) {
    if (stop < start || start < (kept[index - 1]?.[1] ?? 0)) throw badFileset(`${fault}; one step is [${start}, ${stop}].`);
  }
  return kept;
}

function isEntry(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
