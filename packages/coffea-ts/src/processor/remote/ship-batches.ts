import { type RemoteRunner, type RemoteWork, siblingModule } from "../../executor/index.ts";
import { type FactsOutcome, type FactsRequest, readBatch } from "../read-batch.ts";

const module = siblingModule("./ship-batches", import.meta.url);

/** How files are looked at in workers, some at a time. `finish` makes the result that is merged. */
export function shipBatches<T, R>(
  retries: number,
  requestOf: (item: T) => FactsRequest,
  finish: (batch: readonly T[], outcomes: readonly FactsOutcome[]) => R,
): RemoteWork<readonly T[], R> {
  return {
    module,
    name: "remoteBatches",
    setup: { retries },
    pack: (batch) => batch.map(requestOf),
    unpack: (outcomes, batch) => finish(batch, outcomes as readonly FactsOutcome[]),
  };
}

/** Looks at files in a worker: the far side. */
export function remoteBatches({ retries }: { readonly retries: number }): RemoteRunner {
  return { run: (requests: readonly FactsRequest[]) => readBatch(requests, null, retries) };
}
