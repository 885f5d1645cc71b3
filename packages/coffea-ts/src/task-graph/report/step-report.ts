import { hostName } from "#host-name";
import { isCoffeaError } from "../../base/index.ts";
import type { Partition } from "../../nanoevents/index.ts";
import { pythonRepr } from "./python-repr.ts";

/**
 * What became of the read of one partition, in the words of coffea's report of file access. `args` are Python texts (`["'1.root'", "'Events'", "0", "125000", "True"]`),
 * so that coffea's tools read it.
 */
export interface StepReport {
  /** When it failed, in ns since 1970; null for a success. */
  readonly call_time: number | null;
  /** How long the successful read took, in s; null for a failure. */
  readonly duration: number | null;
  /** What was asked for; null for a failure. */
  readonly performance_counters: {
    readonly num_requested_bytes: number;
    readonly num_requests: number;
    readonly num_requested_chunks: number;
  } | null;
  /** File, tree, first entry, entry after the last, and `True`; or file, tree, number of the part, number of parts, and `False`. */
  readonly args: readonly string[];
  readonly kwargs: readonly (readonly [string, string])[];
  /** Kind of the error, such as `FileNotFound`, or null for a success. */
  readonly exception: string | null;
  readonly message: string | null;
  readonly fqdn: string | null;
  readonly hostname: string | null;
}

/** The record of a partition that was read. */
export function readStep(partition: Partition, seconds: number, counters: StepReport["performance_counters"]): StepReport {
  return {
    ...stepOf(partition),
    call_time: null,
    duration: seconds,
    performance_counters: counters,
    exception: null,
    message: null,
    fqdn: null,
    hostname: null,
  };
}

/** The record of a partition that could not be read. */
export function failedStep(partition: Partition, error: unknown): StepReport {
  const host = hostName();
  return {
    ...stepOf(partition),
    call_time: Math.round(Date.now() * 1e6),
    duration: null,
    performance_counters: null,
    exception: isCoffeaError(error) ? error.code : error instanceof Error ? error.name : "Error",
    message: error instanceof Error ? error.message : String(error),
    fqdn: host,
    hostname: host === null ? null : host.split(".")[0]!,
  };
}

function stepOf({ file, treepath, start, stop, part }: Partition): Pick<StepReport, "args" | "kwargs"> {
  const whole = start === null || stop === null;
  const range = whole ? [...(part ?? [0, 1]).map(String), "False"] : [String(start), String(stop), "True"];
  return { args: [pythonRepr(file), pythonRepr(treepath), ...range], kwargs: [] };
}

/** Two records of one partition, which was read for several rounds, as one: the failure, or all that reading took. */
export function joinedSteps(a: StepReport, b: StepReport): StepReport {
  if (a.exception !== null) return a;
  if (b.exception !== null) return b;
  const [first, second] = [a.performance_counters, b.performance_counters];
  const counters =
    first === null || second === null
      ? (first ?? second)
      : {
          num_requested_bytes: first.num_requested_bytes + second.num_requested_bytes,
          num_requests: first.num_requests + second.num_requests,
          num_requested_chunks: first.num_requested_chunks + second.num_requested_chunks,
        };
  return { ...a, duration: (a.duration ?? 0) + (b.duration ?? 0), performance_counters: counters };
}
