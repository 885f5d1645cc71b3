import type { ByteRange, Reading } from "./byte-source.ts";

/**
 * Runs several readings side by side: what all of them want next is asked for at once. The results are in the order of the readings.
 * The first error ends them all.
 */
export function* inStep<T>(readings: readonly Reading<T>[]): Reading<T[]> {
  const steps = readings.map((reading) => reading.next([]));
  while (steps.some(({ done }) => done !== true)) {
    const wanted = steps.map((step): readonly ByteRange[] => (step.done === true ? [] : step.value));
    const bytes = yield* forwarded(wanted.flat(), steps, readings);
    if (bytes === null) continue;
    let taken = 0;
    for (const [i, step] of steps.entries()) {
      if (step.done === true) continue;
      const own = bytes.slice(taken, (taken += wanted[i]!.length));
      steps[i] = readings[i]!.next(own);
    }
  }
  return steps.map((step) => step.value as T);
}

/** Asks for the ranges; an error goes into every reading that waits, any of which may go on all the same: then null. */
function* forwarded<T>(
  ranges: readonly ByteRange[],
  steps: IteratorResult<readonly ByteRange[], T>[],
  readings: readonly Reading<T>[],
): Reading<readonly Uint8Array[] | null> {
  try {
    return yield ranges;
  } catch (error) {
    for (const [i, step] of steps.entries()) if (step.done !== true) steps[i] = readings[i]!.throw(error);
    return null;
  }
}
