/**
 * What became of the read of one step, in the words of coffea's report of file access. `args` are Python texts (`["'1.root'", "'Events'", "0", "125000", "True"]`),
 * so that coffea's tools read it.
 */
export interface StepReport {
  /** When the failed read began, in ns since 1970; null for a success. */
  readonly call_time: number | null;
  /** How long the successful read took, in s; null for a failure. */
  readonly duration: number | null;
  readonly performance_counters: {
    readonly num_requested_bytes: number;
    readonly num_requests: number;
    readonly num_requested_chunks: number;
  } | null;
  /** File, tree, first entry, entry after the last, and `True`. */
  readonly args: readonly string[];
  readonly kwargs: readonly unknown[];
  /** Kind of the error, or null for a success. */
  readonly exception: string | null;
  readonly message: string | null;
  readonly fqdn: string | null;
  readonly hostname: string | null;
}

/** The report of a dataset: its records, or an array of them as awkward has it. */
export type Report = readonly Pick<StepReport, "args" | "exception">[] | { toList(): unknown };
