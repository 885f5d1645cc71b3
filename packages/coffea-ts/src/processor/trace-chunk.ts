import type { LoopExplanation } from "../loop/index.ts";
import { type EventsPlan, type FilePool, NanoEventsFactory, type SchemaClass } from "../nanoevents/index.ts";
import type { Traced } from "../task-graph/index.ts";
import type { ProcessorLike } from "./processor.ts";
import { withoutExits } from "./remote/without-exits.ts";
import { metadataOf, type WorkItem } from "./work-item.ts";

/** What a chunk is traced with. */
export interface TraceSetup {
  readonly processor: ProcessorLike;
  readonly schema: SchemaClass;
  /** Files that are open in this thread: a chunk is traced with the columns of its file. */
  readonly pool: FilePool;
}

/**
 * What a processor does with the events of a chunk, as data. It is called once, with events that have no data; only the file's header is read.
 *
 * @throws `NotTraceable` for a processor that looks at values; what the file and `process` throw
 */
export async function traceChunk(item: WorkItem, setup: TraceSetup): Promise<Traced> {
  // Only who needs it pays for loading it.
  const { trace } = await import("../task-graph/index.ts");
  const plan = await planOf(item, setup);
  return withoutExits(() => trace(setup.processor, plan));
}

/** What becomes of the fills of a traced chunk: the compiled loop, and what the interpreter computes. */
export async function explainChunk(traced: Traced, item: WorkItem, setup: TraceSetup): Promise<LoopExplanation> {
  const { explainTraced } = await import("../task-graph/index.ts");
  return explainTraced(traced, await planOf(item, setup));
}

/** What a processor may know of a chunk's events without reading them. */
async function planOf(item: WorkItem, { pool, schema }: TraceSetup): Promise<EventsPlan> {
  const { root } = await pool.open(item.file ?? item.filename);
  const { treename, entrystart, entrystop } = item;
  const facts = { treepath: treename, entryStart: entrystart, entryStop: entrystop, metadata: metadataOf(item), schemaclass: schema };
  // Nothing is preloaded; the list says that this thread need not read a column at its touch.
  return (await NanoEventsFactory.fromRoot(root, { ...facts, mode: "virtual", preload: [] })).plan;
}
