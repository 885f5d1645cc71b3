import type { EventSource } from "../../awkward/index.ts";
import type { ClosedFile, FilePool, Partition } from "../../nanoevents/index.ts";
import { readStep, type StepReport } from "../report/step-report.ts";
import { partitionEvents } from "./partition-events.ts";

/** The events of a partition, see {@link partitionEvents}, and what it took to read them. */
export async function measuredRead(
  partition: Partition,
  columns: readonly string[],
  pool: FilePool,
): Promise<{ readonly events: EventSource; readonly record: StepReport }> {
  const began = performance.now();
  const events = await partitionEvents(partition, columns, pool);
  const seconds = (performance.now() - began) / 1000;
  const isOpen = typeof partition.content === "object" && "tree" in partition.content;
  const cost = isOpen ? null : (await pool.open(partition.content as ClosedFile)).takeCost();
  const counters = cost === null ? null : { num_requested_bytes: cost.bytes, num_requests: cost.reads, num_requested_chunks: cost.ranges };
  return { events, record: readStep(partition, seconds, counters) };
}
