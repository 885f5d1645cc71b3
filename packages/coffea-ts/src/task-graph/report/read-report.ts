import { sourceOf } from "../../awkward/index.ts";
import { CoffeaError } from "../../base/index.ts";
import { LazyEvents, type NanoEvents } from "../../nanoevents/index.ts";
import type { StepReport } from "./step-report.ts";

/** The report of the reads of lazy events: a lazy result, in whose place `compute` puts the records, one for each partition. */
export class LazyReport {
  readonly source: LazyEvents;

  constructor(source: LazyEvents) {
    this.source = source;
  }

  /** Number of records that there will be. */
  get length(): number {
    return this.source.partitions.length;
  }

  toString(): string {
    return `report of ${this.length} reads (not computed)`;
  }
}

/** Records of a computed report. */
export type ReadReport = readonly StepReport[];

/**
 * The report of lazy events that were opened with `allowReadErrorsWithReport`. It has to be computed together with the results it is about: `compute([results, report])`.
 *
 * @throws `BadArgument` for other events
 */
export function readReport(events: NanoEvents): LazyReport {
  const source = sourceOf(events);
  if (source instanceof LazyEvents && source.tolerated !== null) return new LazyReport(source);
  throw new CoffeaError(
    "BadArgument",
    'readReport takes the events of NanoEventsFactory.fromRoot(files, { mode: "dask", allowReadErrorsWithReport: true }); others end at the first error of reading.',
  );
}
