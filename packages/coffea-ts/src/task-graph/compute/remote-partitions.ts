// Histograms unpack themselves only where they are known.
import "../../hist/index.ts";
import type { EventSource } from "../../awkward/index.ts";
import type { RemoteRunner } from "../../executor/index.ts";
import { FilePool, type Partition } from "../../nanoevents/index.ts";
import { evaluateTraced } from "../evaluate/evaluate-traced.ts";
import type { Traced } from "../trace/traced.ts";
import { runPartition } from "./run-partition.ts";

/** What a worker needs to compute partitions; structured clones. */
export interface RemoteSetup {
  /** What the first partition computes, and what all others do. */
  readonly first: Traced;
  readonly others: Traced;
  readonly columns: readonly string[];
  readonly dataset: string | null;
  /** Whether a report is wanted. */
  readonly withRecords: boolean;
}

/** A partition on its way to a worker. */
export interface PackedPartition {
  readonly partition: Partition;
  readonly isFirst: boolean;
}

/** The far side of `compute` with threads: computes partitions of a job. */
export function remotePartitions({ first, others, columns, dataset, withRecords }: RemoteSetup): RemoteRunner {
  const pool = new FilePool();
  return {
    run: ({ partition, isFirst }: PackedPartition) => {
      const evaluate = (source: EventSource): unknown => evaluateTraced(isFirst ? first : others, source);
      return runPartition(partition, { evaluate, columns, pool, dataset, withRecords });
    },
    close: () => pool.closeAll(),
  };
}
