/**
 * Writes ROOT files: histograms, texts, trees of plain columns, directories, which ROOT, uproot and this package read.
 * Entries of trees come in portions; full clusters go to the sink at once, so a large file needs little memory.
 *
 * ```ts
 * import { memorySink, recreate } from "coffea-ts/root";
 *
 * const file = recreate(memorySink(), { compression: { codec: "zlib", level: 1 } });
 * const tree = file.mkTree("Events", { MET_pt: "float32", Muon: "var * {pt: float32, charge: int32}" });
 * tree.extend({ MET_pt: [20.5, 31], Muon: [[{ pt: 41.5, charge: 1 }], []] });
 * const bytes = file.close();
 * ```
 *
 * @module
 */
export { fileSink } from "#file-sink";
export type { ColumnData, Columns } from "./column-data.ts";
export type { Compression } from "./compression.ts";
export type { PlottableAxis, PlottableHistogram, PlottableNumbers } from "./objects/plottable.ts";
export type { HistogramOptions } from "./objects/histogram-object.ts";
export { recreate } from "./recreate.ts";
export type { RootFileOptions } from "./recreate.ts";
export type { RootFileWriter, Writable, WriteOptions } from "./root-file-writer.ts";
export type { RNTupleOptions, RNTupleWriter } from "./rntuple/rntuple-writer.ts";
export type { RootSink } from "./sink.ts";
export { memorySink } from "./sink.ts";
export { update } from "./update.ts";
export type { UpdateOptions } from "./update.ts";
export type { TreeOptions, TreeWriter } from "./tree-writer.ts";
