import { type EventSource, fromIter, toLayout } from "../../awkward/index.ts";
import type { LazyEvents } from "../../nanoevents/index.ts";

/** No events, of the same columns: what a partition counts as that cannot be read. */
export function emptyEvents({ description, columns }: LazyEvents): EventSource {
  return {
    description: `no events of ${description}`,
    length: 0,
    columns,
    load: (name) => toLayout(fromIter([], { type: columns.get(name)! })),
  };
}
