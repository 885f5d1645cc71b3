import { CoffeaError } from "../base/index.ts";

/** Which entries of a tree are wanted. */
export interface WantedEntries {
  /** Default 0; negative means 0. */
  readonly entryStart?: number | null | undefined;
  /** Exclusive. Default and beyond the end: the end. */
  readonly entryStop?: number | null | undefined;
  /** Steps of `preprocess`; together they have to be one range. */
  readonly steps?: readonly (readonly [number, number])[] | null;
}

/**
 * The range of entries `[start, stop)` within `[0, entries)`.
 *
 * @throws `BadArgument` for numbers that are not whole, `NotSupported` for steps with gaps or together with `entryStart` or `entryStop`.
 */
export function entryRange(wanted: WantedEntries, entries: number): { readonly start: number; readonly stop: number } {
  const { steps, entryStart = null, entryStop = null } = wanted;
  if (steps === null || steps === undefined || steps.length === 0) return clamp(entryStart, entryStop, entries);
  if (entryStart !== null || entryStop !== null) {
    throw new CoffeaError(
      "NotSupported",
      `The entries are chosen twice, by steps and by entryStart or entryStop. Leave out one of the two.`,
    );
  }
  const gap = steps.findIndex(([start], index) => index > 0 && start !== steps[index - 1]![1]);
  if (gap > 0) {
    throw new CoffeaError(
      "NotSupported",
      `Steps ${gap - 1} and ${gap} do not follow each other ([${steps[gap - 1]!.join(", ")}] and [${steps[gap]!.join(", ")}]). ` +
        `One set of events is one range of entries; a Runner processes steps with gaps, one by one.`,
    );
  }
  return clamp(steps[0]![0], steps.at(-1)![1], entries);
}

function clamp(entryStart: number | null, entryStop: number | null, entries: number): { start: number; stop: number } {
  const start = Math.min(Math.max(whole(entryStart ?? 0, "entryStart"), 0), entries);
  const stop = Math.max(Math.min(whole(entryStop ?? entries, "entryStop"), entries), start);
  return { start, stop };
}

function whole(value: number, name: string): number {
  if (Number.isSafeInteger(value)) return value;
  throw new CoffeaError("BadArgument", `${name} is ${value}; it counts entries of the tree, a whole number.`);
}
