// Histograms unpack themselves only where they are known.
import "../../hist/index.ts";
import type { RemoteRunner } from "../../executor/index.ts";
import { FilePool, type Partition } from "../../nanoevents/index.ts";
import { evaluateTraced } from "../evaluate/evaluate-traced.ts";
import type { Traced } from "../trace/traced.ts";
import { partitionEvents } from "./partition-events.ts";
import { runPartition } from "./run-partition.ts";

/** What a worker needs to compute partitions; structured clones. */
export interface RemoteSetup {
  /** What the first partition computes, and what all others do. */
  readonly first: Traced;
  readonly others: Traced;
  readonly columns: readonly string[];
}

/** A partition on its way to a worker. */
export interface PackedPartition {
  readonly partition: Partition;
  readonly isFirst: boolean;
}

/** The far side of `compute` with threads: computes partitions of a job. */
export function remotePartitions({ first, others, columns }: RemoteSetup): RemoteRunner {
  const pool = new FilePool();
  return {
    run: async ({ partition, isFirst }: PackedPartition) => {
      const source = await partitionEvents(partition, columns, pool);
      return runPartition(() => evaluateTraced(isFirst ? first : others, source), source, partition);
    },
    close: () => pool.closeAll(),
  };
}
