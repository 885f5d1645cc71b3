/**
 * Writes ROOT files with trees of numbers and lists of numbers, which ROOT, uproot and this package read.
 * Entries come in portions; full clusters go to the sink at once, so a large file needs little memory.
 *
 * ```ts
 * import { createRootFile, memorySink } from "coffea-ts/root";
 *
 * const writer = createRootFile(memorySink(), { compression: { codec: "zlib", level: 1 } });
 * const tree = writer.tree("Events", { MET_pt: "float32", Muon_pt: "var * float32" }, { counterName: () => "nMuon" });
 * tree.extend({ MET_pt: [20.5, 31], Muon_pt: [[41.5, 12], []] });
 * const bytes = writer.close();
 * ```
 *
 * @module
 */
export { fileSink } from "#file-sink";
export type { ColumnData } from "./column.ts";
export type { Compression } from "./compression.ts";
export type { RootFileOptions, RootFileWriter } from "./root-file-writer.ts";
export { createRootFile } from "./root-file-writer.ts";
export type { RootSink } from "./sink.ts";
export { memorySink } from "./sink.ts";
export type { TreeOptions, TreeWriter } from "./tree-writer.ts";
