/**
 * Events out of ROOT files. `NanoEventsFactory.fromRoot` opens a tree; its `events()` are an array with a field for each branch, read when it is touched
 * ("virtual"), all at once ("eager"), or not before `compute` ("dask"). What was touched is in the access log.
 *
 * ```ts
 * import * as ak from "coffea-ts/awkward";
 * import { NanoEventsFactory } from "coffea-ts/nanoevents";
 *
 * const factory = await NanoEventsFactory.fromRoot({ "nano_dimuon.root": "Events" }, { entryStop: 1000 });
 * const events = factory.events<{ Muon_pt: number[] }>();
 * console.log(ak.num(events.Muon_pt).eq(2), factory.accessLog);
 * ```
 *
 * @module
 */
export type { Accessed } from "./access-log.ts";
export type { BufferKind } from "./access-log.ts";
export { columnOfAccess } from "./access-log.ts";
export { BaseSchema } from "./base-schema.ts";
export type { SchemaClass } from "./base-schema.ts";
export type { SkippedBranch } from "./branch-columns.ts";
export { LazyEvents } from "./dask/lazy-events.ts";
export type { LazyParts, Partition } from "./dask/lazy-events.ts";
export { partsOf } from "./dask/open-lazily.ts";
export { ProbeEvents } from "./dask/probe-events.ts";
export { eventsOver, symbolicEvents } from "./dask/symbolic-events.ts";
export type { EventsPlan } from "./dask/symbolic-events.ts";
export { SymbolicSource } from "./dask/symbolic-source.ts";
export type { SourceFacts } from "./dask/symbolic-source.ts";
export type { EventsMode, FromRootOptions } from "./factory.ts";
export { NanoEventsFactory } from "./factory.ts";
export type { FileArgument, FileLike, TreeSteps } from "./file-argument.ts";
export { sourceOfFile } from "./file-argument.ts";
export { eventsInterface } from "./events-interface.ts";
export type { EventsInterfaceOptions } from "./events-interface.ts";
export { FilePool } from "./file-pool.ts";
export type { ClosedFile, PooledFile, ReadCost } from "./file-pool.ts";
export { touch as touchLayout } from "./recorded-layout.ts";
export type { EventsCore, Metadata, NanoEvents } from "./nano-events.ts";
export { treeForm } from "./tree-form.ts";
