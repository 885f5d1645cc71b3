import { sourceOf } from "../../awkward/index.ts";
import { CoffeaError, frameText, isCoffeaError, userFrame } from "../../base/index.ts";
import { unstage } from "../../hist/index.ts";
import { type EventsPlan, type NanoEvents, symbolicEvents } from "../../nanoevents/index.ts";
import { planOutput } from "./output-plan.ts";
import type { Traced } from "./traced.ts";
import { writeTraced } from "./write-traced.ts";

// The events' type is the processor's own choice.
// oxlint-disable-next-line typescript/no-explicit-any
type AnyEvents = any;

/** What can be traced: an object with `process`, or a function of the events. */
export type Traceable = { process(events: AnyEvents): unknown } | ((events: AnyEvents) => unknown);

/**
 * Calls `process` once with events that have no data, and gives what it does as plain data. It costs about a millisecond, and reads nothing.
 * Afterwards no histogram that lives outside of `process` holds anything of it.
 *
 * @throws `NotTraceable`, with the user's line, for a `process` that looks at values, calls a function for each (`ak.map`), or returns what is no data;
 * what `process` itself throws, such as `BranchNotFound`.
 */
export async function trace(processor: Traceable, plan: EventsPlan): Promise<Traced> {
  const events = symbolicEvents(plan);
  const source = sourceOf(events)!;
  try {
    const output = await callProcess(processor, events);
    return writeTraced(planOutput(output), source);
  } catch (error) {
    throw isCoffeaError(error, "NeedsData") ? needsData(error) : error;
  } finally {
    unstage(source);
  }
}

function callProcess(processor: Traceable, events: NanoEvents): unknown {
  return typeof processor === "function" ? processor(events) : processor.process(events);
}

function needsData(error: CoffeaError): CoffeaError {
  const frame = userFrame(error);
  const line = frame === null ? "" : ` at ${frameText(frame)}`;
  return new CoffeaError("NotTraceable", `process cannot be traced, because${line} it looks at data. ${error.message}`, {
    cause: error,
    details: frame === null ? {} : { frame },
  });
}
