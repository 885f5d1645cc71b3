import { CoffeaError } from "../../base/index.ts";
import { type RemoteWork, siblingModule } from "../../executor/index.ts";
import type { LazyEvents, Partition } from "../../nanoevents/index.ts";
import { writeTraced } from "../trace/write-traced.ts";
import type { PackedPartition, RemoteSetup } from "./remote-partitions.ts";
import type { Stage, StageResult } from "./stage.ts";

const module = siblingModule("./remote-partitions", import.meta.url);

/** How partitions are computed in workers: the plans travel as data. `setup` is made when a worker asks for it, so that functions only matter then. */
export function shipPartitions(stage: Stage, source: LazyEvents, columns: readonly string[]): RemoteWork<Partition, StageResult> {
  let setup: RemoteSetup | null = null;
  const first = source.partitions[0]!;
  return {
    module,
    name: "remotePartitions",
    get setup(): RemoteSetup {
      return (setup ??= {
        first: writeTraced(stage.first, source),
        others: writeTraced(stage.others, source),
        columns,
        dataset: source.dataset,
        withRecords: source.tolerated !== null,
      });
    },
    pack: (partition): PackedPartition => ({ partition: shippable(partition), isFirst: partition === first }),
    unpack: (result) => result as StageResult,
  };
}

function shippable(partition: Partition): Partition {
  if (typeof partition.content === "string" || partition.content instanceof Blob) return partition;
  throw new CoffeaError(
    "NotShippable",
    `The file "${partition.file}" is open in this thread, where workers cannot read from it. Give its path, a Blob or a File; or compute with { scheduler: "sync" }.`,
    { details: { file: partition.file } },
  );
}
