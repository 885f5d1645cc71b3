/**
 * ROOT files: keys, trees and their branches. A branch is read as a column: numbers in typed arrays, lists as offsets and items, texts as bytes.
 * Branches that cannot be read yet are listed with their type and the reason. Every call has an asynchronous and a synchronous form.
 *
 * ```ts
 * import { openFileSource } from "coffea-ts/bytes";
 * import { openRoot, readBranch } from "coffea-ts/root";
 *
 * const file = await openRoot(openFileSource("nano.root"));
 * const events = await file.tree("Events");
 * const pt = await readBranch(events.branch("Muon_pt"), 0, events.entries); // { kind: "list", offsets, content }
 * ```
 *
 * @module
 */
export type { EntryColumn, EntryRange, EntryReader, EntryTable } from "./entry-table.ts";
export type { FileKey } from "./file/directory.ts";
export { openRoot, openRootSync } from "./open.ts";
export { planRead, readBranch, readBranches, readBranchSync } from "./read.ts";
export type { Field } from "./rntuple/field.ts";
export { RNTuple } from "./rntuple/rntuple.ts";
export type { BinContents, BinValues } from "./histograms/root-histogram.ts";
export type { RootAxis } from "./histograms/root-axis.ts";
export { RootHistogram } from "./histograms/root-histogram.ts";
export type { MemberValue, RootObject } from "./streamer/root-object.ts";
export type { BasketRead } from "./root-file.ts";
export { RootFile } from "./root-file.ts";
export type { BasketTable } from "./tree/basket-table.ts";
export type { Branch } from "./tree/branch.ts";
export type { PlannedBasket, ReadPlan } from "./tree/plan.ts";
export { Tree } from "./tree/tree.ts";
export type {
  ColumnData,
  Columns,
  Compression,
  HistogramOptions,
  PlottableAxis,
  PlottableHistogram,
  PlottableNumbers,
  RNTupleOptions,
  RNTupleWriter,
  RootFileOptions,
  RootFileWriter,
  RootSink,
  TreeOptions,
  TreeWriter,
  UpdateOptions,
  Writable,
  WriteOptions,
} from "./write/index.ts";
export { fileSink, memorySink, recreate, update } from "./write/index.ts";
