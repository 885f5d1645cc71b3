// Histograms unpack themselves only where they are known.
import "../../hist/index.ts";
import type { RemoteRunner } from "../../executor/index.ts";
import { FilePool, type Partition } from "../../nanoevents/index.ts";
import { evaluateTraced } from "../evaluate/evaluate-traced.ts";
import type { Traced } from "../trace/traced.ts";
import { measuredRead } from "./measured-read.ts";
import { runPartition } from "./run-partition.ts";
import type { StageResult } from "./stage.ts";

/** What a worker needs to compute partitions; structured clones. */
export interface RemoteSetup {
  /** What the first partition computes, and what all others do. */
  readonly first: Traced;
  readonly others: Traced;
  readonly columns: readonly string[];
  /** Whether a report is wanted. */
  readonly withRecords: boolean;
}

/** A partition on its way to a worker. */
export interface PackedPartition {
  readonly partition: Partition;
  readonly isFirst: boolean;
}

/** The far side of `compute` with threads: computes partitions of a job. */
export function remotePartitions({ first, others, columns, withRecords }: RemoteSetup): RemoteRunner {
  const pool = new FilePool();
  return {
    run: async ({ partition, isFirst }: PackedPartition) => {
      const { events, record } = await measuredRead(partition, columns, pool);
      const result = runPartition(() => evaluateTraced(isFirst ? first : others, events), events, partition) as StageResult;
      return withRecords ? { ...result, records: [record] } : result;
    },
    close: () => pool.closeAll(),
  };
}
